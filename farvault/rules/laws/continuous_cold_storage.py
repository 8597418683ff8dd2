"""A continuous backup cannot leave warm storage."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.rule.continuous and item.rule.cold_storage_after_days is not None:
        yield Fault(
            item.where.at("cold_storage_after_days"),
            "a continuous backup cannot move to cold storage",
            "drop cold_storage_after_days, or keep snapshots in a second rule",
        )


RULE = Rule(
    slug="continuous-cold-storage",
    law="A continuous backup does not move to cold storage.",
    why="AWS Backup refuses the plan: MoveToColdStorageAfterDays is unavailable.",
    sources=("AWS Backup Developer Guide, continuous backups and point-in-time recovery",),
    before="""
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
    rules:
      nightly: {continuous: true, delete_after_days: 35, cold_storage_after_days: 7}
""",
    after="""
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
    rules:
      nightly: {continuous: true, delete_after_days: 35}
""",
    items=rules,
    check=check,
)
