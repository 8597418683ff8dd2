"""A tag's key has at least one character."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.plan import TagSelection
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for where, selection in item.selections:
        if isinstance(selection, TagSelection) and not selection.tag_key:
            yield Fault(where.at("tag_key"), "the key of the tag is empty", "name the tag")
        for kind, conditions in selection.conditions or ():
            for index, condition in enumerate(conditions):
                if not condition.tag:
                    yield Fault(
                        where.at("conditions", kind, index, "tag"), "the key of the tag is empty", "name the tag"
                    )


RULE = Rule(
    slug="empty-tag-key",
    law="A selection or a condition names the key of a tag.",
    why="No resource has such a tag, so nothing is selected.",
    sources=("Tagging AWS Resources and Tag Editor User Guide, tag naming limits and requirements",),
    before="""
plans:
  daily:
    selections:
      resources: null
      tags:
        gold: {tag_key: '', tag_value: [gold]}
""",
    after="""
plans:
  daily:
    selections:
      resources: null
      tags:
        gold: {tag_key: tier, tag_value: [gold]}
""",
    items=plans,
    check=check,
)
