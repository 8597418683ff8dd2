"""Valid descriptions of different shapes raise nothing, however large; and the rules' time grows as the size does."""

from __future__ import annotations

from pathlib import Path

import pytest

from farvault.organization import load
from farvault.rules import judge as judge_loaded
from tests.conftest import NOW
from tests.rules.describe import HERE, judge, split
from tests.rules.generate import generate

DESCRIPTIONS = sorted((HERE / "descriptions").glob("*.yaml"))


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.stem)
def test_valid_description(path: Path, tmp_path: Path) -> None:
    result = judge(split(path.read_text(encoding="utf-8")), tmp_path)
    assert [str(finding) for finding in result.findings] == []


def test_there_are_ten_shapes() -> None:
    assert len(DESCRIPTIONS) >= 10


def test_shipped_description() -> None:
    loaded = load(HERE.parents[1] / "environments")
    assert [str(finding) for finding in judge_loaded(loaded, NOW).findings] == []


def test_thousand_accounts(tmp_path: Path) -> None:
    """How long it takes is in bench/check.py."""
    loaded = load(generate(tmp_path, 1000))
    assert [str(finding) for finding in loaded.findings] == []
    assert judge_loaded(loaded, NOW).findings == ()
