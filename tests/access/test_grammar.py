"""What AWS refuses to read in a policy, each fault as a whole sentence."""

from __future__ import annotations

from typing import Any

import pytest

from farvault.access.grammar import faults

GOOD = {
    "Sid": "A",
    "Effect": "Allow",
    "Principal": {"AWS": "arn:aws:iam::333333333333:root"},
    "Action": "kms:Decrypt",
    "Resource": "*",
    "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}},
}


def of(**statement: Any) -> list[str]:
    """The faults of a policy with one statement, in which a None takes an element away."""
    body = {name: value for name, value in (GOOD | statement).items() if value is not None}
    return list(faults({"Version": "2012-10-17", "Statement": [body]}))


def test_a_good_policy_has_none() -> None:
    assert of() == []
    assert of(Principal={"AWS": ["*", "333333333333"], "Service": "backup.amazonaws.com"}) == []
    assert of(Principal=None, NotPrincipal={"AWS": "333333333333"}, Effect="Deny") == []
    assert (
        of(Condition={"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": ["o-a/*"]}, "Null": {"aws:TagKeys": True}})
        == []
    )


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ({"Effect": None}, "has no Effect"),
        ({"Effect": "allow"}, "has the Effect 'allow', and it can be 'Allow' or 'Deny'"),
        ({"Principal": None}, "has no Principal"),
        ({"Action": None}, "has no Action"),
        ({"Resource": None}, "has no Resource"),
        ({"NotAction": "kms:Encrypt"}, "has both Action and NotAction"),
        ({"Actions": "x"}, "has the element 'Actions', which no statement has; did you mean 'Action'?"),
        ({"Action": "Decrypt"}, "has the Action 'Decrypt', which is not service:action"),
        ({"Action": []}, "has an empty Action that is not text, or a list of texts"),
        ({"Resource": "central"}, "has the Resource 'central', which is neither '*' nor an ARN"),
        ({"Principal": {"aws": "*"}}, "has the kind of Principal 'aws'; did you mean 'AWS'?"),
        (
            {"Principal": {"AWS": "arn:aws:iam::*:role/x"}},
            "has the Principal 'arn:aws:iam::*:role/x', which is neither '*', an account's id, nor the ARN of an "
            "account's root, a role or a user, without wildcards",
        ),
        ({"Principal": "333333333333"}, "has a Principal that is neither '*' nor an object such as {\"AWS\": ...}"),
        ({"Condition": "x"}, "has a Condition that is not an object in braces"),
        (
            {"Condition": {"StringEqual": {"a:b": "c"}}},
            "has the condition operator 'StringEqual', which AWS does not have",
        ),
        (
            {"Condition": {"StringLike": {"aws:PrincipalOrgPaths": "o-a/*"}}},
            "compares 'aws:PrincipalOrgPaths', which has several values, with 'StringLike': it needs "
            "'ForAnyValue:StringLike'",
        ),
        ({"Condition": {"Bool": {"a:b": {}}}}, "has a condition on 'a:b' without values that are text"),
        (
            {"Principal": None, "NotPrincipal": {"AWS": "333333333333"}},
            "has NotPrincipal with Allow: that admits everybody else",
        ),
    ],
)
def test_each_fault(statement: Any, fault: str) -> None:
    assert of(**statement) == [f"statement 'A' {fault}"]


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ({"Statement": []}, "the policy has no Statement"),
        (
            {"Version": "2012-10-18", "Statement": GOOD},
            "Version is '2012-10-18', and can be '2012-10-17' or '2008-10-17'",
        ),
        ({"Statement": "x"}, "statement 1 is not an object in braces"),
        ({"Statement": [GOOD, GOOD]}, "two statements have the Sid 'A'"),
        (
            {"Statements": [], "Statement": GOOD},
            "the policy has the element 'Statements', which no policy has; did you mean 'Statement'?",
        ),
    ],
)
def test_each_fault_of_the_whole(document: Any, fault: str) -> None:
    assert list(faults(document)) == [fault]
