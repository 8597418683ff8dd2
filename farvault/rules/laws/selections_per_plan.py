"""A plan has at most 100 selections."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    law = item.survey.facts.range("selections_per_plan")
    count = len(item.plan.selections.tags) + len(item.plan.selections.resources)
    if law.maximum is not None and count > law.maximum:
        yield Fault(
            item.where.at("selections"),
            f"a plan has at most {law.maximum} selections, got {count}",
            "split it into two plans",
        )


RULE = Rule(
    slug="selections-per-plan",
    law=f"A plan has at most {RANGES['selections_per_plan'].most} selections.",
    why="The effective policy is invalid, and each account keeps its last valid one.",
    sources=("AWS Backup Developer Guide, quotas",),
    before="""
facts:
  - {fact: ranges.selections_per_plan.maximum, value: 1, reason: a small number for this example}
plans:
  daily:
    selections:
      resources:
        more:
          resource_types: [EFS]
""",
    after="""
facts:
  - {fact: ranges.selections_per_plan.maximum, value: 2, reason: a small number for this example}
plans:
  daily:
    selections:
      resources:
        more:
          resource_types: [EFS]
""",
    items=plans,
    check=check,
)
