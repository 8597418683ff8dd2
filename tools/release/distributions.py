"""The sdist and the wheel, with the same bytes in every folder, time zone, locale and umask."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from farvault.errors import ToolError
from tools.release.source import Release


def distributions(release: Release, into: Path) -> None:
    """Write the sdist, and the wheel that is built from it, so that the sdist is known to hold what it needs."""
    with TemporaryDirectory() as scratch:
        top = Path(scratch)
        build("sdist", release.files, top / "made", release.seconds)
        archive = top / "made" / f"{release.name}.tar.gz"
        normal = normalized(archive.read_bytes(), release.seconds)
        (into / archive.name).write_bytes(normal)
        with tarfile.open(fileobj=io.BytesIO(normal)) as tar:
            tar.extractall(top / "unpacked", filter="data")
        build("wheel", top / "unpacked" / release.name, into, release.seconds)


def normalized(archive: bytes, seconds: int) -> bytes:
    """A .tar.gz with the same files, in order of their names, of nobody, at one time."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as old:
        members = sorted(old.getmembers(), key=lambda member: member.name)
        contents = [old.extractfile(member) for member in members]
        unpacked = io.BytesIO()
        with tarfile.open(fileobj=unpacked, mode="w", format=tarfile.PAX_FORMAT) as new:
            for member, content in zip(members, contents, strict=True):
                entry = tarfile.TarInfo(member.name)
                entry.type = member.type
                entry.size = member.size
                entry.mtime = seconds
                entry.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
                new.addfile(entry, content)
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=seconds) as file:
        file.write(unpacked.getvalue())
    return packed.getvalue()


def build(kind: str, folder: Path, into: Path, seconds: int) -> None:
    """Run PyPA's build, with the pinned setuptools, in an environment that has nothing of the user's."""
    with TemporaryDirectory() as home:
        environment = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ} | {
            "HOME": home,  # where setuptools would read a configuration
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(seconds),
            "TZ": "UTC",
        }
        command = [
            sys.executable,
            "-P",
            "-m",
            "build",
            f"--{kind}",
            "--no-isolation",
            "--outdir",
            str(into),
            str(folder),
        ]
        process = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, umask=0o022)
    if process.returncode:
        raise ToolError(f"the {kind} was not built:\n{process.stdout}{process.stderr}".rstrip())
