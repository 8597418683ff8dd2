"""Schedules compared with AWS's own examples, and with an evaluator that tries every minute."""

from __future__ import annotations

import calendar
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from farvault.schedule import Schedule, ScheduleError

# https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html and the two of AWS Backup's
# https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html
AWS_EXAMPLES = [
    ("cron(0 10 * * ? *)", timedelta(days=1), 365),
    ("cron(15 12 * * ? *)", timedelta(days=1), 365),
    ("cron(0 18 ? * MON-FRI *)", timedelta(days=1), 260),
    ("cron(0 8 1 * ? *)", timedelta(days=28), 12),
    ("cron(0/15 * * * ? *)", timedelta(minutes=15), 365 * 96),
    ("cron(0/10 * ? * MON-FRI *)", timedelta(minutes=10), 260 * 144),
    ("cron(0/5 8-17 ? * MON-FRI *)", timedelta(minutes=5), 260 * 120),
    ("cron(15 * ? * * *)", timedelta(hours=1), 365 * 24),
    ("cron(0 12 * * ? *)", timedelta(days=1), 365),
    ("cron(0 5 ? * * *)", timedelta(days=1), 365),
    ("cron(0 5/1 ? * * *)", timedelta(hours=1), 365 * 19),
]


@pytest.mark.parametrize(("text", "interval", "runs"), AWS_EXAMPLES)
def test_an_example_of_aws_is_read(text: str, interval: timedelta, runs: int) -> None:
    schedule = Schedule.parse(text)
    assert schedule.minimum_interval() == interval
    assert schedule.runs_in(2022) == runs


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        ("cron(10 14 ? * * *)", at(2026, 11, 23, 14, 10), [at(2026, 11, 24, 14, 10), at(2026, 11, 25, 14, 10)]),
        ("cron(10 14 ? * * *)", at(2026, 11, 23, 14, 9), [at(2026, 11, 23, 14, 10), at(2026, 11, 24, 14, 10)]),
        ("cron(0 8 ? * 3#1 *)", at(2026, 1, 1), [at(2026, 1, 6, 8), at(2026, 2, 3, 8)]),
        ("cron(0 8 ? * TUE#5 2026)", at(2026, 1, 1), [at(2026, 3, 31, 8), at(2026, 6, 30, 8)]),
        ("cron(0 8 ? * FRIL *)", at(2026, 1, 1), [at(2026, 1, 30, 8), at(2026, 2, 27, 8)]),
        ("cron(0 8 ? * L *)", at(2026, 1, 1), [at(2026, 1, 3, 8), at(2026, 1, 10, 8)]),
        ("cron(0 8 L * ? *)", at(2028, 1, 31, 8), [at(2028, 2, 29, 8), at(2028, 3, 31, 8)]),
        ("cron(0 8 LW * ? *)", at(2026, 1, 1), [at(2026, 1, 30, 8), at(2026, 2, 27, 8)]),
        ("cron(0 8 1W 8,11 ? *)", at(2026, 1, 1), [at(2026, 8, 3, 8), at(2026, 11, 2, 8)]),
        ("cron(0 8 31W * ? *)", at(2026, 1, 1), [at(2026, 1, 30, 8), at(2026, 3, 31, 8)]),
        ("cron(0 0 29 2 ? *)", at(2096, 3, 1), [at(2104, 2, 29), at(2108, 2, 29)]),
        ("cron(0 0 1 1 ? 2199)", at(2026, 1, 1), [at(2199, 1, 1)]),
        ("cron(0 0 1 1 ? 2020)", at(2026, 1, 1), []),
        ("cron(0 0 31 FEB ? *)", at(2026, 1, 1), []),
        (
            "cron(0 0 ? * * *)",
            datetime(2026, 1, 1, 9, tzinfo=timezone(timedelta(hours=10))),
            [at(2026, 1, 1), at(2026, 1, 2)],
        ),
        ("cron(0 0 1 1 ? *)", at(1, 1, 1), [at(1970, 1, 1), at(1971, 1, 1)]),
        ("cron(* * * * ? *)", at(9999, 12, 31), []),
        ("cron(* * * * ? *)", datetime.max.replace(tzinfo=timezone(timedelta(hours=-10))), []),
        (
            "cron(0 0 1 1 ? *)",
            datetime.min.replace(tzinfo=timezone(timedelta(hours=10))),
            [at(1970, 1, 1), at(1971, 1, 1)],
        ),
        ("cron(0 0 1 1 ? 2199)", datetime(2200, 1, 1, 5, tzinfo=timezone(timedelta(hours=10))), []),
        ("cron(0 23 31 12 ? *)", datetime(2200, 1, 1, 5, tzinfo=timezone(timedelta(hours=10))), [at(2199, 12, 31, 23)]),
    ],
)
def test_next_runs(text: str, after: datetime, expected: list[datetime]) -> None:
    assert Schedule.parse(text).next_runs(after, 2) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "column 1: got ''; allowed: cron(minutes hours day-of-month month day-of-week year)"),
        (
            "rate(1 day)",
            "column 1: got 'rate(1 day)'; allowed: cron(minutes hours day-of-month month day-of-week year); "
            "AWS Backup does not take rate(...)",
        ),
        (
            "0 5 ? * * *",
            "column 1: got '0 5 ? * * *'; allowed: cron(minutes hours day-of-month month day-of-week year)",
        ),
        (
            "cron(0 5 * * *)",
            "column 1: got 'cron(0 5 * * *)'; allowed: 6 fields, "
            "cron(minutes hours day-of-month month day-of-week year), not 5",
        ),
        ("cron(60 5 ? * * *)", "minutes (column 6): got '60'; allowed: 0-59, with , - * /"),
        ("cron(0 5,24 ? * * *)", "hours (column 10): got '24'; allowed: 0-23, with , - * /"),
        ("cron(0 5 32 * ? *)", "day-of-month (column 10): got '32'; allowed: 1-31, with , - * / or ? L LW nW alone"),
        ("cron(0 5 ? 13 * *)", "month (column 12): got '13'; allowed: 1-12 or JAN-DEC, with , - * /"),
        (
            "cron(0 5 ? * 0 *)",
            "day-of-week (column 14): got '0'; allowed: 1-7 or SUN-SAT, with , - * / or ? L nL n#1-5 alone",
        ),
        (
            "cron(0 5 ? * 3#1,6#3 *)",
            "day-of-week (column 14): got '3#1'; allowed: 1-7 or SUN-SAT, with , - * / or ? L nL n#1-5 alone",
        ),
        ("cron(0 5 ? * 3#6 *)", "day-of-week (column 14): got '3#6'; allowed: 1-5 after #"),
        ("cron(0 5 ? * * 2200)", "year (column 16): got '2200'; allowed: 1970-2199, with , - * /"),
        ("cron(0 5 * * * *)", "day-of-week (column 14): got '*'; allowed: ?, unless day-of-month is ?"),
        ("cron(0 5 ? * ? *)", "day-of-week (column 14): got '?'; allowed: a value, because day-of-month is ?"),
        ("cron(0/0 5 ? * * *)", "minutes (column 6): got '0/0'; allowed: a step of 1-60 after /"),
        ("cron(0/61 5 ? * * *)", "minutes (column 6): got '0/61'; allowed: a step of 1-60 after /"),
        (
            "cron(0 22-2 ? * * *)",
            "hours (column 8): got '22-2'; allowed: a range from low to high; write the two parts as a list",
        ),
        ("cron(0 5 ? * * ٢٠٢٦)", "year (column 16): got '٢٠٢٦'; allowed: 1970-2199, with , - * /"),
        ("cron(- 5 ? * * *)", "minutes (column 6): got '-'; allowed: 0-59, with , - * /"),
        ("cron(1,,2 5 ? * * *)", "minutes (column 8): got ''; allowed: 0-59, with , - * /"),
    ],
)
def test_a_bad_expression_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ScheduleError) as error:
        Schedule.parse(text)
    assert str(error.value) == message


@pytest.mark.parametrize(
    "text", ["cron(" + "9" * 10_000_000 + ")", "cron(" * 1_000_000, "1," * 5_000_000], ids=lambda text: text[:6]
)
def test_a_huge_expression_is_refused(text: str) -> None:
    """What took more than linear time would not end."""
    with pytest.raises(ScheduleError):
        Schedule.parse(text)


@given(st.text(alphabet="cronate()0159?*LW#/-,JANSUN é\n", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(ScheduleError):
        Schedule.parse(text)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        Schedule.parse("cron(0 5 ? * * *)").next_runs(datetime(2026, 1, 1), 1)


def test_monthly_for_the_archive() -> None:
    monthly = ["cron(0 5 1 * ? *)", "cron(0 5 L * ? *)", "cron(0 5 ? * 1#1 *)", "cron(0 5 ? * FRIL *)"]
    assert [Schedule.parse(text).every_at_least(28) for text in monthly] == [True] * 4
    often = ["cron(0 5 ? * SUN *)", "cron(0 5 1,15 * ? *)", "cron(0 5,6 1 * ? *)", "cron(0 5 ? * * *)"]
    assert [Schedule.parse(text).every_at_least(28) for text in often] == [False] * 4


def test_at_most_hourly() -> None:
    hour = timedelta(hours=1)
    assert Schedule.parse("cron(30 * ? * * *)").is_at_least_every(hour)
    assert not Schedule.parse("cron(0,59 * ? * * *)").is_at_least_every(hour)
    # 23:59 and 00:00 of the next day are a minute apart; of Sunday to Sunday they are not.
    assert Schedule.parse("cron(0/59 0,23 ? * * *)").minimum_interval() == timedelta(minutes=1)
    assert Schedule.parse("cron(0 0,23 ? * SUN *)").minimum_interval() == timedelta(hours=23)


def test_few_or_no_runs() -> None:
    leap, past, never = (Schedule.parse(f"cron(0 0 {each})") for each in ("29 2 ? *", "1 1 ? 2020", "30 2 ? *"))
    assert leap.minimum_interval() == timedelta(days=1461)
    assert leap.runs_per_year() == pytest.approx(56 / 230)
    assert past.minimum_interval() is None
    assert past.never_runs(at(2026, 1, 1))
    assert not past.never_runs()
    assert never.never_runs()
    assert never.minimum_interval() is None
    assert never.runs_per_year() == 0
    assert never.every_at_least(28)


# An independent evaluator: it asks one minute at a time whether the fields, as text, match it.

MONTHS = [name.upper() for name in calendar.month_abbr]
WEEKDAYS = ["", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]


def number(word: str, words: list[str]) -> int:
    return words.index(word) if word in words else int(word)


def holds(text: str, value: int, first: int, words: list[str]) -> bool:
    for term in text.split(","):
        span, _, step = term.partition("/")
        low, _, high = span.partition("-")
        start = first if span == "*" else number(low, words)
        end = number(high, words) if high else (10_000 if step or span == "*" else start)
        if start <= value <= end and (value - start) % int(step or 1) == 0:
            return True
    return False


def holds_day_of_month(text: str, day: date) -> bool:
    last = calendar.monthrange(day.year, day.month)[1]
    if text == "L":
        return day.day == last
    if not text.endswith("W"):
        return holds(text, day.day, 1, [])
    target = last if text == "LW" else int(text[:-1])
    if target > last or day.isoweekday() > 5:
        return False
    weekdays = [d for d in range(1, last + 1) if day.replace(day=d).isoweekday() < 6]
    # No two weekdays of one month are equally near: the other neighbour of a weekend day is two off.
    return day.day == min(weekdays, key=lambda d: abs(d - target))


def holds_day_of_week(text: str, day: date) -> bool:
    aws = day.isoweekday() % 7 + 1
    last = calendar.monthrange(day.year, day.month)[1]
    if text == "L":
        return aws == 7
    if text.endswith("L"):
        return aws == number(text[:-1], WEEKDAYS) and day.day + 7 > last
    if "#" in text:
        which, count = text.split("#")
        return aws == number(which, WEEKDAYS) and (day.day + 6) // 7 == int(count)
    return holds(text, aws, 1, WEEKDAYS)


def runs_on(text: str, day: date) -> bool:
    _, _, day_of_month, month, day_of_week, year = text[5:-1].split()
    return (
        (day_of_month == "?" or holds_day_of_month(day_of_month, day))
        and holds(month, day.month, 1, MONTHS)
        and (day_of_week == "?" or holds_day_of_week(day_of_week, day))
        and holds(year, day.year, 1970, [])
    )


def every_run(text: str, first: date, days: int) -> list[datetime]:
    minutes, hours, *_ = text[5:-1].split()
    runs = []
    for day in (first + timedelta(days=number) for number in range(days)):
        if runs_on(text, day):
            for minute in range(24 * 60):
                if holds(hours, minute // 60, 0, []) and holds(minutes, minute % 60, 0, []):
                    runs.append(datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=UTC))
    return runs


@st.composite
def terms(draw: st.DrawFn, first: int, last: int, words: list[str]) -> str:
    by_name = bool(words) and draw(st.booleans())

    def word(value: int) -> str:
        return words[value] if by_name else str(value)

    parts = []
    for _ in range(draw(st.integers(1, 3))):
        low, high = sorted([draw(st.integers(first, last)), draw(st.integers(first, last))])
        span = draw(st.sampled_from(["*", word(low), f"{word(low)}-{word(high)}"]))
        step = draw(st.integers(1, last - first + 1))
        parts.append(draw(st.sampled_from([span, f"{span}/{step}"])))
    return ",".join(parts)


@st.composite
def expressions(draw: st.DrawFn, years: str = "*") -> str:
    minutes = draw(terms(0, 59, []) if draw(st.booleans()) else st.integers(0, 59).map(str))
    hours = draw(st.one_of(st.integers(0, 23).map(str), terms(0, 23, [])))
    days = st.integers(1, 31).map(str)
    day_of_month = st.one_of(st.sampled_from(["L", "LW"]), days, days.map(lambda d: d + "W"), terms(1, 31, []))
    weekdays = st.one_of(st.integers(1, 7).map(str), st.sampled_from(WEEKDAYS[1:]))
    nth = st.tuples(weekdays, st.integers(1, 5)).map(lambda pair: f"{pair[0]}#{pair[1]}")
    day_of_week = st.one_of(st.just("L"), weekdays, weekdays.map(lambda d: d + "L"), nth, terms(1, 7, WEEKDAYS))
    month = draw(st.one_of(st.just("*"), terms(1, 12, MONTHS)))
    pair = (draw(day_of_month), "?") if draw(st.booleans()) else ("?", draw(day_of_week))
    return f"cron({minutes} {hours} {pair[0]} {month} {pair[1]} {years})"


@settings(max_examples=150)
@given(expressions(), st.dates(date(1970, 1, 1), date(2199, 10, 1)))
def test_next_runs_are_those_of_every_minute(text: str, first: date) -> None:
    expected = every_run(text, first, 62)[:200]
    after = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(minutes=1)
    got = Schedule.parse(text).next_runs(after, 200)
    assert got[: len(expected)] == expected
    assert len(got) == len(expected) or got[len(expected)].date() >= first + timedelta(days=62)


@settings(max_examples=40)
@given(expressions(years="2023-2025"))
def test_intervals_and_counts_are_those_of_every_minute(text: str) -> None:
    runs = every_run(text, date(2023, 1, 1), 366 + 365 * 2)
    schedule = Schedule.parse(text)
    gaps = [later - earlier for earlier, later in pairwise(runs)]
    assert schedule.minimum_interval() == (min(gaps) if gaps else None)
    assert schedule.runs_per_year() == pytest.approx(len(runs) / 3)
    assert schedule.runs_in(2024) == sum(1 for run in runs if run.year == 2024)
    assert schedule.every_at_least(28) == (not gaps or min(gaps) >= timedelta(days=28))
    assert schedule.never_runs() == (not runs)


@settings(max_examples=60)
@given(expressions())
def test_the_minimum_interval_over_all_years(text: str) -> None:
    interval = Schedule.parse(text).minimum_interval()
    assert interval is None or interval >= timedelta(minutes=1)
