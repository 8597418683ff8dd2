"""A '*' means any text in the 'like' conditions only."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for kind in ("tags", "resources"):
        for name, selection in getattr(item.plan.selections, kind).items():
            where = item.where.at("selections", kind, name, "conditions")
            for operator in ("string_equals", "string_not_equals"):
                for index, condition in enumerate(getattr(selection.conditions, operator, ())):
                    if "*" in condition.value:
                        yield Fault(
                            where.at(operator, index, "value"),
                            f"'{condition.value}' is compared as it is, star and all",
                            f"use {operator.replace('equals', 'like')}",
                        )


RULE = Rule(
    slug="exact-condition-wildcard",
    law="A condition with '*' is one of the 'like' kinds.",
    why="The tag is compared with a star, and nothing is selected.",
    sources=("AWS Organizations User Guide, backup policy syntax, conditions",),
    before="""
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_equals:
              - {tag: backup, value: daily*}
""",
    after="""
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_like:
              - {tag: backup, value: daily*}
""",
    items=plans,
    check=check,
    severity="warning",
)
