"""An account has at most 300 backup plans in a Region, those of backup policies among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, Items, Rule, Where, everything, listed


def check(item: Items) -> Iterator[Fault]:
    law = item.survey.facts.range("plans_per_region")
    if law.holds(len(item.plans)):
        return
    for region in sorted({region for plan in item.plans for region in plan.regions}):
        count = Counter(account for plan in item.plans if region in plan.regions for account in plan.accounts)
        over = [account for account, number in count.items() if not law.holds(number)]
        if over:
            yield Fault(
                Where(("plans",)),
                f"an account has at most {law.maximum} plans in a Region, more reach {region} in {listed(over)}",
                "merge plans, or attach them to fewer units",
            )


RULE = Rule(
    slug="plans-per-region",
    law=f"An account has at most {RANGES['plans_per_region'].most} plans in a Region.",
    why="Further plans are not made.",
    sources=("AWS Backup Developer Guide, quotas",),
    before="""
facts:
  - {fact: ranges.plans_per_region.maximum, value: 1, reason: a small number for this example}
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
  - {fact: ranges.plans_per_region.maximum, value: 2, reason: a small number for this example}
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
