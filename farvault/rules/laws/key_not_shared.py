"""The copy is made by AWS Backup's role in the destination account, which must read what it copies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.target import Target
from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule, listed


def check(item: Document) -> Iterator[Fault]:
    if not item.is_key or item.content is None:
        return
    account = item.items.survey.organization.account
    excluded = [name for name in _partners(item) if not item.allows(account(name).id, "kms:Decrypt")]
    if excluded:
        yield Fault(
            item.where,
            f"the key is not shared with {listed(excluded)}: no statement allows them kms:Decrypt",
            "allow their root, or their AWSServiceRoleForBackup, to use the key and to create grants",
        )


def _partners(item: Document) -> set[str]:
    """Accounts that copy from the key's vaults, or into its vault."""
    site = item.where.site
    assert site is not None
    if item.vault:
        place = Target(site.account, site.region, item.vault)
        into = [copy for copy in item.items.copies if copy.to == place]
        return {account for copy in into for account in copy.from_accounts}
    outgoing = [copy for copy in item.items.copies if site.account in copy.from_accounts]
    return {copy.to.account for copy in outgoing if site.region in copy.plan.regions}


RULE = Rule(
    slug="key-not-shared",
    law="A key with a policy of its own is shared with every account that copies with it.",
    why="The copy job fails: the source snapshot's KMS key is not accessible.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts",),
    before="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key-unshared.json}
""",
    after="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key.json}
""",
    items=documents,
    check=check,
)
