"""What is shown before a deployment is confirmed, compared in full."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from farvault.deployment.differences import lines, visible
from farvault.deployment.informed import details, plan_text
from farvault.running.environments import EnvironmentStack
from farvault.running.plan import Action, PlannedChange, TerraformPlan

SECRET = "hunter2"


def change(action: Action, before: Any, after: Any, **more: Any) -> PlannedChange:
    return PlannedChange("aws_backup_vault.this", "aws_backup_vault", action, before, after, **more)


def test_attributes_before_and_after() -> None:
    before = {"name": "a", "tags": {"x": "1", "y": "2"}, "same": 1, "gone": True}
    after = {"name": "b", "tags": {"x": "1", "y": "3"}, "same": 1, "gone": None}
    assert lines(change(Action.UPDATE, before, after)) == [
        "gone: true -> null",
        'name: "a" -> "b"',
        "tags:",
        '  - y = "2"',
        '  + y = "3"',
    ]


def test_created_ones_show_what_is_set_and_what_is_not_known() -> None:
    texts = lines(change(Action.CREATE, None, {"name": "a", "tags": None}, unknown={"arn": True, "id": True}))
    assert texts == ["arn: (known after apply)", "id: (known after apply)", 'name: "a"']
    nested = change(Action.UPDATE, {"m": {"a": 1}}, {"m": {}}, unknown={"m": {"a": True}})
    assert lines(nested) == ["m:", "  - a = 1", "  + a = (known after apply)"]


def test_policy_documents_are_compared_as_data() -> None:
    def policy(*principals: str) -> dict[str, str]:
        statement = {"Sid": "Copy", "Effect": "Allow", "Principal": {"AWS": list(principals)}, "Action": "backup:*"}
        return {"policy": json.dumps({"Statement": [statement]})}

    assert lines(change(Action.UPDATE, policy("b", "a"), policy("a", "c"))) == [
        "policy:",
        '  - Statement[Copy].Principal.AWS = "b"',
        '  + Statement[Copy].Principal.AWS = "c"',
    ]
    assert lines(change(Action.UPDATE, policy("b", "a"), policy("a", "b"))) == [
        "policy:",
        "  (the same values, arranged otherwise)",
    ]


def test_statements_of_one_name_are_compared_whole() -> None:
    """If split, an action that moves from one to the other would not be noticed."""
    before = [{"Effect": "Allow", "Action": action, "Resource": to} for action, to in (("a", "x"), ("b", "y"))]
    after = [{"Effect": "Allow", "Action": action, "Resource": to} for action, to in (("a", "y"), ("b", "x"))]
    texts = lines(change(Action.UPDATE, {"policy": json.dumps(before)}, {"policy": json.dumps(after)}))
    assert [line[:3] for line in texts] == ["pol", "  -", "  -", "  +", "  +"]


def test_sensitive_values_are_never_shown() -> None:
    marks: tuple[Any, ...] = (True, {"s": True}, {"s": {"deep": [True]}})
    for mark in marks:
        value = {"deep": [SECRET]} if mark is marks[2] else SECRET
        for more in ({"sensitive_before": mark}, {"sensitive_after": mark}):
            texts = lines(change(Action.UPDATE, {"s": value}, {"s": {"deep": ["other"]}}, **more))
            assert texts == ["s: (sensitive) changes"]
        assert lines(change(Action.CREATE, None, {"s": value}, sensitive_after=mark)) == ["s: (sensitive)"]


def test_no_control_character_of_a_plan_reaches_the_terminal() -> None:
    bad = "\x1b[2J\x07\r\n\x9b\u202e\u2028\u200b"
    plan = TerraformPlan(
        (PlannedChange(f'a["{bad}"]', "t", Action.CREATE, None, {bad: bad, "l": [bad]}, import_id=bad),)
    )
    text = plan_text(plan)
    assert all(visible(line) == line for line in text.split("\n"))
    assert "\\x1b[2J\\x07\\x0d\\x0a\\x9b\\u202e\\u2028\\u200b" in text
    assert visible("Sydney é 日本 🙂") == "Sydney é 日本 🙂"


def test_every_kind_of_change() -> None:
    lock = "aws_backup_vault_lock_configuration"
    days = ({"min_retention_days": 7}, {"min_retention_days": 8})
    plan = TerraformPlan(
        (
            change(Action.NONE, {}, {}),
            change(Action.NONE, {}, {}, moved_from="aws_backup_vault.old"),
            change(Action.NONE, {}, {}, import_id="central"),
            change(Action.FORGET, {}, None),
            change(Action.DELETE, {}, None, deposed="0a"),
            PlannedChange(f"{lock}.this", lock, Action.REPLACE, *days, forced_by=("min_retention_days",)),
            PlannedChange("aws_x.y", "aws_x", Action.REPLACE_CREATED_FIRST, {}, {}, reason="replace_because_tainted"),
        ),
        (PlannedChange("data.aws_x.y", "aws_x", Action.READ),),
        (PlannedChange("output.a", "output", Action.UPDATE, SECRET, "b"),),
        (PlannedChange("aws_x.z", "aws_x", Action.UPDATE),),
    )
    assert plan_text(plan).splitlines() == [
        "  = aws_backup_vault.this would be moved from aws_backup_vault.old",
        '  = aws_backup_vault.this would be imported as "central"',
        "  . aws_backup_vault.this would be forgotten: it stays in AWS, and Terraform no longer knows it",
        "  - aws_backup_vault.this would be destroyed (its old object 0a): AWS deletes a vault only once it holds no "
        "recovery point, and no copy would arrive any more",
        "  -/+ aws_backup_vault_lock_configuration.this would be replaced: without it, whoever may delete recovery "
        "points can delete every one that is in the vault",
        "      min_retention_days: 7 -> 8   <- this forces the replacement",
        "  +/- aws_x.y would be replaced, the new one created first (its creation was not finished)",
        "  <= data.aws_x.y would be read",
        "  output.a would be changed",
        "  aws_x.z was changed outside Terraform",
    ]


def test_equal_environments_are_told_once(tmp_path: Path) -> None:
    environments, planned = [], {}
    for number in range(4):
        account, folder = f"11112222333{number}", tmp_path / f"e{number}"
        folder.mkdir()
        provider = {"aws": [{"allowed_account_ids": [account], "region": "eu-west-1"}]}
        (folder / "cdk.tf.json").write_text(json.dumps({"provider": provider}))
        environments.append(EnvironmentStack(f"e{number}", folder, ()))
        value = {"name": "other" if number == 3 else f"arn:aws:backup:eu-west-1:{account}:x"}
        planned[f"e{number}"] = TerraformPlan((change(Action.CREATE, None, value),))
    assert details(environments, planned) == (
        "e0, and the same in 2 more: e1, e2\n"
        "  + aws_backup_vault.this would be created\n"
        '      name: "arn:aws:backup:<region>:<account>:x"\n\n'
        "e3\n"
        "  + aws_backup_vault.this would be created\n"
        '      name: "other"'
    )
