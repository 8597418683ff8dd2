"""Whether an output that was written before, and committed, is what a description gives now."""

from __future__ import annotations

from pathlib import Path

from farvault.reading import WRITTEN_BYTES, UnreadableError, read_bytes
from farvault.terraform.files import FILES, UPLOAD_FILE, WORKSPACES
from farvault.terraform.owner import MANIFEST


def differences(output: Path, new: Path) -> list[str]:
    """A text for each file of `output` that is not as in `new`, which was just written; sorted by file.

    Terraform's own files and the user's, such as provider locks, are not looked at.
    """
    expected = {file.relative_to(new) for file in new.rglob("*") if file.is_file()}
    texts = {name: _compared(output / name, new / name) for name in expected}
    texts |= dict.fromkeys(_written(output) - expected, "is not part of it any more")
    return [f"'{output / name}' {text}" for name, text in sorted(texts.items()) if text]


def _compared(file: Path, new: Path) -> str:
    if not file.exists():
        return "is missing"
    try:
        return "" if read_bytes(file, WRITTEN_BYTES) == read_bytes(new, WRITTEN_BYTES) else "differs"
    except UnreadableError as fault:
        return fault.message


def _written(output: Path) -> set[Path]:
    """Files in an output that synthesis has written, now or earlier."""
    files = [output / MANIFEST, *(output / "modules").rglob("*")]
    for stack in (output / WORKSPACES, *(output / "stacks").glob("*")):
        files += [stack / name for name in (*FILES, UPLOAD_FILE)]
        files += (stack / "modules").rglob("*")
    return {file.relative_to(output) for file in files if file.is_file()}
