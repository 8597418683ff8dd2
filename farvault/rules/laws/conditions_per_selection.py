"""AWS takes 30 conditions in one selection."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    law = item.survey.facts.range("conditions_per_selection")
    for kind in ("tags", "resources"):
        for name, selection in getattr(item.plan.selections, kind).items():
            count = sum(len(conditions) for _, conditions in selection.conditions or ())
            if not law.holds(count):
                yield Fault(
                    item.where.at("selections", kind, name, "conditions"),
                    f"a selection has at most {law.maximum} conditions, got {count}",
                    "split the selection in two",
                )


RULE = Rule(
    slug="conditions-per-selection",
    law=f"A selection has at most {RANGES['conditions_per_selection'].most} conditions.",
    why="The effective policy is invalid, and each account keeps its last valid one.",
    sources=("AWS Backup Developer Guide, quotas",),
    before="""
facts:
  - {fact: ranges.conditions_per_selection.maximum, value: 1, reason: a small number for this
      example}
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_like:
              - {tag: stage, value: live*}
              - {tag: team, value: shop*}
""",
    after="""
facts:
  - {fact: ranges.conditions_per_selection.maximum, value: 2, reason: a small number for this
      example}
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_like:
              - {tag: stage, value: live*}
              - {tag: team, value: shop*}
""",
    items=plans,
    check=check,
)
