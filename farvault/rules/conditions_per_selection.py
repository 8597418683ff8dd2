"""AWS takes 30 conditions in one selection."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    """A selection has at most 30 conditions."""
    law = RANGES["conditions_per_selection"]
    for kind in ("tags", "resources"):
        for name, selection in getattr(item.plan.selections, kind).items():
            count = sum(len(held) for _, held in selection.conditions or ())
            if not law.holds(count):
                yield Fault(
                    item.where.at("selections", kind, name, "conditions"),
                    f"a selection has at most {law.maximum} conditions, got {count}",
                    "split the selection in two",
                )


RULE = Rule(
    slug="conditions-per-selection",
    law="A selection has at most 30 conditions.",
    source="AWS Backup Developer Guide, quotas",
    items=plans,
    check=check,
)
