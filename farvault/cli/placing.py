"""Put several files into a folder: all of them or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from farvault.errors import InputError


def place(files: Mapping[str, str], folder: Path) -> None:
    """Write the texts to their paths in a folder that is new or empty; InputError where that cannot be done.

    They are written next to it and moved into it by renaming: a new folder in one step, an empty one (which may be
    where the user is, or a mounted volume) entry by entry, the first file of `files` last.
    """
    new = not os.path.lexists(folder)
    above = [each for each in (folder.absolute(), *folder.absolute().parents) if not os.path.lexists(each)]
    scratch = folder.absolute().parent / f".{folder.name}.{os.getpid()}" if new else folder / f".new.{os.getpid()}"
    moved: list[Path] = []
    try:
        scratch.mkdir(parents=True)
        for name, text in files.items():
            file = scratch / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        if new:
            scratch.rename(folder)
            return
        last = next(iter(files)).split("/")[0]
        for entry in sorted(scratch.iterdir(), key=lambda entry: (entry.name == last, entry.name)):
            moved.append(entry.rename(folder / entry.name))
        scratch.rmdir()
    except BaseException as error:
        for each in (*moved, scratch):
            _remove(each)
        for each in above:
            if each.is_dir() and not any(each.iterdir()):
                each.rmdir()
        if isinstance(error, OSError):
            raise InputError(f"'{folder}' cannot be written: {error.strerror}") from error
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
