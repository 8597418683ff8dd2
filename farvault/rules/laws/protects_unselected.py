"""Limits are checked against 'protects', so it must agree with the selections."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from farvault.organization.plan import ResourceSelection, listed_items
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    selections = item.plan.selections.resources.values()
    is_explicit = bool(selections) and all(isinstance(each.resource_types, tuple) for each in selections)
    missing = [kind for kind in item.plan.protects if not any(_selects(each, kind) for each in selections)]
    if is_explicit and missing:
        yield Fault(item.where.at("protects"), f"no selection chooses {listed(missing)}", "add it to resource_types")


def _selects(selection: ResourceSelection, kind: str) -> bool:
    """Whether a selection chooses a type, by its name or by one with the same ARNs."""
    arn = RESOURCE_TYPES[kind].arn
    types = listed_items(selection.resource_types)
    if arn in {RESOURCE_TYPES[each].arn for each in types if each != "*"}:
        return True  # whether it leaves it out again is another law's
    return "*" in types and arn not in {RESOURCE_TYPES[each].arn for each in selection.not_resource_types}


RULE = Rule(
    slug="protects-unselected",
    law="A plan's selections choose every type that it protects.",
    why="The type is not backed up by this plan.",
    sources=("Farvault: the description's own design",),
    before="""
plans:
  daily:
    protects: [EBS, EFS]
""",
    after="""
plans:
  daily:
    protects: [EBS, EFS]
    selections:
      resources:
        all:
          resource_types: [EBS, EFS]
""",
    items=plans,
    check=check,
    severity="warning",
)
