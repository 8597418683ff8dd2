"""A plan is attached to units and accounts by name."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    for name in item.description.accounts:
        if name in item.description.units:
            yield Fault(Where(("accounts", name)), f"'{name}' is the name of a unit too", "rename one of them")


RULE = Rule(
    slug="shared-name",
    law="No account has the name of a unit.",
    why="A plan is attached to units and accounts by name, so the name would mean two things.",
    sources=("Farvault: the description's own design",),
    before="""
accounts:
  workloads: {id: '555555555555'}
""",
    after="""
accounts:
  laboratory: {id: '555555555555'}
""",
    items=whole,
    check=check,
    acceptable=False,
)
