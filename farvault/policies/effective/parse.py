"""Reads a policy's text and reports what is wrong with it by line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from farvault.policies.effective.elements import to_python
from farvault.policies.effective.grammar import Path, PolicyFault, read_policy
from farvault.policies.effective.json_text import JSONTextError, read_json

MAX_FAULTS = 100
"""Nobody fixes a text with more faults one by one: the rest is counted, not listed."""


@dataclass(frozen=True, slots=True, order=True)
class LocatedFault:
    """A fault in a policy's text."""

    source: str
    """The file or other name that the caller gave the text."""

    line: int
    """From 1."""

    column: int
    """In characters, from 1."""

    message: str

    path: Path = ()
    """The keys that lead to the fault, operators left out; empty for a fault of the text itself."""

    help: str | None = None
    """What to change, or None if the message says it."""

    def __str__(self) -> str:
        line = f"{self.source}:{self.line}:{self.column}: {self.message}"
        return line if self.help is None else f"{line}\n  help: {self.help}"


@dataclass(frozen=True, slots=True)
class ParsedPolicy:
    """What `parse_policy` found: a document, or faults."""

    document: dict[str, object] | None
    """The policy as plain dicts, lists and scalars; None if there is any fault."""

    faults: tuple[LocatedFault, ...]
    """In the order of the text."""


def parse_policy(text: str, source: str) -> ParsedPolicy:
    """Read a policy's text; every fault is collected, up to `MAX_FAULTS`.

    Text that is not JSON has one fault, at the first place that is not JSON. Time is linear in the
    text, whatever it holds; nothing is raised. Policy types' own keys are not checked, nor is size.
    """
    try:
        element = read_json(text)
    except JSONTextError as error:
        fault = PolicyFault((), error.offset, error.message, error.help)
        return ParsedPolicy(None, _locate([fault], text, source))
    faults = read_policy(element)[1]
    if faults:
        return ParsedPolicy(None, _locate(faults, text, source))
    document = to_python(element)
    assert isinstance(document, dict)
    return ParsedPolicy(document, ())


def _locate(faults: Iterable[PolicyFault], text: str, source: str) -> tuple[LocatedFault, ...]:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    ordered = sorted(faults, key=lambda fault: fault.offset)
    located: list[LocatedFault] = []
    for fault in ordered[:MAX_FAULTS]:
        line = bisect_right(starts, fault.offset)
        column = fault.offset - starts[line - 1] + 1
        located.append(LocatedFault(source, line, column, fault.message, fault.path, fault.help))
    if len(ordered) > MAX_FAULTS:
        last = located[-1]
        more = f"{len(ordered) - MAX_FAULTS} more faults from here on"
        located.append(LocatedFault(source, last.line, last.column, more))
    return tuple(located)
