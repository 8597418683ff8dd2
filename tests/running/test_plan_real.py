"""The plan output of the real Terraform and OpenTofu is read correctly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from farvault.running.plan import Action, TerraformPlan, parsed
from tests.conftest import Terraform

CODES = {0: False, 2: True}


def planned(terraform: Terraform, folder: Path, resources: Mapping[str, object], **more: object) -> TerraformPlan:
    """Plan as a deployment does, and read it."""
    configuration = {"resource": {"terraform_data": resources}} if resources else {}
    (folder / "main.tf.json").write_text(json.dumps(configuration | more))
    process = terraform(folder, "plan", "-json", "-input=false", "-detailed-exitcode", "-out=plan", check=False)
    assert process.returncode in CODES, process.stdout
    return parsed(terraform(folder, "show", "-json", "plan").stdout, changed=CODES[process.returncode])


def actions(plan: TerraformPlan) -> dict[str, Action]:
    return {each.address.removeprefix("terraform_data."): each.action for each in plan.changes}


@pytest.mark.every_program
def test_each_kind_of_change(terraform: Terraform, tmp_path: Path) -> None:
    (tmp_path / "main.tf.json").write_text("{}")
    terraform(tmp_path, "init")
    first = {"a": {"input": "1"}, "b": {"triggers_replace": "1"}, "c": {"triggers_replace": "1"}, "d": {}, "e": {}}
    plan = planned(terraform, tmp_path, first, output={"o": {"value": "1"}})
    assert set(actions(plan).values()) == {Action.CREATE}
    assert [each.address for each in plan.outputs] == ["output.o"]
    terraform(tmp_path, "apply", "plan")
    assert not planned(terraform, tmp_path, first, output={"o": {"value": "1"}}).anything

    second = {
        "a": {"input": "2"},
        "b": {"triggers_replace": "2"},
        "c": {"triggers_replace": "2", "lifecycle": {"create_before_destroy": True}},
        "f": {},
    }
    moved = {"from": "terraform_data.d", "to": "terraform_data.f"}
    plan = planned(terraform, tmp_path, second, moved=moved)
    assert actions(plan) == {
        "a": Action.UPDATE,
        "b": Action.REPLACE,
        "c": Action.REPLACE_CREATED_FIRST,
        "e": Action.DELETE,
        "f": Action.NONE,
    }
    changes = {each.address: each for each in plan.changes}
    assert changes["terraform_data.b"].forced_by == ("triggers_replace",)
    assert changes["terraform_data.f"].moved_from == "terraform_data.d"
    assert sorted(each.address[-1] for each in plan.destroyed) == ["b", "c", "e"]
    assert [(each.address, each.action) for each in plan.outputs] == [("output.o", Action.DELETE)]
