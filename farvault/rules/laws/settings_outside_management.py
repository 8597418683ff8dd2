"""Only the management account can change them."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    sites = [site for site, environment in item.environments.items() if environment.organization_settings]
    for site in sites:
        if site.account != item.management_account:
            yield Fault(
                Where(("organization_settings",), site),
                f"'{site.account}' is not the management account",
                f"move it to an environment of '{item.management_account}'",
            )
        elif site != sites[0] and sites[0].account == item.management_account:
            yield Fault(Where(("organization_settings",), site), f"{sites[0]} keeps them already", "keep one of them")


RULE = Rule(
    slug="settings-outside-management",
    law="Settings of the organization are kept in its management account, once.",
    why="AWS Backup takes them from the management account only.",
    sources=("AWS Backup API, UpdateGlobalSettings",),
    before="""
backup/eu-west-1:
  organization_settings: {cross_account_backup: true, multi_party_approval: false, delegated_administrator_sync: false}
""",
    after="""
management/eu-west-1:
  organization_settings: {cross_account_backup: true, multi_party_approval: false, delegated_administrator_sync: false}
""",
    items=whole,
    check=check,
    acceptable=False,
)
