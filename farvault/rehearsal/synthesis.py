"""Synthesis into a rehearsal's own folder."""

from __future__ import annotations

from pathlib import Path

from farvault.errors import InputError
from farvault.organization import Organization
from farvault.terraform.output import discard, replaced
from farvault.terraform.owner import other_owner
from farvault.terraform.stack import Stacks
from farvault.terraform.writing import write


def begin_anew(output: Path, organization: Organization, *, update: bool) -> None:
    """Remove the output of another organization's rehearsal; InputError where this one is to update it."""
    owner = other_owner(output, organization)
    if owner is not None and update:
        raise InputError("the last rehearsal was of another organization", "leave out --update, or name another --keep")
    if owner is not None:
        discard(output)


def synthesize(organization: Organization, output: Path) -> None:
    """Write the output without recording it in the lock file, as a rehearsal is not a deployment."""
    with replaced(output) as folder:
        write(Stacks(organization), folder)
