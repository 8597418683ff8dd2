from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from farvault.access.evaluation import Caller, Decision, UnsupportedPolicy, evaluate, judge, matches

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


OPEN = Caller(ROLE, "333333333333", "o-a", "o-a/r-b/ou-c/ou-d/", {"kms:CallerAccount": "333333333333"}, frozenset())


def told(condition: Any, effect: str = "Allow") -> Any:
    """The decision on a request that is allowed under a condition, or allowed and denied under it."""
    every = {"Principal": "*", "Action": "backup:*", "Resource": "*"}
    statements = [every | {"Effect": effect, "Condition": condition}]
    if effect == "Deny":
        statements.append(every | {"Effect": "Allow"})
    verdict = judge({"Statement": statements}, OPEN, "backup:CopyIntoBackupVault", "arn:vault", identity=False)
    return verdict.decision, verdict.unknown


@pytest.mark.parametrize("condition", [{"StringEquals": {"aws:SourceVpce": "x"}}, {"Null": {"aws:SourceVpce": "true"}}])
@pytest.mark.parametrize("effect", ["Allow", "Deny"])
def test_what_rests_on_an_unknown_key_is_undecided_and_names_it(condition: Any, effect: str) -> None:
    assert told(condition, effect) == (Decision.UNDECIDED, {"aws:SourceVpce"})


def test_what_is_known_decides_before_what_is_not() -> None:
    both = {"StringEquals": {"aws:PrincipalOrgID": "o-x", "aws:SourceVpce": "x"}}
    assert told(both) == (Decision.SILENT, frozenset())
    assert told(both, "Deny") == (Decision.ALLOWED, frozenset())


def test_a_certain_denial_wins_over_a_doubtful_one() -> None:
    deny = {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}
    doubtful = deny | {"Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}
    verdict = judge({"Statement": [doubtful, deny]}, OPEN, "kms:Decrypt", "x", identity=False)
    assert (verdict.decision, verdict.statement) == (Decision.DENIED, deny)


@pytest.mark.parametrize("operator", ["IpAddress", "DateLessThan", "NumericEquals"])
def test_an_operator_without_a_comparison_is_undecided_where_not_all_is_known(operator: str) -> None:
    assert told({operator: {"aws:PrincipalOrgID": "1"}})[0] is Decision.UNDECIDED


@pytest.mark.parametrize(
    ("condition", "decision"),
    [
        ({"StringEquals": {"aws:PrincipalAccount": "${kms:CallerAccount}"}}, Decision.ALLOWED),
        ({"StringNotEquals": {"aws:PrincipalAccount": "${kms:CallerAccount}"}}, Decision.SILENT),
        ({"StringEquals": {"aws:PrincipalAccount": ["${aws:SourceAccount}", "333333333333"]}}, Decision.ALLOWED),
        ({"StringEquals": {"aws:PrincipalAccount": "${aws:SourceAccount}"}}, Decision.UNDECIDED),
        ({"StringNotEquals": {"aws:PrincipalAccount": "${aws:SourceAccount}"}}, Decision.UNDECIDED),
        # Single-valued operators on a key with several values fit nothing; set operators do.
        ({"StringLike": {"aws:PrincipalOrgPaths": "o-a/*"}}, Decision.SILENT),
        ({"ForAllValues:StringLike": {"aws:PrincipalOrgPaths": "o-a/*"}}, Decision.ALLOWED),
        ({"ForAnyValue:StringNotLike": {"aws:PrincipalOrgPaths": "o-a/*"}}, Decision.SILENT),
    ],
)
def test_variables_and_keys_with_several_values(condition: Any, decision: Decision) -> None:
    assert told(condition)[0] is decision


@pytest.mark.parametrize(
    ("principal", "decision"),
    [({"AWS": ROLE}, Decision.ALLOWED), ({"AWS": "arn:aws:iam::333333333333:role/other"}, Decision.DENIED)],
)
def test_not_principal(principal: Any, decision: Decision) -> None:
    allow = {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}
    deny = {"Effect": "Deny", "NotPrincipal": principal, "Action": "*", "Resource": "*"}
    assert judge({"Statement": [allow, deny]}, OPEN, "kms:Decrypt", "x", identity=False).decision is decision


def test_a_statement_without_resource_applies_to_nothing() -> None:
    """As a key's policy may have it: accepted, and without effect (AWS KMS API, PutKeyPolicy)."""
    policy = {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:*"}]}
    assert evaluate(policy, CALLER, "kms:Decrypt", "x", identity=False) is Decision.SILENT
