"""A plan has at most 10 selections by tag."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    law = item.survey.facts.range("tag_selections_per_plan")
    count = len(item.plan.selections.tags)
    if not law.holds(count):
        yield Fault(
            item.where.at("selections", "tags"),
            f"a plan has at most {law.maximum} selections by tag, got {count}",
            "split it into two plans",
        )


RULE = Rule(
    slug="tag-selections-per-plan",
    law=f"A plan has at most {RANGES['tag_selections_per_plan'].most} selections by tag.",
    why="The effective policy is invalid, and each account keeps its last valid one.",
    sources=("AWS Backup Developer Guide, quotas",),
    before="""
facts:
  - {fact: ranges.tag_selections_per_plan.maximum, value: 1, reason: a small number for this
      example}
plans:
  daily:
    selections:
      resources: null
      tags:
        one:
          tag_key: a
          tag_value: [x]
        two:
          tag_key: b
          tag_value: [x]
""",
    after="""
facts:
  - {fact: ranges.tag_selections_per_plan.maximum, value: 2, reason: a small number for this
      example}
plans:
  daily:
    selections:
      resources: null
      tags:
        one:
          tag_key: a
          tag_value: [x]
        two:
          tag_key: b
          tag_value: [x]
""",
    items=plans,
    check=check,
)
