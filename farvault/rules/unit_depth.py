"""AWS Organizations nests units five deep."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    """Units are nested at most five deep."""
    deepest = RANGES["unit_depth"].maximum
    for name in item.description.units:
        depth = item.unit_path(name).count("/ou-")
        if deepest is not None and depth > deepest:
            yield Fault(Where(("units", name, "parent")), f"is nested {depth} deep, at most {deepest} are allowed")


RULE = Rule(
    slug="unit-depth",
    law="Units are nested at most five deep.",
    source="AWS Organizations User Guide, quotas",
    items=whole,
    check=check,
)
