"""A continuous backup cannot leave warm storage."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    """A continuous backup does not move to cold storage."""
    if item.rule.continuous and item.rule.cold_storage_after_days is not None:
        yield Fault(
            item.where.at("cold_storage_after_days"),
            "a continuous backup cannot move to cold storage",
            "drop cold_storage_after_days, or keep snapshots in a second rule",
        )


RULE = Rule(
    slug="continuous-cold-storage",
    law="A continuous backup does not move to cold storage.",
    source="AWS Backup Developer Guide, continuous backups and point-in-time recovery",
    items=rules,
    check=check,
)
