"""Schedules: AWS's six-field cron and rate expressions, with a minimum interval.

Sources: AWS Backup Developer Guide, "Backup plan options" (backups at most hourly); EventBridge
Scheduler User Guide, "Cron-based schedules" (fields, ranges, `?`).
"""

from __future__ import annotations

import re
from datetime import timedelta

from farvault.embedded_aws import backend
from farvault.embedded_aws.errors import invalid_parameter

_HOUR = 60
_UNITS = {name: timedelta(**{f"{name}s": 1}) for name in ("minute", "hour", "day")}
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
_FIELDS = (("minutes", 0, 59), ("hours", 0, 23), ("day-of-month", 1, 31), ("month", 1, 12), ("day-of-week", 1, 7))


def check_schedule(expression: str) -> None:
    """Reject, as InvalidParameterValueException, what is not a schedule or runs more often than AWS allows."""
    least = backend.facts().range("schedule_interval_minutes").minimum
    rate = re.fullmatch(r"rate\((\d+) (minute|minutes|hour|hours|day|days)\)", expression)
    if rate:
        if int(rate.group(1)) * _UNITS[rate.group(2).removesuffix("s")] < timedelta(minutes=least):
            raise _fault(expression, f"the interval must be at least {least} minutes")
        return
    cron = re.fullmatch(r"cron\(([^()]*)\)", expression)
    fields = cron.group(1).split() if cron else []
    if len(fields) != 6:
        raise _fault(expression, "a cron expression has six fields")
    if (fields[2] == "?") == (fields[4] == "?"):
        raise _fault(expression, "exactly one of day-of-month and day-of-week must be ?")
    values = [_values(expression, field, *bounds) for field, bounds in zip(fields, _FIELDS, strict=False)]
    if not re.fullmatch(r"[\d*,/-]+", fields[5]):
        raise _fault(expression, f"invalid year '{fields[5]}'")
    if least >= _HOUR and len(values[0]) > 1:
        raise _fault(expression, f"the interval must be at least {least} minutes")


def _values(expression: str, field: str, name: str, low: int, high: int) -> set[int]:
    """The values of a field; L, W and # count as one value."""
    if field == "?" and name.startswith("day"):
        return set()
    values: set[int] = set()
    for part in field.split(","):
        if name.startswith("day") and re.fullmatch(r"(\d*|[A-Z]{3})(L|W|LW|#\d)", part):
            values.add(low)
            continue
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        try:
            start = low if first == "*" else _number(first, name)
            end = high if first == "*" or (step and not last) else _number(last or first, name)
            by = int(step or 1)
        except ValueError:
            raise _fault(expression, f"invalid {name} '{field}'") from None
        if not (low <= start <= end <= high and by >= 1):
            raise _fault(expression, f"invalid {name} '{field}'")
        values.update(range(start, end + 1, by))
    return values


def _number(text: str, name: str) -> int:
    if name == "month" and text.upper() in _MONTHS:
        return _MONTHS.index(text.upper()) + 1
    if name == "day-of-week" and text.upper() in _DAYS:
        return _DAYS.index(text.upper()) + 1
    return int(text)


def _fault(expression: str, reason: str) -> Exception:
    return invalid_parameter(f"Invalid schedule expression {expression}: {reason}")
