"""The root, a unit or an account has at most 10 backup policies attached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, Survey, everything


def check(item: Survey) -> Iterator[Fault]:
    """At most 10 plans are attached to one unit or account."""
    law = item.facts.range("policies_per_target")
    count = Counter(target for plan in item.plans for target in set(plan.plan.attach_to))
    for target in [target for target, number in count.items() if not law.holds(number)]:
        last = [plan for plan in item.plans if target in plan.plan.attach_to][-1]
        yield Fault(
            last.where.at("attach_to"),
            f"at most {law.maximum} plans can be attached to '{target}', got {count[target]}",
            "merge plans, or attach some of them higher or lower",
        )


RULE = Rule(
    slug="policies-per-target",
    law="At most 10 plans are attached to one unit or account.",
    why="AWS Organizations refuses to attach more.",
    source="AWS Organizations User Guide, quotas",
    before="""
facts:
  - {fact: ranges.policies_per_target.maximum, value: 1, reason: a small number for this example}
plans:
  second:
    attach_to: [workloads]
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
  - {fact: ranges.policies_per_target.maximum, value: 1, reason: a small number for this example}
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
