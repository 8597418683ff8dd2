"""A condition names a tag by its key; the policy's aws:ResourceTag/ is added before it."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for kind in ("tags", "resources"):
        for name, selection in getattr(item.plan.selections, kind).items():
            where = item.where.at("selections", kind, name, "conditions")
            for operator, conditions in selection.conditions or ():
                for index, condition in enumerate(conditions):
                    if condition.tag.startswith("aws:ResourceTag/"):
                        yield Fault(
                            where.at(operator, index, "tag"),
                            f"'{condition.tag}' is the policy's name of the key, not the tag's",
                            f"use '{condition.tag.removeprefix('aws:ResourceTag/')}'",
                        )


RULE = Rule(
    slug="condition-key-prefix",
    law="A condition's tag is a tag's key.",
    why="The condition is on a tag that no resource has.",
    sources=("AWS Organizations User Guide, backup policy syntax, conditions",),
    before="""
plans:
  daily:
    selections:
      resources:
        all:
          conditions:
            string_equals:
              - {tag: 'aws:ResourceTag/backup', value: daily}
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
""",
    items=plans,
    check=check,
)
