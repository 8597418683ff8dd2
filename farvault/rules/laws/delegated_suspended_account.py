"""AWS takes no suspended account as a delegate."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    for site, environment in item.environments.items():
        settings = environment.organization_settings
        administrator = settings.delegated_administrator if settings else None
        if administrator and item.account(administrator.account).suspended:
            yield Fault(
                Where(("organization_settings", "delegated_administrator", "account"), site),
                f"'{administrator.account}' is suspended, so cannot administer anything",
                "name an active member account",
            )


RULE = Rule(
    slug="delegated-suspended-account",
    law="The delegated administrator is an active account.",
    why="AWS Organizations refuses to register it, and nobody can work in it.",
    sources=("AWS Organizations API, RegisterDelegatedAdministrator",),
    before="""
accounts:
  audit: {id: '555555555555', suspended: true}
management/eu-west-1:
  organization_settings:
    delegated_administrator: {account: audit}
""",
    after="""
accounts:
  audit: {id: '555555555555', unit: security}
management/eu-west-1:
  organization_settings:
    delegated_administrator: {account: audit}
""",
    items=whole,
    check=check,
    acceptable=False,
)
