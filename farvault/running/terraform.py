"""One Terraform command in one environment, and its output: diagnostics, counts.

Terraform's machine-readable UI is read line by line as it arrives (`-json`; Terraform documentation,
"Machine-readable UI"), so that a view can follow.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from farvault.running.processes import Processes
from farvault.running.program import Program

_LAST_LINES = 40
#: The address of a run, which the cloud backend prints once it has begun it.
_RUN = re.compile(r"https://[^/\s]+/app/[^/\s]+/[^/\s]+/runs/(run-[A-Za-z0-9]+)")


@dataclass(frozen=True)
class Diagnostic:
    """One of Terraform's own errors or warnings."""

    severity: str
    summary: str
    detail: str = ""
    address: str = ""
    placed: bool = False
    """Whether it is about a place in the configuration."""

    def __str__(self) -> str:
        where = f"\n  with {self.address}" if self.address else ""
        detail = "".join(f"\n  {line}" if line else "\n" for line in self.detail.strip().splitlines())
        return f"{self.summary}{where}{detail}"


@dataclass(frozen=True)
class CommandOutput:
    """The complete output of a command."""

    code: int
    text: str
    errors: str


@dataclass
class Outcome:
    """The result of a command."""

    code: int = 0
    diagnostics: list[Diagnostic] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    """How many resources were created, updated and deleted."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Why it would change a resource, by address, where it gives a reason."""
    output: str = ""
    """Its output that is not machine-readable: the last lines."""
    run: str = ""
    """Id of the run on HCP Terraform that it began, or applies."""

    @property
    def errors(self) -> list[Diagnostic]:
        """Without the warnings."""
        return [each for each in self.diagnostics if each.severity == "error"]

    def take(self, line: str) -> None:
        """Note one line of output."""
        try:
            message = json.loads(line)
        except ValueError:
            message = None
        if not isinstance(message, dict):
            self.output = "\n".join([*self.output.splitlines(), line.rstrip()][-_LAST_LINES:])
            begun = _RUN.search(line)
            self.run = begun[1] if begun else self.run
            return
        kind = message.get("type")
        if kind == "diagnostic":
            self.diagnostics.append(_diagnostic(message["diagnostic"]))
        elif kind == "planned_change" and message["change"].get("reason"):
            self.reasons[message["change"]["resource"]["addr"]] = message["change"]["reason"]
        elif kind == "apply_complete" and message["hook"]["action"] in ("create", "update", "delete"):
            action = message["hook"]["action"]
            self.counts[action] = self.counts.get(action, 0) + 1


def _diagnostic(diagnostic: dict[str, Any]) -> Diagnostic:
    address = diagnostic.get("address", "")
    placed = bool(address or diagnostic.get("range"))
    return Diagnostic(diagnostic["severity"], diagnostic["summary"], diagnostic.get("detail", ""), address, placed)


class Terraform:
    """Runs one program with one process environment."""

    def __init__(self, program: Program, processes: Processes, environment: Mapping[str, str]) -> None:
        self.program = program
        self.processes = processes
        self.environment = dict(environment)

    def with_environment(self, more: Mapping[str, str]) -> Terraform:
        """The same with more variables."""
        return Terraform(self.program, self.processes, self.environment | dict(more))

    def run(
        self,
        folder: Path,
        arguments: Sequence[str],
        started: Callable[[subprocess.Popen[str]], None],
        progress: Callable[[Outcome], None],
    ) -> Outcome:
        """Run a command to its end; `started` gets the process, `progress` the outcome so far after each line."""
        outcome = Outcome()
        running = self.processes.lines([self.program.path, *arguments], self.environment, folder)
        started(running.process)
        for line in running:
            outcome.take(line)
            progress(outcome)
        outcome.code = running.code()
        return outcome

    def read(
        self, folder: Path, arguments: Sequence[str], started: Callable[[subprocess.Popen[str]], None]
    ) -> CommandOutput:
        """Run a command to its end and return its whole output, with standard error apart."""
        with tempfile.TemporaryFile("w+b") as file:
            process = self.processes.start(
                [self.program.path, *arguments], self.environment, folder, quiet=True, output=file
            )
            started(process)
            code = self.processes.ended(process)
            file.seek(0)
            text = file.read().decode(errors="replace")
        if code <= 0:
            return CommandOutput(code, text, "")
        again = self.run(folder, arguments, started, lambda _: None)
        words = [*(str(each) for each in again.errors), again.output]
        return CommandOutput(code, text, "\n".join(each for each in words if each))
