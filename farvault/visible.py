"""Text for a terminal: control characters from a description, or from a program that failed, have no effect there.

Every command prints through a `Visible` stream (farvault.cli.main puts it in place), so that no message, table or
diagnostic can be missed. Code that draws on purpose (progress, the live view, colours) writes to `raw`.
"""

from __future__ import annotations

import re
from typing import Any, TextIO, cast

#: All but line feed and tab; C1, and the characters that turn the direction of text or end a line for some readers.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """The text with each control character as JSON writes it, such as \\u001b."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class Visible:
    """A text stream through which control characters become visible; everything else is the stream's own."""

    def __init__(self, stream: TextIO) -> None:
        self.raw = stream

    def write(self, text: str) -> int:
        """Write it escaped; returns the number of characters passed in."""
        self.raw.write(visible(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.raw, name)


def wrapped(stream: TextIO) -> TextIO:
    """Wrap a stream in `Visible`, unless it is wrapped already."""
    return stream if isinstance(stream, Visible) else cast(TextIO, Visible(stream))


def raw(stream: TextIO) -> TextIO:
    """The stream itself, for text that draws: whoever writes to it escapes names first."""
    return stream.raw if isinstance(stream, Visible) else stream
