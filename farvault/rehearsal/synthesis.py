"""Synthesis into a folder of its own, by the same app that `cdktf synth` runs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from farvault.errors import InputError, ToolError
from farvault.organization import Organization
from farvault.rehearsal.processes import Processes
from farvault.terraform.output import discard
from farvault.terraform.owner import other_owner

_APP = Path(__file__).resolve().parents[2] / "main.py"


def begin_anew(output: Path, organization: Organization, *, update: bool) -> None:
    """Remove the output of another organization's rehearsal; InputError where this one is to update it."""
    owner = other_owner(output, organization)
    if owner is not None and update:
        raise InputError("the last rehearsal was of another organization", "leave out --update, or name another --keep")
    if owner is not None:
        discard(output)


def synthesize(description: Path, output: Path, processes: Processes) -> None:
    """Write the output for the description in a folder; ToolError in the app's words where that fails."""
    if not _APP.is_file():
        raise InputError(
            "the app main.py is not beside this installation",
            "run it in a checkout of Farvault: docs/guides/install.md",
        )
    environment = os.environ | {"FARVAULT_ENVIRONMENTS": str(description.absolute()), "CDKTF_OUTDIR": str(output)}
    # What is rehearsed is not deployed: nothing of it is to be remembered.
    environment["FARVAULT_LOCK"] = "off"
    process = processes.start([sys.executable, str(_APP)], environment)
    assert process.stdout
    said = process.stdout.read()
    code = processes.ended(process)
    if code:
        raise ToolError(f"synthesis failed:\n{said.strip()}")
