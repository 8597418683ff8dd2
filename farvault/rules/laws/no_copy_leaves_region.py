"""What happens to a Region happens to every backup in it."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    staying = item.staying("cross_region")
    if (
        item.accounts
        and item.regions
        and not any(copy.from_regions for copy in item.copies)
        and (set(item.types) - staying or not item.types)
    ):
        others = f"; {listed(staying)} cannot, and needs a plan of its own" if staying else ""
        yield Fault(item.where, "no copy leaves the Region", f"copy to a vault in another Region{others}")


RULE = Rule(
    slug="no-copy-leaves-region",
    law="A plan copies its backups to another Region.",
    why="Whatever takes the Region away takes the data and its backups.",
    sources=(
        "AWS Well-Architected Framework, REL09, back up data",
        "Farvault: a copy is to survive what its source does not",
    ),
    before="""
opinions: all
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 90}
""",
    after="""
opinions: all
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-central-1/central, delete_after_days: 90}
""",
    items=plans,
    check=check,
    severity="warning",
    opinion="all",
)
