"""What is deleted before the next run leaves a time without any backup."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from farvault.copies import retention_days
from farvault.rules.rule import Fault, LifecycleItem, Rule, lifecycles


def check(item: LifecycleItem) -> Iterator[Fault]:
    if item.part is item.rule.rule and item.rule.rule.continuous:
        return  # it is one backup that continues, whatever the schedule
    longest = item.rule.longest_interval
    # What follows its source is deleted with it, which is said there, but for one that continues.
    days = retention_days(item.part, item.rule.rule) if item.rule.rule.continuous else item.part.delete_after_days
    if longest and days is not None and datetime.timedelta(days=days) < longest:
        least = -(-longest // datetime.timedelta(days=1))
        yield Fault(
            item.where.at("delete_after_days"),
            f"what is kept for {days} days is deleted before the next run, up to {least} days later: "
            f"{item.rule.runs_text}",
            f"use {least} or more, or run more often",
        )


RULE = Rule(
    slug="retention-gap",
    law="A backup is kept until the next one is made.",
    why="There are days without any backup, and each one, and each copy, is full.",
    sources=("AWS Backup Developer Guide, creating backup copies, retention of incremental copies",),
    before="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 5 1 * ? *)', delete_after_days: 14}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {schedule: 'cron(0 5 1 * ? *)', delete_after_days: 35}
""",
    items=lifecycles,
    check=check,
    severity="warning",
)
