"""AWS refuses the management account as its own delegate."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    for site, environment in item.environments.items():
        settings = environment.organization_settings
        administrator = settings.delegated_administrator if settings else None
        if administrator and administrator.account == item.management_account:
            yield Fault(
                Where(("organization_settings", "delegated_administrator", "account"), site),
                "the management account cannot be its own delegated administrator",
                "name a member account",
            )


RULE = Rule(
    slug="delegated-management-account",
    law="The delegated administrator is a member account.",
    why="AWS Organizations refuses to register the management account.",
    sources=("AWS Organizations API, RegisterDelegatedAdministrator",),
    before="""
management/eu-west-1:
  organization_settings:
    delegated_administrator: {account: management}
""",
    after="""
management/eu-west-1:
  organization_settings:
    delegated_administrator: {account: backup}
""",
    items=whole,
    check=check,
    acceptable=False,
)
