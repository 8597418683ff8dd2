"""The commit that is released: its version and tag, what CHANGELOG.md says of it, and its files."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from farvault.errors import InputError, ToolError

#: A version that is released. The package and the modules have the same one, so it is one that Python's index,
#: Terraform's registry and pre-commit all take: three numbers.
VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")
_HEADING = re.compile(r"## (?P<version>\S+)(?: \((?P<day>[^)]*)\))?\s*")


@dataclass(frozen=True)
class Release:
    """One release, from the commit that HEAD names."""

    version: str
    commit: str
    seconds: int
    """When the commit was made, in seconds since 1970: the time of everything that is built."""
    files: Path
    """A folder with the commit's files, and nothing else."""

    @property
    def name(self) -> str:
        """What every file of the release begins with."""
        return f"farvault-{self.version}"


def tag_of(version: str) -> str:
    """The tag of a version, which pre-commit's `rev` and the action's users name."""
    return f"v{version}"


def git(folder: Path, *arguments: str) -> bytes:
    """What git prints; a ToolError with its own words where it fails."""
    # What a user configured, such as other ends of lines, would change the files.
    plain = ["-c", "core.autocrlf=false", "-c", "core.eol=lf", "-c", "core.attributesFile=/dev/null"]
    try:
        process = subprocess.run(["git", *plain, *arguments], cwd=folder, capture_output=True)
    except FileNotFoundError:
        raise ToolError("git was not found on the PATH") from None
    if process.returncode:
        raise ToolError(f"git {arguments[0]}: {process.stderr.decode(errors='replace').strip()}")
    return process.stdout


def read(top: Path, into: Path, tag: str | None = None) -> Release:
    """The release of the checkout `top`, its files written into the folder `into`.

    Raises InputError where there must be none: a tree that is not clean, a version that is not one or that
    CHANGELOG.md does not have, and a tag (`tag`, or any in the repository) that does not fit.
    """
    changed = git(top, "status", "--porcelain", "--untracked-files=all").decode(errors="replace").splitlines()
    if changed:
        raise InputError(
            f"{len(changed)} files are not as committed, such as '{changed[0][3:]}'", "commit them, or put them aside"
        )
    commit = git(top, "rev-parse", "HEAD").decode().strip()
    seconds = int(git(top, "show", "--no-patch", "--format=%ct", commit))
    _write_files(git(top, "archive", "--format=tar", commit), into)
    version = str(tomllib.loads((into / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
    if not VERSION.fullmatch(version):
        raise InputError(f"pyproject.toml: version '{version}' is not three numbers", "such as 1.2.0")
    notes((into / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    _compare_tags(top, version, commit, tag)
    return Release(version, commit, seconds, into)


def notes(changelog: str, version: str) -> str:
    """What CHANGELOG.md says of `version`, which must be its newest."""
    parts: list[tuple[str, str | None, list[str]]] = []
    for line in changelog.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading:
            parts.append((heading["version"], heading["day"], []))
        elif parts:
            parts[-1][2].append(line)
    released = [part for part in parts if part[0] != "Unreleased"]
    wanted = f"## {version} (YYYY-MM-DD)"
    if version not in [part[0] for part in released]:
        raise InputError(f"CHANGELOG.md has no version {version}", f"give its changes the heading '{wanted}'")
    newest, day, lines = released[0]
    if newest != version:
        raise InputError(f"the newest version in CHANGELOG.md is {newest}, not {version}", "the newest comes first")
    try:
        date.fromisoformat(day or "")
    except ValueError:
        raise InputError(f"CHANGELOG.md: version {version} has no day", f"its heading is '{wanted}'") from None
    text = "\n".join(lines).strip()
    if not text:
        raise InputError(f"CHANGELOG.md says nothing of version {version}", "say what changed")
    return text + "\n"


def _compare_tags(top: Path, version: str, commit: str, given: str | None) -> None:
    fits = tag_of(version)
    here = git(top, "tag", "--points-at", commit).decode().split()
    for tag in [given] if given is not None else [each for each in here if re.match(r"v?[0-9]", each)]:
        if tag != fits:
            raise InputError(f"the tag '{tag}' does not fit version {version}, whose tag is '{fits}'")
    if fits in git(top, "tag", "--list", fits).decode().split() and fits not in here:
        other = git(top, "rev-parse", "--short", f"{fits}^{{commit}}").decode().strip()
        raise InputError(
            f"version {version} is another commit: the tag '{fits}' is at {other}",
            "raise the version in pyproject.toml, or check that commit out",
        )


def _write_files(archive: bytes, into: Path) -> None:
    """Write the files of a tar archive, with permissions that no umask has changed."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            path = into / member.name
            content = tar.extractfile(member) if member.isfile() else None
            if content is None:
                if not member.isdir():
                    raise InputError(f"'{member.name}' is neither a file nor a folder: a release has no links")
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.read())
            path.chmod(0o755 if member.mode & 0o100 else 0o644)
