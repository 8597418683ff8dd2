"""Files that a user may name, by mistake or on purpose, and that must neither hang a command nor break it."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

GIB = 1024**3


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket is short, the path of a test is not
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def _large(path: Path) -> None:
    path.touch()
    os.truncate(path, GIB)


@dataclass(frozen=True)
class Odd:
    """A file that cannot be read: how it is created, and the message about it."""

    make: Callable[[Path], object]
    says: str


#: For these every reader gives the same message.
ODD = {
    "endless-device": Odd(lambda path: path.symlink_to("/dev/zero"), "is a device, not a file"),
    "empty-device": Odd(lambda path: path.symlink_to("/dev/null"), "is a device, not a file"),
    "terminal": Odd(lambda path: path.symlink_to("/dev/ptmx"), "is a device, not a file"),
    "named-pipe": Odd(lambda path: os.mkfifo(path), "is a named pipe, not a file"),
    "socket": Odd(_socket, "is a socket, not a file"),
    "folder": Odd(lambda path: path.mkdir(), "is a folder, not a file"),
    "link-to-itself": Odd(lambda path: path.symlink_to(path.name), "cannot be read: Too many levels of symbolic links"),
    "link-to-nothing": Odd(lambda path: path.symlink_to("nothing"), "cannot be read: No such file or directory"),
    "gigabyte": Odd(_large, "has 1,073,741,824 bytes, at most"),
    "not-text": Odd(lambda path: path.write_bytes(b"{\xff\xfe}"), "is not UTF-8 text"),
}


def make(name: str, path: Path) -> str:
    """Put the odd file at `path`, replacing what is there; returns the expected message."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    ODD[name].make(path)
    return ODD[name].says
