"""What all tools have in common: how one is found and run, and what comes of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from farvault.errors import ToolError
from farvault.findings import Finding
from farvault.linting.blocks import Block
from farvault.linting.sources import Sources
from farvault.running.processes import Processes, ending

Key = tuple[str | int, ...]
"""What a tool says of a block that it has seen: enough to recognize the block."""
#: The last words of a tool that are shown.
_MOST_WORDS = 2_000


@dataclass(frozen=True)
class Tool:
    """A linter."""

    name: str
    """Its name, and its program's."""
    install: str
    """How it is had, from its own documentation."""
    kinds: tuple[str, ...]
    """The kinds of blocks that it must have seen."""
    jobs: Callable[[Run], Iterator[Callable[[], Report]]]
    """The pieces of work, which run side by side."""
    key: Callable[[str, Block], Key]
    """How this tool names a block of a file."""
    merges_overrides: bool
    """Whether it says nothing of blocks in files that only override, as Terraform merges these."""
    also_proves: tuple[str, ...] = ()
    """Kinds of blocks that it cannot name one by one, but without a trace of any the file has not been seen."""


@dataclass(frozen=True)
class Run:
    """One run of a tool over all folders."""

    program: str
    sources: Sources
    processes: Processes
    folder: Path
    """A folder of its own, empty, for files that it needs."""
    configuration: Path | None = None
    """The user's own configuration of tflint."""


@dataclass
class Report:
    """What a tool, or a piece of its work, says."""

    findings: list[Finding] = field(default_factory=list)
    """By the tool's own rules."""
    faults: list[Finding] = field(default_factory=list)
    """Why the tool did not look at something; these cannot be accepted."""
    seen: Counter[Key] = field(default_factory=Counter)
    """The blocks that it has seen."""
    files: set[str] = field(default_factory=set)
    """The files that it has certainly seen."""
    unread: set[str] = field(default_factory=set)
    """Files, or folders with a slash at the end, of which a fault says already that they were not read."""
    version: str = ""
    failures: list[str] = field(default_factory=list)
    """How it failed, in its own words."""

    def add(self, other: Report) -> None:
        """Take what another piece of work says."""
        self.findings += other.findings
        self.faults += other.faults
        self.seen += other.seen
        self.files |= other.files
        self.unread |= other.unread
        self.version = self.version or other.version
        self.failures += other.failures


@dataclass(frozen=True)
class Ended:
    """How a program ended."""

    code: int
    output: str
    errors: str

    def words(self, of: str) -> str:
        """How it failed: its end, and its own last words."""
        said = "\n".join(each[-_MOST_WORDS:].strip() for each in (self.output, self.errors) if each.strip())
        return f"{of} {ending(self.code)}" + (f":\n{said}" if said else ", and said nothing")


def find(name: str, given: str | None = None) -> str | None:
    """The program: the one that is given, else the one on the PATH; None where there is none that can be run."""
    path = shutil.which(given or name)
    return os.path.abspath(path) if path else None  # noqa: PTH100 - a link is run by its own name


def run_to_end(run: Run, arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> Ended:
    """Run the program in a folder to its end; ToolError where it cannot be started."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        try:
            process = run.processes.start([run.program, *arguments], environment, folder, output=output, errors=errors)
        except OSError as error:
            raise ToolError(f"'{run.program}' cannot be run in '{folder}': {error.strerror}") from error
        code = run.processes.ended(process)
        texts = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
    return Ended(code, *texts)
