"""Each wrong description is caught at its place, each right one passes, and nothing is said beside that."""

from __future__ import annotations

from typing import Any

import pytest

from farvault.findings import Finding, exit_code
from tests.rules.kinds import HERE, KINDS, cases, findings, output

ALL = [(kind, case) for kind in KINDS for case in cases(kind)]


def name(value: Any) -> str:
    return value if isinstance(value, str) else str(value["name"])


@pytest.mark.parametrize(("kind", "case"), [each for each in ALL if "says" in each[1]], ids=name)
def test_what_is_wrong_is_found_where_it_is(kind: str, case: dict[str, Any]) -> None:
    found = [each for each in findings(case, "wrong") if each.severity in ("error", case["severity"])]
    assert any(_is_there(each, case["at"]) and _says(each, case["says"]) for each in found), found


def _is_there(finding: Finding, at: str) -> bool:
    """What cannot be read has no address yet."""
    address = finding.address
    return not address or address.startswith(at) or at.startswith(address)


def _says(finding: Finding, words: list[str]) -> bool:
    text = f"{finding} {finding.address}".lower()
    return all(word.lower() in text for word in words)


@pytest.mark.parametrize(("kind", "case"), [each for each in ALL if "right" in each[1]], ids=name)
def test_its_twin_has_no_error(kind: str, case: dict[str, Any]) -> None:
    never = case.get("never", ())
    assert [str(each) for each in findings(case, "right") if each.severity != "warning" or each.slug in never] == []


@pytest.mark.parametrize("case", [case for _, case in ALL if "exit" in case], ids=name)
def test_the_exit_code_says_whether_it_could_be_read(case: dict[str, Any]) -> None:
    assert exit_code(findings(case, "wrong")) == case["exit"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_output(kind: str) -> None:
    assert output(kind) == (HERE / f"{kind}.txt").read_text(encoding="utf-8"), "make accept, and read the difference"
