"""Findings for machines: JSON, SARIF for code scanning, and annotations of GitHub Actions."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from farvault.checking import Checked
from farvault.cli.beforehand import as_data
from farvault.facts import SOURCES
from farvault.findings import Finding
from farvault.rules import RULES, Accepted
from farvault.rules.docs import linked_sources
from farvault.rules.while_reading import WHILE_READING

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "bug": "error"}


def as_json(checked: Checked) -> str:
    """Every finding, every accepted one, and what must be true beforehand, as one JSON document."""
    result, organization = checked.result, checked.loaded.organization
    findings = [plain(finding) for finding in result.findings]
    accepted = [{**plain(each.finding), "reason": each.reason} for each in result.accepted]
    needed = as_data(checked.beforehand, organization) if organization else []
    document = {"version": 1, "findings": findings, "accepted": accepted, "beforehand": needed}
    return json.dumps(document, indent=2)


def plain(finding: Finding) -> Mapping[str, Any]:
    """A finding as JSON values."""
    return {
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "severity": finding.severity,
        "slug": finding.slug,
        "at": finding.address,
        "subject": finding.subject,
        "message": finding.message,
        "help": finding.help,
        "see": finding.see,
    }


def rules_as_json() -> str:
    """Every rule."""
    rules = [
        {"slug": rule.slug, "kind": rule.kind, "law": rule.law, "acceptable": rule.acceptable, "sources": rule.sources}
        for rule in RULES
    ]
    return json.dumps({"version": 1, "rules": rules}, indent=2)


def as_github(checked: Checked) -> str:
    """One workflow command for each finding, which GitHub shows beside the line."""
    return github(checked.result.findings)


def github(findings: Iterable[Finding]) -> str:
    """One workflow command for each finding."""
    lines = []
    for finding in findings:
        place = finding.place
        properties = {
            "file": _in_repository(place.file),
            "line": str(place.line),
            "col": str(place.column),
            "title": f"farvault {finding.slug}",
        }
        parameters = ",".join(f"{name}={_escaped(value, property=True)}" for name, value in properties.items())
        lines.append(f"::{_LEVELS[finding.severity]} {parameters}::{_escaped(_text(finding))}")
    return "\n".join(lines)


def github_remark(level: str, text: str) -> str:
    """A workflow command that belongs to no file."""
    return f"::{level} title=farvault::{_escaped(text)}"


def _escaped(text: str, property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text


def _text(finding: Finding) -> str:
    subject = f"{finding.subject}: " if finding.subject else ""
    return f"{subject}{finding.message}" + (f"\nhelp: {finding.help}" if finding.help else "")


def as_sarif(checked: Checked) -> str:
    """A SARIF 2.1.0 log: accepted findings are suppressed results, a rule that failed is a notification."""
    result = checked.result
    return sarif([*((finding, "") for finding in result.findings), *_reasons(result.accepted)])


def sarif(results: Sequence[tuple[Finding, str]]) -> str:
    """A SARIF 2.1.0 log of findings, each with the reason for which it is accepted, or an empty one."""
    slugs = {finding.slug for finding, _ in results}
    rules_by_slug = {rule.slug: rule for rule in RULES}
    rules = [_rule(slug, rules_by_slug.get(slug)) for slug in sorted(slugs | rules_by_slug.keys())]
    return sarif_of(results, rules)


def sarif_of(
    results: Sequence[tuple[Finding, str]],
    rules: Sequence[Mapping[str, Any]],
    failures: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> str:
    """As `sarif`, with these rules, at least those of the findings; how tools failed, and what else must be known."""
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    bugs = [finding for finding, _ in results if finding.severity == "bug"]
    run = {
        "tool": {"driver": {"name": "farvault", "version": _version(), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not bugs and not failures,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": _text(bug)},
                        "associatedRule": {"id": bug.slug, "index": index[bug.slug]},
                    }
                    for bug in bugs
                ]
                + [{"level": "error", "message": {"text": failure}} for failure in failures]
                + [{"level": "warning", "message": {"text": remark}} for remark in remarks],
            }
        ],
        "results": list(_results(results, index)),
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _version() -> str:
    from importlib.metadata import version  # slow to load, and only needed here

    return version("farvault")


def _reasons(accepted: Iterable[Accepted]) -> Iterable[tuple[Finding, str]]:
    return ((each.finding, each.reason) for each in accepted)


def _rule(slug: str, rule: Any) -> dict[str, Any]:
    if rule is None:
        if slug not in WHILE_READING:
            return {"id": slug}
        law = {"text": WHILE_READING[slug].law}
        return {"id": slug, "shortDescription": law, "fullDescription": law}
    links = [f"{title} <{SOURCES[title]}>" if SOURCES[title] else title for title in rule.sources]
    text = f"{rule.why} Source{'s' if len(links) > 1 else ''}: {'; '.join(links)}."
    pages = [SOURCES[title] for title in rule.sources if SOURCES[title]]
    return {
        "id": slug,
        "shortDescription": {"text": rule.law},
        "fullDescription": {"text": f"{rule.law} {rule.why}"},
        "help": {"text": text, "markdown": f"{rule.why} {linked_sources(rule)}"},
        **({"helpUri": pages[0]} if pages else {}),
        "defaultConfiguration": {"level": rule.severity},
    }


def _results(reasons: Iterable[tuple[Finding, str]], index: Mapping[str, int]) -> Iterable[dict[str, Any]]:
    counts: Counter[tuple[str, str]] = Counter()
    for finding, reason in reasons:
        if finding.severity == "bug":
            continue
        what = finding.identity
        counts[what] += 1
        result = _result(finding, index[finding.slug])
        text = "\0".join((*what, str(counts[what])))
        result["partialFingerprints"] = {
            "farvault/v1": hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:32]
        }
        if reason:
            result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
        yield result


def _result(finding: Finding, index: int) -> dict[str, Any]:
    return {
        "ruleId": finding.slug,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(finding)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.place.file)},
                    "region": {"startLine": finding.place.line, "startColumn": finding.place.column},
                }
            }
        ],
    }


def _uri(file: str) -> str:
    path = Path(_in_repository(file))
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def _in_repository(file: str) -> str:
    """A file's path from the top of its repository, as code scanning takes it; itself where there is none."""
    path = Path(os.path.abspath(file))  # noqa: PTH100 - without following links: the repository's own names
    top = next((folder for folder in path.parents if (folder / ".git").exists()), None)
    return path.relative_to(top).as_posix() if top else file
