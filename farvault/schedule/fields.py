"""The six fields of an AWS cron expression: what each may hold, and what it holds.

Fields, ranges and wildcards: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html
(read in November 2026). That page is silent on some points; where it is, only what is
clearly invalid is refused here: ranges that run backwards, steps wider than the field, `L`, `W` and `#` in lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FIRST_YEAR = 1970
LAST_YEAR = 2199

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_WEEKDAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
_MOST_OF_ONE_WEEKDAY = 5
_MOST_SHOWN = 40
_LONGEST_NUMBER = 4


class ScheduleError(ValueError):
    """A schedule expression cannot be read.

    `field` is AWS's name of the field, None if the expression as a whole is at fault; `column` counts
    characters from 1; `got` is the text there and `allowed` what it may be.
    """

    def __init__(self, field: str | None, column: int, got: str, allowed: str) -> None:
        excerpt = got if len(got) <= _MOST_SHOWN else got[:_MOST_SHOWN] + "..."
        place = f"column {column}" if field is None else f"{field} (column {column})"
        super().__init__(f"{place}: got '{excerpt}'; allowed: {allowed}")
        self.field = field
        self.column = column
        self.got = got
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class Field:
    """One of the six fields: its name in AWS's words and what it may hold."""

    name: str
    first: int
    last: int
    names: tuple[str, ...] = ()
    """Names of the values, the first for `first`."""

    allowed: str = ""
    """What the field may hold, for messages."""

    def describe(self) -> str:
        """Say what the field may hold."""
        words = f" or {self.names[0]}-{self.names[-1]}" if self.names else ""
        return f"{self.first}-{self.last}{words}, with {self.allowed}"


MINUTES = Field("minutes", 0, 59, allowed=", - * /")
HOURS = Field("hours", 0, 23, allowed=", - * /")
DAY_OF_MONTH = Field("day-of-month", 1, 31, allowed=", - * / or ? L LW nW alone")
MONTH = Field("month", 1, 12, _MONTHS, allowed=", - * /")
DAY_OF_WEEK = Field("day-of-week", 1, 7, _WEEKDAYS, allowed=", - * / or ? L nL n#1-5 alone")
YEAR = Field("year", FIRST_YEAR, LAST_YEAR, allowed=", - * /")

FIELDS = (MINUTES, HOURS, DAY_OF_MONTH, MONTH, DAY_OF_WEEK, YEAR)
"""In the order of the expression."""


@dataclass(frozen=True, slots=True)
class DaysOfMonth:
    """The parsed day-of-month field."""

    days: frozenset[int] = frozenset()
    """Days 1 to 31."""

    nearest_weekday: int | None = None
    """`nW`: the weekday (Monday to Friday) nearest to day n, within the month; n is 1 to 31."""

    is_last: bool = False
    """`L`: the last day; with `is_weekday`, `LW`: the last weekday."""

    is_weekday: bool = False


@dataclass(frozen=True, slots=True)
class DaysOfWeek:
    """The parsed day-of-week field; 1 is Sunday."""

    days: frozenset[int] = frozenset()
    nth: tuple[int, int] | None = None
    """`d#n`: the n-th such day of the month, n from 1 to 5."""

    last: int | None = None
    """`dL`: the last such day of the month."""


def read_values(field: Field, text: str, column: int) -> frozenset[int]:
    """Read a list of values, ranges and steps; raises `ScheduleError`."""
    values: set[int] = set()
    for term in text.split(","):
        values.update(_read_term(field, term, column))
        column += len(term) + 1
    return frozenset(values)


def read_days_of_month(text: str, column: int) -> DaysOfMonth | None:
    """Read the day-of-month field; None for `?`."""
    word = text.upper()
    if word == "?":
        return None
    if word == "L":
        return DaysOfMonth(is_last=True)
    if word == "LW":
        return DaysOfMonth(is_last=True, is_weekday=True)
    if re.fullmatch(r"[0-9]{1,4}W", word):
        return DaysOfMonth(nearest_weekday=_read_value(DAY_OF_MONTH, word[:-1], text, column))
    return DaysOfMonth(days=read_values(DAY_OF_MONTH, text, column))


def read_days_of_week(text: str, column: int) -> DaysOfWeek | None:
    """Read the day-of-week field; None for `?`. `L` alone is the last day of the week, Saturday."""
    word = text.upper()
    if word == "?":
        return None
    if word == "L":
        return DaysOfWeek(days=frozenset({DAY_OF_WEEK.last}))
    if re.fullmatch(r"[0-9A-Z]{1,4}L", word):
        return DaysOfWeek(last=_read_value(DAY_OF_WEEK, word[:-1], text, column))
    if match := re.fullmatch(r"([0-9A-Z]{1,4})#([0-9]{1,4})", word):
        count = int(match[2])
        if not 1 <= count <= _MOST_OF_ONE_WEEKDAY:
            raise ScheduleError(DAY_OF_WEEK.name, column, text, f"1-{_MOST_OF_ONE_WEEKDAY} after #")
        return DaysOfWeek(nth=(_read_value(DAY_OF_WEEK, match[1], text, column), count))
    return DaysOfWeek(days=read_values(DAY_OF_WEEK, text, column))


def _read_term(field: Field, term: str, column: int) -> range:
    span, slash, step_text = term.partition("/")
    step = 1
    if slash:
        widest = field.last - field.first + 1
        is_number = re.fullmatch(r"[0-9]{1,4}", step_text)
        step = int(step_text) if is_number else 0
        if not 1 <= step <= widest:
            raise ScheduleError(field.name, column, term, f"a step of 1-{widest} after /")
    if span == "*":
        return range(field.first, field.last + 1, step)
    start_text, dash, end_text = span.partition("-")
    start = _read_value(field, start_text, term, column)
    if not dash:
        return range(start, field.last + 1, step) if slash else range(start, start + 1)
    end = _read_value(field, end_text, term, column)
    if end < start:
        raise ScheduleError(field.name, column, term, "a range from low to high; write the two parts as a list")
    return range(start, end + 1, step)


def _read_value(field: Field, word: str, term: str, column: int) -> int:
    upper = word.upper()
    if upper in field.names:
        return field.names.index(upper) + field.first
    value = int(word) if re.fullmatch(rf"[0-9]{{1,{_LONGEST_NUMBER}}}", word) else -1
    if not field.first <= value <= field.last:
        raise ScheduleError(field.name, column, term, field.describe())
    return value
