"""Leaving out a type by its ARN pattern leaves out every type with that pattern."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from farvault.organization.plan import listed_items
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for name, selection in item.plan.selections.resources.items():
        types = listed_items(selection.resource_types)
        for kind in types:
            for excluded in selection.not_resource_types if kind != "*" else ():
                if RESOURCE_TYPES[kind].arn == RESOURCE_TYPES[excluded].arn:
                    yield Fault(
                        item.where.at("selections", "resources", name, "not_resource_types"),
                        f"leaving out {excluded} leaves out {kind}, which has the same ARN pattern",
                        "tell them apart with a condition on a tag",
                    )


RULE = Rule(
    slug="selection-excludes-itself",
    law="A selection leaves out no type that it includes.",
    why="The included type is not backed up.",
    sources=("AWS Organizations User Guide, backup policy syntax, selections",),
    before="""
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
          not_resource_types: [Neptune]
""",
    after="""
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
          not_resource_types: [EBS]
""",
    items=plans,
    check=check,
)
