"""What a rehearsal depends on besides the description: Farvault itself, Terraform, the provider.

A rehearsal that succeeded with one version of them says nothing about another version.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from farvault.errors import ToolError
from farvault.running.processes import ending
from farvault.running.terraform import Terraform

_FARVAULT = Path(__file__).resolve().parents[1]


def versions(terraform: Terraform, folder: Path, provider: Path | None, farvault: Path = _FARVAULT) -> Iterator[str]:
    """A text for each of them, which differs between versions; ToolError where Terraform does not report its own.

    folder: where Terraform may run. provider: None where Terraform installs it: then its lock file pins it.
    """
    output = terraform.read(folder, ["version", "-json"], lambda _: None)
    try:
        yield f"{terraform.program.registry} {json.loads(output.text)['terraform_version']}"
    except (ValueError, KeyError, TypeError) as fault:
        words = output.errors or output.text
        raise ToolError(f"terraform version -json {ending(output.code)}\n{words}".strip()) from fault
    if provider:
        yield f"{Path(*provider.parts[-3:])} {provider.stat().st_size}"
    yield f"moto {version('moto')}"
    yield _content(farvault)


def _content(folder: Path) -> str:
    """A digest of a package's files: a checkout changes without a new version."""
    total = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            content = file.read_bytes()
            total.update(f"{file.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return total.hexdigest()
