"""Long texts go through the pager in a terminal, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SHOW = "from farvault.cli.paging import show; show('\\n'.join(f'line {n}' for n in range({lines})))"


def screen(top: Path, lines: int, pager: str) -> bytes:
    """Everything that a terminal of 24 lines receives; what the pager received is in the file `paged`."""
    outer, inner = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", SHOW.replace("{lines}", str(lines))],
        cwd=top,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PAGER": pager, "LINES": "24", "COLUMNS": "80"},
        stdin=inner,
        stdout=inner,
        stderr=inner,
    )
    os.close(inner)
    output = b""
    try:
        while more := os.read(outer, 4096):
            output += more
    except OSError:
        pass  # the terminal's other end is closed
    assert process.wait() == 0
    os.close(outer)
    return output


@pytest.mark.parametrize(("lines", "pager", "paged"), [(100, "tee paged", True), (5, "tee paged", False)])
def test_only_what_does_not_fit_is_paged(tmp_path: Path, lines: int, pager: str, paged: bool) -> None:
    output = screen(tmp_path, lines, pager)
    assert output.splitlines()[-1].strip() == f"line {lines - 1}".encode()
    assert (tmp_path / "paged").exists() == paged


@pytest.mark.parametrize("pager", ["", "cat", "no-such-pager"])
def test_without_a_pager_it_is_printed(tmp_path: Path, pager: str) -> None:
    assert len(screen(tmp_path, 100, pager).splitlines()) == 100
