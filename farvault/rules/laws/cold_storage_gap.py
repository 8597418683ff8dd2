"""Cold storage is charged for 90 days, so AWS refuses to delete sooner."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.copies import retention_days
from farvault.facts import RANGES
from farvault.rules.rule import Fault, LifecycleItem, Rule, lifecycles


def check(item: LifecycleItem) -> Iterator[Fault]:
    gap = item.rule.plan.survey.facts.range("cold_storage_gap_days").minimum
    cold, delete = item.part.cold_storage_after_days, retention_days(item.part, item.rule.rule)
    if cold is not None and delete is not None and delete < cold + gap:
        follows = item.part.delete_after_days is None
        yield Fault(
            item.where.at("cold_storage_after_days" if follows else "delete_after_days"),
            f"delete_after_days must be at least {gap} days after cold_storage_after_days ({cold}), got {delete}"
            + (", that of its source, which it follows" if follows else ""),
            f"use {cold + gap} or more, or drop cold_storage_after_days",
        )


RULE = Rule(
    slug="cold-storage-gap",
    law=f"A backup stays in cold storage for at least {RANGES['cold_storage_gap_days'].minimum} days.",
    why="AWS Backup refuses the plan: cold storage is charged for "
    f"{RANGES['cold_storage_gap_days'].minimum} days at least.",
    sources=("AWS Backup API, Lifecycle.DeleteAfterDays",),
    before="""
plans:
  daily:
    rules:
      nightly: {cold_storage_after_days: 30, delete_after_days: 100}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {cold_storage_after_days: 30, delete_after_days: 120}
""",
    items=lifecycles,
    check=check,
)
