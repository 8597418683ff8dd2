"""Values that AWS Backup refuses, each with a valid counterpart."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from farvault.effects.values import invalid_values
from farvault.facts.features import Facts, Override
from farvault.policies.effective import ErrorCode, validate_backup_policy
from farvault.policies.limits import backup_policy_limits

VAULT = "arn:aws:backup:eu-west-1:222222222222:backup-vault:central"
RULE = {"schedule_expression": "cron(0 5 ? * * *)", "target_backup_vault_name": "primary"}


def policy(**rule: Any) -> dict[str, Any]:
    selection = {"iam_role_arn": "arn:aws:iam::$account:role/a/b", "resource_types": ["arn:aws:ec2:*:*:volume/*"]}
    plan = {"regions": ["eu-west-1"], "rules": {"nightly": RULE | rule}, "selections": {"resources": {"a": selection}}}
    return {"plans": {"daily": plan}}


def lifecycle(**days: Any) -> dict[str, Any]:
    return {"lifecycle": days}


COLD, DELETE = "move_to_cold_storage_after_days", "delete_after_days"
TWINS = [
    ({"schedule_expression": "cron(0 5 * * * *)"}, {"schedule_expression": "cron(0 5 * * ? *)"}),
    ({"schedule_expression": "rate(1 hour)"}, {"schedule_expression": "cron(0 0/1 ? * * *)"}),
    ({"schedule_expression": "cron(0,59 5 ? * * *)"}, {"schedule_expression": "cron(59 5 ? * * *)"}),
    ({"target_backup_vault_name": "v"}, {"target_backup_vault_name": "vv"}),
    ({"target_backup_vault_name": "a" * 51}, {"target_backup_vault_name": "a" * 50}),
    ({"start_backup_window_minutes": "59"}, {"start_backup_window_minutes": "60"}),
    ({"start_backup_window_minutes": 59}, {"start_backup_window_minutes": 60}),
    ({"start_backup_window_minutes": "an hour"}, {"start_backup_window_minutes": "52560000"}),
    ({"complete_backup_window_minutes": "0"}, {"complete_backup_window_minutes": "120"}),
    ({"enable_continuous_backup": "yes", **lifecycle(delete_after_days="35")}, {"enable_continuous_backup": "false"}),
    ({"enable_continuous_backup": "true"}, {"enable_continuous_backup": "true", **lifecycle(delete_after_days="35")}),
    (
        {"enable_continuous_backup": True, **lifecycle(delete_after_days=36)},
        {"enable_continuous_backup": True, **lifecycle(delete_after_days=1)},
    ),
    (lifecycle(delete_after_days="0"), lifecycle(delete_after_days="1")),
    (lifecycle(delete_after_days="36501"), lifecycle(delete_after_days="36500")),
    (lifecycle(delete_after_days="-2"), lifecycle(delete_after_days="-1")),
    (lifecycle(**{COLD: "30", DELETE: "119"}), lifecycle(**{COLD: "30", DELETE: "120"})),
    (lifecycle(**{COLD: "0"}), lifecycle(**{COLD: "30", DELETE: "-1"})),
    (
        {"copy_actions": {VAULT: {"target_backup_vault_arn": f"{VAULT}2"}}},
        {"copy_actions": {VAULT: {"target_backup_vault_arn": VAULT}}},
    ),
    (
        {"copy_actions": {"central": {"target_backup_vault_arn": "central"}}},
        {"copy_actions": {(own := VAULT.replace("2" * 12, "$account")): {"target_backup_vault_arn": own}}},
    ),
    (
        {"copy_actions": {(far := VAULT.replace("eu-west-1", "eu-west-9")): {"target_backup_vault_arn": far}}},
        {"copy_actions": {(far := VAULT.replace("eu-west-1", "eu-west-2")): {"target_backup_vault_arn": far}}},
    ),
    (
        {"copy_actions": {(far := VAULT.replace("eu-west-1", "cn-north-1")): {"target_backup_vault_arn": far}}},
        {
            "copy_actions": {
                (far := VAULT.replace("aws:backup:eu-west-1", "aws-cn:backup:cn-north-1")): {
                    "target_backup_vault_arn": far
                }
            }
        },
    ),
    (
        {"copy_actions": {VAULT: {"target_backup_vault_arn": VAULT, **lifecycle(**{COLD: "1", DELETE: "90"})}}},
        {"copy_actions": {VAULT: {"target_backup_vault_arn": VAULT, **lifecycle(**{COLD: "1", DELETE: "91"})}}},
    ),
    (
        {"target_logically_air_gapped_backup_vault_arn": VAULT},
        {"target_logically_air_gapped_backup_vault_arn": "arn:aws:backup:$region:$account:backup-vault:gapped"},
    ),
    ({"index_actions": {"resource_types": ["EFS"]}}, {"index_actions": {"resource_types": ["EBS"]}}),
]


@pytest.mark.parametrize(("bad", "good"), TWINS)
def test_a_wrong_value_and_its_right_twin(bad: dict[str, Any], good: dict[str, Any]) -> None:
    (invalid,) = invalid_values(policy(**bad))
    assert invalid.code is ErrorCode.VALUE_INVALID
    assert invalid.path[:4] == ("plans", "daily", "rules", "nightly")
    assert validate_backup_policy(policy(**bad), backup_policy_limits(Facts({}))) == ()
    assert invalid_values(policy(**good)) == ()


@pytest.mark.parametrize(
    ("key", "bad", "good"),
    [
        ("iam_role_arn", "AWSBackupDefaultServiceRole", "arn:aws:iam::111111111111:role/service-role/b"),
        ("iam_role_arn", "arn:aws:iam::$account:user/b", "arn:aws-us-gov:iam::$account:role/b"),
        ("resource_types", ["arn:aws:ec2:*:*:volume/vol-1"], ["arn:aws-cn:ec2:*:*:volume/*"]),
        ("not_resource_types", ["EBS"], ["*"]),
    ],
)
def test_a_wrong_selection_and_its_right_twin(key: str, bad: Any, good: Any) -> None:
    for value, count in ((bad, 1), (good, 0)):
        document = policy()
        document["plans"]["daily"]["selections"]["resources"]["a"][key] = value
        assert len(invalid_values(document)) == count


ARCHIVE = "opt_in_to_archive_for_supported_resources"
CONDITION = {"condition_key": "aws:ResourceTag/stage", "condition_value": "live"}


@pytest.mark.parametrize(
    ("at", "bad", "good"),
    [
        ((), {"schedule_expression_timezone": "Europe/Berlin"}, {}),
        (("rules", "nightly"), {"schedule_expression_timezone": "Europe/Berlin"}, {}),
        (("rules", "nightly"), {"Lifecycle": {}}, {"lifecycle": {}}),
        (("rules", "nightly"), lifecycle(days="35"), lifecycle(delete_after_days="35")),
        (("rules", "nightly"), lifecycle(**{ARCHIVE: "true"}), lifecycle(**{ARCHIVE: "true", COLD: "30"})),
        (("rules", "nightly"), lifecycle(**{ARCHIVE: "yes", COLD: "30"}), lifecycle(**{ARCHIVE: False, COLD: "30"})),
        (
            ("rules", "nightly"),
            {"copy_actions": {VAULT: {"target_backup_vault_arn": VAULT, "tags": {}}}},
            {"copy_actions": {VAULT: {"target_backup_vault_arn": VAULT, "lifecycle": {}}}},
        ),
        (
            ("rules", "nightly"),
            {"copy_actions": {(any := VAULT.replace("eu-west-1", "$region")): {"target_backup_vault_arn": any}}},
            {"copy_actions": {VAULT: {"target_backup_vault_arn": VAULT}}},
        ),
        (("selections",), {"tag": {}}, {"tags": {}}),
        (("selections", "resources", "a"), {"tag_key": "a"}, {}),
        (("selections", "resources", "a"), {"conditions": {"string_matches": {}}}, {"conditions": {"string_like": {}}}),
        (
            ("selections", "resources", "a"),
            {"conditions": {"string_like": {"c": CONDITION | {"condition_key": "stage"}}}},
            {"conditions": {"string_like": {"c": CONDITION}}},
        ),
        (
            ("selections", "resources", "a"),
            {"conditions": {"string_like": {"c": CONDITION | {"case": "any"}}}},
            {"conditions": {"string_equals": {"c": CONDITION}}},
        ),
        (
            (),
            {"advanced_backup_settings": {"ec2": {"windows_vss": "on"}}},
            {"advanced_backup_settings": {"ec2": {"windows_vss": "enabled"}}},
        ),
        (
            (),
            {"advanced_backup_settings": {"s3": {"acls": "enabled"}}},
            {"advanced_backup_settings": {"s3": {"backup_acls": "enabled"}}},
        ),
        ((), {"advanced_backup_settings": {"rds": {}}}, {"advanced_backup_settings": {}}),
        (
            (),
            {"scan_settings": {"GUARDDUTY": {"resource_types": ["EFS"]}}},
            {"scan_settings": {"GUARDDUTY": {"resource_types": ["EBS", "ALL"]}}},
        ),
    ],
)
def test_a_key_or_value_that_the_grammar_does_not_have(at: tuple[str, ...], bad: Any, good: Any) -> None:
    for change, count in ((bad, 1), (good, 0)):
        document = policy()
        part = document["plans"]["daily"]
        for step in at:
            part = part[step]
        part.update(change)
        assert len(invalid_values(document)) == count, change


def test_a_schedule_that_is_over_is_one_where_the_time_is_known() -> None:
    document = policy(schedule_expression="cron(0 5 1 1 ? 2026)")
    before, after = (
        datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC),
        datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC),
    )
    assert invalid_values(document) == invalid_values(document, now=before) == ()
    (invalid,) = invalid_values(document, now=after)
    assert invalid.message == "'cron(0 5 1 1 ? 2026)' never runs again"


def test_bounds_and_features_are_the_description_s() -> None:
    indexed, close = policy(index_actions={"resource_types": ["EFS"]}), policy(**lifecycle(**{COLD: "1", DELETE: "31"}))
    assert len(invalid_values(indexed)) == len(invalid_values(close)) == 1
    announced = {"features.EFS.index": True, "ranges.cold_storage_gap_days.minimum": 30}
    facts = Facts({name: Override(value, "announced") for name, value in announced.items()})
    assert invalid_values(indexed, facts) == invalid_values(close, facts) == ()


def test_a_region_that_is_none() -> None:
    document = policy()
    document["plans"]["daily"]["regions"] = ["eu-west-1", "eu-west-9"]
    (invalid,) = invalid_values(document)
    assert invalid.path == ("plans", "daily", "regions")
    assert invalid.message == "AWS Backup has no Region 'eu-west-9'"


@pytest.mark.parametrize(
    "value", [None, [], {}, {"plans": []}, {"plans": {"a": 1}}, {"plans": {"a": {"rules": {"b": 2}}}}]
)
def test_another_shape_is_not_judged_here(value: Any) -> None:
    assert invalid_values(value if isinstance(value, dict) else {"plans": value}) == ()
