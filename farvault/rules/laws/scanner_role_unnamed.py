"""Plans name the scanner roles, so an account in which no plan scans has none to create."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.policies.role_policy import SCANNER
from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    source, account = item.environment.source, item.site.account
    scanners = [role for role in item.survey.roles.values() if role.service == SCANNER]
    if source and source.scanner_role and not any(account in role.accounts for role in scanners):
        yield Fault(
            item.where.at("source", "scanner_role"),
            f"no plan that reaches '{account}' has a scan, so no role is made",
            "drop it, or add 'scan' to a plan",
        )


RULE = Rule(
    slug="scanner-role-unnamed",
    law="A scanner role is made where a plan scans.",
    why="Nothing is made: plans name the roles.",
    sources=("Farvault: the description's own design",),
    before="""
shop/eu-west-1:
  source: {scanner_role: true}
""",
    after="""
plans:
  daily:
    scan: {resource_types: [EBS], scanner_role: farvault/FarvaultScanner}
    rules:
      nightly: {scan_mode: FULL_SCAN}
shop/eu-west-1:
  source: {scanner_role: true}
warehouse/eu-west-1:
  source: {scanner_role: true}
""",
    items=environments,
    check=check,
    severity="warning",
)
