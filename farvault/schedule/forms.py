"""Schedules in other forms than AWS's, where what they mean is certain: a crontab's, and those of hurried hands."""

from __future__ import annotations

import re

from farvault.schedule.fields import FIELDS, ScheduleError
from farvault.schedule.schedule import Schedule

_DAY_OF_MONTH, _DAY_OF_WEEK = 2, 4


def in_aws_form(text: str) -> str | None:
    """The same schedule as AWS writes it; None where the text is no schedule, or may mean more than one.

    AWS wants six fields, and '?' in one of the two day fields. A crontab has five, counts the days of the week from
    Sunday as 0, and runs on the days of either day field, which AWS cannot say.
    """
    within = re.fullmatch(r"\s*cron\s*\((.*)\)\s*", text, re.IGNORECASE)
    fields = (within[1] if within else text).split()
    if len(fields) == len(FIELDS) - 1:
        if "?" not in fields:
            if re.search("[LW#]", "".join(fields[_DAY_OF_MONTH:])) or (within and fields[_DAY_OF_WEEK] != "*"):
                return None  # AWS's fields without the year, or a crontab's: the days of the week differ
            fields[_DAY_OF_WEEK] = re.sub(
                r"(?<!/)\b[0-7]\b", lambda day: str(int(day[0]) % 7 + 1), fields[_DAY_OF_WEEK]
            )
        fields.append("*")
    elif not within and "?" not in fields:
        return None  # the first field may be seconds
    if len(fields) != len(FIELDS):
        return None
    days = fields[_DAY_OF_MONTH], fields[_DAY_OF_WEEK]
    if "?" not in days and "*" in days:
        fields[_DAY_OF_MONTH if days[0] == "*" else _DAY_OF_WEEK] = "?"
    form = f"cron({' '.join(fields)})"
    try:
        Schedule.parse(form)
    except ScheduleError:
        return None
    return form
