"""Schedules in other forms than AWS's. Cases from crontab(5) and EventBridge's page on cron expressions."""

from __future__ import annotations

import pytest

from farvault.schedule import Schedule, in_aws_form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("cron(0 5 * * * *)", "cron(0 5 ? * * *)"),
        ("cron(0 5 * * MON *)", "cron(0 5 ? * MON *)"),
        ("cron(0 5 1 * * *)", "cron(0 5 1 * ? *)"),
        ("CRON( 0 5 ? * * * )", "cron(0 5 ? * * *)"),
        ("0 5 ? * * *", "cron(0 5 ? * * *)"),
        ("cron(0 5 ? * 2)", "cron(0 5 ? * 2 *)"),
        ("cron(0 5 * * *)", "cron(0 5 ? * * *)"),
        # crontab(5): five fields, Sunday is 0 or 7; AWS's Sunday is 1.
        ("0 5 * * *", "cron(0 5 ? * * *)"),
        ("30 2 * * 1-5", "cron(30 2 ? * 2-6 *)"),
        ("30 2 * * 0,3", "cron(30 2 ? * 1,4 *)"),
        ("30 2 * * 7", "cron(30 2 ? * 1 *)"),
        ("30 2 * * SUN", "cron(30 2 ? * SUN *)"),
        ("0 5 1 * *", "cron(0 5 1 * ? *)"),
        ("0 */6 * * *", "cron(0 */6 ? * * *)"),
    ],
)
def test_the_same_schedule(text: str, form: str) -> None:
    assert in_aws_form(text) == form
    assert Schedule.parse(form)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "daily",
        "rate(1 day)",
        "cron(0 5)",
        "0 5 1 * 1",  # the 1st and each Monday, to crontab: AWS cannot say that
        "0 0 5 * * *",  # with seconds?
        "cron(0 5 * * 1)",  # Monday, or AWS's Sunday without the year?
        "0 5 L * *",  # crontab knows no L
        "0 5 * * 5-7",  # to AWS 6-1
        "cron(61 5 * * * *)",
        "cron(0 5 ? * ? *)",
        "cron(0 5 1 * 2 *)",
    ],
)
def test_no_schedule_or_more_than_one(text: str) -> None:
    assert in_aws_form(text) is None
