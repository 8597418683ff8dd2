"""Run a command and measure it whole: wall clock, processor time, memory of every process it starts.

Memory is sampled from /proc while the command runs, which needs Linux; elsewhere it is unknown.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_SAMPLE_SECONDS = 0.01
_PR_SET_CHILD_SUBREAPER = 36
_PROC = Path("/proc/self/statm").exists()


class FailedError(Exception):
    """The measured command failed; the message holds the end of its output."""


@dataclass
class Measured:
    """One run of a command."""

    seconds: float = 0.0
    cpu_seconds: float = 0.0
    """Processor time of the command and of everything it started."""
    tree_mb: float | None = None
    """Largest sum, at any moment, of the resident memory of its processes. Pages that two share count twice."""
    largest_mb: float | None = None
    """Largest resident memory of a single process."""
    programs: dict[int, str] = field(default_factory=dict)
    """Name of every observed process, by its id."""
    output: str = ""


def measure(
    command: Sequence[str | Path], environment: Mapping[str, str], folder: Path, exit_code: int = 0
) -> Measured:
    """Run `command` in `folder` to its end. Raises FailedError if it exits with another code."""
    if sys.platform == "linux":
        # What the command leaves behind becomes our child, so that its time is counted and we wait for its end.
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    measured = Measured()
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], cwd=folder, env=dict(environment), stdout=output, stderr=output
        )
        ended = threading.Event()
        sampler = threading.Thread(target=_sample, args=(process.pid, ended, measured))
        if _PROC:
            sampler.start()
        _, status, usage = os.wait4(process.pid, 0)
        measured.seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        ended.set()
        if _PROC:
            sampler.join()
        measured.cpu_seconds = usage.ru_utime + usage.ru_stime + _await_orphans()
        output.seek(0)
        measured.output = output.read().decode("utf-8", "replace")
    if process.returncode != exit_code:
        raise FailedError(f"exit code {process.returncode}: {measured.output[-2000:]}")
    return measured


def _await_orphans() -> float:
    """Processor time of what the command left running, when it has ended."""
    seconds = 0.0
    while sys.platform == "linux":
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            break
        seconds += usage.ru_utime + usage.ru_stime
    return seconds


def _sample(root: int, ended: threading.Event, measured: Measured) -> None:
    page_mb = os.sysconf("SC_PAGE_SIZE") / 1e6
    while not ended.wait(_SAMPLE_SECONDS):
        sizes = []
        for process in _tree(root):
            try:
                sizes.append(int(Path(f"/proc/{process}/statm").read_text().split()[1]) * page_mb)
                # Read each time: a process has its parent's name until it becomes its own program.
                measured.programs[process] = Path(f"/proc/{process}/comm").read_text().strip()
            except OSError:  # it has just ended
                continue
        measured.tree_mb = max(measured.tree_mb or 0.0, sum(sizes))
        measured.largest_mb = max([measured.largest_mb or 0.0, *sizes])


def _tree(root: int) -> list[int]:
    """`root` and everything below it."""
    processes = [root]
    for process in processes:
        try:
            for thread in Path(f"/proc/{process}/task").iterdir():
                processes += [int(child) for child in (thread / "children").read_text().split()]
        except OSError:  # it has just ended
            continue
    return processes
