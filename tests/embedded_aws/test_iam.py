from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from farvault.access.evaluation import Caller, Decision, UnsupportedPolicy, evaluate, matches

ROLE = "arn:aws:iam::333333333333:role/service-role/backup"
CALLER = Caller(ROLE, "333333333333", "o-a", "o-a/r-b/ou-c/ou-d/", {"kms:GrantIsForAWSResource": True})


def judged(caller: Any = CALLER, identity: Any = False, **statement: Any) -> Any:
    base = {"Effect": "Allow", "Principal": "*", "Action": "backup:CopyIntoBackupVault", "Resource": "*"}
    document = {"Statement": [base | statement]}
    return evaluate(document, caller, "backup:CopyIntoBackupVault", "arn:vault", identity=identity)


@pytest.mark.parametrize(
    "principal",
    ["*", {"AWS": "*"}, {"AWS": ROLE}, {"AWS": ["1", "333333333333"]}, {"AWS": "arn:aws:iam::333333333333:root"}],
)
def test_principals_that_name_the_caller(principal: Any) -> None:
    assert judged(Principal=principal) is Decision.ALLOWED


@pytest.mark.parametrize(
    "principal",
    [
        {"AWS": "arn:aws:iam::333333333333:role/backup"},
        {"AWS": "222222222222"},
        {"Service": "backup.amazonaws.com"},
        {},
    ],
)
def test_principals_that_do_not(principal: Any) -> None:
    assert judged(Principal=principal) is Decision.SILENT


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ({"StringEquals": {"aws:PrincipalOrgID": "o-a"}}, True),
        ({"StringEquals": {"aws:principalorgid": ["o-x", "o-a"]}}, True),
        ({"StringEquals": {"aws:PrincipalOrgID": "o-x"}}, False),
        ({"StringNotEquals": {"aws:PrincipalOrgID": ["o-x", "o-a"]}}, False),
        ({"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-a/r-b/ou-c/*"}}, True),
        ({"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-a/r-b/ou-d/*"}}, False),
        ({"ForAllValues:StringLike": {"aws:Missing": "x"}}, True),
        ({"ForAnyValue:StringLike": {"aws:Missing": "x"}}, False),
        ({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/service-role/*"}}, True),
        ({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam:*:role/service-role/*"}}, False),
        ({"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/other"}}, True),
        ({"Bool": {"kms:GrantIsForAWSResource": "true"}}, True),
        ({"Bool": {"aws:SecureTransport": "true"}}, False),
        ({"BoolIfExists": {"aws:SecureTransport": "true"}}, True),
        ({"Null": {"aws:PrincipalOrgID": "true"}}, False),
        ({"Null": {"aws:PrincipalOrgID": "false"}}, True),
    ],
)
def test_conditions(condition: Any, holds: Any) -> None:
    assert judged(Condition=condition) is (Decision.ALLOWED if holds else Decision.SILENT)


@pytest.mark.parametrize("operator", ["DateLessThan", "NumericEquals", "ForSome:StringLike", "StringAlmost"])
def test_unknown_operators_are_not_guessed(operator: Any) -> None:
    with pytest.raises(UnsupportedPolicy):
        judged(Condition={operator: {"aws:PrincipalOrgID": "o-a"}})


def test_a_denial_wins() -> None:
    allow = {"Effect": "Allow", "Principal": "*", "Action": "backup:*", "Resource": "*"}
    document = {"Statement": [allow, allow | {"Effect": "Deny"}]}
    assert evaluate(document, CALLER, "backup:CopyIntoBackupVault", "x", identity=False) is Decision.DENIED


def test_not_action_and_identity_policies() -> None:
    assert judged(identity=True, NotAction="backup:Delete*") is Decision.ALLOWED
    document = {"Statement": {"Effect": "Allow", "NotAction": "backup:Copy*", "Resource": "*"}}
    assert evaluate(document, CALLER, "backup:CopyIntoBackupVault", "x", identity=True) is Decision.SILENT


@given(st.text("ab*?", max_size=8), st.text("ab", max_size=8))
def test_wildcards_cover_the_whole_value(pattern: Any, value: Any) -> Any:
    def covers(wanted: str, got: str) -> bool:
        if not wanted:
            return not got
        if wanted[0] == "*":
            return covers(wanted[1:], got) or (bool(got) and covers(wanted, got[1:]))
        return bool(got) and wanted[0] in ("?", got[0]) and covers(wanted[1:], got[1:])

    assert matches(pattern, value) == covers(pattern, value)
