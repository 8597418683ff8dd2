"""What commands say about a description."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from farvault.beforehand import Item, beforehand
from farvault.errors import InputError
from farvault.findings import Finding, exit_code
from farvault.organization import Loaded, load
from farvault.organization.load import MAIN_FILE
from farvault.rules import Result, judge


@dataclass(frozen=True)
class Checked:
    """A description, and what the rules say of it."""

    loaded: Loaded
    result: Result

    @property
    def beforehand(self) -> tuple[Item, ...]:
        """What must be true beforehand; nothing where the description is refused: it has to be right first."""
        organization = self.loaded.organization
        refused = organization is None or exit_code(self.result.findings) != 0
        return () if organization is None or refused else beforehand(organization)


def check(folder: Path) -> Checked:
    """The description in `folder`, read and held against every rule."""
    _must_be_there(folder)
    loaded = load(folder)
    return Checked(loaded, judge(loaded))


def _must_be_there(folder: Path) -> None:
    if not (folder / MAIN_FILE).is_file():
        raise InputError(
            f"there is no description: '{folder / MAIN_FILE}' does not exist", "start one with 'farvault init'"
        )


def readable(folder: Path) -> Loaded:
    """The description in `folder`, read but held against no rule: to show what one does that `check` refuses."""
    _must_be_there(folder)
    return load(folder)


def checked(folder: Path) -> Loaded:
    """The description in `folder`; no organization where something refuses it. Its findings are those of `check`."""
    done = check(folder)
    refused = exit_code(done.result.findings) != 0
    return dataclasses.replace(
        done.loaded, organization=None if refused else done.loaded.organization, findings=done.result.findings
    )


def refuse(findings: Sequence[Finding], consequence: str) -> int:
    """Print every finding and what follows from them, on standard error; the exit code."""
    for finding in findings:
        print(finding, file=sys.stderr)
    count = len(findings)
    print(f"{count} finding{'' if count == 1 else 's'}; {consequence}", file=sys.stderr)
    return exit_code(findings)
