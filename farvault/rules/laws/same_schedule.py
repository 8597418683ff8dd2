"""AWS Backup keeps the backup with the longer retention and skips the other."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans
from farvault.schedule import Schedule, ScheduleError


def check(item: PlanItem) -> Iterator[Fault]:
    first_rules: dict[tuple[object, str], str] = {}
    for name, rule in item.plan.rules.items():
        try:
            schedule = Schedule.parse(rule.schedule)
        except ScheduleError:
            continue
        other = first_rules.setdefault((schedule.times, rule.vault), name)
        if other != name:
            yield Fault(
                item.where.at("rules", name, "schedule"),
                f"runs whenever rule '{other}' does, so one of them is skipped",
                "make one of the two, or change a schedule",
            )


RULE = Rule(
    slug="same-schedule",
    law="No two rules of a plan run at the same times into the same vault.",
    why="One of the rules never makes a backup, and its copies are never made.",
    sources=("AWS Backup Developer Guide, plan options, overlapping rules",),
    before="""
plans:
  daily:
    rules:
      again: {schedule: 'cron(0 5 ? * * *)', vault: primary, delete_after_days: 14}
""",
    after="""
plans:
  daily:
    rules:
      again: {schedule: 'cron(0 17 ? * * *)', vault: primary, delete_after_days: 14}
""",
    items=plans,
    check=check,
    severity="warning",
)
