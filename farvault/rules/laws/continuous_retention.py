"""Point-in-time recovery reaches back 35 days at most."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    law = item.plan.survey.facts.range("continuous_delete_after_days")
    delete = item.rule.delete_after_days
    if item.rule.continuous and (delete is None or not law.holds(delete)):
        yield Fault(
            item.where.at("delete_after_days" if delete is not None else "continuous"),
            f"a continuous backup must be kept {law.means}, got {'no delete_after_days' if delete is None else delete}",
            f"use {law.maximum} or less; a second rule can keep snapshots for longer",
        )


RULE = Rule(
    slug="continuous-retention",
    law=f"A continuous backup is kept {RANGES['continuous_delete_after_days'].means}.",
    why="AWS Backup refuses the plan.",
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
      nightly: {continuous: true, delete_after_days: 90}
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
