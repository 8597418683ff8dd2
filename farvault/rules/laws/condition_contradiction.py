"""All conditions of a selection must hold together, and a tag has one value."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for kind in ("tags", "resources"):
        for name, selection in getattr(item.plan.selections, kind).items():
            where = item.where.at("selections", kind, name, "conditions")
            values: dict[str, str] = {}
            for index, condition in enumerate(selection.conditions.string_equals if selection.conditions else ()):
                other = values.setdefault(condition.tag, condition.value)
                if other != condition.value:
                    yield Fault(
                        where.at("string_equals", index),
                        f"the tag '{condition.tag}' cannot be '{other}' and '{condition.value}'",
                        "use two selections",
                    )


RULE = Rule(
    slug="condition-contradiction",
    law="No two conditions of a selection ask one tag for two values.",
    why="Nothing is selected.",
    sources=("AWS Organizations User Guide, backup policy syntax, conditions",),
    before="""
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_equals:
              - {tag: backup, value: daily}
              - {tag: backup, value: weekly}
""",
    after="""
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_equals:
              - {tag: backup, value: daily}
              - {tag: stage, value: live}
""",
    items=plans,
    check=check,
)
