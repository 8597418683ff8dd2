"""What a command prints where a description is refused."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from farvault.findings import Finding, exit_code


def refuse(findings: Sequence[Finding], consequence: str) -> int:
    """Print every finding and what follows from them, on standard error; the exit code."""
    for finding in findings:
        print(finding, file=sys.stderr)
    count = len(findings)
    print(f"{count} finding{'' if count == 1 else 's'}; {consequence}", file=sys.stderr)
    return exit_code(findings)
