"""The cloud block of a synthesized stack: on which host, in which organization its workspace is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from farvault.errors import InputError
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json
from farvault.terraform.files import CONFIGURATION_FILE


@dataclass(frozen=True)
class CloudBlock:
    """Where a stack has its state and its runs."""

    hostname: str
    organization: str
    name: str = ""
    """Name of the workspace; empty where it is chosen by tags."""
    tags: tuple[str, ...] = ()
    project: str = ""

    @classmethod
    def from_block(cls, block: Mapping[str, Any]) -> CloudBlock:
        """From the block as it is synthesized; KeyError, TypeError or AttributeError for any other."""
        workspaces = block["workspaces"]
        name, project = workspaces.get("name", ""), workspaces.get("project", "")
        texts = (block["hostname"], block["organization"], name, project, *workspaces.get("tags", ()))
        if not all(isinstance(each, str) for each in texts):
            raise TypeError("a name in the cloud block is not text")
        return cls(block["hostname"], block["organization"], name, tuple(workspaces.get("tags", ())), project)


def cloud_block(folder: Path) -> CloudBlock | None:
    """The cloud block of the stack in `folder`; None where it has none. InputError for a damaged stack."""
    file = folder / CONFIGURATION_FILE
    if not file.exists():
        return None
    try:
        block = read_json(file, WRITTEN_BYTES).get("terraform", {}).get("cloud")
        return None if block is None else CloudBlock.from_block(block)
    except UnreadableError as fault:
        raise InputError(f"'{file}' {fault.message}", "run 'farvault synth' again") from fault
    except (KeyError, TypeError, AttributeError) as fault:
        raise InputError(f"'{file}' is not a synthesized stack", "run 'farvault synth' again") from fault
