"""AWS Organizations nests units five deep."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    deepest = item.facts.range("unit_depth").maximum
    for name in item.description.units:
        depth = item.unit_path(name).count("/ou-")
        if deepest is not None and depth > deepest:
            yield Fault(Where(("units", name, "parent")), f"is nested {depth} deep, at most {deepest} are allowed")


RULE = Rule(
    slug="unit-depth",
    law=f"Units are nested at most {RANGES['unit_depth'].most} deep.",
    why=f"AWS Organizations nests units {RANGES['unit_depth'].most} deep.",
    sources=("AWS Organizations User Guide, quotas",),
    before="""
units:
  level1: {id: ou-ab12-20000001}
  level2: {id: ou-ab12-20000002, parent: level1}
  level3: {id: ou-ab12-20000003, parent: level2}
  level4: {id: ou-ab12-20000004, parent: level3}
  level5: {id: ou-ab12-20000005, parent: level4}
  level6: {id: ou-ab12-20000006, parent: level5}
""",
    after="""
units:
  level1: {id: ou-ab12-20000001}
  level2: {id: ou-ab12-20000002, parent: level1}
  level3: {id: ou-ab12-20000003, parent: level2}
  level4: {id: ou-ab12-20000004, parent: level3}
  level5: {id: ou-ab12-20000005, parent: level4}
""",
    items=whole,
    check=check,
)
