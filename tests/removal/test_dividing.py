"""A plan that is divided, deployed with plain Terraform: what grows is created before anything else shrinks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from farvault.organization.model import Site
from farvault.organization.remembered import LOCK_FILE, Remembered, read
from tests.conftest import Terraform
from tests.rules.describe import MAIN

from .test_edits import Run, running_on

MANAGEMENT = Site("management", "eu-west-1")
PART = "organization_policies/daily"
TARGETS = ("333333333333", "444444444444")


@pytest.fixture
def running(newest: Terraform, synthesized: Path, tmp_path: Path) -> Iterator[Run]:
    with running_on(newest, synthesized, tmp_path) as run:
        yield run


def test_what_grows_is_created_before_anything_shrinks(running: Run) -> None:
    selections = _divided_plan(running)["selections"]
    stacks = _synthesize(running)
    assert "moved" not in stacks.stack(MANAGEMENT)
    _apply(running)
    recorded = _recorded(running)
    assert [_call(address) for address in recorded.environments[MANAGEMENT].parts[PART]] == [1, 2]

    selections["tags"]["s3"] = _selection(2500)
    _synthesize(running)
    moved = {
        part
        for part in recorded.policies["daily"]["daily"]
        if part not in _recorded(running).policies["daily"]["daily"]
    }
    assert len(moved) == 1
    assert moved <= set(_recorded(running).policies["daily"]["daily-2"])
    log = _apply(running)
    grown = _line(log, r"organization_policy_2\..*this.*: Modifications complete")
    assert grown < _line(log, r"organization_policy\..*this.*: Modifying")

    selections["tags"]["s4"] = _selection(6000)
    _synthesize(running)
    log = _apply(running)
    attached = _line(log, r"organization_policy_3\..*attachment.*: Creation complete")
    assert attached < _line(log, r"organization_policy\..*this.*: Modifying")
    assert "0 destroyed" in log


def test_policies_that_one_call_kept_move_to_calls_of_their_own(running: Run) -> None:
    _divided_plan(running)
    _synthesize(running)
    # As it was before each number had a call of its own, and the lock file remembered parts.
    file = running.top / "stacks" / MANAGEMENT.stack / "cdk.tf.json"
    stack = json.loads(file.read_text())
    later = stack["module"].pop("organization_policy_2")
    del stack["output"]["organization_policy_2"]
    call = stack["module"]["organization_policy"]
    call["policies"] |= later["policies"]
    call["depends_on"] = [name for name in call["depends_on"] if "organization_policy" not in name]
    file.write_text(json.dumps(stack))
    lock = running.description / LOCK_FILE
    recorded = json.loads(lock.read_text().replace("module.organization_policy_2.", "module.organization_policy."))
    del recorded["policies"]
    lock.write_text(json.dumps(recorded))
    _apply(running)

    stacks = _synthesize(running)
    moved = {block["from"]: block["to"] for block in stacks.stack(MANAGEMENT)["moved"]}
    kept = ['policy.this["daily-2"]', *(f'policy_attachment.this["daily-2/{target}"]' for target in TARGETS)]
    assert moved == {
        f"module.organization_policy.aws_organizations_{each}": f"module.organization_policy_2.aws_organizations_{each}"
        for each in kept
    }
    log = _apply(running)
    assert "0 added, 0 changed, 0 destroyed" in log
    assert _synthesize(running).stack(MANAGEMENT)["moved"] == stacks.stack(MANAGEMENT)["moved"]


def test_a_plan_whose_first_policy_is_empty_is_not_lost(running: Run) -> None:
    plan = _divided_plan(running)
    _synthesize(running)
    remembered = _recorded(running)
    everything = {"daily-2": [part for parts in remembered.policies["daily"].values() for part in parts]}
    plan["selections"]["tags"] = {"s1": _selection(1500)}
    lock = running.description / LOCK_FILE
    lock.write_text(json.dumps(json.loads(lock.read_text()) | {"policies": {"daily": everything}}))
    stack = _synthesize(running).stack(MANAGEMENT)
    assert list(stack["module"]["organization_policy"]["policies"]) == ["weekly"]
    assert list(stack["module"]["organization_policy_2"]["policies"]) == ["daily-2"]
    assert {"moved", "removed"}.isdisjoint(stack)


def _divided_plan(run: Run) -> dict[str, Any]:
    plan: dict[str, Any] = run.files[MAIN]["plans"]["daily"]
    plan["selections"] = {"tags": {f"s{number}": _selection(1500) for number in range(9)}}
    return plan


def _synthesize(run: Run) -> Any:
    assert [text for text in run.findings(run.files) if ": error[" in text] == []
    return run.synthesize()


def _apply(run: Run) -> str:
    folder = run.top / "stacks" / MANAGEMENT.stack
    run.terraform(folder, "init", "-input=false")
    return run.terraform(folder, "apply", "-auto-approve", "-input=false", "-no-color").stdout


def _recorded(run: Run) -> Remembered:
    remembered, findings = read(run.description, "")
    assert findings == []
    return remembered


def _call(address: str) -> int:
    number = re.match(r"module\.organization_policy(?:_(\d+))?\.", address)
    assert number
    return int(number[1] or 1)


def _line(log: str, pattern: str) -> int:
    """The number of the first line that matches."""
    return next(number for number, line in enumerate(log.splitlines()) if re.search(pattern, line))


def _selection(characters: int) -> dict[str, Any]:
    values = ["v" * min(250, characters - start) + str(start) for start in range(0, characters, 250)]
    return {"tag_key": "backup", "tag_value": values}
