"""A unit's id begins with the characters of its root."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    root = item.description.organization.root
    for name, unit in item.description.units.items():
        if not unit.id.startswith(f"ou-{root.removeprefix('r-')}-"):
            yield Fault(
                Where(("units", name, "id")),
                f"'{unit.id}' is not a unit of the root '{root}'",
                "correct the unit's id or the root's",
            )


RULE = Rule(
    slug="unit-of-another-root",
    law="Each unit belongs to the organization's root.",
    why="The id is of a unit in another organization, and nothing can be attached to it.",
    sources=("AWS Organizations API, OrganizationalUnit.Id",),
    before="""
units:
  workloads: {id: ou-zz99-22222222}
""",
    after="""
units:
  workloads: {id: ou-ab12-22222222}
""",
    items=whole,
    check=check,
)
