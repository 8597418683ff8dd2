"""Read a description from its folder: every file is read, every fault is reported, nothing is repaired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from farvault.closest import closest
from farvault.findings import Finding, Place
from farvault.organization.description import Description
from farvault.organization.environment import Environment
from farvault.organization.faults import findings_of
from farvault.organization.fields import References
from farvault.organization.folder import MAIN_FILE, environment_files
from farvault.organization.model import Organization, Site
from farvault.organization.references import Names, broken_references, keys
from farvault.organization.remembered import read
from farvault.organization.yaml_file import YamlFile, parse_yaml, read_yaml, unreadable
from farvault.reading import DESCRIPTION_BYTES, UnreadableError, read_text


@dataclass(frozen=True)
class Loaded:
    """What was read: an organization where nothing was wrong, and the files, for the positions of later findings."""

    organization: Organization | None
    findings: tuple[Finding, ...]
    main: YamlFile
    environments: dict[Site, tuple[str, YamlFile]]


@dataclass
class _Text:
    """A file's text as validated. Files with the same text share one, as many accounts often have the same file."""

    file: YamlFile
    model: BaseModel | None = None
    errors: list[Any] = field(default_factory=list)
    references: References = field(default_factory=References)


def load(folder: Path) -> Loaded:
    """Read `folder`/organization.yaml and `folder`/<account>/<region>/environment.yaml."""
    main_name = str(folder / MAIN_FILE)
    main = _validated(read_yaml(folder / MAIN_FILE, main_name), Description)
    findings = list(main.file.findings)
    findings += findings_of(main.errors, main.file, main_name, Description)
    files: dict[Site, tuple[str, _Text]] = {}
    cache: dict[str, _Text] = {}
    listing = environment_files(folder, keys(main.file.data, "accounts"))
    findings += listing.findings
    for site, path in listing.environments.items():
        name = str(path)
        text = _read_environment(path, name, cache)
        files[site] = (name, text)
        findings += [_renamed(finding, name) for finding in text.file.findings]
        findings += findings_of(text.errors, text.file, name, Environment)
    if isinstance(main.file.data, dict):
        references = [main.references, *(text.references for text in cache.values())]
        names = Names.of(main.file.data, {site: text.file.data for site, (_, text) in files.items()}, references)
        findings += broken_references(main_name, main.references, names)
        for site, (name, text) in files.items():
            findings += broken_references(name, text.references, names)
            if names.accounts and site.account not in names.accounts:
                message = f"folder '{site.account}' is not an account of {main_name}"
                findings.append(
                    Finding(Place(name), "unknown-account", "", message, closest(site.account, names.accounts))
                )
        findings += _cycles(main.file, main_name)
    organization = None
    if not findings:
        assert isinstance(main.model, Description)
        suspended = {name for name, account in main.model.accounts.items() if account.suspended}
        environments = {
            site: text.model
            for site, (_, text) in files.items()
            if isinstance(text.model, Environment) and site.account not in suspended
        }
        remembered, faults = read(folder, main.model.organization.id)
        findings += faults
        organization = None if faults else Organization(main.model, environments, remembered)
    yaml_files = {site: (name, text.file) for site, (name, text) in files.items()}
    return Loaded(organization, tuple(sorted(findings)), main.file, yaml_files)


def _read_environment(path: Path, name: str, cache: dict[str, _Text]) -> _Text:
    try:
        text = read_text(path, DESCRIPTION_BYTES)
    except UnreadableError as error:
        return _Text(unreadable(name, error))
    if text not in cache:
        cache[text] = _validated(parse_yaml(text, name), Environment)
    return cache[text]


def _validated(file: YamlFile, model: type[BaseModel]) -> _Text:
    text = _Text(file)
    if file.readable:
        try:
            text.model = model.model_validate(file.data, context=text.references)
        except ValidationError as error:
            text.errors = error.errors(include_url=False, include_input=False)
    return text


def _renamed(finding: Finding, name: str) -> Finding:
    return replace(finding, place=Place(name, finding.place.line, finding.place.column))


def _cycles(main: YamlFile, name: str) -> Iterator[Finding]:
    """Units that are, through their parents, inside themselves."""
    units = main.data.get("units") if isinstance(main.data, dict) else None
    if not isinstance(units, dict):
        return
    for unit in units:
        visited: set[str] = set()
        above = unit
        while isinstance(above, str) and above in units and above not in visited:
            visited.add(above)
            inner = units[above]
            above = inner.get("parent") if isinstance(inner, dict) else None
        if above == unit and above in visited:
            place = main.place(("units", unit, "parent"), name)
            message = "is inside itself through its parents"
            yield Finding(place, "unit-cycle", f"unit '{unit}'", message, "give one of them another parent")
