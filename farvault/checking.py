"""A description read from its folder and judged by every rule, or only read."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from pathlib import Path

from farvault.beforehand import Item, beforehand
from farvault.errors import InputError
from farvault.findings import exit_code
from farvault.organization import Loaded, load
from farvault.organization.folder import MAIN_FILE, intended_file
from farvault.rules import Result, judge


@dataclass(frozen=True)
class Checked:
    """A description, and what the rules say of it."""

    loaded: Loaded
    result: Result

    @property
    def beforehand(self) -> tuple[Item, ...]:
        """What must be true beforehand; empty where the description is refused: it must be valid first."""
        organization = self.loaded.organization
        refused = organization is None or exit_code(self.result.findings) != 0
        return () if organization is None or refused else beforehand(organization)


def check(folder: Path) -> Checked:
    """The description in `folder`, read and checked against every rule."""
    _must_be_there(folder)
    loaded = load(folder)
    return Checked(loaded, judge(loaded))


def _must_be_there(folder: Path) -> None:
    """Anything there that is not a file, such as a broken link, is for `load` to report."""
    if is_described(folder):
        return
    message = f"there is no description: '{folder / MAIN_FILE}' does not exist"
    similar = next((name for name in _names(folder) if intended_file(name) == MAIN_FILE), None)
    raise InputError(message, f"rename '{similar}' to it" if similar else "start one with 'farvault init'")


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names, not paths
    except OSError:
        return []


def is_described(folder: Path) -> bool:
    """Whether a folder holds a description, readable or not."""
    return os.path.lexists(folder / MAIN_FILE)


def readable(folder: Path) -> Loaded:
    """The description in `folder`, read but not checked against rules: to show the effect of one that is refused."""
    _must_be_there(folder)
    return load(folder)


def checked(folder: Path) -> Loaded:
    """The description in `folder`; no organization where something refuses it. Its findings are those of `check`."""
    outcome = check(folder)
    refused = exit_code(outcome.result.findings) != 0
    return dataclasses.replace(
        outcome.loaded, organization=None if refused else outcome.loaded.organization, findings=outcome.result.findings
    )
