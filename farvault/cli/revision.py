"""The description at a git revision, in a folder of its own."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from farvault.errors import InputError, ToolError


@contextmanager
def at_revision(folder: Path, revision: str) -> Iterator[Path]:
    """A temporary folder with what `folder` holds at `revision`; removed afterwards."""
    if not folder.is_dir():
        raise InputError(f"'{folder}' is not a folder")
    git = shutil.which("git")
    if git is None:
        raise ToolError("git is not on the PATH", "install it, or compare two folders: farvault diff OLD NEW")
    inside = _git(git, folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if inside.returncode:
        raise InputError(f"'{folder}' is in no git repository", "compare two folders: farvault diff OLD NEW")
    commit = _git(git, folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit.returncode:
        raise InputError(f"'{revision}' is not a revision of the repository of '{folder}'", "see: git log")
    name = commit.stdout.decode().strip()
    top, path, *_ = [*inside.stdout.decode().splitlines(), ""]
    archive = _git(git, Path(top), "archive", "--format=tar", f"{name}:{path}")
    if archive.returncode:
        words = archive.stderr.decode(errors="replace").strip().splitlines()
        raise InputError(f"'{folder}' is not in revision '{revision}': {words[-1] if words else 'git archive failed'}")
    with tempfile.TemporaryDirectory(prefix="farvault-") as scratch:
        try:
            with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as packed:
                packed.extractall(scratch, filter="data")
        except tarfile.TarError as error:  # such as a link that leads out of the folder
            raise InputError(f"'{folder}' at revision '{revision}' cannot be unpacked: {error}") from None
        yield Path(scratch)


def _git(git: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([git, "-C", str(folder), *arguments], capture_output=True, stdin=subprocess.DEVNULL)
