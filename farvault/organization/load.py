"""Read a description from its folder: every file, every fault, nothing repaired."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from farvault.facts import REGIONS
from farvault.findings import Finding, Place
from farvault.organization.description import Description
from farvault.organization.environment import Environment
from farvault.organization.faults import findings_of
from farvault.organization.fields import References, closest
from farvault.organization.model import Organization, Site
from farvault.organization.references import Names, broken_references
from farvault.organization.yaml_file import YamlFile, parse_yaml, read_yaml

MAIN_FILE = "organization.yaml"
ENVIRONMENT_FILE = "environment.yaml"


@dataclass(frozen=True)
class Loaded:
    """What was read: an organization where nothing was wrong, and the files, for the positions of later findings."""

    organization: Organization | None
    findings: tuple[Finding, ...]
    main: YamlFile
    environments: dict[Site, tuple[str, YamlFile]]


@dataclass
class _Text:
    """A file's text as validated. Files with the same text share one, as a thousand accounts have much in common."""

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
    for site, path in _sites(folder, findings):
        name = str(path)
        text = _read_environment(path, name, cache)
        files[site] = (name, text)
        findings += [_renamed(finding, name) for finding in text.file.findings]
        findings += findings_of(text.errors, text.file, name, Environment)
    if isinstance(main.file.data, dict):
        names = Names.of(main.file.data, {site: text.file.data for site, (_, text) in files.items()})
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
        organization = Organization(main.model, environments)
    kept = {site: (name, text.file) for site, (name, text) in files.items()}
    return Loaded(organization, tuple(sorted(findings)), main.file, kept)


def _read_environment(path: Path, name: str, cache: dict[str, _Text]) -> _Text:
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return _Text(read_yaml(path, name))
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
    place = Place(name, finding.place.line, finding.place.column)
    return Finding(place, finding.slug, finding.subject, finding.message, finding.help, finding.unreadable)


def _sites(folder: Path, findings: list[Finding]) -> Iterator[tuple[Site, Path]]:
    """Every <account>/<region>/environment.yaml, sorted."""
    for account in _folders(folder):
        for region in _folders(folder / account):
            path = folder / account / region / ENVIRONMENT_FILE
            if region not in REGIONS:
                message = f"folder '{region}' is not a Region with AWS Backup"
                findings.append(Finding(Place(str(path)), "unknown-region", "", message, closest(region, REGIONS)))
            elif not path.is_file():
                message = f"folder '{account}/{region}' holds no {ENVIRONMENT_FILE}"
                findings.append(Finding(Place(str(path)), "missing-file", "", message, unreadable=True))
            else:
                yield Site(account, region), path


def _folders(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.is_dir() and not entry.name.startswith("."))
    except OSError:
        return []


def _cycles(main: YamlFile, name: str) -> Iterator[Finding]:
    """Units that are, through their parents, inside themselves."""
    units = main.data.get("units") if isinstance(main.data, dict) else None
    if not isinstance(units, dict):
        return
    for unit in units:
        seen: set[str] = set()
        above = unit
        while isinstance(above, str) and above in units and above not in seen:
            seen.add(above)
            inner = units[above]
            above = inner.get("parent") if isinstance(inner, dict) else None
        if above == unit and above in seen:
            place = main.place(("units", unit, "parent"), name)
            message = "is inside itself through its parents"
            yield Finding(place, "unit-cycle", f"unit '{unit}'", message, "give one of them another parent")
