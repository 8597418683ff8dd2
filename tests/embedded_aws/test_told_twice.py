"""What the embedded AWS repeats on purpose, so that it can reject what the rest of Farvault gets wrong: they agree.

docs/decisions/facts-once.md says what, and why.
"""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from farvault.embedded_aws import backend
from farvault.embedded_aws.backup.schedules import check_schedule
from farvault.embedded_aws.errors import AwsError
from farvault.embedded_aws.organizations import backup_policy as embedded
from farvault.policies import backup_policy as backup_policy
from farvault.policies.effective import grammar as effective_grammar
from farvault.policies.effective import parse_policy
from farvault.schedule import Schedule, ScheduleError
from tests.embedded_aws.conftest import ORGANIZATION


def test_the_operators_of_a_backup_policy() -> None:
    assert embedded.CHILD_CONTROL == effective_grammar.CHILD_CONTROL == backup_policy.CHILD_CONTROL
    assert set(embedded.SETTERS) == set(effective_grammar.VALUE_OPERATORS)


REGIONS = {"@@assign": ["eu-west-1"]}


@pytest.mark.parametrize(
    ("plan", "is_valid"),
    [
        ({"regions": REGIONS}, True),
        ({"regions": {"@@append": ["eu-west-1"], "@@remove": ["eu-west-2"]}}, True),
        ({"regions": REGIONS | {"@@operators_allowed_for_child_policies": ["@@none"]}}, True),
        ({"regions": ["eu-west-1"]}, False),
        ({"regions": {"@@add": ["eu-west-1"]}}, False),
        ({"regions": REGIONS | {"@@operators_allowed_for_child_policies": ["@@some"]}}, False),
        ({"rules": {"nightly": {"schedule_expression": {"@@append": "cron(0 5 ? * * *)"}}}}, False),
    ],
)
def test_what_is_a_backup_policy(plan: dict[str, object], is_valid: bool) -> None:
    text = json.dumps({"plans": {"daily": plan}})
    assert (embedded.faults(text) == []) is (parse_policy(text, "policy").faults == ()) is is_valid


@pytest.mark.parametrize(
    ("expression", "is_valid"),
    [
        ("cron(0 5 ? * * *)", True),
        ("cron(30 5 1 * ? *)", True),
        ("cron(0 5 L * ? *)", True),
        ("cron(0 0/6 ? * MON-FRI *)", True),
        ("cron(0 5 ? JAN,JUL SUN#1 2027)", True),
        ("cron(0/30 * ? * * *)", False),
        ("cron(0 24 ? * * *)", False),
        ("cron(0 5 * * *)", False),
        ("cron(0 5 * * * *)", False),
        ("rate(30 minutes)", False),
        ("daily", False),
    ],
)
def test_what_is_a_cron_schedule(expression: str, is_valid: bool) -> None:
    backend.use(ORGANIZATION)
    try:
        check_schedule(expression)
        is_accepted = True
    except AwsError:
        is_accepted = False
    try:
        is_parsed = Schedule.parse(expression).is_at_least_every(timedelta(hours=1))
    except ScheduleError:
        is_parsed = False
    assert is_accepted is is_parsed is is_valid
