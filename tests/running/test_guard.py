"""What is refused in a plan: each loss of protection, by type, by action, and by update in place."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from farvault.errors import InputError
from farvault.protection import PROTECTED
from farvault.running.guard import check_names, refusals
from farvault.running.plan import Action, PlannedChange, TerraformPlan
from tests.rehearsal.rehearsing import HERE, described, rehearse, synthesized

LOCK = "aws_backup_vault_lock_configuration"


def refusal_texts(*changes: PlannedChange, allowed: Collection[str] = ()) -> list[str]:
    return [str(each) for each in refusals("s", TerraformPlan(changes), allowed)]


def updated(kind: str, before: dict[str, Any], after: dict[str, Any]) -> PlannedChange:
    return PlannedChange(f"{kind}.this", kind, Action.UPDATE, before, after)


@pytest.mark.parametrize("kind", sorted(PROTECTED))
@pytest.mark.parametrize("action", list(Action))
def test_each_type_is_guarded_from_destruction_and_replacement(kind: str, action: Action) -> None:
    change = PlannedChange(f"{kind}.this", kind, action, {}, {})
    texts = refusal_texts(change)
    assert bool(texts) == action.destroys
    assert refusal_texts(change, allowed=[f"s:{kind}.this"] if action.destroys else []) == []
    if texts:
        assert PROTECTED[kind].loss in texts[0]
        assert texts[0].endswith(f"--destroy 's:{kind}.this'")


def test_others_may_be_destroyed() -> None:
    assert refusal_texts(PlannedChange("aws_ssm_parameter.this", "aws_ssm_parameter", Action.DELETE)) == []


def test_a_deposed_object_is_destroyed_too() -> None:
    (text,) = refusal_texts(PlannedChange("aws_kms_key.this", "aws_kms_key", Action.DELETE, deposed="0a1b"))
    assert "would be destroyed (its old object 0a1b, left by an unfinished replacement)" in text


def test_a_lock_that_is_replaced_says_for_how_long_the_vault_stands_open() -> None:
    assert refusal_texts(PlannedChange(f"{LOCK}.this[0]", LOCK, Action.REPLACE, forced_by=("min_retention_days",))) == [
        "'aws_backup_vault_lock_configuration.this[0]' would be replaced: without it, whoever may delete recovery "
        "points can delete every one that is in the vault\n"
        "  the vault stands open from the deletion of the old lock until the new one is put: seconds to minutes, and\n"
        "  where the second call fails, until it is deployed again; where the lock is in compliance mode and its\n"
        "  cooling-off time is over, AWS refuses the deletion\n"
        "  'min_retention_days' cannot be changed in place\n"
        "  help: describe it as it was, or, if it is to be replaced, add\n"
        "  --destroy 's:aws_backup_vault_lock_configuration.this[0]'"
    ]


def test_names_that_are_unknown_or_unused_are_errors() -> None:
    vault = PlannedChange("aws_backup_vault.this", "aws_backup_vault", Action.DELETE)
    texts = refusal_texts(
        vault, allowed=["s:aws_backup_vault.this", "s:aws_backup_vault.thsi", "other:aws_backup_vault.x"]
    )
    assert [each.splitlines()[0] for each in texts] == [
        "--destroy 's:aws_backup_vault.thsi' names nothing that would be lost"
    ]
    check_names(["s:a.b"], ["s"])
    for name in ("a.b", "s:", "t:a.b"):
        with pytest.raises(InputError):
            check_names([name], ["s"])


def test_a_rehearsal_refuses_unknown_names_at_its_start(tmp_path: Path) -> None:
    folder = synthesized(HERE / "quick", tmp_path)
    with pytest.raises(InputError, match=r"--destroy 'nowhere:a\.b' names no environment of this run"):
        rehearse(folder, described(HERE / "quick"), update=True, allowed=("nowhere:a.b",))


def document(*statements: dict[str, Any]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(*principals: str, action: Any = "backup:CopyIntoBackupVault", effect: str = "Allow", **more: Any) -> Any:
    return {"Effect": effect, "Principal": {"AWS": list(principals)}, "Action": action, "Resource": "*"} | more


A, B = "111122223333", "444455556666"
ORG = {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}
ROLES = {"ArnLike": {"aws:PrincipalArn": ["a", "b"]}}


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ([allow(A, B)], [allow(A)], [f"AWS {B} is no longer allowed backup:CopyIntoBackupVault"]),
        ([allow(A)], [allow(A, B)], []),
        ([allow(A)], [allow("*")], []),
        ([allow(A)], [allow(f"arn:aws:iam::{A}:root")], []),
        ([allow("AROAEXAMPLEEXAMPLE12"), allow(A)], [allow(A)], []),
        ([allow(A)], [allow(A, action="backup:*")], []),
        ([allow(A, B)], [allow(B), allow(A)], []),
        (
            [allow(A, Condition=ROLES)],
            [allow(A, Condition={"ArnLike": {"aws:PrincipalArn": "a"}})],
            [f"AWS {A} is no longer allowed backup:CopyIntoBackupVault, ArnLike aws:PrincipalArn b"],
        ),
        ([allow(A)], [allow(A, Condition=ORG)], [f"AWS {A} is no longer allowed backup:CopyIntoBackupVault"]),
        ([allow(A, Condition=ORG)], [allow(A)], []),
        (
            [allow(A), allow("*", effect="Deny", action=["backup:DeleteRecoveryPoint"])],
            [allow(A)],
            ["AWS * is no longer denied backup:DeleteRecoveryPoint"],
        ),
        ([allow(A)], [allow(A), allow("*", effect="Deny")], []),
        ([allow(A, Resource="arn:x")], [allow(A)], []),
        ([allow(A, Resource="arn:x")], [allow(A, Resource="arn:*")], []),
        ([allow(A)], [allow(A, Resource="arn:x")], [f"AWS {A} is no longer allowed backup:CopyIntoBackupVault"]),
    ],
)
def test_what_a_vault_policy_no_longer_allows_or_denies(before: Any, after: Any, lost: list[str]) -> None:
    kind = "aws_backup_vault_policy"
    texts = refusal_texts(updated(kind, {"policy": document(*before)}, {"policy": document(*after)}))
    assert [line.strip() for each in texts for line in each.splitlines()[1:-2]] == lost


RULE: dict[str, dict[str, object]] = {"copy_actions": {"arn:x": {}, "arn:y": {}}}
CONTENT = {"plans": {"daily": {"regions": {"@@assign": ["eu-west-1", "eu-west-2"]}, "rules": {"night": RULE}}}}


@pytest.mark.parametrize(
    ("content", "lost"),
    [
        (CONTENT, []),
        ({"plans": {}}, ["plan daily would be gone"]),
        ({}, ["plan daily would be gone"]),
        (
            {"plans": {"daily": {"regions": {"@@assign": ["eu-west-1"]}, "rules": {"night": RULE}}}},
            ["plan daily Region eu-west-2 would be gone"],
        ),
        (
            {"plans": {"daily": {"regions": CONTENT["plans"]["daily"]["regions"], "rules": {}}}},
            ["plan daily rule night would be gone"],
        ),
    ],
)
def test_what_a_backup_policy_no_longer_makes(content: Any, lost: list[str]) -> None:
    kind = "aws_organizations_policy"
    before = {"type": "BACKUP_POLICY", "content": json.dumps(CONTENT)}
    change = updated(kind, before, before | {"content": json.dumps(content)})
    texts = refusal_texts(change)
    assert [line.strip() for each in texts for line in each.splitlines()[1:-2]] == lost
    elsewhere = PlannedChange(f"{kind}.other", kind, Action.CREATE, None, before)
    assert refusal_texts(change, elsewhere) == []


@pytest.mark.parametrize(
    ("kind", "before", "after", "refused"),
    [
        ("aws_backup_global_settings", {"global_settings": {"a": "true"}}, {"global_settings": {"a": "false"}}, True),
        ("aws_backup_global_settings", {"global_settings": {"a": "false"}}, {"global_settings": {"a": "true"}}, False),
        (
            "aws_backup_region_settings",
            *({"resource_type_opt_in_preference": {"EBS": on}} for on in (True, False)),
            True,
        ),
        (
            "aws_backup_region_settings",
            *({"resource_type_opt_in_preference": {"EBS": on}} for on in (False, True)),
            False,
        ),
        ("aws_kms_key", {"is_enabled": True}, {"is_enabled": False}, True),
        ("aws_kms_key", {"enable_key_rotation": True}, {"enable_key_rotation": False}, True),
        ("aws_kms_key", {"enable_key_rotation": False}, {"enable_key_rotation": True}, False),
        ("aws_kms_replica_key", {"enabled": True}, {"enabled": False}, True),
        ("aws_backup_vault", {"force_destroy": False}, {"force_destroy": True}, True),
        ("aws_backup_vault", {"tags": {"a": "b"}}, {"tags": {}}, False),
        (LOCK, {"min_retention_days": 30}, {"min_retention_days": 7}, True),
        (LOCK, {"min_retention_days": 30}, {"min_retention_days": None}, True),
        (LOCK, {"min_retention_days": 7}, {"min_retention_days": 30}, False),
        ("aws_organizations_organization", {"enabled_policy_types": ["X"]}, {"enabled_policy_types": []}, True),
        ("aws_organizations_organization", {"enabled_policy_types": []}, {"enabled_policy_types": ["X"]}, False),
    ],
)
def test_settings_that_are_turned_off(kind: str, before: Any, after: Any, refused: bool) -> None:
    change = updated(kind, before, after)
    assert bool(refusal_texts(change)) == refused
    assert refusal_texts(change, allowed=[f"s:{kind}.this"] if refused else []) == []
