"""Kept plans that are judged together, and the approval by which each machine may apply its part of them.

Nothing is started for this: the plans of thousands of environments, made on many machines, are judged by their records.
Each machine that applies some reads the plans themselves again, and refuses what is not what was judged. An approval is
no signature: whoever may write into the folder of plans may deploy.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from farvault.deployment.keeping import OUTPUT, Kept, KeptPlans, UnusableError, changed, output_digest, write_private
from farvault.errors import InputError
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_bytes, read_json
from farvault.running.environments import EnvironmentStack
from farvault.running.guard import refusals
from farvault.running.plan import TerraformPlan
from farvault.running.runner import State, Task
from farvault.running.terraform import Diagnostic

_FORMAT = 1
_FILE = "approval.json"
UNUSABLE = "the kept plan is not to be used any more"
ANEW = "help: look at it again, and keep a new one with --plan --keep-plans"


@dataclass(frozen=True)
class Approved:
    """One environment's approved plan."""

    record: str
    """Digest of the plan's record."""
    changes: bool
    """Whether it would change anything."""


@dataclass(frozen=True)
class Approval:
    """What was approved: these plans of this output, with these losses."""

    output: str
    """Digest of the output's manifest, and so of which environments there are and their order."""
    destroy: frozenset[str]
    """What may be lost, as given to --destroy."""
    environments: Mapping[str, Approved]

    def write(self, folder: Path) -> Path:
        """Write it beside the plans; the file."""
        file = folder / _FILE
        environments = {name: vars(each) for name, each in self.environments.items()}
        data = {"output": self.output, "destroy": sorted(self.destroy), "environments": environments}
        text = json.dumps({"format": _FORMAT, **data}, indent=1, sort_keys=True) + "\n"
        write_private(file, text.encode())
        return file

    @classmethod
    def read(cls, folder: Path) -> Approval | None:
        """The approval of the plans in this folder, None where there is none; InputError where it cannot be read."""
        file = folder / _FILE
        if not os.path.lexists(file):
            return None
        try:
            data = read_json(file, WRITTEN_BYTES)
            if data["format"] != _FORMAT:
                raise ValueError(f"format must be {_FORMAT}, got {data['format']!r}")
            environments = {name: Approved(**each) for name, each in data["environments"].items()}
            return cls(data["output"], frozenset(data["destroy"]), environments)
        except (UnreadableError, ValueError, KeyError, TypeError, AttributeError) as fault:
            why = fault.message if isinstance(fault, UnreadableError) else f"is not an approval: {fault}"
            raise InputError(f"'{file}' {why}", "approve the plans again: farvault deploy --approve") from fault

    def check_output(self, output: Path) -> None:
        """InputError where the approved plans are those of another output."""
        if self.output != manifest_digest(output):
            message = f"the plans were approved for another output than '{output}'"
            raise InputError(message, "plan again, and approve those plans")

    def unapproved(self, name: str, record: Kept) -> bool:
        """Whether this plan is another one than was approved for this environment."""
        approved = self.environments.get(name)
        return approved is None or approved.record != record.digest

    def is_applied(self, name: str, kept: KeptPlans) -> bool:
        """Whether it is recorded that the approved plan is applied."""
        approved = self.environments.get(name)
        return approved is not None and kept.applied(name, approved.record)

    def awaited(self, names: Iterable[str], kept: KeptPlans) -> list[str]:
        """Those whose approved plan changes something and is not recorded as applied."""
        every = self.environments
        return [name for name in names if name in every and every[name].changes and not self.is_applied(name, kept)]


@dataclass
class Judged:
    """Kept plans, judged together."""

    tasks: list[Task]
    planned: dict[str, TerraformPlan]
    approval: Approval

    @property
    def digest(self) -> str:
        """Of all that would be approved: equal where the same plans are judged again."""
        text = json.dumps(
            [
                self.approval.output,
                sorted(self.approval.destroy),
                *((name, each.record) for name, each in sorted(self.approval.environments.items())),
            ]
        )
        return hashlib.sha256(text.encode()).hexdigest()


def judge(environments: Sequence[EnvironmentStack], output: Path, kept: KeptPlans, allowed: Collection[str]) -> Judged:
    """Judge a kept plan of each of these environments; one that is missing, outdated or loses protection is refused.

    Whether the state has changed since is not looked at here: that is where the plans are applied.
    """
    tasks, planned, approved = [], {}, {}
    for each in environments:
        task = Task(each, State.DONE)
        tasks.append(task)
        try:
            record = kept.record(each.name)
            kept.plan(each.name, record)
            others = changed(record, {OUTPUT: output_digest(each.folder)})
            if others:
                raise UnusableError(f"{others[0]} is another one")
        except UnusableError as fault:
            task.state = State.REFUSED
            task.errors.append(Diagnostic("error", UNUSABLE, f"{fault}\n{ANEW}"))
            continue
        planned[each.name] = record.does
        approved[each.name] = Approved(record.digest, record.does.anything)
        task.errors += refusals(each.name, record.does, allowed)
        task.state = State.REFUSED if task.errors else State.DONE
    return Judged(tasks, planned, Approval(manifest_digest(output), frozenset(allowed), approved))


def manifest_digest(output: Path) -> str:
    """A digest of the output's manifest."""
    file = output / "manifest.json"
    try:
        return hashlib.sha256(read_bytes(file, WRITTEN_BYTES)).hexdigest()
    except UnreadableError as fault:
        raise InputError(f"'{file}' {fault.message}", "run 'farvault synth' first") from fault
