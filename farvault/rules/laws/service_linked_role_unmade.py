"""The copy is made by a role of AWS Backup in the destination account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    making = {each.site.account for each in item.environments if _makes(each)}
    receiving = {copy.to.account for copy in item.copies if copy.from_accounts}
    for account in sorted(receiving - making):
        yield Fault(
            Where(("accounts", account)),
            "no environment makes AWSServiceRoleForBackup, which makes the copies",
            "add 'source: {service_linked_role: true}' to one of its environments, or accept this",
        )


def _makes(item: EnvironmentItem) -> bool:
    return item.environment.source is not None and item.environment.source.service_linked_role


RULE = Rule(
    slug="service-linked-role-unmade",
    law="AWS Backup's role is made in each account that receives copies.",
    why="Where nobody has opened AWS Backup's console, the first copies fail.",
    sources=("AWS Backup Developer Guide, service-linked roles",),
    before="""
opinions: all
backup/eu-west-1: {source: null}
""",
    after="""
opinions: all
backup/eu-west-1:
  source: {service_linked_role: true}
""",
    items=everything,
    check=check,
    severity="warning",
    opinion="all",
)
