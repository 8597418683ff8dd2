"""The copy is made by AWS Backup's role in the destination account, which must read what it copies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Site
from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    """The key of a source's vaults is shared with every account that receives copies."""
    for account in sorted(_partners(item)):
        account_id = item.survey.organization.account(account).id
        if item.content is not None and item.is_key and not item.allows(account_id, "kms:Decrypt"):
            yield Fault(
                item.where,
                f"the key is not shared with '{account}' ({account_id}): no statement allows it kms:Decrypt",
                "allow its root, or its AWSServiceRoleForBackup, to use the key and to create grants",
            )


def _partners(item: Document) -> set[str]:
    """Accounts that copy from the key's vaults, or into its vault."""
    site = item.where.site
    assert site is not None
    if item.vault:
        into = [
            copy for copy in item.survey.copies if (copy.account, copy.region, copy.vault) == (*_of(site), item.vault)
        ]
        return {account for copy in into for account in copy.from_accounts}
    found = [copy for copy in item.survey.copies if site.account in copy.from_accounts]
    return {copy.account for copy in found if site.region in copy.plan.regions}


def _of(site: Site) -> tuple[str, str]:
    return site.account, site.region


RULE = Rule(
    slug="key-not-shared",
    law="The key of a source's vaults is shared with every account that receives copies.",
    why="The copy job fails: the source snapshot's KMS key is not accessible.",
    source="AWS Backup Developer Guide, creating backup copies across accounts",
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
