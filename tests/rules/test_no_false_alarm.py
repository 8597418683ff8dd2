"""Valid descriptions of different shapes raise nothing, however large; and the rules' time grows as the size does."""

from __future__ import annotations

import time
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


def test_thousand_accounts_in_time_that_grows_with_them(tmp_path: Path) -> None:
    """Ten times the accounts take at most fifteen times as long in rules, and the whole is well below two seconds."""
    seconds = {}
    for accounts in (100, 1000):
        loaded = load(generate(tmp_path / str(accounts), accounts))
        assert [str(finding) for finding in loaded.findings] == []
        best = []
        for _ in range(3):
            start = time.process_time()
            result = judge_loaded(loaded, NOW)
            best.append(time.process_time() - start)
        assert result.findings == ()
        seconds[accounts] = min(best)
    assert seconds[1000] < 2
    assert seconds[1000] < 15 * seconds[100] + 0.1
