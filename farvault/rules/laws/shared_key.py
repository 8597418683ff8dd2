"""Whoever disables or deletes one key takes both the backup and its copy."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies, listed


def check(item: CopyItem) -> Iterator[Fault]:
    key = item.destination.key if item.destination else None
    arn = (key.arn or key.replica_of) if key else None
    if arn:
        id, vault = arn.rpartition("/")[2], item.rule.rule.vault
        sharing = {
            account
            for account in item.copy.accounts
            for region in item.plan.regions
            if (account, region, vault) != (item.to.account, item.to.region, item.to.vault)
            and item.survey.backup_key(account, region, vault) == id
        }
        if sharing:
            yield Fault(
                item.where.at("to"),
                f"the vault's key is that of the backups in {listed(sharing)}",
                "use a key of its own",
            )


RULE = Rule(
    slug="shared-key",
    law="A copy is under another key than its source.",
    why="One key lost is every backup and every copy lost.",
    sources=("Farvault: a copy is to survive what its source does not",),
    before="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:222222222222:key/1a2b'}
backup/eu-west-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-west-1:222222222222:key/1a2b'}
""",
    after="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/3c4d'}
backup/eu-west-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-west-1:222222222222:key/1a2b'}
""",
    items=copies,
    check=check,
    severity="warning",
    opinion="essential",
)
