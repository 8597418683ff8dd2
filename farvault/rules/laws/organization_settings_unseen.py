"""Copies between accounts are off until the management account turns them on."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything, listed


def check(item: Items) -> Iterator[Fault]:
    crossing = {copy.plan.name for copy in item.copies if copy.from_accounts}
    every = [each.environment.organization_settings for each in item.environments]
    if crossing and not any(settings and settings.global_settings_given for settings in every):
        yield Fault(
            Where(("organization", "management_account")),
            f"no environment keeps cross_account_backup, and {listed(crossing)} copies to other accounts",
            "add it to organization_settings in an environment of the management account, or accept this",
        )


RULE = Rule(
    slug="organization-settings-unseen",
    law="The description says that copies between accounts are turned on.",
    why="Where they are off, each copy job to another account fails.",
    sources=("AWS Backup API, UpdateGlobalSettings", "AWS Backup Developer Guide, cross-account management"),
    before="""
opinions: all
management/eu-west-1: {organization_settings: null}
""",
    after="""
opinions: all
management/eu-west-1:
  organization_settings: {cross_account_backup: true, multi_party_approval: false, delegated_administrator_sync: false}
""",
    items=everything,
    check=check,
    severity="warning",
    opinion="all",
)
