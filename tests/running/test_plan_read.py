"""Reading plans; the cases are from Terraform's documentation, "JSON Output Format"."""

from __future__ import annotations

import json
from typing import Any

import pytest

from farvault.running.plan import (
    Action,
    PlannedChange,
    TerraformPlan,
    UnreadablePlanError,
    as_data,
    from_data,
    parsed,
)

VAULT = "aws_backup_vault.this"


def plan_json(
    *actions: str, whole: dict[str, Any] | None = None, change: dict[str, Any] | None = None, **more: Any
) -> str:
    """A plan with one resource change."""
    resource = {
        "address": VAULT,
        "mode": "managed",
        "type": "aws_backup_vault",
        "name": "this",
        "change": {"actions": list(actions), "before": None, "after": None} | (change or {}),
    }
    plan = {"format_version": "1.2", "planned_values": {}, "resource_changes": [resource | more]}
    return json.dumps(plan | {"complete": True, "errored": False, "applyable": True} | (whole or {}))


@pytest.mark.parametrize(
    ("actions", "action", "destroys"),
    [
        (["no-op"], Action.NONE, False),
        (["create"], Action.CREATE, False),
        (["read"], Action.READ, False),
        (["update"], Action.UPDATE, False),
        (["delete", "create"], Action.REPLACE, True),
        (["create", "delete"], Action.REPLACE_CREATED_FIRST, True),
        (["delete"], Action.DELETE, True),
        (["forget"], Action.FORGET, False),
        (["create", "forget"], Action.RENEW, False),
        (["forget", "create"], Action.RENEW, False),
    ],
)
def test_each_documented_list_of_actions(actions: list[str], action: Action, destroys: bool) -> None:
    plan = parsed(plan_json(*actions))
    assert [each.action for each in plan.changes] == [action]
    assert [each.address for each in plan.destroyed] == ([VAULT] if destroys else [])
    assert plan.anything == (action is not Action.NONE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "did not write JSON"),
        ("3 to destroy", "did not write JSON"),
        (plan_json("delete")[:-20], "did not write JSON"),
        ("[]", "did not write an object"),
        ("{}", "format_version must be 1.x, got None"),
        (plan_json("delete", whole={"format_version": "2.0"}), "format_version must be 1.x, got '2.0'"),
        (plan_json("delete", whole={"format_version": 1}), "format_version must be 1.x, got 1"),
        (plan_json("delete", whole={"errored": True}), "it ends in an error"),
        (plan_json("delete", whole={"complete": False}), "it is not complete"),
        (plan_json("no-op", whole={"deferred_changes": [{"reason": "x"}]}), "it is not complete"),
        (plan_json("no-op", whole={"action_invocations": [{}]}), "it invokes actions"),
        ('{"format_version": "1.0", "values": {}}', "it is not a plan"),
        (plan_json("shred"), "actions ['shred'] of 'aws_backup_vault.this' are unknown"),
        (plan_json(), "actions [] of 'aws_backup_vault.this' are unknown"),
        (plan_json("delete", "update"), "are unknown"),
        (plan_json("delete", mode="ephemeral"), "mode 'ephemeral'"),
        (plan_json("delete", whole={"resource_changes": {}}), "resource_changes is not a list"),
        (plan_json("delete", whole={"resource_changes": [{}]}), "KeyError"),
        (plan_json("delete", whole={"resource_changes": [7]}), "not as documented"),
        (plan_json("delete", change={"actions": None}), "not as documented"),
        (plan_json("delete", whole={"output_changes": [1]}), "not as documented"),
    ],
)
def test_what_is_not_certain_is_an_error(text: str, why: str) -> None:
    with pytest.raises(UnreadablePlanError) as raised:
        parsed(text)
    assert raised.value.exit_code == 3
    assert raised.value.message.startswith("the plan cannot be read, so nothing is known about what it would do: ")
    assert why in raised.value.message


def test_the_detailed_exit_code_and_the_plan_must_agree() -> None:
    nothing = json.dumps({"format_version": "1.2", "planned_values": {}})
    assert parsed(nothing, changed=False) == TerraformPlan()
    for text, changed in ((nothing, True), (plan_json("no-op"), True), (plan_json("delete"), False)):
        with pytest.raises(UnreadablePlanError, match=r"terraform says that it changes (something|nothing), but"):
            parsed(text, changed=changed)
    assert parsed(plan_json("delete"), changed=True).anything
    assert not parsed(plan_json("no-op"), changed=False).anything


def test_moves_imports_deposed_objects_and_reasons() -> None:
    (moved,) = parsed(plan_json("no-op", previous_address="aws_backup_vault.old"), changed=True).changes
    assert (moved.moved_from, moved.anything) == ("aws_backup_vault.old", True)
    (imported,) = parsed(plan_json("no-op", change={"importing": {"id": "central"}}), changed=True).changes
    assert (imported.import_id, imported.anything) == ("central", True)
    (unknown,) = parsed(plan_json("create", change={"importing": {"unknown": True}})).changes
    assert unknown.import_id == "(known only after the apply)"
    (deposed,) = parsed(plan_json("delete", deposed="00000000")).destroyed
    assert deposed.deposed == "00000000"
    text = plan_json(
        "delete", "create", action_reason="replace_because_cannot_update", change={"replace_paths": [["a"], ["b", 0]]}
    )
    (replaced,) = parsed(text).changes
    assert (replaced.forced_by, replaced.reason) == (("a", "b.0"), "replace_because_cannot_update")


def test_outputs_reads_and_drift_are_kept_apart() -> None:
    drift = json.loads(plan_json("delete"))["resource_changes"]
    outputs = {"arn": {"actions": ["update"], "before": "a", "after": "b"}}
    plan = parsed(plan_json("read", mode="data", whole={"resource_drift": drift, "output_changes": outputs}))
    assert plan.changes == ()
    assert [each.action for each in plan.reads] == [Action.READ]
    assert [(each.address, each.before, each.after) for each in plan.outputs] == [("output.arn", "a", "b")]
    assert [each.action for each in plan.drift] == [Action.DELETE]
    assert plan.destroyed == []
    alone = json.dumps({"format_version": "1.0", "planned_values": {}, "output_changes": outputs})
    assert parsed(alone, changed=True).anything


def test_names_that_are_unknown_are_ignored() -> None:
    assert parsed(plan_json("create", whole={"format_version": "1.99", "news": 1}, more=1)).anything


def test_a_plan_that_is_written_down_is_the_same_one() -> None:
    odd = {"a": [1, 1.5, None, True, "é\u2028"], "b": {}}
    change = PlannedChange("a", "t", Action.REPLACE, odd, {}, {"x": True}, True, [True], ("a.b",), "r", "m", "i", "d")
    plan = TerraformPlan((change,), (change,), (), (change,))
    assert from_data(json.loads(json.dumps(as_data(plan)))) == plan


EMPTY: dict[str, Any] = {"changes": [], "reads": [], "outputs": [], "drift": []}
CHANGES: tuple[Any, ...] = ({}, [], None, {"action": "EXPLODE"}, {"action": "NONE", "forced_by": [], "odd": 1})


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        "changes",
        {"changes": []},
        EMPTY | {"more": []},
        *(EMPTY | {"changes": [each]} for each in CHANGES),
    ],
)
def test_what_is_no_written_plan_is_an_error(data: object) -> None:
    with pytest.raises(UnreadablePlanError):
        from_data(data)
