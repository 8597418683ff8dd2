"""How `farvault lint` is written: as `farvault check` is, with what each tool has seen."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from farvault.cli.formats import github, github_remark, plain, sarif_of
from farvault.cli.human import count_of, listed
from farvault.cli.table import aligned
from farvault.linting import Linted
from farvault.linting.lint import Share
from farvault.visible import visible


@dataclass(frozen=True)
class Shown:
    """What is written."""

    folder: Path
    linted: Linted
    remarks: tuple[str, ...]
    """Which tools were not run, and how they are had."""


def as_text(shown: Shown) -> str:
    """Every finding, the accepted ones, what was seen, and how many."""
    linted = shown.linted
    rows = [("tool", "", "folders", "files", "resources", "other blocks")]
    for each in linted.sights:
        others = str(each.others) if each.others else "-"
        tool = f"{each.tool} {each.version}".strip()
        rows.append((tool, each.part, f"{each.folders:,}", str(each.files), str(each.resources), others))
    table = aligned(rows, "", frozenset({2, 3, 4, 5}))
    return "\n".join(
        [*listed(linted.findings, linted.accepted, sys.stdout.isatty()), *map(visible, table), _end(linted)]
    )


def _end(linted: Linted) -> str:
    accepted = f" ({len(linted.accepted):,} accepted)" if linted.accepted else ""
    verdict = count_of(len(linted.findings), "finding") if linted.findings else "no findings"
    return f"{verdict}{accepted}" + ("; a tool failed, so this is not all" if linted.failures else "")


def as_json(shown: Shown) -> str:
    """All of it as one JSON document."""
    linted = shown.linted
    document = {
        "version": 1,
        "findings": [plain(finding) for finding in linted.findings],
        "accepted": [{**plain(finding), "reason": reason} for finding, reason in linted.accepted],
        "seen": [
            {
                "tool": each.tool,
                "tool_version": each.version,
                "part": each.part,
                "folders": each.folders,
                "files": _share(each.files),
                "resources": _share(each.resources),
                "other_blocks": _share(each.others) if each.others else None,
            }
            for each in linted.sights
        ],
        "not_run": list(shown.remarks),
        "failures": list(linted.failures),
    }
    return json.dumps(document, indent=2)


def _share(share: Share) -> Mapping[str, int]:
    return {"seen": share.seen, "there": share.there}


def as_sarif(shown: Shown) -> str:
    """A SARIF 2.1.0 log: accepted findings are suppressed results, tools that failed or are absent notifications."""
    linted = shown.linted
    results = [*((finding, "") for finding in linted.findings), *linted.accepted]
    pages = {finding.slug: finding.see for finding, _ in results}
    rules: list[dict[str, Any]] = [
        {"id": slug, **({"helpUri": pages[slug]} if pages[slug] else {})} for slug in sorted(pages)
    ]
    return sarif_of(results, rules, linted.failures, shown.remarks)


def as_github(shown: Shown) -> str:
    """One workflow command for each finding, each tool that failed and each that is absent."""
    lines = [github(shown.linted.findings)] if shown.linted.findings else []
    lines += [github_remark("error", failure) for failure in shown.linted.failures]
    return "\n".join([*lines, *(github_remark("warning", remark) for remark in shown.remarks)])


FORMATS: Mapping[str, Callable[[Shown], str]] = {
    "human": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
