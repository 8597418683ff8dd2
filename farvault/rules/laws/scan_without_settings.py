"""A rule's scan takes its scanner role from the plan."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.rule.scan_mode and item.plan.plan.scan is None:
        yield Fault(item.where.at("scan_mode"), "scan_mode needs the plan's 'scan'", "add 'scan' to the plan")


RULE = Rule(
    slug="scan-without-settings",
    law="A rule scans only where its plan says with which role.",
    why="The effective policy is invalid: a scan needs the role that GuardDuty assumes.",
    sources=("AWS Organizations User Guide, backup policy syntax, scan_actions",),
    before="""
plans:
  daily:
    rules:
      nightly: {scan_mode: FULL_SCAN}
""",
    after="""
plans:
  daily:
    scan:
      resource_types: [EBS]
      scanner_role: farvault/Scanner
    rules:
      nightly: {scan_mode: FULL_SCAN}
""",
    items=rules,
    check=check,
    acceptable=False,
)
