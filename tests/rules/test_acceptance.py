"""Acceptances: what they match, and the finding on those that match nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from farvault.findings import Finding
from farvault.rules import Result
from tests.rules.describe import MAIN, base, judge, merge

REASON = "a trial"
SHORT = "short-copy-retention"
FAULTS = {
    MAIN: {
        "opinions": "all",
        "plans": {
            "daily": {
                "rules": {
                    "nightly": {
                        "copies": [
                            {"to": "backup/eu-central-1/central", "delete_after_days": 90},
                            {"to": "backup/eu-west-1/central", "delete_after_days": 2},
                        ]
                    }
                }
            }
        },
    },
    "backup/eu-west-1": {"destination_vaults": {"central": {"lock": None}}},
}


def accepting(folder: Path, *acceptances: tuple[str, str]) -> Result:
    accept = [{"rule": rule, "at": at, "reason": REASON} for rule, at in acceptances]
    return judge(merge({MAIN: {"accept": accept}}, merge(FAULTS, base())), folder)


def addresses(findings: list[Finding], slug: str) -> list[str]:
    return [finding.address for finding in findings if finding.slug == slug]


@pytest.mark.parametrize(
    ("rule", "at"),
    [
        (SHORT, "plans"),
        (SHORT, "plans.daily"),
        (SHORT, "plans.daily.rules.nightly"),
        (SHORT, "plans.daily.rules.nightly.copies.1"),
        (SHORT, "plans.daily.rules.nightly.copies.1.delete_after_days"),
        ("unlocked-destination", "backup/eu-west-1"),
        ("unlocked-destination", "backup/eu-west-1:destination_vaults"),
        ("unlocked-destination", "backup/eu-west-1:destination_vaults.central"),
    ],
)
def test_matches_the_part_and_what_is_around_it(rule: str, at: str, tmp_path: Path) -> None:
    result = accepting(tmp_path, (rule, at))
    assert addresses(list(result.findings), rule) == []
    assert [(each.finding.slug, each.reason) for each in result.accepted] == [(rule, REASON)]
    assert addresses(list(result.findings), "unused-acceptance") == []


@pytest.mark.parametrize(
    ("rule", "at"),
    [
        (SHORT, "plans.dai"),
        (SHORT, "plans.daily.rules.nightly.copies.0"),
        (SHORT, "backup/eu-west-1"),
        ("unlocked-destination", "backup/eu-west"),
        ("unlocked-destination", "backup/eu-central-1"),
    ],
)
def test_matches_nothing_else(rule: str, at: str, tmp_path: Path) -> None:
    result = accepting(tmp_path, (rule, at))
    assert len(addresses(list(result.findings), rule)) == 1
    assert result.accepted == ()
    assert addresses(list(result.findings), "unused-acceptance") == ["accept.0"]


def test_second_acceptance_of_one_finding_is_unused(tmp_path: Path) -> None:
    result = accepting(tmp_path, (SHORT, "plans.daily"), (SHORT, "plans"))
    assert addresses(list(result.findings), "unused-acceptance") == ["accept.1"]
    assert len(result.accepted) == 1


def test_opinion_that_is_not_given_is_not_unused(tmp_path: Path) -> None:
    accept = [{"rule": "unlocked-destination", "at": "backup/eu-west-1", "reason": REASON}]
    files = merge({MAIN: {"accept": accept, "opinions": "off"}}, merge(FAULTS, base()))
    assert addresses(list(judge(files, tmp_path).findings), "unused-acceptance") == []


def test_reason_is_required(tmp_path: Path) -> None:
    accept = [{"rule": SHORT, "at": "plans.daily", "reason": ""}]
    files = merge({MAIN: {"accept": accept}}, merge(FAULTS, base()))
    assert [finding.slug for finding in judge(files, tmp_path).findings] == ["wrong-value"]
