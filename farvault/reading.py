"""Read files that others have written: regular files only, never more than expected, and without blocking.

A named pipe or a device would hang the program or never end, so a file's type is checked before it is
opened and again once it is open; links are followed. Every fault is an `UnreadableError` whose message
follows the file's name.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

_MIB = 1024 * 1024

DESCRIPTION_BYTES = 16 * _MIB
"""The largest file of a description that is read: 10,000 accounts take 1 MB."""
POLICY_BYTES = 1 * _MIB
"""The largest policy that is read: AWS's longest has 40,000 characters, as JSON without white space."""
WRITTEN_BYTES = 256 * _MIB
"""The largest of the files that Farvault and Terraform write, and read again: manifests, states and plans."""

#: Never wait for a writer, and never acquire a controlling terminal; some systems lack some of these.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")) | os.O_RDONLY
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class UnreadableError(Exception):
    """Why a file cannot be read, such as "is a named pipe, not a file"."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        """Where in the file, counted from 1."""


class NotTextError(UnreadableError):
    """A file that is not UTF-8 text."""


def read_bytes(file: Path, most: int) -> bytes:
    """What is in a regular file of at most `most` bytes; raises UnreadableError for any other."""
    try:
        _must_be_regular(file.stat(), most)
        descriptor = os.open(file, _FLAGS)
        with open(descriptor, "rb") as opened:  # noqa: PTH123 - a descriptor, not a path
            _must_be_regular(os.fstat(descriptor), most)
            content = opened.read(most + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a null character in the name
        raise UnreadableError("cannot be read: no file can have this name") from error
    if len(content) > most:  # such as in /proc, where sizes are not reported
        raise UnreadableError(f"is larger than {most:,} bytes, which is the most that is read of such a file")
    return content


def read_text(file: Path, most: int) -> str:
    """As `read_bytes`, as UTF-8 text."""
    content = read_bytes(file, most)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotTextError("is not UTF-8 text", content[: error.start].count(b"\n") + 1) from error


def read_json(file: Path, most: int) -> Any:
    """As `read_text`, as JSON."""
    text = read_text(file, most)
    try:
        return json.loads(text)
    except RecursionError as error:
        raise UnreadableError("is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise UnreadableError(f"is not JSON: {error.msg}, in line {error.lineno}", error.lineno) from error
    except ValueError as error:  # a number of more digits than Python takes
        raise UnreadableError(f"is not JSON that can be read: {error}") from error


def _must_be_regular(about: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(about.st_mode):
        kind = next((name for test, name in _KINDS if test(about.st_mode)), "something else")
        raise UnreadableError(f"is {kind}, not a file")
    if about.st_size > most:
        raise UnreadableError(f"has {about.st_size:,} bytes, at most {most:,} are read of such a file")
