"""A list without a member selects nothing, and AWS wants one."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.plan import ListOperators, listed_items
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for where, values, what in item.lists:
        if not listed_items(values) and not (isinstance(values, ListOperators) and values.remove):
            yield Fault(where, f"names no {what}, so that nothing is backed up", f"name a {what}")


RULE = Rule(
    slug="empty-list",
    law="A plan names a Region, and each selection a resource type or a tag's value.",
    why="AWS Organizations finds the policy invalid (ELEMENTS_TOO_FEW), or the selection matches nothing.",
    sources=(
        "AWS Organizations User Guide, backup policy syntax",
        "AWS Organizations User Guide, invalid effective policies",
    ),
    before="""
plans:
  daily:
    regions: []
""",
    after="""
plans:
  daily:
    regions: [eu-west-1]
""",
    items=plans,
    check=check,
)
