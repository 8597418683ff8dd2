"""A vault lock does not protect the key, which its account's administrators can delete."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, VaultItem, destinations


def check(item: VaultItem) -> Iterator[Fault]:
    account_id = item.survey.organization.account(item.site.account).id
    arn, air_gapped = item.vault.key.arn, item.vault.air_gapped
    # An air-gapped vault without a given key has one of AWS's, any other vault one beside it.
    is_beside = arn.split(":")[4] == account_id if arn else not air_gapped
    if is_beside:
        yield Fault(
            item.where.at("key"),
            f"the vault's key is in the same account, '{item.site.account}'",
            "give the ARN of a key in an account of its own, or "
            + ("leave it to AWS: drop 'key'" if air_gapped else "make the vault air-gapped"),
        )


RULE = Rule(
    slug="key-beside-vault",
    law="The key of a destination vault is in another account than the vault.",
    why="Whoever takes over the backup account can make every copy unreadable.",
    sources=("AWS Backup Developer Guide, logically air-gapped vaults, on customer managed keys",),
    before="""
opinions: all
backup/eu-central-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-central-1:999999999999:key/1a2b'}
backup/eu-west-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-west-1:222222222222:key/1a2b'}
""",
    after="""
opinions: all
backup/eu-west-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-west-1:999999999999:key/1a2b'}
backup/eu-central-1:
  destination_vaults:
    central:
      key: {arn: 'arn:aws:kms:eu-central-1:999999999999:key/1a2b'}
""",
    items=destinations,
    check=check,
    severity="warning",
    opinion="all",
)
