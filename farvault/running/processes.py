"""The programs a run starts: in a rehearsal they end with the run, in a deployment they run to their own end.

A Ctrl-C in the terminal reaches us and not them, as they are in process groups of their own: we decide how they stop.

In a rehearsal they are in one group, led by a keeper process that has nothing but a pipe from us. The kernel
closes the pipe when we end, SIGKILL included; the keeper then kills its own group: Terraform, its providers, and
itself. The programs join the group before they execute, so at no moment is one outside the group.

A deployment has no keeper. Terraform that is killed or interrupted may leave resources in AWS that are in no
state: an interrupted one cancels its providers' calls in flight. So what runs when we end is left alone.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import IO

_KEEPER = "import os, signal, sys; sys.stdin.buffer.read(); os.killpg(0, signal.SIGKILL)"
_LOOK_EVERY_SECONDS = 0.1
_PATIENCE_SECONDS = 5.0


def ending(code: int) -> str:
    """How a program ended, from its return code: 'ended with code 1', 'was killed by signal 9 (SIGKILL)'."""
    if code >= 0:
        return f"ended with code {code}"
    try:
        return f"was killed by signal {-code} ({signal.Signals(-code).name})"
    except ValueError:
        return f"was killed by signal {-code}"


class Processes:
    """A context manager; every process started through it has ended when the block ends.

    lock_file: an open, locked file that the keeper keeps open, so that its lock lasts as long as any process.
    gentle: what still runs at the end is waited for, and keeps running if we are killed; its output does not
    depend on us. For real deployments.
    """

    def __init__(self, lock_file: IO[bytes] | None = None, *, gentle: bool = False) -> None:
        self._lock_file = lock_file
        self._gentle = gentle
        self._lock = Lock()
        self._running: list[subprocess.Popen[str]] = []
        self._open = False
        self._keeper: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Processes:
        descriptors = (self._lock_file.fileno(),) if self._lock_file else ()
        if not self._gentle:
            command = [sys.executable, "-I", "-S", "-c", _KEEPER]
            self._keeper = subprocess.Popen(command, stdin=subprocess.PIPE, process_group=0, pass_fds=descriptors)
        self._open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._open = False
        if self._keeper:
            assert self._keeper.stdin
            self._keeper.stdin.close()
            self._keeper.wait()
        for process in list(self._running):
            process.wait()

    def start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path | None = None,
        *,
        quiet: bool = False,
        output: IO[bytes] | None = None,
        errors: IO[bytes] | None = None,
    ) -> subprocess.Popen[str]:
        """Start a program, its output (and errors, unless `quiet`) in one pipe, or in a file; or errors in another."""
        with self._lock:
            if not self._open:
                raise RuntimeError("no process is started after the end")
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output or subprocess.PIPE,
                stderr=subprocess.DEVNULL if quiet else errors or subprocess.STDOUT,
                text=True,
                errors="replace",
                process_group=self._keeper.pid if self._keeper else 0,
            )
            self._running.append(process)
        return process

    def lines(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Running:
        """Start a program whose output is read line by line."""
        if not self._gentle:
            return Running(self, self.start(command, environment, folder))
        file = tempfile.TemporaryFile("w+b")  # noqa: SIM115 - closed when its reader is done
        return Running(self, self.start(command, environment, folder, output=file), file)

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
        """Ask one program to end; kill it if it does not."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(_PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        self.ended(process)

    def interrupt(self, process: subprocess.Popen[str]) -> None:
        """Send one program the signal of a Ctrl-C."""
        if process.poll() is None:
            os.kill(process.pid, signal.SIGINT)


class Running:
    """A program and the lines it writes, as it writes them."""

    def __init__(self, processes: Processes, process: subprocess.Popen[str], file: IO[bytes] | None = None) -> None:
        self.process = process
        self._processes = processes
        self._file = file

    def __iter__(self) -> Iterator[str]:
        if self._file is None:
            assert self.process.stdout
            yield from self.process.stdout
            return
        position, rest = 0, b""
        while True:
            over = self.process.poll() is not None
            new = os.pread(self._file.fileno(), 1 << 20, position)
            position += len(new)
            *whole, rest = (rest + new).split(b"\n")
            yield from (line.decode(errors="replace") for line in whole)
            if not new and over:
                break
            if not new:
                time.sleep(_LOOK_EVERY_SECONDS)
        if rest:
            yield rest.decode(errors="replace")
        self._file.close()

    def code(self) -> int:
        """Wait for the end; the return code."""
        return self._processes.ended(self.process)
