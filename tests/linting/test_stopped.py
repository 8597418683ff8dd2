"""Whoever stops the linter stops the tools, and what these have started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.linting.programs import REAL, SAMPLE, program

#: Each program writes its process id and that of one that it starts, then neither ends by itself.
_ENDLESS = """
import os, subprocess, sys
inner = subprocess.Popen([sys.executable, "-IS", "-c", "import time; time.sleep(600)"])
name = f"{{os.getpid()}}-{{inner.pid}}"
os.close(os.open(os.path.join({pids!r}, name), os.O_CREAT))
inner.wait()
"""
_PATIENCE_SECONDS = 60


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left(number: signal.Signals, tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "sample")
    pids = tmp_path / "pids"
    pids.mkdir()
    for name in REAL:
        program(tmp_path / "bin", name, _ENDLESS.format(pids=str(pids)))
    command = [sys.executable, "-m", "farvault", "lint", "sample", "--tools", ",".join(REAL)]
    variables = os.environ | {"PATH": str(tmp_path / "bin"), "TMPDIR": str(tmp_path / "tmp")}
    (tmp_path / "tmp").mkdir()
    process = subprocess.Popen(
        command, cwd=tmp_path, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    until(lambda: any(pids.iterdir()) or process.poll() is not None)
    process.send_signal(number)
    out, err = process.communicate(timeout=_PATIENCE_SECONDS)
    if number == signal.SIGKILL:
        assert process.returncode == -signal.SIGKILL
    else:
        assert (process.returncode, out, err) == (130, "", "farvault: interrupted\n")
        assert list((tmp_path / "tmp").iterdir()) == []
    started = [int(pid) for file in pids.iterdir() for pid in file.name.split("-")]
    assert started
    until(lambda: not any(map(runs, started)))
    assert not any(map(runs, started))


def until(condition: object) -> None:
    """Wait for a condition, as long as patience lasts."""
    assert callable(condition)
    end = time.monotonic() + _PATIENCE_SECONDS
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
