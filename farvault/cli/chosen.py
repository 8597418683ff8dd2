"""Which findings of `farvault check` are shown and count: by rule, and without those of a baseline."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from farvault.checking import Checked
from farvault.closest import closest
from farvault.errors import InputError
from farvault.findings import Finding
from farvault.reading import DESCRIPTION_BYTES, UnreadableError, read_text
from farvault.rules import RULES
from farvault.rules.while_reading import WHILE_READING

_VERSION = 1


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Arguments that choose findings."""
    for name, text in (
        ("select", "show only findings of these rules"),
        ("ignore", "leave out findings of these rules"),
    ):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="SLUG[,SLUG]", help=text)
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="leave out the findings that this file has")
    parser.add_argument("--write-baseline", type=Path, metavar="FILE", help="write all findings there; see --baseline")


def chosen(checked: Checked, arguments: argparse.Namespace) -> tuple[Checked, int]:
    """The findings that the arguments choose, and how many they leave out.

    What cannot be read, and faults of Farvault itself, are never left out: nothing else could be trusted.
    """
    select, ignore = (_slugs(getattr(arguments, name), name) for name in ("select", "ignore"))
    known = _baseline(arguments.baseline) if arguments.baseline else Counter()
    remaining: list[Finding] = []
    for finding in checked.result.findings:
        identity = finding.identity
        if finding.unreadable or finding.severity == "bug":
            remaining.append(finding)
        elif (select and finding.slug not in select) or finding.slug in ignore:
            continue
        elif known[identity]:
            known[identity] -= 1
        else:
            remaining.append(finding)
    left_out = len(checked.result.findings) - len(remaining)
    return replace(checked, result=replace(checked.result, findings=tuple(remaining))), left_out


def _slugs(options: Sequence[str], name: str) -> set[str]:
    known = [rule.slug for rule in RULES] + [*WHILE_READING]
    slugs = {slug.strip() for option in options for slug in option.split(",") if slug.strip()}
    for slug in sorted(slugs):
        if slug not in known:
            raise InputError(f"--{name}: there is no rule '{slug}'", closest(slug, known))
    return slugs


def write_baseline(file: Path, checked: Checked) -> int:
    """Write every finding that can be left out; how many."""
    counts = Counter(
        each.identity for each in checked.result.findings if not each.unreadable and each.severity != "bug"
    )
    findings = [{"rule": slug, "at": at, "count": count} for (slug, at), count in sorted(counts.items())]
    try:
        file.write_text(json.dumps({"version": _VERSION, "findings": findings}, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(f"'{file}' cannot be written: {error.strerror}") from None
    return counts.total()


def _baseline(file: Path) -> Counter[tuple[str, str]]:
    try:
        data: Any = json.loads(read_text(file, DESCRIPTION_BYTES))
        if data["version"] != _VERSION:
            raise ValueError
        return Counter({(str(each["rule"]), str(each["at"])): int(each["count"]) for each in data["findings"]})
    except UnreadableError as error:
        raise InputError(f"the baseline '{file}' {error.message}") from None
    except (ValueError, KeyError, TypeError):
        raise InputError(f"'{file}' is not a baseline", f"write one: farvault check --write-baseline {file}") from None
