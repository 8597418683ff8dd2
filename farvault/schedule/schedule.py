"""A schedule: when AWS Backup starts jobs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import islice, pairwise, takewhile

from farvault.schedule.calendar import FIRST_YEAR, LAST_YEAR, DayRule
from farvault.schedule.fields import (
    FIELDS,
    HOURS,
    MINUTES,
    MONTH,
    YEAR,
    ScheduleError,
    read_days_of_month,
    read_days_of_week,
    read_values,
)

_FORM = "cron(minutes hours day-of-month month day-of-week year)"
_HOUR = 60
_DAY = 24 * _HOUR
_LONGEST = 256


@dataclass(frozen=True, slots=True)
class Schedule:
    """A parsed AWS cron expression; all times are UTC.

    AWS: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html
    """

    text: str
    """The expression as given."""

    minutes_of_day: tuple[int, ...]
    """When it runs on each of its days, in minutes after midnight, in order; never empty."""

    day_rule: DayRule

    @classmethod
    def parse(cls, text: str) -> Schedule:
        """Read an expression such as `cron(0 5 ? * * *)`.

        Raises `ScheduleError`, which names the field, the text and what is allowed. `rate(...)` is
        refused: AWS Backup's API does not take it
        (https://github.com/hashicorp/terraform-provider-aws/issues/8269). Exactly one of the two day
        fields is `?`. An expression that never runs is not an error here: see `never_runs`.
        """
        return _parse(text)

    def next_runs(self, after: datetime, count: int) -> list[datetime]:
        """Give the first `count` runs later than `after`, in UTC; fewer if there are no more by the end of 2199.

        `after` is aware of its time zone; ValueError if it is not.
        """
        if after.tzinfo is None:
            raise ValueError("after: a datetime without a time zone; add one, such as datetime.UTC")
        # Years outside AWS's range are cut off first: near their limits a change of time zone overflows.
        if after.year > LAST_YEAR + 1:
            return []
        start = datetime(FIRST_YEAR - 1, 1, 1, tzinfo=UTC) if after.year < FIRST_YEAR - 1 else after.astimezone(UTC)
        return list(islice(self._runs(start), max(count, 0)))

    def runs_between(self, after: datetime, until: datetime) -> list[datetime]:
        """Give the runs later than `after` and not later than `until`, both aware of their time zone, in UTC."""
        return list(takewhile(lambda run: run <= until, self._runs(after.astimezone(UTC))))

    def minimum_interval(self) -> timedelta | None:
        """Give the shortest time between two runs, exactly, over every year that the schedule names.

        None if there are fewer than two runs. Years that have passed count like others.
        """
        intervals = _intervals(self)
        return intervals[0] if intervals else None

    def longest_interval(self) -> timedelta | None:
        """Give the longest time between two runs that follow each other, over every year that the schedule names.

        None if there are fewer than two runs. Years that have passed count like others.
        """
        intervals = _intervals(self)
        return intervals[1] if intervals else None

    @property
    def times(self) -> Hashable:
        """When it runs: the same for schedules that name each day in one way or the other."""
        rule = self.day_rule
        return self.minutes_of_day, replace(rule, days_of_month=None, days_of_week=None) if rule.is_every_day else rule

    def is_for_every_year(self) -> bool:
        """Tell whether it names no years, or all of them."""
        return self.day_rule.years.issuperset(range(FIRST_YEAR, LAST_YEAR + 1))

    def last_run(self) -> datetime | None:
        """Give the last run of all, in UTC, at the latest in 2199; None if there is none."""
        days = _ordinals(self.day_rule)
        if not days:
            return None
        midnight = datetime.combine(date.fromordinal(days[-1]), datetime.min.time(), UTC)
        return midnight + timedelta(minutes=self.minutes_of_day[-1])

    def is_at_least_every(self, interval: timedelta) -> bool:
        """Tell whether runs are never closer together than `interval`; True with fewer than two runs.

        With an hour this is AWS Backup's limit on frequency.
        """
        shortest = self.minimum_interval()
        return shortest is None or shortest >= interval

    def every_at_least(self, days: int) -> bool:
        """Tell whether runs are never closer together than that many days; True with fewer than two runs.

        With 28 this is "monthly or less often", which archiving EBS snapshots requires.
        """
        return self.is_at_least_every(timedelta(days=days))

    def runs_in(self, year: int) -> int:
        """Count the runs of one calendar year, UTC."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return 0
        rule = self.day_rule
        only = DayRule(rule.days_of_month, rule.months, rule.days_of_week, rule.years & {year})
        return sum(1 for _ in only.days(date(year, 1, 1))) * len(self.minutes_of_day)

    def runs_per_year(self) -> float:
        """Give the mean number of runs in a year, over the years that the schedule names."""
        return len(_ordinals(self.day_rule)) * len(self.minutes_of_day) / len(self.day_rule.years)

    def never_runs(self, after: datetime | None = None) -> bool:
        """Tell whether there is no run later than `after`, or, without it, none at all."""
        if after is None:
            return next(self.day_rule.days(date(FIRST_YEAR, 1, 1)), None) is None
        last = self.last_run()
        return last is None or last <= after

    def _runs(self, after: datetime) -> Iterator[datetime]:
        for day in self.day_rule.days(after.date()):
            start = 0
            if day == after.date():
                start = bisect_right(self.minutes_of_day, after.hour * _HOUR + after.minute)
            midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
            for minute in self.minutes_of_day[start:]:
                yield midnight + timedelta(minutes=minute)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Schedule:
    if re.match(r"\s*rate\s*\(", text, re.IGNORECASE):
        raise ScheduleError(None, 1, text, f"{_FORM}; AWS Backup does not take rate(...)")
    if len(text) > _LONGEST:
        raise ScheduleError(None, 1, text, f"at most {_LONGEST} characters")
    match = re.fullmatch(r"cron\(([^()]*)\)", text)
    if match is None:
        raise ScheduleError(None, 1, text, _FORM)
    words = [(word.group(), word.start() + len("cron(") + 1) for word in re.finditer(r"[^ \t]+", match[1])]
    if len(words) != len(FIELDS):
        raise ScheduleError(None, 1, text, f"{len(FIELDS)} fields, {_FORM}, not {len(words)}")
    minutes = read_values(MINUTES, *words[0])
    hours = read_values(HOURS, *words[1])
    days_of_month = read_days_of_month(*words[2])
    months = read_values(MONTH, *words[3])
    days_of_week = read_days_of_week(*words[4])
    years = read_values(YEAR, *words[5])
    if (days_of_month is None) == (days_of_week is None):
        got, column = words[4]
        allowed = "a value, because day-of-month is ?" if days_of_month is None else "?, unless day-of-month is ?"
        raise ScheduleError(FIELDS[4].name, column, got, allowed)
    times = tuple(sorted(hour * _HOUR + minute for hour in hours for minute in minutes))
    return Schedule(text, times, DayRule(days_of_month, months, days_of_week, years))


@lru_cache(maxsize=256)
def _ordinals(rule: DayRule) -> tuple[int, ...]:
    return tuple(day.toordinal() for day in rule.days(date(FIRST_YEAR, 1, 1)))


@lru_cache(maxsize=256)
def _days_apart(rule: DayRule) -> tuple[int, int] | None:
    """The fewest and the most days between two of a rule's days that follow each other; None with fewer than two."""
    days = _ordinals(rule)
    apart = {later - earlier for earlier, later in pairwise(days)}
    return (min(apart), max(apart)) if apart else None


@lru_cache(maxsize=4096)
def _intervals(schedule: Schedule) -> tuple[timedelta, timedelta] | None:
    """The shortest and the longest time between two runs that follow each other; None with fewer than two.

    Every day has the same times, so each is within a day or between two days.
    """
    if not _ordinals(schedule.day_rule):
        return None
    times, apart = schedule.minutes_of_day, _days_apart(schedule.day_rule)
    gaps = {later - earlier for earlier, later in pairwise(times)}
    gaps |= {days * _DAY + times[0] - times[-1] for days in apart or ()}
    return (timedelta(minutes=min(gaps)), timedelta(minutes=max(gaps))) if gaps else None
