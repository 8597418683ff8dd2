"""An organization has at most 2,000 units."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    law = item.facts.range("units_per_organization")
    count = len(item.description.units)
    if not law.holds(count):
        yield Fault(Where(("units",)), f"an organization has at most {law.maximum} units, got {count}")


RULE = Rule(
    slug="units-per-organization",
    law=f"There are at most {RANGES['units_per_organization'].most:,} units.",
    why="The units cannot all exist.",
    sources=("AWS Organizations User Guide, quotas",),
    before="""
facts:
  - {fact: ranges.units_per_organization.maximum, value: 2, reason: a small number for this
      example}
units:
  third: {id: ou-ab12-33333333}
""",
    after="""
facts:
  - {fact: ranges.units_per_organization.maximum, value: 3, reason: a small number for this
      example}
units:
  third: {id: ou-ab12-33333333}
""",
    items=whole,
    check=check,
)
