"""AWS's cron has six fields, in UTC, and one of the two day fields is '?'."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules
from farvault.schedule import Schedule, ScheduleError


def check(item: RuleItem) -> Iterator[Fault]:
    try:
        Schedule.parse(item.rule.schedule)
    except ScheduleError as error:
        yield Fault(
            item.where.at("schedule"),
            f"'{item.rule.schedule}' is not a schedule: {error}",
            "such as cron(0 5 ? * * *), every day at 05:00 UTC",
        )


RULE = Rule(
    slug="schedule-syntax",
    law="A schedule is an AWS cron expression.",
    why="AWS Backup refuses the plan.",
    sources=("Amazon EventBridge User Guide, cron expressions", "AWS Backup Developer Guide, plan options"),
    before="""
plans:
  daily:
    rules:
      nightly: {schedule: cron(0 5 * * * *)}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 5 ? * * *)'}
""",
    items=rules,
    check=check,
)
