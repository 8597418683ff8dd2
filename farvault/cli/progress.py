"""Progress on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from farvault.visible import raw, visible


class Progress:
    """One line on standard error that says what is being done, replaced as it proceeds and removed at the end."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._is_terminal = sys.stderr.isatty()
        self._start = time.monotonic()

    def __enter__(self) -> Progress:
        self("")
        return self

    def __call__(self, step: str) -> None:
        """Show that `step` is being done."""
        if self._is_terminal:
            seconds = time.monotonic() - self._start
            self._draw(f"\r\x1b[K{visible(f'{self._what} {step}')} ({seconds:.1f} s)")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_terminal:
            self._draw("\r\x1b[K")

    def _draw(self, text: str) -> None:
        stream = raw(sys.stderr)
        stream.write(text)
        stream.flush()
