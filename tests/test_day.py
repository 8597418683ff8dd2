"""Nothing depends on the day, the time zone or the locale."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from farvault import clock
from farvault.errors import InputError
from tests.conftest import NOW, ROOT

#: Who may read the clock: the one place for all commands, and the embedded AWS, which has its own.
READERS = {"farvault/clock.py", "farvault/embedded_aws/clock.py", "farvault/embedded_aws/serving/journal.py"}
_READS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime", "ctime", "strftime"}
_CLOCKS = {"time", "datetime", "date", "dt"}


def reads_clock(source: str) -> list[str]:
    calls = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _READS:
            owner = node.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in _CLOCKS:
                calls.append(ast.unparse(node))
    return calls


def test_the_clock_is_read_in_one_place() -> None:
    files = [*sorted((ROOT / "farvault").rglob("*.py")), *sorted((ROOT / "modules").rglob("*.py")), ROOT / "main.py"]
    calls_by_file = {str(file.relative_to(ROOT)): reads_clock(file.read_text(encoding="utf-8")) for file in files}
    assert {name for name, calls in calls_by_file.items() if calls} == READERS


@pytest.mark.parametrize("source", ["datetime.now(UTC)", "datetime.date.today()", "time.time()", "dt.utcnow()"])
def test_reading_it_is_seen(source: str) -> None:
    assert reads_clock(source)


def test_the_day_of_tests() -> None:
    assert clock.now() == NOW


@pytest.mark.parametrize("text", ["yesterday", "1e9", "99999999999999999999"])
def test_no_number_of_seconds(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(InputError, match="SOURCE_DATE_EPOCH must be a number of seconds since 1970"):
        clock.now()


def run(folder: Path, *arguments: str, **variables: str) -> str:
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("TZ", "LANG", "LANGUAGE", "USER", "HOME")
    }
    inherited = {name: value for name, value in inherited.items() if not name.startswith("LC_")}
    process = subprocess.run(
        [sys.executable, "-m", "farvault", *arguments],
        cwd=ROOT,
        env=inherited | {"HOME": str(folder)} | variables,
        capture_output=True,
    )
    assert process.returncode == 0, process.stderr
    return (process.stdout + process.stderr).decode()


@pytest.mark.parametrize("arguments", [("check",), ("explain", "shop"), ("policies",)], ids=lambda each: each[0])
def test_time_zone_locale_and_user_change_nothing(arguments: tuple[str, ...], tmp_path: Path) -> None:
    usual = run(tmp_path, *arguments, LANG="C.UTF-8", TZ="UTC", USER="root")
    assert run(tmp_path, *arguments, TZ="Pacific/Kiritimati", USER="") == usual
    assert run(tmp_path, *arguments, LC_ALL="C", TZ="America/St_Johns", USER="nobody") == usual
    assert run(tmp_path, *arguments, LC_ALL="tr_TR.UTF-8", LANGUAGE="tr") == usual
