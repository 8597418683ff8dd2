"""Copies between accounts are a setting of the organization."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments, listed


def check(item: EnvironmentItem) -> Iterator[Fault]:
    settings = item.environment.organization_settings
    if settings is None or settings.cross_account_backup is not False:
        return
    crossing = {copy.plan.name for copy in item.items.copies if copy.from_accounts}
    if crossing:
        yield Fault(
            item.where.at("organization_settings", "cross_account_backup"),
            f"is off, and {listed(crossing)} copies to other accounts",
            "set cross_account_backup to true",
        )


RULE = Rule(
    slug="cross-account-backup-off",
    law="Where backups are copied between accounts, the organization allows it.",
    why="Each copy job to another account fails.",
    sources=("AWS Backup API, UpdateGlobalSettings",),
    before="""
management/eu-west-1:
  organization_settings: {cross_account_backup: false}
""",
    after="""
management/eu-west-1:
  organization_settings: {cross_account_backup: true}
""",
    items=environments,
    check=check,
)
