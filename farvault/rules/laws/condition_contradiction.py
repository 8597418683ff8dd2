"""All conditions of a selection must hold together, and a tag has one value."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.contradictions import contradictions
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for where, selection in item.selections:
        for kind, index, message in contradictions(selection):
            yield Fault(where.at("conditions", kind, index), message, "use two selections, or drop a condition")


RULE = Rule(
    slug="condition-contradiction",
    law="The conditions of a selection leave a value that each tag can have.",
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
