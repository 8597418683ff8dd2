"""The days that a schedule's day, month and year fields name, on the calendar that AWS covers."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from farvault.schedule.fields import FIRST_YEAR, LAST_YEAR, DaysOfMonth, DaysOfWeek

__all__ = ["FIRST_YEAR", "LAST_YEAR", "DayRule"]

_WEEK = 7
_LONGEST_MONTH = 31
_SATURDAY = 5
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class DayRule:
    """Which days a schedule runs on; exactly one of the two day fields is set."""

    days_of_month: DaysOfMonth | None
    months: frozenset[int]
    days_of_week: DaysOfWeek | None
    years: frozenset[int]

    @property
    def is_every_day(self) -> bool:
        """Whether it names each day of its months."""
        if self.days_of_month is not None:
            rule = self.days_of_month
            return not rule.is_last and rule.nearest_weekday is None and len(rule.days) == _LONGEST_MONTH
        rule_of_week = self.days_of_week
        assert rule_of_week is not None
        return rule_of_week.nth is None and rule_of_week.last is None and len(rule_of_week.days) == _WEEK

    def days(self, first: date) -> Iterator[date]:
        """Give the days from `first` on, in order, until the last year AWS knows.

        Skips months that the fields leave out, and looks at 2,760 months at most.
        """
        for year in sorted(self.years):
            if year < first.year:
                continue
            for month in sorted(self.months):
                if (year, month) < (first.year, first.month):
                    continue
                for day in self._in_month(year, month):
                    candidate = date(year, month, day)
                    if candidate >= first:
                        yield candidate

    def _in_month(self, year: int, month: int) -> list[int]:
        first_weekday, length = calendar.monthrange(year, month)
        if self.days_of_month is not None:
            return _by_month(self.days_of_month, first_weekday, length)
        assert self.days_of_week is not None
        return _by_week(self.days_of_week, first_weekday, length)


def _by_month(rule: DaysOfMonth, first_weekday: int, length: int) -> list[int]:
    if rule.is_last:
        return [_nearest_weekday(length, first_weekday, length) if rule.is_weekday else length]
    if rule.nearest_weekday is not None:
        if rule.nearest_weekday > length:
            return []
        return [_nearest_weekday(rule.nearest_weekday, first_weekday, length)]
    return sorted(day for day in rule.days if day <= length)


def _by_week(rule: DaysOfWeek, first_weekday: int, length: int) -> list[int]:
    if rule.nth is not None:
        day = _first(rule.nth[0], first_weekday) + _WEEK * (rule.nth[1] - 1)
        return [day] if day <= length else []
    if rule.last is not None:
        first = _first(rule.last, first_weekday)
        return [first + (length - first) // _WEEK * _WEEK]
    return sorted(day for each in rule.days for day in range(_first(each, first_weekday), length + 1, _WEEK))


def _first(aws_weekday: int, first_weekday: int) -> int:
    """Give the first day of the month that is AWS's weekday (1 is Sunday); `first_weekday` counts Monday as 0."""
    return (aws_weekday - 2 - first_weekday) % _WEEK + 1


def _nearest_weekday(day: int, first_weekday: int, length: int) -> int:
    """Give the weekday nearest to a day without leaving the month."""
    weekday = (first_weekday + day - 1) % _WEEK
    if weekday == _SATURDAY:
        return day - 1 if day > 1 else day + 2
    if weekday == _SUNDAY:
        return day + 1 if day < length else day - 2
    return day
