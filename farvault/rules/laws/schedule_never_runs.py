"""A date that does not exist, or a year that has passed."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.schedule and not item.next_runs(1):
        yield Fault(item.where.at("schedule"), f"'{item.rule.schedule}' has no next run", "correct the day or the year")


RULE = Rule(
    slug="schedule-never-runs",
    law="A schedule has a next run.",
    why="Nothing is backed up, and nothing says so.",
    sources=("Amazon EventBridge User Guide, cron expressions", "AWS Backup Developer Guide, plan options"),
    before="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 5 30 2 ? *)'}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 5 28 * ? *)'}
""",
    items=rules,
    check=check,
)
