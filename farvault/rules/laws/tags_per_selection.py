"""A selection has at most 30 tags."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.organization.plan import listed_items
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    law = item.survey.facts.range("tags_per_selection")
    for name, selection in item.plan.selections.tags.items():
        values = listed_items(selection.tag_value)
        if law.maximum is not None and len(values) > law.maximum:
            yield Fault(
                item.where.at("selections", "tags", name, "tag_value"),
                f"a selection has at most {law.maximum} tag values, got {len(values)}",
                "split the selection in two",
            )


RULE = Rule(
    slug="tags-per-selection",
    law=f"A selection has at most {RANGES['tags_per_selection'].most} tag values.",
    why="The effective policy is invalid, and each account keeps its last valid one.",
    sources=("AWS Backup Developer Guide, quotas",),
    before="""
facts:
  - {fact: ranges.tags_per_selection.maximum, value: 1, reason: a small number for this example}
plans:
  daily:
    selections:
      resources: null
      tags:
        one:
          tag_key: a
          tag_value: [x, y]
""",
    after="""
facts:
  - {fact: ranges.tags_per_selection.maximum, value: 2, reason: a small number for this example}
plans:
  daily:
    selections:
      resources: null
      tags:
        one:
          tag_key: a
          tag_value: [x, y]
""",
    items=plans,
    check=check,
)
