"""The longest time without a backup, by several rules together."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from farvault.schedule import Schedule, ScheduleError

_HORIZON = timedelta(days=2 * 366)


class Timing(NamedTuple):
    """When a rule makes backups."""

    plan: str
    schedule: str
    window_minutes: int
    """In which a backup starts."""
    days: float
    """That its backups are kept."""
    counts: bool
    """Whether its backups are looked for."""


@lru_cache(maxsize=512)
def longest_gap(timings: tuple[Timing, ...], now: datetime) -> timedelta | None:
    """The longest time between two backups that count, within two years; None with fewer, or where the year decides.

    AWS makes no backup by a rule that starts in the start window of one of the same plan whose backups are kept for
    longer (AWS Backup Developer Guide, overlapping backup rules).
    """
    runs: list[tuple[datetime, Timing]] = []
    for timing in timings:
        with contextlib.suppress(ScheduleError):
            schedule = Schedule.parse(timing.schedule)
            if timing.counts and not schedule.is_for_every_year():
                return None
            runs += [(run, timing) for run in schedule.runs_between(now, now + _HORIZON)]
    made: list[datetime] = []
    ends: dict[tuple[str, float], datetime] = {}  # of the last start window, by the plan and the days of retention
    for run, timing in sorted(runs, key=lambda each: (each[0], -each[1].days)):
        if any(plan == timing.plan and days > timing.days and run < end for (plan, days), end in ends.items()):
            continue
        ends[timing.plan, timing.days] = run + timedelta(minutes=timing.window_minutes)
        if timing.counts:
            made.append(run)
    return max((later - earlier for earlier, later in pairwise(made)), default=None)


def interval_text(longest: timedelta) -> str:
    """A length of time in words, such as "12 hours"."""
    if longest == timedelta.max:
        return "no end"
    if longest >= timedelta(days=2):
        return f"{longest.days + (longest.seconds > 0):,} days"
    hours, rest = divmod(longest, timedelta(hours=1))
    if rest:
        return f"{longest // timedelta(minutes=1):,} minutes"
    return "an hour" if hours == 1 else f"{hours} hours"
