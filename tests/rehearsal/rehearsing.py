"""Rehearsals in tests: as a user starts them, and step by step on output that was edited."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from farvault.organization import Organization, load
from farvault.rehearsal.aws import EmbeddedAws
from farvault.rehearsal.folder import Folder
from farvault.rehearsal.processes import Processes
from farvault.rehearsal.proof import Played, Proof
from farvault.rehearsal.rehearse import Rehearsal, Rehearsed
from farvault.rehearsal.runner import State
from tests.conftest import ROOT, run_app

HERE = Path(__file__).parent


def described(folder: Path) -> Organization:
    organization = load(folder).organization
    assert organization is not None
    return organization


class Silent:
    """Shows nothing."""

    def changed(self, task: Any) -> None: ...

    def tick(self, tasks: Any) -> None: ...


@dataclass
class Result:
    made: Rehearsed
    played: list[Played] = field(default_factory=list)

    def states(self) -> dict[str, str]:
        return {task.name: task.state.value for task in self.made.tasks}

    def said(self, stack: str) -> str:
        every = [*self.made.tasks, *self.made.checks]
        return "\n".join(str(error) for task in every if task.name == stack for error in task.errors)

    def reasons(self, account: str, region: str) -> dict[str, str | None]:
        """Why what this account backs up in this Region did not arrive, by where it goes."""
        return {
            each.target: each.reason
            for each in self.played
            if (each.site.account, each.site.region) == (account, region)
        }


def synthesized(description: Path, keep: Path) -> Folder:
    folder = Folder(keep)
    done = run_app(description, folder.output)
    assert done.returncode == 0, done.stderr
    return folder


def edit(folder: Folder, file: str, change: Callable[[Any], Any]) -> None:
    """Change a synthesized JSON file: what `change` returns, or what it changed in place."""
    path = folder.output / "stacks" / file
    content = json.loads(path.read_text())
    changed = change(content)
    path.unlink()  # it may be a hard link of another test's
    path.write_text(json.dumps(content if changed is None else changed))


def rehearse(
    folder: Folder,
    organization: Organization,
    *,
    update: bool = False,
    allowed: tuple[str, ...] = (),
    before: Callable[[Organization, EmbeddedAws], None] | None = None,
) -> Result:
    """Rehearse; `before` makes what is there before the preconditions are."""
    with (
        folder.lock() as held,
        Processes(held) as processes,
        Rehearsal(organization, folder, processes, Silent(), update=update, allowed=allowed) as rehearsal,
    ):
        if before:
            before(organization, rehearsal.aws)
        result = Result(rehearsal.run())
        if all(task.state is State.DONE for task in result.made.tasks):
            result.played = list(Proof(organization, rehearsal.aws).play())
        assert rehearsal.aws.log() == ""
        return result


def copied(folder: Folder, to: Path) -> Folder:
    shutil.copytree(folder.path, to, symlinks=True)
    return Folder(to)


def start(description: Path, keep: Path, *more: str, **variables: str) -> subprocess.Popen[str]:
    """`farvault rehearse` as a user starts it, in a pipe."""
    command = [sys.executable, "-m", "farvault", "rehearse", str(description), "--keep", str(keep), *more]
    environment = os.environ | {"FARVAULT_MARK": str(keep)} | variables
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def left_over(keep: Path, patience_seconds: float = 5.0) -> list[str]:
    """Command lines of what a rehearsal started and left, once it had time to end."""
    end = time.monotonic() + patience_seconds
    while found := _marked(keep):
        if time.monotonic() > end:
            return found
        time.sleep(0.05)
    return []


def _marked(keep: Path) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            marked = f"FARVAULT_MARK={keep}\0".encode() in (process / "environ").read_bytes() + b"\0"
            if marked and int(process.name) != os.getpid():
                found.append((process / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return [line for line in found if line]
