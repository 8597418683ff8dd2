"""Findings for people: plain in a pipe; with colour and the line in a terminal. Control characters are escaped."""

from __future__ import annotations

import json
import os
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from farvault.checking import Checked
from farvault.cli.beforehand import as_list
from farvault.cli.table import aligned
from farvault.facts import SOURCES
from farvault.findings import Finding, exit_code
from farvault.reading import DESCRIPTION_BYTES, UnreadableError, read_text
from farvault.rules import RULES, Rule
from farvault.rules.while_reading import WHILE_READING, ReadingFault
from farvault.visible import visible

#: SGR codes of severities; bold too.
_COLOURS = {"error": "31", "warning": "33", "bug": "35"}


#: Places that are shown of findings that say the same.
_MOST_PLACES = 3


def as_human(checked: Checked, strict: bool, terminal: bool) -> str:
    """Every finding, the accepted ones, how many, what must be true beforehand; `terminal` adds colour and excerpts."""
    result = checked.result
    accepted = [(each.finding, each.reason) for each in result.accepted]
    needed = "" if exit_code(result.findings, strict) else as_list(checked.beforehand)
    rest = [_summary(checked, strict), *([needed] if needed else [])]
    return "\n".join([*listed(result.findings, accepted, terminal), *map(visible, rest)])


def listed(findings: Sequence[Finding], accepted: Sequence[tuple[Finding, str]], terminal: bool) -> list[str]:
    """The text of every finding, and of every accepted one with its reason; safe for a terminal."""
    _lines.cache_clear()  # the files may have changed since
    texts = [_finding_text(finding, terminal, others) for finding, others in _grouped(findings)]
    for finding, reason in accepted:
        where = f"{finding.place}: accepted[{finding.slug}]:"
        texts.append(visible(f"{where} {finding.message}\n  reason: {reason}"))
    return texts


def _grouped(findings: Sequence[Finding]) -> Iterator[tuple[Finding, list[Finding]]]:
    """Findings that say the same of several places: the first, and the others."""
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.severity, finding.slug, finding.subject, finding.message, finding.help)
        alike.setdefault(key, []).append(finding)
    return ((first, others) for first, *others in alike.values())


def places_of(findings: Sequence[Finding]) -> str:
    """Where they are: the first few, and how many more."""
    places = ", ".join(str(each.place) for each in findings[:_MOST_PLACES])
    rest = len(findings) - _MOST_PLACES
    return f"{places}{f' and {rest:,} more' if rest > 0 else ''}"


def _finding_text(finding: Finding, terminal: bool, others: Sequence[Finding]) -> str:
    text = str(finding)
    if others:
        text += f"\n  also at: {places_of(others)}"
    if not terminal:
        return visible(text)
    head, _, rest_of_it = visible(text).partition("\n")
    word = f"{finding.severity}[{finding.slug}]"
    head = head.replace(word, _painted(word, f"1;{_COLOURS[finding.severity]}"), 1)
    excerpt = "".join(f"{line}\n" for line in _excerpt(finding))
    return f"{head}\n{excerpt}{rest_of_it}".rstrip("\n") + "\n"


def _excerpt(finding: Finding) -> Iterator[str]:
    """The line that a finding is about, with a marker below it."""
    lines = _lines(finding.place.file)
    if finding.place.line > len(lines):
        return
    line = lines[finding.place.line - 1]
    number = str(finding.place.line)
    start = max(0, finding.place.column - 61)
    yield f"  {_painted(f'{number} |', '34')} {visible(line[start : start + 100])}"
    margin, indent = " " * len(number), " " * (finding.place.column - 1 - start)
    yield f"  {_painted(f'{margin} |', '34')} {indent}{_painted('^', '1')}"


def _painted(text: str, code: str) -> str:
    """Text in a colour, unless NO_COLOR is set (https://no-color.org)."""
    return text if os.environ.get("NO_COLOR") else f"\x1b[{code}m{text}\x1b[0m"


@lru_cache(maxsize=16)
def _lines(file: str) -> tuple[str, ...]:
    try:
        return tuple(read_text(Path(file), DESCRIPTION_BYTES).splitlines())
    except UnreadableError:
        return ()


def _summary(checked: Checked, strict: bool) -> str:
    result = checked.result
    kinds = [(kind, sum(finding.severity == kind for finding in result.findings)) for kind in _COLOURS]
    words = [count_of(number, kind) for kind, number in kinds if number]
    organization = checked.loaded.organization
    if not words and organization is not None:
        description = organization.description
        counts = (
            (len(description.accounts), "account"),
            (len(organization.environments), "environment"),
            (len(description.plans), "plan"),
        )
        accepted = f" ({len(result.accepted)} accepted)" if result.accepted else ""
        return f"no findings{accepted} in " + ", ".join(count_of(number, noun) for number, noun in counts)
    if result.accepted:
        words.append(f"{len(result.accepted)} accepted")
    refused = strict or any(finding.severity != "warning" for finding in result.findings)
    return f"{', '.join(words)}; the description was {'not ' if refused else ''}accepted"


def count_of(number: int, noun: str) -> str:
    """Such as '1 plan' or '2 plans'."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_statistics(findings: Sequence[Finding], form: str) -> str:
    """How many findings there are of each rule, the most first."""
    counts = Counter(finding.slug for finding in findings)
    most_first = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    if form == "json":
        return json.dumps(dict(most_first), indent=2)
    laws = {rule.slug: rule.law for rule in RULES} | {slug: fault.law for slug, fault in WHILE_READING.items()}
    rows = [(f"{count:,}", slug, laws[slug]) for slug, count in most_first]
    return "\n".join(aligned(rows, "", right_aligned=frozenset({0}))) or "no findings"


def as_table() -> str:
    """Every rule with its kind and its law."""
    return "\n".join(aligned([(rule.slug, rule.kind, rule.law) for rule in RULES], ""))


def explained_fault(fault: ReadingFault) -> str:
    """What is found while a description is read, for a terminal: its law and its source."""
    return f"{fault.slug}: error, while the description is read\n\n{fault.law}\n\nsource:\n  {fault.source}"


def explained(rule: Rule) -> str:
    """A rule for a terminal: its law, why, an example and the sources, each with its address on the next line."""
    return "\n".join(
        (
            f"{rule.slug}: {rule.kind}",
            "",
            rule.law,
            rule.why,
            "",
            "before:",
            textwrap.indent(rule.before.strip("\n"), "  "),
            "",
            "after:",
            textwrap.indent(rule.after.strip("\n"), "  "),
            "",
            "source:" if len(rule.sources) == 1 else "sources:",
            *(textwrap.indent(f"{title}\n  {SOURCES[title]}".rstrip(), "  ") for title in rule.sources),
        )
    )
