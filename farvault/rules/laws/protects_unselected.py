"""Limits are checked against 'protects', so it must agree with the selections."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    selections = item.plan.selections.resources.values()
    selected = {
        kind
        for selection in selections
        if isinstance(selection.resource_types, tuple)
        for kind in selection.resource_types
    }
    is_explicit = (
        bool(selections)
        and "*" not in selected
        and all(isinstance(selection.resource_types, tuple) for selection in selections)
    )
    patterns = {RESOURCE_TYPES[kind].arn for kind in selected if kind != "*"}
    missing = [kind for kind in item.plan.protects if RESOURCE_TYPES[kind].arn not in patterns]
    if is_explicit and missing:
        yield Fault(item.where.at("protects"), f"no selection chooses {listed(missing)}", "add it to resource_types")


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
