"""AWS's cron has six fields, in UTC, and one of the two day fields is '?'."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Change, Fault, Rule, RuleItem, rules
from farvault.schedule import Schedule, ScheduleError, in_aws_form


def check(item: RuleItem) -> Iterator[Fault]:
    try:
        Schedule.parse(item.rule.schedule)
    except ScheduleError as error:
        where, text = item.where.at("schedule"), item.rule.schedule
        form = in_aws_form(text)
        yield Fault(
            where,
            f"'{text}' is not a schedule: {error}",
            f"write {form}" if form else "such as cron(0 5 ? * * *), every day at 05:00 UTC",
            fix=Change(where.path, text, form) if form else None,
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
