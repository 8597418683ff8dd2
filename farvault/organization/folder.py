"""Which files of a description's folder are read, and which look as if they were meant to be.

A description is <folder>/organization.yaml and <folder>/<account>/<region>/environment.yaml. A file with
such a name anywhere else, or with a similar name, would be left out silently: it is a finding that says
where it belongs. Everything else in the folder (policies, notes, schemas, whatever is
hidden) is not Farvault's.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path

from farvault.closest import closest
from farvault.facts import REGIONS
from farvault.findings import Finding, Place
from farvault.organization.model import Site

MAIN_FILE = "organization.yaml"
ENVIRONMENT_FILE = "environment.yaml"

_FILES = {name.removesuffix(".yaml"): name for name in (MAIN_FILE, ENVIRONMENT_FILE)}
_ENDINGS = (".yaml", ".yml")
#: How similar a name must be to one of ours to be taken for it: `organisation` is, `environment-old` is not.
_SIMILARITY = 0.85
#: An environment's folder is this deep; links to folders are followed down to there, and nothing below them is.
_DEPTH = 2


@dataclass
class FilesFound:
    """The files of a description's environments, and findings on misplaced files."""

    environments: dict[Site, Path] = field(default_factory=dict)
    """Sorted by account and Region."""
    findings: list[Finding] = field(default_factory=list)


def environment_files(folder: Path, accounts: Set[str]) -> FilesFound:
    """Every environment's file in `folder`; `accounts` are the description's account names, as far as known."""
    files = FilesFound()
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        parts = waiting.pop()
        below = _look(folder, parts, accounts, files)
        if len(parts) < _DEPTH or not _through_a_link(folder, parts):
            waiting += below
    files.environments = dict(sorted(files.environments.items()))
    return files


def intended_file(name: str) -> str | None:
    """Which of a description's files a file's name means, exactly or nearly; None for any other."""
    if name in _FILES.values():
        return name
    stem, ending = os.path.splitext(name.lower())  # noqa: PTH122 - of a name, not of a path
    near = difflib.get_close_matches(stem, _FILES, n=1, cutoff=_SIMILARITY) if ending in _ENDINGS else []
    return _FILES[near[0]] if near else None


def _look(folder: Path, parts: tuple[str, ...], accounts: Set[str], files: FilesFound) -> list[tuple[str, ...]]:
    """Look at the folder at `parts` below the description's own; returns the folders in it."""
    here = folder.joinpath(*parts)
    try:
        with os.scandir(here) as entries:
            visible = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        if len(parts) <= _DEPTH and (not parts or parts[0] in accounts):
            files.findings.append(_unreadable(here, f"cannot be read: {error.strerror}"))
        return []
    below = []
    names = {entry.name for entry in visible}
    for entry in visible:
        path = here / entry.name
        if _is_folder(entry, follow=len(parts) < _DEPTH) and not _is_in_place(parts, entry.name):
            below.append((*parts, entry.name))
        elif intended_file(entry.name):
            _sort(path, parts, entry.name, names, files)
        elif entry.is_symlink() and _expected((*parts, entry.name), accounts) and not os.path.exists(path):  # noqa: PTH110
            files.findings.append(_unreadable(path, "is a link that leads nowhere"))
    if len(parts) == _DEPTH and parts[0] in accounts and parts[1] in REGIONS and not any(map(intended_file, names)):
        message = f"folder '{'/'.join(parts)}' holds no {ENVIRONMENT_FILE}"
        files.findings.append(
            Finding(Place(str(here / ENVIRONMENT_FILE)), "missing-file", "", message, unreadable=True)
        )
    return below


def _sort(path: Path, parts: tuple[str, ...], name: str, beside: Set[str], files: FilesFound) -> None:
    """Take a file whose name is (nearly) one of ours as an environment's, or say where it belongs."""
    if name == MAIN_FILE and not parts:
        return
    if not _is_in_place(parts, name):
        message, help = _misplaced(parts, name, beside)
        files.findings.append(Finding(Place(str(path)), "misplaced-file", "", message, help, unreadable=True))
    elif parts[1] in REGIONS:
        files.environments[Site(*parts)] = path
    else:
        message = f"folder '{parts[1]}' is not a Region with AWS Backup"
        help = closest(parts[1], REGIONS)
        if parts[0] in REGIONS:
            help = f"did you mean '{parts[1]}/{parts[0]}/{ENVIRONMENT_FILE}'?"
        files.findings.append(Finding(Place(str(path)), "unknown-region", "", message, help))


def _misplaced(parts: tuple[str, ...], name: str, beside: Set[str]) -> tuple[str, str]:
    """What is wrong with a file's place or name, and what to do."""
    file = intended_file(name)
    if file == MAIN_FILE:
        message = f"'{name}' is not read: a description's main file is {MAIN_FILE} in its own folder"
        if parts:
            return message, "move it there, or give its folder to the command as a description of its own"
        return message, _rename(MAIN_FILE, beside)
    message = f"'{name}' is not read: an environment's file is <account>/<region>/{ENVIRONMENT_FILE}"
    if len(parts) == _DEPTH:
        return message, _rename(ENVIRONMENT_FILE, beside)
    account, region = parts[-1] if parts else "<account>", "<region>"
    if len(parts) > 1 and account in REGIONS:
        account, region = parts[-2:]
    return message, f"move it to '{account}/{region}/{ENVIRONMENT_FILE}'"


def _rename(to: str, beside: Set[str]) -> str:
    return f"remove it: {to} is beside it" if to in beside else f"rename it to {to}"


def _is_in_place(parts: tuple[str, ...], name: str) -> bool:
    return len(parts) == _DEPTH and name == ENVIRONMENT_FILE


def _expected(parts: tuple[str, ...], accounts: Set[str]) -> bool:
    """Whether a folder of an account, or of an account's Region, is expected there."""
    return parts[0] in accounts and (len(parts) == 1 or (len(parts) == _DEPTH and parts[1] in REGIONS))


def _through_a_link(folder: Path, parts: tuple[str, ...]) -> bool:
    return any(folder.joinpath(*parts[: end + 1]).is_symlink() for end in range(_DEPTH))


def _is_folder(entry: os.DirEntry[str], *, follow: bool) -> bool:
    try:
        return entry.is_dir(follow_symlinks=follow)
    except OSError:  # a link to itself
        return False


def _unreadable(path: Path, message: str) -> Finding:
    return Finding(Place(str(path)), "unreadable-file", "", message, unreadable=True)
