"""What makes AWS call an effective backup policy invalid."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from farvault.facts.features import Facts
from farvault.policies.effective import ErrorCode, Invalidity, validate_backup_policy
from farvault.policies.limits import backup_policy_limits

GOOD: dict[str, Any] = {
    "regions": ["eu-west-1"],
    "rules": {
        "daily": {
            "schedule_expression": "cron(0 5 ? * * *)",
            "target_backup_vault_name": "Default",
            "lifecycle": {"delete_after_days": "30"},
            "copy_actions": {"arn": {"target_backup_vault_arn": "arn", "lifecycle": {}}},
            "recovery_point_tags": {"a": {"tag_key": "a", "tag_value": "b"}},
            "index_actions": {"resource_types": ["EBS"]},
            "scan_actions": {"GUARDDUTY": {"scan_mode": "FULL_SCAN"}},
        }
    },
    "selections": {"tags": {"all": {"iam_role_arn": "arn", "tag_key": "backup", "tag_value": ["true"]}}},
    "backup_plan_tags": {"a": {"tag_key": "a", "tag_value": "b"}},
    "scan_settings": {"GUARDDUTY": {"resource_types": ["ALL"], "scanner_role_arn": "arn"}},
}
RULE = {"schedule_expression": "cron(0 5 ? * * *)", "target_backup_vault_name": "Default"}
BY_TAG = {"iam_role_arn": "arn", "tag_key": "k", "tag_value": ["v"]}
BY_RESOURCE = {"iam_role_arn": "arn", "resource_types": ["*"]}
MANY, FEW, KEY = ErrorCode.ELEMENTS_TOO_MANY, ErrorCode.ELEMENTS_TOO_FEW, ErrorCode.KEY_REQUIRED
ABSENT = object()
LIMITS = backup_policy_limits(Facts({}))


def invalidities(*changes: tuple[str, object]) -> list[tuple[str, str, int | None]]:
    """Change the good plan (a path with slashes, and a value or ABSENT) and give code, path and count."""
    plan = deepcopy(GOOD)
    for path, value in changes:
        *above, last = path.split("/")
        node = plan
        for key in above:
            node = node[key]
        if value is ABSENT:
            del node[last]
        else:
            node[last] = value
    invalid = validate_backup_policy({"plans": {"p": plan}}, LIMITS)
    return [(each.code, "/".join(each.path[2:]), each.got) for each in invalid]


def several(count: int, element: object) -> dict[str, object]:
    return {f"n{number}": element for number in range(count)}


def test_a_good_plan_and_no_plan() -> None:
    assert invalidities() == []
    assert validate_backup_policy({}, LIMITS) == ()
    assert validate_backup_policy({"plans": {}}, LIMITS) == ()


@pytest.mark.parametrize(
    ("path", "good", "bad", "at"),
    [
        ("rules", several(10, RULE), several(11, RULE), "rules"),
        (
            "rules/daily/copy_actions",
            several(5, {"target_backup_vault_arn": "arn"}),
            several(6, {"target_backup_vault_arn": "arn"}),
            "rules/daily/copy_actions",
        ),
        (
            "rules/daily/recovery_point_tags",
            several(10, {"tag_key": "a", "tag_value": "b"}),
            several(11, {"tag_key": "a", "tag_value": "b"}),
            "rules/daily/recovery_point_tags",
        ),
        ("selections/tags", several(10, BY_TAG), several(11, BY_TAG), "selections/tags"),
        (
            "selections",
            {"resources": several(100, BY_RESOURCE)},
            {"resources": several(101, BY_RESOURCE)},
            "selections",
        ),
        (
            "selections/tags/all/conditions",
            {
                "string_like": several(15, {"condition_key": "a", "condition_value": "b"}),
                "string_equals": several(15, {"condition_key": "a", "condition_value": "b"}),
            },
            {
                "string_like": several(15, {"condition_key": "a", "condition_value": "b"}),
                "string_equals": several(16, {"condition_key": "a", "condition_value": "b"}),
            },
            "selections/tags/all/conditions",
        ),
    ],
)
def test_too_many(path: str, good: object, bad: Any, at: str) -> None:
    assert invalidities((path, good)) == []
    got = 31 if "conditions" in path else len(bad.get("resources", bad))
    assert invalidities((path, bad)) == [(MANY, at, got)]
    assert invalidities((path, bad), (path, good)) == []


@pytest.mark.parametrize("regions", [ABSENT, [], None])
def test_no_region(regions: object) -> None:
    assert invalidities(("regions", regions)) == [(FEW, "regions", 0)]


@pytest.mark.parametrize(
    "path",
    [
        "rules",
        "rules/daily/schedule_expression",
        "rules/daily/target_backup_vault_name",
        "rules/daily/copy_actions/arn/target_backup_vault_arn",
        "rules/daily/recovery_point_tags/a/tag_key",
        "rules/daily/recovery_point_tags/a/tag_value",
        "rules/daily/scan_actions/GUARDDUTY/scan_mode",
        "selections",
        "selections/tags/all/iam_role_arn",
        "selections/tags/all/tag_key",
        "selections/tags/all/tag_value",
        "backup_plan_tags/a/tag_key",
        "scan_settings",
        "scan_settings/GUARDDUTY/resource_types",
        "scan_settings/GUARDDUTY/scanner_role_arn",
    ],
)
def test_a_key_is_required(path: str) -> None:
    assert invalidities((path, ABSENT)) == [(KEY, path, None)]


def test_other_keys_that_are_required() -> None:
    assert invalidities(("rules", {})) == [(KEY, "rules", None)]
    assert invalidities(("selections", {})) == [(KEY, "selections", None)]
    assert invalidities(("selections", {"tags": {}})) == [(KEY, "selections", None)]
    assert invalidities(("selections", {"resources": {"r": {}}})) == [
        (KEY, "selections/resources/r/iam_role_arn", None),
        (KEY, "selections/resources/r/resource_types", None),
    ]
    condition: dict[str, Any] = {"string_equals": {"c": {}}}
    assert invalidities(("selections/tags/all/conditions", condition)) == [
        (KEY, "selections/tags/all/conditions/string_equals/c/condition_key", None),
        (KEY, "selections/tags/all/conditions/string_equals/c/condition_value", None),
    ]


def test_tags_and_resources_exclude_each_other() -> None:
    both = {"tags": {"t": BY_TAG}, "resources": {"r": BY_RESOURCE}}
    assert invalidities(("selections", both)) == [(ErrorCode.KEYS_EXCLUSIVE, "selections", None)]


def test_shapes() -> None:
    shape = ErrorCode.SHAPE_UNEXPECTED
    assert invalidities(("rules", ["a"])) == [(shape, "rules", None)]
    assert invalidities(("regions", "eu-west-1")) == [(shape, "regions", None)]
    assert invalidities(("selections", "all")) == [(shape, "selections", None)]
    assert invalidities(("rules/daily", "x")) == [(shape, "rules/daily", None)]
    assert invalidities(("rules/daily/schedule_expression", ["x"])) == [
        (shape, "rules/daily/schedule_expression", None)
    ]


def test_every_fault_is_found_with_its_words() -> None:
    assert validate_backup_policy({"plans": {"p": {}}}, LIMITS) == (
        Invalidity(FEW, ("plans", "p", "regions"), "'regions' needs at least 1 region, got 0", 0, 1),
        Invalidity(KEY, ("plans", "p", "rules"), "a plan needs a rule"),
        Invalidity(KEY, ("plans", "p", "selections"), "a plan needs a selection by tags or by resources"),
    )


def test_a_limit_can_be_replaced() -> None:
    policy = {"plans": {"p": GOOD}}
    (invalid,) = validate_backup_policy(policy, replace(LIMITS, rules_per_plan=0))
    assert (invalid.got, invalid.limit, invalid.message) == (1, 0, "at most 0 rules in a plan, got 1")


@given(
    st.recursive(
        st.text() | st.lists(st.text()),
        lambda below: st.dictionaries(
            st.sampled_from(["plans", *GOOD, *GOOD["rules"]["daily"], "tags", "resources", "x"]), below
        ),
        max_leaves=30,
    )
)
def test_nothing_is_raised(policy: object) -> None:
    validate_backup_policy({"plans": policy}, LIMITS)
    validate_backup_policy({"plans": {"p": policy}}, LIMITS)
    validate_backup_policy({"plans": {"p": {"rules": policy, "selections": policy, "scan_settings": policy}}}, LIMITS)
