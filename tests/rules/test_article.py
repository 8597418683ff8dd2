"""The warnings of the article that this project began with: each is caught, by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from farvault.checking import checked
from farvault.cli.refusing import refuse
from tests.rules.describe import MAIN, base, judge, merge, write


def nightly(**fields: Any) -> dict[str, Any]:
    return {MAIN: {"plans": {"daily": {"rules": {"nightly": fields}}}}}


@pytest.mark.parametrize(
    ("slug", "over"),
    [
        pytest.param(
            "default-vault", nightly(copies=[{"to": "backup/eu-west-1/Default"}]), id="default vault as destination"
        ),
        pytest.param(
            "aws-managed-source-key",
            {MAIN: {"accounts": {"shop": {"source_keys": {"EBS": "aws-managed"}}}}},
            id="AWS managed key at the source",
        ),
        pytest.param(
            "key-not-shared",
            {
                "shop/eu-west-1": {
                    "source": {
                        "key": {
                            "arn": "arn:aws:kms:eu-west-1:333333333333:key/1a2b",
                            "policy_file": "../../key-unshared.json",
                        }
                    }
                }
            },
            id="key not shared with the destination account",
        ),
        pytest.param(
            "destination-key-not-shared",
            {
                "backup/eu-west-1": {
                    "destination_vaults": {"central": {"key": {"used_by": {"accounts": ["warehouse"]}}}}
                }
            },
            id="destination key not shared with the source account",
        ),
        pytest.param(
            "destination-outside-organization",
            nightly(copies=[{"to": "999999999999/eu-west-1/central"}]),
            id="destination account outside the organization",
        ),
    ],
)
def test_caught_by_name(slug: str, over: dict[str, Any], tmp_path: Path) -> None:
    findings = judge(merge(over, base()), tmp_path).findings
    assert {finding.slug for finding in findings} == {slug}
    assert {finding.severity for finding in findings} == {"error"}
    assert {finding.see for finding in findings} == {f"farvault check --explain {slug}"}


def test_synthesis_is_refused_with_the_same_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(merge(nightly(cold_storage_after_days=30), base()), tmp_path)
    loaded = checked(tmp_path)
    assert loaded.organization is None
    assert refuse(loaded.findings, "nothing was synthesized") == 1
    err = capsys.readouterr().err
    assert "error[cold-storage-gap]" in err
    assert err.endswith("1 finding; nothing was synthesized\n")


def test_synthesis_goes_on_with_warnings(tmp_path: Path) -> None:
    write(merge({MAIN: {"plans": {"daily": {"protects": ["EBS", "EFS"]}}}}, base()), tmp_path)
    loaded = checked(tmp_path)
    assert loaded.organization is not None
    assert [finding.slug for finding in loaded.findings] == ["protects-unselected"]
