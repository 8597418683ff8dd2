"""A selection by tag takes whatever has the tag."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    if not item.types:
        yield Fault(item.where, "nothing says which resource types it meets", "add 'protects'")


RULE = Rule(
    slug="protects-unknown",
    law="A plan that selects by tag says which types it protects.",
    why="No limit of a resource type can be checked.",
    sources=("Farvault: the description's own design",),
    before="""
opinions: all
plans:
  daily:
    protects: []
    selections:
      resources: null
      tags:
        one:
          tag_key: backup
          tag_value: ['true']
""",
    after="""
opinions: all
plans:
  daily:
    protects: [EBS]
    selections:
      resources: null
      tags:
        one:
          tag_key: backup
          tag_value: ['true']
""",
    items=plans,
    check=check,
    severity="warning",
    opinion="all",
)
