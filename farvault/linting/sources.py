"""The Terraform files below a folder, and what they declare."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from farvault.findings import Finding, Place
from farvault.linting.blocks import Block, Declared, declared
from farvault.reading import UnreadableError

PARTS = ("examples", "modules", "stacks")
"""What a folder is counted with: examples wherever they are, else the first of the others in its path, else REST."""
REST = "elsewhere"
#: Not the user's own Terraform: no tool looks into these folders.
_PASSED_OVER = ("node_modules",)


@dataclass(frozen=True)
class Sources:
    """Every Terraform file below a folder that can be read, and why others cannot be."""

    top: Path
    declared: Mapping[str, Declared]
    """By path below `top`, with slashes."""
    unreadable: tuple[Finding, ...] = ()

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """Every folder that holds a file, also one that cannot be read; `.` is the top itself."""
        files = [*self.declared, *(each.address for each in self.unreadable)]
        return tuple(sorted({str(PurePosixPath(file).parent) for file in files}))

    def blocks(self, *kinds: str) -> Iterator[tuple[str, Block]]:
        """Every block of these kinds, with its file."""
        return ((file, block) for file, each in self.declared.items() for block in each.blocks if block.kind in kinds)

    def part(self, file: str) -> str:
        """What a file is counted with; the top itself may have one of these names."""
        own = self.top.resolve().name
        return own if own in PARTS and part_of(file) == REST else part_of(file)

    def place(self, file: str, line: int = 1, column: int = 1) -> Place:
        """A position in a file, as the user opens it."""
        return Place(os.path.normpath(self.top / file), max(line, 1), max(column, 1))


def part_of(file: str) -> str:
    """What a file is counted with: see PARTS."""
    folders = [each for each in PurePosixPath(file).parts[:-1] if each in PARTS]
    return PARTS[0] if PARTS[0] in folders else next(iter(folders), REST)


def overrides(file: str) -> bool:
    """Whether a file only changes blocks of others: Terraform merges it into them."""
    stem = PurePosixPath(file).name.removesuffix(".json").removesuffix(".tf")
    return stem == "override" or stem.endswith("_override")


def sources(top: Path) -> Sources:
    """Find and read them: those that Terraform reads, outside hidden folders and node_modules."""
    found: dict[str, Declared] = {}
    unreadable = []

    def refused(error: OSError) -> None:
        file = Path(error.filename).relative_to(top).as_posix()
        message = f"the folder cannot be read: {error.strerror}"
        unreadable.append(Finding(Place(str(error.filename)), "unreadable", "", message, unreadable=True, address=file))

    for folder, inner, names in os.walk(top, onerror=refused):
        inner[:] = sorted(each for each in inner if not each.startswith(".") and each not in _PASSED_OVER)
        for name in sorted(names):
            # As Terraform does: hidden files, and those that editors keep beside what is edited, are not read.
            if not name.endswith((".tf", ".tf.json")) or name.startswith((".", "#")):
                continue
            file = Path(folder, name)
            path = file.relative_to(top).as_posix()
            try:
                found[path] = declared(file)
            except UnreadableError as error:
                place = Place(str(file), error.line)
                unreadable.append(Finding(place, "unreadable", "", error.message, unreadable=True, address=path))
    return Sources(top, found, tuple(unreadable))
