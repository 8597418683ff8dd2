"""Synthesis as a user sees it, whoever writes the output: `farvault synth` itself, or the CDKTN app."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from farvault.checking import checked
from farvault.cli.progress import Progress
from farvault.cli.refusing import refuse
from farvault.errors import ToolError
from farvault.organization.remembered import LOCK_FILE, remember
from farvault.terraform.comparing import differences
from farvault.terraform.output import replaced
from farvault.terraform.owner import place_aside
from farvault.terraform.stack import Stacks

Write = Callable[[Stacks, Path, Callable[[str], None]], None]
"""Writes stacks into an empty folder, and reports each step."""


def synthesize(environments: Path, output: Path, write: Write, *, replace: bool, lock: str) -> int:
    """Replace `output` by what the description in `environments` gives, or leave it unchanged; the exit code.

    replace: whether another organization's output is moved aside. lock: `write`, `check` or `off`, for
    farvault.lock.json.
    """
    loaded = checked(environments)
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was synthesized")
    if loaded.findings:
        count = len(loaded.findings)
        print(f"{count} warning{'' if count == 1 else 's'}: see 'farvault check'", file=sys.stderr)
    aside = place_aside(output, loaded.organization, replace=replace)
    stacks = Stacks(loaded.organization)
    try:
        with Progress("synthesizing") as progress, replaced(output, aside) as folder:
            write(stacks, folder, progress)
            # Before the output is exchanged: the lock file may record more than was synthesized, never less.
            changed = remember(environments, stacks.removal.remembered, lock)
    except OSError as error:
        words = error.strerror or error
        raise ToolError(f"'{output}' cannot be written: {words}", "what was there before is untouched") from error
    if changed:
        print(f"'{environments / LOCK_FILE}' has changed: commit it with the description", file=sys.stderr)
    if aside:
        print(f"what was in '{output}' is in '{aside}'", file=sys.stderr)
    count = len(stacks.sites())
    print(f"{count} environment{'' if count == 1 else 's'} in {output / 'stacks'}")
    print(f"the modules they call in {output / 'modules'}")
    return 0


def compare(environments: Path, output: Path, write: Write) -> int:
    """Say where `output` is not what the description in `environments` gives; 1 where it is not. Nothing is written."""
    loaded = checked(environments)
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was compared")
    stacks = Stacks(loaded.organization)
    remember(environments, stacks.removal.remembered, "check")
    with Progress("comparing") as progress, tempfile.TemporaryDirectory() as folder:
        write(stacks, Path(folder), progress)
        found = differences(output, Path(folder))
    for text in found:
        print(text)
    if found:
        print(f"'{output}' is not what '{environments}' gives: run 'farvault synth' and commit it", file=sys.stderr)
    else:
        print(f"'{output}' is what '{environments}' gives")
    return int(bool(found))
