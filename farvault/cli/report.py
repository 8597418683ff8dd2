"""What commands say about a description."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from farvault.errors import InputError
from farvault.findings import Finding, exit_code
from farvault.organization import Loaded, load
from farvault.organization.load import MAIN_FILE
from farvault.rules import findings as rule_findings


def checked(folder: Path) -> Loaded:
    """The description in `folder`, read and held against every rule; no organization where anything was found."""
    if not (folder / MAIN_FILE).is_file():
        raise InputError(
            f"there is no description: '{folder / MAIN_FILE}' does not exist", "start one with 'farvault init'"
        )
    loaded = load(folder)
    found = loaded.findings if loaded.organization is None else tuple(rule_findings(loaded))
    if found:
        return Loaded(None, found, loaded.main, loaded.environments)
    return loaded


def refuse(findings: Sequence[Finding], consequence: str) -> int:
    """Print every finding and what follows from them, on standard error; the exit code."""
    for finding in findings:
        print(finding, file=sys.stderr)
    count = len(findings)
    print(f"{count} finding{'' if count == 1 else 's'}; {consequence}", file=sys.stderr)
    return exit_code(findings)
