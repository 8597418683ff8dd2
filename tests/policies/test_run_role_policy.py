"""The trust policy of the role that runs begin as admits these runs, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from farvault.access.evaluation import Caller, Decision, evaluate
from farvault.policies.run_role_policy import run_role_trust, subjects

ROLE = "arn:aws-us-gov:iam::111111111111:role/path/Run"
HOST = "app.terraform.io"
NAMES = ["farvault-shop-eu-west-1", "farvault-vaults-eu-west-1"]


def allowed(policy: dict[str, Any], sub: str, aud: str = "aws.workload.identity") -> bool:
    """What its conditions say of a token; that its principal is the provider is compared by itself."""
    (statement,) = policy["Statement"]
    judged = {**statement, "Principal": {"AWS": ROLE}, "Resource": "*"}
    caller = Caller(ROLE, "111111111111", extra={f"{HOST}:sub": sub, f"{HOST}:aud": aud})
    decision = evaluate({"Statement": [judged]}, caller, statement["Action"], "*", identity=False)
    return decision is Decision.ALLOWED


def sub(workspace: str, project: str = "Backups", organization: str = "acme", phase: str = "plan") -> str:
    return f"organization:{organization}:project:{project}:workspace:{workspace}:run_phase:{phase}"


def test_exactly_these_workspaces() -> None:
    policy = run_role_trust(ROLE, HOST, subjects("acme", "Backups", NAMES))
    (statement,) = policy["Statement"]
    assert statement["Principal"] == {"Federated": "arn:aws-us-gov:iam::111111111111:oidc-provider/app.terraform.io"}
    assert statement["Action"] == "sts:AssumeRoleWithWebIdentity"
    assert all(allowed(policy, sub(name, phase=phase)) for name in NAMES for phase in ("plan", "apply"))
    refused = [
        sub("farvault-other-eu-west-1"),
        sub("farvault-workspaces"),
        sub(NAMES[0], "Other"),
        sub(NAMES[0], organization="others"),
        sub(f"x{NAMES[0]}"),
        sub(f"{NAMES[0]}x"),
    ]
    assert [each for each in refused if allowed(policy, each)] == []
    assert not allowed(policy, sub(NAMES[0]), aud="another")


def test_by_the_beginning_of_their_names() -> None:
    admitted, never = (
        subjects("acme", "Backups", ["farvault-"], "*"),
        subjects("acme", "Backups", ["farvault-workspaces"]),
    )
    policy = run_role_trust(ROLE, HOST, admitted, never)
    assert all(allowed(policy, sub(name)) for name in [*NAMES, "farvault-new-eu-west-1"])
    refused = [sub("farvault-workspaces"), sub("other"), sub(NAMES[0], "Other"), sub(NAMES[0], organization="others")]
    assert [each for each in refused if allowed(policy, each)] == []


@pytest.mark.parametrize("character", ["*", "?", "$"])
def test_nothing_in_a_name_stands_for_others(character: str) -> None:
    """IAM reads `${*}` as the character itself, which our evaluator calls unknown."""
    (subject,) = subjects("acme", f"Back{character}ups", NAMES[:1])
    assert subject == sub(NAMES[0], f"Back${{{character}}}ups", phase="*")


def test_the_default_project() -> None:
    assert subjects("acme", None, ["one"]) == [sub("one", "Default Project", phase="*")]
