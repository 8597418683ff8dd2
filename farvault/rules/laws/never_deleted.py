"""Backups that never expire are paid for forever."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.rule.delete_after_days is None:
        yield Fault(item.where, "its backups are kept for ever", "add delete_after_days; 36500 is the longest")


RULE = Rule(
    slug="never-deleted",
    law="A backup has an end.",
    why="Storage grows for ever.",
    sources=("AWS Backup Developer Guide, plan options, lifecycle",),
    before="""
opinions: all
backup/eu-west-1:
  destination_vaults:
    central: {lock: null}
plans:
  daily:
    rules:
      nightly:
        delete_after_days: null
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 90}
""",
    after="""
opinions: all
backup/eu-west-1:
  destination_vaults:
    central:
      lock: {mode: governance, min_retention_days: 7}
plans:
  daily:
    rules:
      nightly:
        delete_after_days: 36500
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 90}
""",
    items=rules,
    check=check,
    severity="warning",
    opinion="all",
)
