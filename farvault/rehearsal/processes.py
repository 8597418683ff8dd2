"""The programs a run starts, in one process group that ends with the run, in whatever way it ends.

A keeper process leads the group and holds nothing but a pipe from us. The kernel closes the pipe when
we end, SIGKILL included; the keeper then kills its own group: Terraform, its providers, and itself.
The programs join the group before they execute, so there is no moment in which one is in no group,
and a Ctrl-C in the terminal reaches us and not them: we decide how they stop.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import IO

_KEEPER = "import os, signal, sys; sys.stdin.buffer.read(); os.killpg(0, signal.SIGKILL)"
_PATIENCE_SECONDS = 5.0


class Processes:
    """A context manager; every process started through it is gone when the block ends.

    held: an open, locked file that the keeper keeps open, so that its lock lasts as long as any process.
    """

    def __init__(self, held: IO[bytes] | None = None) -> None:
        self._held = held
        self._lock = Lock()
        self._running: list[subprocess.Popen[str]] = []
        self._keeper: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Processes:
        kept = (self._held.fileno(),) if self._held else ()
        self._keeper = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _KEEPER], stdin=subprocess.PIPE, process_group=0, pass_fds=kept
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        keeper = self._keeper
        if keeper is None:
            return
        self._keeper = None
        assert keeper.stdin
        keeper.stdin.close()
        keeper.wait()
        for process in self._running:
            process.wait()

    def start(
        self, command: Sequence[str], environment: Mapping[str, str], folder: Path | None = None, *, quiet: bool = False
    ) -> subprocess.Popen[str]:
        """Start a program in the group, its output (and errors, unless `quiet`) in one pipe."""
        with self._lock:
            if self._keeper is None:
                raise RuntimeError("no process is started after the end")
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL if quiet else subprocess.STDOUT,
                text=True,
                errors="replace",
                process_group=self._keeper.pid,
            )
            self._running.append(process)
        return process

    def ended(self, process: subprocess.Popen[str]) -> int:
        """Wait for a program and forget it; its return code."""
        code = process.wait()
        if process.stdout:
            process.stdout.close()
        with self._lock:
            if process in self._running:
                self._running.remove(process)
        return code

    def end(self, process: subprocess.Popen[str]) -> None:
        """Ask one program to end; kill it where it does not."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(_PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        self.ended(process)

    def interrupt(self, process: subprocess.Popen[str]) -> None:
        """Send one program what a Ctrl-C would."""
        if process.poll() is None:
            os.kill(process.pid, signal.SIGINT)
