"""Plans that are kept, to be deployed later exactly as they were reviewed.

A folder contains one plan of each environment, and `plans.json`: what each was made from. A kept plan is used
only where all of that is unchanged; Terraform itself also refuses to apply a plan to a newer state.
Plans contain all of an environment's values, sensitive ones too, so only the user may read the folder and its files.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from farvault.errors import InputError, ToolError
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_bytes, read_json
from farvault.running.environments import EnvironmentStack
from farvault.running.processes import ending
from farvault.running.runner import Slot
from farvault.running.terraform import Terraform
from farvault.terraform.output import WRITTEN_IN_STACK

_FORMAT = 1
_INDEX = "plans.json"
#: Variables of the process that decide what Terraform plans and where it applies it; credentials are not among them.
_DECIDING = ("TF_WORKSPACE", "TF_DATA_DIR", "TF_CLI_ARGS", "TF_VAR_", "AWS_PROFILE", "AWS_ENDPOINT_URL")


class KeptPlans:
    """A folder of kept plans."""

    def __init__(self, folder: Path, index: dict[str, dict[str, Any]]) -> None:
        self.folder = folder
        self.index = index
        self._lock = Lock()

    @classmethod
    def new(cls, folder: Path) -> KeptPlans:
        """A new folder; InputError where it is not empty."""
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(f"'{folder}' must be a new or an empty folder", "name another one for --keep-plans")
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        return cls(folder, {})

    @classmethod
    def read(cls, folder: Path) -> KeptPlans:
        """A folder written before; InputError where it is not one."""
        try:
            index = read_json(folder / _INDEX, WRITTEN_BYTES)
            if index["format"] != _FORMAT:
                raise ValueError(f"format must be {_FORMAT}, got {index['format']!r}")
            return cls(folder, {name: dict(inputs) for name, inputs in index["environments"].items()})
        except (UnreadableError, ValueError, KeyError, TypeError, AttributeError) as fault:
            why = f"'{_INDEX}' {fault.message}" if isinstance(fault, UnreadableError) else str(fault)
            message = f"'{folder}' holds no plans that can be read: {why}"
            raise InputError(message, "make some with: farvault deploy --plan --keep-plans FOLDER") from fault

    def keep(self, environment: EnvironmentStack, plan: Path, inputs: Mapping[str, Any]) -> None:
        """Take a copy of the plan, and record what it was made from."""
        content = plan.read_bytes()
        _write(self._file(environment), content)
        with self._lock:
            self.index[environment.name] = {"plan": hashlib.sha256(content).hexdigest(), **inputs}

    def close(self) -> None:
        """Write the index: without it the folder is useless, so it is written last."""
        text = json.dumps({"format": _FORMAT, "environments": self.index}, indent=2, sort_keys=True)
        _write(self.folder / _INDEX, text.encode())

    def put(self, environment: EnvironmentStack, plan: Path, inputs: Mapping[str, Any]) -> list[str]:
        """Copy the kept plan to `plan`; otherwise why it cannot be used."""
        entry = self.index.get(environment.name)
        if entry is None:
            return ["no plan of it was kept"]
        why = [f"{name} is another one" for name, value in sorted(inputs.items()) if entry.get(name) != value]
        try:
            content = read_bytes(self._file(environment), WRITTEN_BYTES)
        except UnreadableError as fault:
            return [*why, f"its plan {fault.message}"]
        if hashlib.sha256(content).hexdigest() != entry.get("plan"):
            why.append("its plan is not the one that was kept")
        if not why:
            _write(plan, content)
        return why

    def _file(self, environment: EnvironmentStack) -> Path:
        return self.folder / f"{environment.name}.tfplan"


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
            "the synthesized output": _output(environment.folder),
            "the state": [state.get("lineage", ""), state.get("serial", 0)],
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


def _output(folder: Path) -> str:
    total = hashlib.sha256()
    for name in sorted(WRITTEN_IN_STACK):
        entry = folder / name
        files = [entry] if entry.is_file() else sorted(each for each in entry.rglob("*") if each.is_file())
        for file in files:
            content = file.read_bytes()
            total.update(f"{file.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _write(file: Path, content: bytes) -> None:
    """Write a file that only its owner can ever read."""
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
