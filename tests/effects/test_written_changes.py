"""Each loss is found with whom it hits, nothing else is called one, and every field of the model is compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from farvault.organization.environment import Environment
from tests.effects.changes import FILES, HERE, cases, outcome, output, said
from tests.organization.test_fields import FIELDS

LOSSES, NO_LOSSES = cases("losses"), cases("no_losses")

#: Fields that no change in effect follows from, and why.
WITHOUT_EFFECT = {
    "Acceptance": "an acceptance silences findings of check, which diff runs on both sides",
    "Description.accept": "an acceptance silences findings of check, which diff runs on both sides",
    "FactOverride": "check judges both sides by them",
    "Description.facts": "check judges both sides by them",
    "Description.opinions": "which opinions check gives",
    "Description.removed": "what is removed is itself a change; this says what becomes of it in AWS",
    "Description.deployment": "how Terraform runs, not what it makes",
    "DeploymentSettings": "how Terraform runs, not what it makes",
    "LocalBackend": "where states are",
    "S3Backend": "where states are",
    "HttpBackend": "where states are",
    "CloudBackend": "where states are",
    "Workspaces": "how HCP Terraform runs Terraform",
    "Repository": "how HCP Terraform runs Terraform",
    "Notification": "who is told of runs",
    "LocalModules": "where Terraform finds the modules",
    "RegistryModules": "where Terraform finds the modules",
    "Identity": "ids of the organization, which decide nothing about its accounts",
    "Description.organization": "ids of the organization, which decide nothing about its accounts",
    "Unit.id": "the name of the unit for AWS",
    "Account.assume_role": "how Terraform reaches the account",
    "Account.source_keys": "check judges by them whether copies can land",
    "Plan.protects": "check judges limits of these types; what is selected is said by the selections",
    "Plan.backup_plan_tags": "tags of the plan, which nothing here reads",
    "Environment.tags": "tags of resources, which nothing here reads",
    "DestinationKey.policy_file": "the policy that somebody else keeps on a key, which check judges",
    "SourceKey.policy_file": "the policy that somebody else keeps on a key, which check judges",
    "DestinationVault.policy_file": "the policy that somebody else keeps on the vault, which check judges",
    "DestinationKey.acknowledge_short_deletion_window": "says that the window is meant",
    "SourceKey.acknowledge_short_deletion_window": "says that the window is meant",
    "Lock.acknowledge_irreversible": "says that the lock is meant",
    "AirGapped.acknowledge_irreversible": "says that the vault is meant",
    "DelegatedAdministrator.adopt": "how Terraform comes to manage the resource policy",
}


@pytest.fixture(scope="module", autouse=True)
def _in_one_worker() -> None:
    """So that each case is run once, whichever tests read it."""


def names(some: list[dict[str, Any]]) -> list[str]:
    return [case["name"] for case in some]


@pytest.mark.parametrize("case", LOSSES, ids=names(LOSSES))
def test_a_loss_is_found(case: dict[str, Any]) -> None:
    result = said("losses", case["name"])
    assert result.code == 1
    text = result.out.replace(",", "").lower()
    assert [word for word in case["says"] if str(word).lower().replace(",", "") not in text] == []
    if not case.get("breaks"):
        changes = json.loads(outcome(case, "--format=json").out)["changes"]
        assert {change["account"].partition(" (")[0] for change in changes if change["effect"] == "lost"} >= set(
            case["accounts"]
        )


@pytest.mark.parametrize("case", NO_LOSSES, ids=names(NO_LOSSES))
def test_no_loss_is_invented(case: dict[str, Any]) -> None:
    result = said("no_losses", case["name"])
    assert (result.code, result.err) == (0, ""), result.text


@pytest.mark.parametrize("file", FILES)
def test_the_whole_output(file: str) -> None:
    assert output(file) == (HERE / f"{file}.txt").read_text(encoding="utf-8"), "make accept, and read the difference"


def differing(old: object, new: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """For each place where two descriptions differ, the fields that lead to it, such as ("Plan.rules",)."""
    if type(old) is type(new) and isinstance(old, BaseModel):
        for name in type(old).model_fields:
            step = f"{type(old).__name__}.{name}"
            yield from differing(getattr(old, name), getattr(new, name), (*path, step))
    elif isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        for key in old:
            yield from differing(old[key], new[key], path)
    elif isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from differing(one, other, path)
    elif old != new:
        yield path


def compared() -> set[str]:
    """The fields of which a change is seen where nothing else changes, and those that lead there."""
    fields: set[str] = set()
    for file in FILES:
        for case in cases(file):
            result = said(file, case["name"])
            old, new = result.sides
            paths = list(differing(old.description, new.description))
            for site in {*old.environments, *new.environments}:
                before, after = (side.environments.get(site, Environment()) for side in (old, new))
                paths += differing(before, after)
            # In fields.yaml, what changes belongs together: one part with all that is in it.
            if (file == "fields" or len({path[-1] for path in paths}) == 1) and not result.out.startswith(
                "nothing changes in effect\n"
            ):
                fields.update(*paths)
    return fields


def test_every_field_is_compared_or_has_no_effect() -> None:
    every = {f"{model.__name__}.{name}" for model, name in FIELDS}
    listed = {name for name in every if {name, name.split(".")[0]} & WITHOUT_EFFECT.keys()}
    missing = sorted(every - listed - compared())
    assert not missing, f"compare {', '.join(missing)} in farvault/effects, or list it here with its reason"
    assert WITHOUT_EFFECT.keys() <= every | {field.partition(".")[0] for field in every}
