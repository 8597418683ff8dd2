"""Replace the folder of synthesized output all at once, keeping the files that Terraform has written into it.

The new output is written into a folder next to the old one, gets hard links to the old one's Terraform
state and working files, and is then exchanged with it in one step of the file system. A fault or a
kill before that step leaves the old output untouched; after it, the new one is complete.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from farvault.errors import ToolError
from farvault.terraform.files import FILES, UPLOAD_FILE, WORKSPACES

#: What synthesis writes into a stack's folder; everything else there belongs to Terraform or the user.
WRITTEN_IN_STACK = frozenset({*FILES, UPLOAD_FILE, "metadata.json", "modules"})

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


@contextmanager
def replaced(folder: Path, aside: Path | None = None) -> Iterator[Path]:
    """A new, empty folder to write into; it takes the place of `folder` when the block ends without an error.

    aside: where the old one is moved, with all that is in it; without it, the new one takes over Terraform's files
    from there.
    """
    folder = folder.absolute()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(folder)
        new = _beside(folder)
        new.mkdir()
    except OSError as error:
        raise ToolError(f"'{folder.parent}' cannot be written: {error.strerror}") from error
    try:
        yield new
        if aside:
            folder.rename(aside)
        else:
            _keep_foreign(folder, new)
        if folder.exists():
            _exchange(new, folder)
        else:
            new.rename(folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def discard(folder: Path) -> None:
    """Remove an output with all that is in it; it disappears at once, however long the deletion takes."""
    aside = _beside(folder)
    folder.rename(aside)
    shutil.rmtree(aside)


def _beside(folder: Path) -> Path:
    """A folder of this process, which the next process removes if this one is killed."""
    return folder.parent / f".{folder.name}.{os.getpid()}"


def _remove_abandoned(folder: Path) -> None:
    """Remove what killed runs have left behind, and finish an interrupted exchange."""
    for leftover in folder.parent.glob(f".{folder.name}.*"):
        owner = leftover.name.rpartition(".")[2]
        if owner == "previous":
            if not folder.exists():
                leftover.rename(folder)
            else:
                shutil.rmtree(leftover, ignore_errors=True)
        elif owner.isdigit() and not _alive(int(owner)):
            shutil.rmtree(leftover, ignore_errors=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _keep_foreign(old: Path, new: Path) -> None:
    """Link into the new stacks what the old ones hold besides synthesized files: state, locks, plugins, variables."""
    for stack in sorted((old / WORKSPACES, *(old / "stacks").glob("*"))):
        if not stack.is_dir():
            continue
        for entry in sorted(stack.iterdir()):
            if entry.name not in WRITTEN_IN_STACK:
                _link(entry, new / stack.relative_to(old) / entry.name)


def _link(old: Path, new: Path) -> None:
    if old.is_symlink():
        new.parent.mkdir(parents=True, exist_ok=True)
        new.symlink_to(old.readlink())
    elif old.is_dir():
        new.mkdir(parents=True, exist_ok=True)
        for entry in old.iterdir():
            _link(entry, new / entry.name)
    else:
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(old, new)
        except OSError:
            shutil.copy2(old, new)


def _exchange(new: Path, folder: Path) -> None:
    """Swap two folders in one step where the system can; else in two, which the next run completes after a kill."""
    if not _swapped(new, folder):
        previous = folder.parent / f".{folder.name}.previous"
        folder.rename(previous)
        new.rename(folder)
        shutil.rmtree(previous, ignore_errors=True)


def _swapped(first: Path, second: Path) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(first), os.fsencode(second)
    try:
        if sys.platform == "darwin":
            return bool(library.renamex_np(*names, _RENAME_SWAP) == 0)
        return bool(library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
    except AttributeError:
        return False
