"""Findings: what is wrong in a description, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Finding:
    """One fault in a description. Sorted by place, then slug."""

    place: Place
    slug: str
    """Names the fault, such as 'cold-storage-gap'."""
    subject: str
    """What the fault is in, such as "plan 'daily', rule 'nightly'"; empty for a file as a whole."""
    message: str
    """What was wrong, what was got, what is allowed; lower case, no full stop, values quoted."""
    help: str = ""
    """What to change."""
    unreadable: bool = False
    """Whether this part of the description cannot be read at all (exit code 2), rather than breaking a law (1)."""

    def __str__(self) -> str:
        head = f"{self.place}: error[{self.slug}]:"
        lines = [f"{head} {self.subject}:", f"  {self.message}"] if self.subject else [f"{head} {self.message}"]
        if self.help:
            lines.append(f"  help: {self.help}")
        return "\n".join(lines)


def exit_code(findings: Iterable[Finding]) -> int:
    """0 where there are none, 2 where some part cannot be read, else 1."""
    found = list(findings)
    return 2 if any(finding.unreadable for finding in found) else 1 if found else 0
