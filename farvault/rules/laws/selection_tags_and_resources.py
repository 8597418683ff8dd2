"""An effective policy that selects both by tag and by type is invalid."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    selections = item.plan.selections
    if selections.tags and selections.resources:
        yield Fault(
            item.where.at("selections"),
            "selections cannot have both 'tags' and 'resources'",
            "use 'resources' with conditions on tags, or two plans",
        )
    if not selections.tags and not selections.resources:
        yield Fault(item.where.at("selections"), "selections choose nothing", "add 'tags' or 'resources'")


RULE = Rule(
    slug="selection-tags-and-resources",
    law="A plan selects by tags or by resource types, not both.",
    why="The effective policy is invalid, and each account keeps its last valid one.",
    sources=("AWS Organizations User Guide, backup policy syntax, selections",),
    before="""
plans:
  daily:
    selections:
      tags:
        tagged:
          tag_key: backup
          tag_value: ['true']
""",
    after="""
plans:
  daily:
    selections:
      resources: null
      tags:
        tagged:
          tag_key: backup
          tag_value: ['true']
""",
    items=plans,
    check=check,
)
