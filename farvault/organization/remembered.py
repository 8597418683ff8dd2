"""What was once synthesized and holds or guards backups: a file that is committed next to the description.

Synthesis writes it, like a lock file. What is listed in it and no longer described is not lost by
removal: the description must say under `removed` what becomes of it. See docs/decisions/removal.md.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import ValidationError

from farvault.errors import InputError
from farvault.findings import Finding, Place
from farvault.organization.fields import Model, matching
from farvault.organization.site import Site
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_text

LOCK_FILE = "farvault.lock.json"
_FORMAT = 1
_KINDS = ("parts", "forgotten", "destroyed", "moved")


class _Environment(Model):
    parts: dict[str, list[str]] = {}
    forgotten: dict[str, list[str]] = {}
    destroyed: dict[str, list[str]] = {}
    moved: dict[str, dict[str, str]] = {}


class _File(Model):
    about: str
    format: Literal[1]
    organization: Annotated[str, matching("organization_id")]
    environments: dict[str, _Environment]
    policies: dict[str, dict[str, list[str]]] = {}


@dataclass(frozen=True)
class RememberedEnvironment:
    """One environment's recorded parts, named by their path in it, such as destination_vaults/central/lock."""

    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The Terraform addresses of each part; the first is what the part is there for."""
    forgotten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Parts that Terraform must no longer manage, and never destroy."""
    destroyed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Parts that Terraform must destroy, for as long as the description says so."""
    moved: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """New address by old address, for each part that was renamed."""

    def __bool__(self) -> bool:
        return any(getattr(self, kind) for kind in _KINDS)


@dataclass(frozen=True)
class Remembered:
    """The recorded parts of an organization's environments; empty where nothing was synthesized yet."""

    organization: str = ""
    """The organization's id."""
    environments: Mapping[Site, RememberedEnvironment] = field(default_factory=dict)
    policies: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """For each plan the names of the parts in each of its policies, such as daily/rules/nightly."""

    def text(self) -> str:
        """The file: sorted, a line for each address, so that changes can be read and merged."""
        environments = {
            str(site): {
                kind: {name: list(each) if isinstance(each, tuple) else each for name, each in entries.items()}
                for kind in _KINDS
                if (entries := getattr(environment, kind))
            }
            for site, environment in self.environments.items()
            if environment
        }
        file: dict[str, object] = {
            "about": "Written by farvault synth, to be committed: what stands here is not lost by leaving it out.",
            "format": _FORMAT,
            "organization": self.organization,
            "environments": environments,
        }
        if self.policies:
            file["policies"] = self.policies
        return json.dumps(file, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def read(folder: Path, organization: str) -> tuple[Remembered, list[Finding]]:
    """What the lock file next to the description in `folder` records, and findings on it."""
    path = folder / LOCK_FILE
    if not path.exists():
        return Remembered(), []
    place = Place(str(path))
    help = "restore it from version control; without it nothing is known of what was deployed"
    try:
        content = _File.model_validate(json.loads(read_text(path, WRITTEN_BYTES)))
        environments = {_site(name): each for name, each in content.environments.items()}
    except UnreadableError as error:
        return Remembered(), [Finding(place, "lock-file", "", error.message, help, unreadable=True)]
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = "/".join(str(step) for step in first["loc"])
        words = f"was not written by this Farvault: {first['msg'][:1].lower()}{first['msg'][1:]}, at '{where}'"
        return Remembered(), [Finding(place, "lock-file", "", words, help, unreadable=True)]
    except (ValueError, RecursionError) as error:
        words = str(error).splitlines()[0]
        return Remembered(), [Finding(place, "lock-file", "", f"is not as it was written: {words}", help, True)]
    if organization and content.organization != organization:
        words = f"is of organization '{content.organization}', the description is of '{organization}'"
        help = "remove it where the description was copied from another organization's"
        return Remembered(), [Finding(place, "lock-file", "", words, help)]
    remembered = {
        site: RememberedEnvironment(_tuples(each.parts), _tuples(each.forgotten), _tuples(each.destroyed), each.moved)
        for site, each in sorted(environments.items())
    }
    policies = {plan: _tuples(each) for plan, each in content.policies.items()}
    return Remembered(content.organization, remembered, policies), []


def remember(folder: Path, remembered: Remembered, mode: str = "write") -> bool:
    """Write the lock file next to the description in `folder`, all or nothing; returns whether that changed it.

    mode: `write`, `check`, which raises InputError where it would change, or `off`; from FARVAULT_LOCK.
    Raises InputError where it cannot be written.
    """
    if mode not in ("write", "check", "off"):
        raise InputError(f"FARVAULT_LOCK must be 'write', 'check' or 'off', got '{mode}'")
    path, text = folder / LOCK_FILE, remembered.text()
    try:
        if mode == "off" or (path.exists() and read_text(path, WRITTEN_BYTES) == text):
            return False
        if mode == "check":
            raise InputError(f"'{path}' is not what the description gives", "run 'farvault synth' and commit the file")
        new = path.with_name(f".{path.name}.{os.getpid()}")
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    except UnreadableError as error:
        raise InputError(f"'{path}' {error.message}") from error
    except OSError as error:
        raise InputError(f"'{path}' cannot be written: {error.strerror or error}") from error
    return True


def place_of(folder: Path, site: Site, address: str) -> Place:
    """The position of a part's Terraform address in the file."""
    path = folder / LOCK_FILE
    inside = False
    try:
        for number, line in enumerate(read_text(path, WRITTEN_BYTES).splitlines(), 1):
            inside = inside or line.strip() == f"{json.dumps(str(site))}: {{"
            if inside and line.strip().rstrip(",") == json.dumps(address, ensure_ascii=False):
                return Place(str(path), number, len(line) - len(line.lstrip()) + 1)
    except UnreadableError:
        pass
    return Place(str(path))


def _site(name: str) -> Site:
    account, slash, region = name.partition("/")
    if not (account and slash and region) or "/" in region:
        raise ValueError(f"'{name}' is not account/Region")
    return Site(account, region)


def _tuples(entries: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(each) for name, each in entries.items()}
