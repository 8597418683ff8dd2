"""How a run is shown while it lasts: a live view in a terminal, one line for each event in a pipe."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from farvault.running.runner import State, Task, View
from farvault.visible import raw, visible

_QUIET = (State.WAITING, State.RUNNING)
_WORDS = {"create": "created", "update": "changed", "delete": "destroyed"}


def counts(task: Task) -> str:
    """What was changed, such as '3 created, 1 changed'."""
    return ", ".join(f"{task.counts[action]} {word}" for action, word in _WORDS.items() if task.counts.get(action))


def _line(task: Task) -> str:
    parts = [task.step or task.state.value, counts(task), task.note]
    return visible(f"{task.name}: " + ", ".join(part for part in parts if part))


def _finishing(tasks: Sequence[Task]) -> str:
    names = ", ".join(f"'{task.name}'" for task in tasks)
    ends = f"what is applied now comes to its own end: {names}" if names else "nothing is applied now"
    text = f"farvault: interrupted: no further environment begins, and {ends}"
    help = "help: interrupt again to interrupt Terraform itself: what it is making may then be in AWS and in no state"
    return f"{text}\n  {help}" if names else text


def _write(stream: TextIO, text: str) -> None:
    """Write, unless nobody can read it any more: a run continues when its terminal or its pipe is closed."""
    with suppress(OSError):
        stream.write(text)
        stream.flush()


class Lines:
    """One line when an environment is finished, whatever its outcome."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def changed(self, task: Task) -> None:
        """Print a finished task's line."""
        if task.state not in _QUIET:
            _write(self._stream, f"{_line(task)} ({task.seconds:.1f} s)\n")

    def tick(self, tasks: Sequence[Task]) -> None:
        """Nothing."""

    def finishing(self, tasks: Sequence[Task]) -> None:
        """Print which ones, and what a further interrupt does."""
        _write(self._stream, f"{_finishing(tasks)}\n")


class Live:
    """Finished environments as lines, and below them the running ones, redrawn in place."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._row_count = 0
        self._ended: list[str] = []

    def changed(self, task: Task) -> None:
        """Keep a finished task's line for the next redraw."""
        if task.state not in _QUIET:
            self._ended.append(f"{_line(task)} ({task.seconds:.1f} s)")

    def tick(self, tasks: Sequence[Task]) -> None:
        """Redraw."""
        width, height = shutil.get_terminal_size()
        ended, self._ended = self._ended, []
        running = [task for task in tasks if task.state is State.RUNNING]
        finished = sum(task.state not in _QUIET for task in tasks)
        rows = [f"  {_line(task)} ({time.monotonic() - task.began:.0f} s)" for task in running][: height - 2]
        if finished < len(tasks):
            rows.append(f"{finished} of {len(tasks)} environments")
        text = f"\x1b[{self._row_count}F\x1b[J" if self._row_count else "\r\x1b[J"
        text += "".join(f"{line}\n" for line in ended) + "".join(f"{row[: width - 1]}\n" for row in rows)
        _write(raw(self._stream), text)
        self._row_count = len(rows)

    def finishing(self, tasks: Sequence[Task]) -> None:
        """Keep it for the next redraw."""
        self._ended.append(_finishing(tasks))


def view() -> View:
    """The view for standard error as it is."""
    return Live(sys.stderr) if sys.stderr.isatty() else Lines(sys.stderr)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows under a head, in columns."""
    every = [head, *rows]
    widths = [max(len(row[column]) for row in every) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in every
    )


def diagnostics(tasks: Sequence[Task]) -> str:
    """Every failed environment with Terraform's own words."""
    texts = []
    for task in tasks:
        if task.state in (State.REFUSED, State.BROKEN) or (task.state is State.STOPPED and task.errors):
            errors = "\n".join(str(each) for each in dict.fromkeys(task.errors)) or "it said nothing"
            texts.append(f"{task.name}: {task.state.value}\n" + "\n".join(f"  {line}" for line in errors.splitlines()))
    return "\n".join(texts)
