"""@@remove takes away what a policy from elsewhere has given."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.plan import ListOperators
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for where, values, what in item.lists:
        if isinstance(values, ListOperators) and values.remove and not values.append:
            yield Fault(
                where,
                f"'remove' alone names no {what}: the plan has one only where a policy from elsewhere gives it",
                f"append a {what}, unless a policy of the same plan is attached above",
            )


RULE = Rule(
    slug="only-removed",
    law="A plan does not only remove Regions, resource types or values.",
    why="Without a policy from elsewhere that gives some, the plan is invalid or backs nothing up.",
    sources=("AWS Organizations User Guide, inheritance operators",),
    before="""
plans:
  daily:
    regions: {remove: [eu-west-1]}
""",
    after="""
plans:
  daily:
    regions: {append: [eu-west-1]}
""",
    items=plans,
    check=check,
    severity="warning",
)
