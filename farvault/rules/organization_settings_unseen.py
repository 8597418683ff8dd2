"""Copies between accounts are off until the management account turns them on."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, Survey, Where, everything, listed


def check(item: Survey) -> Iterator[Fault]:
    """The description says that copies between accounts are turned on."""
    crossing = {copy.plan.name for copy in item.copies if copy.from_accounts}
    if crossing and not any(one.environment.organization_settings for one in item.environments):
        yield Fault(
            Where(("organization", "management_account")),
            f"no environment keeps the organization's settings, and {listed(crossing)} copies to other accounts",
            "add organization_settings to an environment of the management account, or accept this",
        )


RULE = Rule(
    slug="organization-settings-unseen",
    law="The description says that copies between accounts are turned on.",
    why="Where they are off, each copy job to another account fails.",
    source="AWS Backup API, UpdateGlobalSettings; AWS Backup Developer Guide, cross-account management",
    before="""
opinions: all
management/eu-west-1: {organization_settings: null}
""",
    after="""
opinions: all
management/eu-west-1:
  organization_settings: {cross_account_backup: true}
""",
    items=everything,
    check=check,
    severity="warning",
    opinion="all",
)
