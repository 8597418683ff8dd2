"""The valid description in tests/organization/base with a few edits, for the commands about effects."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.organization.broken import BASE


def write(folder: Path, *edits: tuple[str, str]) -> Path:
    """The base description with each old text of organization.yaml replaced by the new one."""
    shutil.copytree(BASE, folder)
    main = folder / "organization.yaml"
    text = main.read_text()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    main.write_text(text)
    return folder
