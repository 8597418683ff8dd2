"""Findings of linters that are accepted: a TOML file, with the reason of each.

[[accept]]
rule = "tflint:terraform_naming_convention"
at = "modules/old/*"        # files, by their path below the folder; left out: everywhere
reason = "renaming a resource would replace it"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from farvault.errors import InputError
from farvault.findings import Finding, Place
from farvault.reading import DESCRIPTION_BYTES, UnreadableError, read_text

_KEYS = ("rule", "at", "reason")
_EXAMPLE = (
    '[[accept]], then rule = "tflint:terraform_naming_convention", reason = "why", and, if need be, at = "modules/*"'
)


@dataclass(frozen=True)
class Acceptance:
    """One entry of the file."""

    place: Place
    rule: str
    """A slug, such as tflint:terraform_naming_convention."""
    at: str
    """A pattern for the paths of files below the folder that is linted."""
    reason: str
    """Why; empty where none is given, which is a finding."""

    @property
    def tool(self) -> str:
        """The tool whose rule it is."""
        return self.rule.partition(":")[0]

    def accepts(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
        return bool(self.reason) and finding.slug == self.rule and fnmatchcase(finding.address, self.at)


def read_accepted(file: Path, tools: Sequence[str]) -> list[Acceptance]:
    """The entries of a file; InputError where it cannot be read or names a tool that is not one of `tools`."""
    try:
        text = read_text(file, DESCRIPTION_BYTES)
        content = tomllib.loads(text)
    except UnreadableError as error:
        raise InputError(f"'{file}' {error.message}") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"'{file}' is not TOML: {error}") from error
    except RecursionError as error:
        raise InputError(f"'{file}' is nested too deeply") from error
    entries = content.pop("accept", [])
    if content or not isinstance(entries, list):
        unknown = f"unknown key '{min(content)}'" if content else "'accept' must be a list"
        raise InputError(f"'{file}': {unknown}", _EXAMPLE)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*accept\s*\]\]", line)]
    lines += [1] * (len(entries) - len(lines))  # written in another form
    return [_entry(each, Place(str(file), line), tools) for each, line in zip(entries, lines, strict=False)]


def _entry(entry: Any, place: Place, tools: Sequence[str]) -> Acceptance:
    if not isinstance(entry, dict):
        raise InputError(f"{place}: an entry of 'accept' must be a table", _EXAMPLE)
    if unknown := sorted(entry.keys() - {*_KEYS}):
        raise InputError(f"{place}: unknown key '{unknown[0]}'", f"there is {', '.join(_KEYS)}")
    rule, at = entry.get("rule"), entry.get("at", "*")
    if not isinstance(rule, str) or not rule.partition(":")[2] or rule.partition(":")[0] not in tools:
        raise InputError(f"{place}: 'rule' must be a tool, a colon and its rule, got '{rule}'", _EXAMPLE)
    if not isinstance(at, str) or not at:
        raise InputError(f"{place}: 'at' must be a pattern for paths, got '{at}'", _EXAMPLE)
    reason = entry.get("reason", "")
    return Acceptance(place, rule, at, reason.strip() if isinstance(reason, str) else "")


def applied(
    acceptances: Sequence[Acceptance], findings: Iterable[Finding], judged: Sequence[str]
) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """The findings that remain, and those that are accepted with the reason.

    An acceptance without a reason, or one that finds nothing, is a finding itself; the latter for tools in
    `judged` only, which have looked at everything.
    """
    remaining: list[Finding] = []
    accepted: list[tuple[Finding, str]] = []
    used: set[Acceptance] = set()
    for finding in findings:
        matching = [each for each in acceptances if each.accepts(finding)]
        used.update(matching)
        if matching:
            accepted.append((finding, matching[0].reason))
        else:
            remaining.append(finding)
    for each in acceptances:
        if not each.reason:
            message, help = f"'{each.rule}' needs its reason in words", 'reason = "why it is right as it is"'
            remaining.append(Finding(each.place, "no-reason", "", message, help))
        elif each not in used and each.tool in judged:
            where = "" if each.at == "*" else f" at '{each.at}'"
            message = f"'{each.rule}' finds nothing{where}: it would hide the next fault"
            remaining.append(Finding(each.place, "accepts-nothing", "", message, "remove the entry"))
    return remaining, accepted
