"""Write published modules where earlier ones may be, and refuse what would break those who use these."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from farvault.errors import InputError
from farvault.publishing.folders import INTERFACE_FILE, Folder, archive, checksums
from farvault.publishing.interface import Version, broken, is_major, version_of
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_bytes

ARCHIVES = "archives"
CHECKSUMS = "SHA256SUMS"


def refusals(folders: Sequence[Folder], target: Path) -> list[str]:
    """Why these folders must not take the place of those that were published into `target` before; empty if they may.

    Raises InputError where something else is in their place.
    """
    reasons = [reason for folder in folders for reason in _refused(folder, target / folder.repository)]
    for name, content in archives_of(folders).items():
        if _content(target / ARCHIVES / name) not in (None, content):
            reasons.append(f"{target / ARCHIVES / name}: is there already, with other content")
    return reasons


def archives_of(folders: Sequence[Folder]) -> dict[str, bytes]:
    """The archive of each folder, by the name of its file."""
    return {f"{folder.repository}-{folder.version}.zip": archive(folder) for folder in folders}


def _refused(folder: Folder, place: Path) -> Iterator[str]:
    published = _published(place)
    if published is None:
        return
    old, new = _version(published, place), version_of(folder.version)
    assert new is not None
    if old > new:
        yield f"{place}: {published['version']} is published there already, {folder.version} is older"
        return
    if old == new:
        changed = sorted(path for path, content in folder.files.items() if _content(place / path) != content)
        if changed:
            yield (
                f"{place}: {folder.version} is published there already, and a version never changes: "
                f"{changed[0]}{f' and {len(changed) - 1} more' if changed[1:] else ''} would"
            )
        return
    if not is_major(old, new):
        for prefix, before, after in _interfaces(published, json.loads(folder.files[INTERFACE_FILE])):
            for reason in broken(before, after):
                yield f"{place}: from {published['version']} to {folder.version}, {prefix}{reason}"


def _interfaces(old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    yield "", old["interface"], new["interface"]
    nothing: dict[str, Any] = {"inputs": {}, "outputs": [], "addresses": [], "providers": {}}
    for name, before in old["submodules"].items():
        after = new["submodules"].get(name)
        yield f"in {name}, ", before, after or {**nothing, "terraform": before["terraform"]}


def _published(place: Path) -> Any:
    """What was published at `place`; None where nothing is."""
    if not place.exists() and not place.is_symlink():
        return None
    if place.is_dir() and not any(entry.name != ".git" for entry in place.iterdir()):
        return None  # a new repository
    with suppress(ValueError, KeyError, TypeError):
        described = json.loads(_content(place / INTERFACE_FILE) or b"")
        if isinstance(described["interface"], dict) and isinstance(described["files"], list):
            return described
    raise InputError(
        f"{place} is there, and is no module that Farvault has published",
        f"choose another folder, or move it away: {INTERFACE_FILE} says what was published",
    )


def _version(published: Any, place: Path) -> Version:
    found = version_of(str(published.get("version")))
    if found is None:
        raise InputError(f"{place / INTERFACE_FILE}: '{published.get('version')}' is no version")
    return found


def _content(file: Path) -> bytes | None:
    try:
        return read_bytes(file, WRITTEN_BYTES)
    except UnreadableError:
        return None


def place(folders: Sequence[Folder], target: Path) -> list[Path]:
    """Write each folder, its archive and the checksums below `target`; the paths of the folders and archives.

    A folder that was published before keeps what others have in it, such as .git. Its interface is written last: what
    an interrupted run has left is completed by the next one.
    """
    target.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        _place(folder, target / folder.repository)
    archives = target / ARCHIVES
    archives.mkdir(exist_ok=True)
    written = archives_of(folders)
    for name, content in written.items():
        _write(archives / name, content)
    everything = {file.name: _content(file) or b"" for file in archives.glob("terraform-aws-*.zip")}
    _write(archives / CHECKSUMS, "".join(checksums(everything)).encode())
    return [target / folder.repository for folder in folders] + [archives / name for name in sorted(written)]


def _place(folder: Folder, place: Path) -> None:
    if not place.exists():
        scratch = Path(tempfile.mkdtemp(prefix=".publishing-", dir=place.parent))
        try:
            scratch.chmod(0o755)
            for path, content in folder.files.items():
                _write(scratch / path, content)
            scratch.rename(place)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        return
    before = _published(place)
    for path in before["files"] if before else ():
        if path not in folder.files:
            _remove(place, path)
    for path in sorted(folder.files, key=lambda path: (path == INTERFACE_FILE, path)):
        if _content(place / path) != folder.files[path]:
            _write(place / path, folder.files[path])


def _remove(place: Path, path: str) -> None:
    """Remove a file that a module no longer has, and the folders that are empty then; never one outside."""
    file = place / path
    if not file.resolve().is_relative_to(place.resolve()):
        return
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == place or any(parent.iterdir()):
            return
        parent.rmdir()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    scratch = file.with_name(f".{file.name}.new")
    scratch.write_bytes(content)
    scratch.replace(file)
