"""AWS Backup runs a rule once an hour at most."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from farvault.rules.rule import Fault, Rule, RuleItem, rules
from farvault.schedule import Schedule


def check(item: RuleItem) -> Iterator[Fault]:
    law = item.plan.survey.facts.range("schedule_interval_minutes")
    if item.schedule is None or _within_a_day(item.schedule) >= law.minimum:
        return
    shortest = item.schedule.minimum_interval()
    if shortest is not None and shortest < datetime.timedelta(minutes=law.minimum):
        yield Fault(
            item.where.at("schedule"),
            f"runs must be at least {law.minimum} minutes apart, got {int(shortest.total_seconds() // 60)}: "
            f"{item.runs_text}",
            "use cron(0 * ? * * *) or less often",
        )


def _within_a_day(schedule: Schedule) -> int:
    """The shortest time in minutes between two runs if it ran every day: fast, and never more than the true one."""
    times = schedule.minutes_of_day
    return min(later - earlier for earlier, later in pairwise((*times, times[0] + 24 * 60)))


RULE = Rule(
    slug="schedule-interval",
    law="A schedule runs once an hour at most.",
    why="AWS Backup refuses the plan.",
    sources=("AWS Backup Developer Guide, plan options, backup frequency",),
    before="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0/30 * ? * * *)'}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 * ? * * *)'}
""",
    items=rules,
    check=check,
)
