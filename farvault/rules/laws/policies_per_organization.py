"""An organization has at most 1,000 backup policies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    law = item.survey.facts.range("policies_per_organization")
    if not law.holds(len(item.plans)):
        yield Fault(
            Where(("plans",)), f"an organization has at most {law.maximum} plans, got {len(item.plans)}", "merge plans"
        )


RULE = Rule(
    slug="policies-per-organization",
    law=f"There are at most {RANGES['policies_per_organization'].most:,} plans.",
    why="AWS Organizations refuses to make more.",
    sources=("AWS Organizations User Guide, quotas",),
    before="""
facts:
  - {fact: ranges.policies_per_organization.maximum, value: 1, reason: a small number for
      this example}
plans:
  second:
    attach_to: [shop]
    regions: [eu-west-1]
    rules:
      weekly:
        schedule: cron(0 9 ? * SUN *)
        vault: primary
        delete_after_days: 35
        copies:
          - {to: backup/eu-central-1/central}
    selections:
      resources:
        all:
          resource_types: [EFS]
""",
    after="""
facts:
  - {fact: ranges.policies_per_organization.maximum, value: 2, reason: a small number for
      this example}
plans:
  second:
    attach_to: [shop]
    regions: [eu-west-1]
    rules:
      weekly:
        schedule: cron(0 9 ? * SUN *)
        vault: primary
        delete_after_days: 35
        copies:
          - {to: backup/eu-central-1/central}
    selections:
      resources:
        all:
          resource_types: [EFS]
""",
    items=everything,
    check=check,
)
