"""AWS Backup runs a rule once an hour at most."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    """A schedule runs once an hour at most."""
    law = item.plan.survey.facts.range("schedule_interval_minutes")
    shortest = item.schedule.minimum_interval() if item.schedule else None
    if shortest is not None and shortest < datetime.timedelta(minutes=law.minimum):
        yield Fault(
            item.where.at("schedule"),
            f"runs must be at least {law.minimum} minutes apart, got {int(shortest.total_seconds() // 60)}: "
            f"{item.runs_text}",
            "use cron(0 * ? * * *) or less often",
        )


RULE = Rule(
    slug="schedule-interval",
    law="A schedule runs once an hour at most.",
    why="AWS Backup refuses the plan.",
    source="AWS Backup Developer Guide, plan options, backup frequency",
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
