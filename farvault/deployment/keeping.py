"""Plans that are kept, to be deployed later exactly as they were reviewed.

A folder contains for each environment its plan, and a record: what it was made from, and what it would do. A kept plan
is used only where all of that is unchanged; Terraform itself also refuses to apply a plan to a newer state. No file is
about more than one environment, so that folders of several machines are merged by copying them into one.
Plans contain all of an environment's values, sensitive ones too, and so do the records: only the user may read the
folder and its files.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from farvault.errors import InputError, ToolError
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_bytes, read_json, read_text
from farvault.running.environments import EnvironmentStack
from farvault.running.plan import TerraformPlan, UnreadablePlanError, as_data, from_data
from farvault.running.processes import ending
from farvault.running.runner import Slot
from farvault.running.terraform import Terraform
from farvault.terraform.output import WRITTEN_IN_STACK

_FORMAT = 2
_PLAN, _RECORD, _APPLIED = ".tfplan", ".kept.json", ".applied.json"
OUTPUT, STATE = "the synthesized output", "the state"
#: Variables of the process that decide what Terraform plans and where it applies it; credentials are not among them.
_DECIDING = ("TF_WORKSPACE", "TF_DATA_DIR", "TF_CLI_ARGS", "TF_VAR_", "AWS_PROFILE", "AWS_ENDPOINT_URL")


class UnusableError(Exception):
    """Why a kept plan cannot be used, as a clause."""


@dataclass(frozen=True)
class Kept:
    """The record of one kept plan."""

    digest: str
    """Of the record itself, and so of all that it is about: the plan is in it by its digest."""
    plan: str
    """Digest of the plan."""
    inputs: Mapping[str, Any]
    """What the plan was made from."""
    does: TerraformPlan
    """What it would do."""


class KeptPlans:
    """A folder of kept plans."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def new(cls, folder: Path) -> KeptPlans:
        """A new folder; InputError where it is not empty."""
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(f"'{folder}' must be a new or an empty folder", "name another one for --keep-plans")
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        return cls(folder)

    @classmethod
    def read(cls, folder: Path) -> KeptPlans:
        """A folder written before; InputError where there is no plan in it."""
        kept = cls(folder)
        if not kept.names():
            message = f"'{folder}' holds no plans"
            raise InputError(message, "make some with: farvault deploy --plan --keep-plans FOLDER")
        return kept

    def names(self) -> list[str]:
        """Names of the environments whose plans are kept, sorted."""
        try:
            files = [*self.folder.iterdir()]
        except OSError:
            return []
        return sorted(file.name.removesuffix(_RECORD) for file in files if file.name.endswith(_RECORD))

    def keep(self, name: str, plan: Path, inputs: Mapping[str, Any], does: TerraformPlan) -> None:
        """Take a copy of the plan, then record what it was made from and what it would do."""
        content = plan.read_bytes()
        write_private(self._file(name, _PLAN), content)
        about = {"plan": hashlib.sha256(content).hexdigest(), "made_from": dict(inputs), "does": as_data(does)}
        self._write_json(self._file(name, _RECORD), {"format": _FORMAT, "environment": name, **about})

    def record(self, name: str) -> Kept:
        """The record of an environment's plan; UnusableError where there is none that can be read."""
        file = self._file(name, _RECORD)
        if not os.path.lexists(file):
            raise UnusableError("no plan of it was kept")
        try:
            text = read_text(file, WRITTEN_BYTES)
            data = json.loads(text)
            if (data["format"], data["environment"]) != (_FORMAT, name):
                raise ValueError(f"it is of '{data['environment']}', in format {data['format']}")
            digest = hashlib.sha256(text.encode()).hexdigest()
            return Kept(digest, data["plan"], dict(data["made_from"]), from_data(data["does"]))
        except UnreadableError as fault:
            raise UnusableError(f"the record of its plan {fault.message}") from fault
        except UnreadablePlanError as fault:
            raise UnusableError(f"the record of its plan says what cannot be read: {fault.message}") from fault
        except (ValueError, KeyError, TypeError, RecursionError) as fault:
            raise UnusableError(f"the record of its plan is not one: {fault}") from fault

    def plan(self, name: str, record: Kept) -> bytes:
        """The kept plan; UnusableError where it is not the one of the record."""
        try:
            content = read_bytes(self._file(name, _PLAN), WRITTEN_BYTES)
        except UnreadableError as fault:
            raise UnusableError(f"its plan {fault.message}") from fault
        if hashlib.sha256(content).hexdigest() != record.plan:
            raise UnusableError("its plan is not the one that was kept")
        return content

    def note_applied(self, name: str, digest: str) -> None:
        """Record that the plan whose record has this digest is applied."""
        self._write_json(self._file(name, _APPLIED), {"format": _FORMAT, "applied": digest})

    def applied(self, name: str, digest: str) -> bool:
        """Whether it is recorded that the plan whose record has this digest is applied."""
        try:
            data = read_json(self._file(name, _APPLIED), WRITTEN_BYTES)
        except UnreadableError:
            return False
        return bool(data == {"format": _FORMAT, "applied": digest})

    def _file(self, name: str, kind: str) -> Path:
        return self.folder / f"{name}{kind}"

    @staticmethod
    def _write_json(file: Path, data: Mapping[str, Any]) -> None:
        write_private(file, (json.dumps(data, sort_keys=True) + "\n").encode())


def changed(record: Kept, inputs: Mapping[str, Any]) -> list[str]:
    """Which of these inputs are not those that the plan was made from, sorted."""
    return [name for name, value in sorted(inputs.items()) if record.inputs.get(name) != value]


def plan_inputs(environment: EnvironmentStack, terraform: Terraform, slot: Slot) -> dict[str, Any]:
    """What a plan of this environment is made from, by names for the user; ToolError where it is unknown."""

    def output(*arguments: str) -> str:
        result = terraform.read(environment.folder, arguments, slot.started)
        if result.code:
            raise ToolError(f"terraform {' '.join(arguments)} {ending(result.code)}:\n{result.errors}".strip(":\n"))
        return result.text

    try:
        state = json.loads(output("state", "pull") or "{}")
        version = json.loads(output("version", "-json"))
        return {
            OUTPUT: output_digest(environment.folder),
            STATE: [state.get("lineage", ""), state.get("serial", 0)],
            "the version of Terraform": version["terraform_version"],
            "the version of a provider": version.get("provider_selections") or {},
            "the environment of the process (TF_..., AWS_PROFILE, AWS_ENDPOINT_URL)": _deciding(terraform.environment),
        }
    except (ValueError, KeyError, AttributeError) as fault:
        raise ToolError(f"what terraform says of its state and version cannot be read: {fault!r}") from fault


def _deciding(environment: Mapping[str, str]) -> str:
    """A digest, as the values of variables may be secret."""
    variables = sorted((name, value) for name, value in environment.items() if name.startswith(_DECIDING))
    return hashlib.sha256(json.dumps(variables).encode()).hexdigest()


def output_digest(folder: Path) -> str:
    """A digest of what was synthesized into a stack's folder."""
    total = hashlib.sha256()
    for name in sorted(WRITTEN_IN_STACK):
        entry = folder / name
        files = [entry] if entry.is_file() else sorted(each for each in entry.rglob("*") if each.is_file())
        for file in files:
            content = file.read_bytes()
            total.update(f"{file.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def write_private(file: Path, content: bytes) -> None:
    """Write a file that only its owner can ever read, all of it or nothing; ToolError where that cannot be done."""
    new = file.with_name(f".{file.name}.new")
    try:
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
        new.replace(file)
    except OSError as fault:
        raise ToolError(f"'{file}' cannot be written: {fault.strerror}") from fault
