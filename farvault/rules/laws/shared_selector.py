"""Aurora, DocumentDB and Neptune have one ARN pattern, and so have FSx file systems."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from farvault.organization.plan import listed_items
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for name, selection in item.plan.selections.resources.items():
        types = listed_items(selection.resource_types)
        patterns = {RESOURCE_TYPES[kind].arn for kind in types if kind != "*"}
        others = [kind for kind, fact in RESOURCE_TYPES.items() if fact.arn in patterns and kind not in types]
        if others and not selection.conditions:
            yield Fault(
                item.where.at("selections", "resources", name, "resource_types"),
                f"the same ARN patterns also select {listed(others, 6)}",
                "tell them apart with a condition on a tag, or name them too",
            )


RULE = Rule(
    slug="shared-selector",
    law="A selection names every type that its patterns select.",
    why="Resources are backed up that nobody meant.",
    sources=("AWS Organizations User Guide, backup policy syntax, selections",),
    before="""
opinions: all
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
""",
    after="""
opinions: all
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
          conditions:
            string_equals:
              - {tag: engine, value: aurora}
""",
    items=plans,
    check=check,
    severity="warning",
    opinion="all",
)
