"""Findings: what is wrong in a description, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "bug"]
"""error: the description is refused; warning: it is not; bug: a rule of Farvault itself failed."""


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Fix:
    """A change to the file of a finding that mends it, and leaves nobody anything to decide."""

    line: int
    column: int
    """Where the text, the key of the value or the entry begins, counted from 1."""
    old: str
    """The text to replace; empty where the whole entry is to be removed."""
    new: str


@dataclass(frozen=True, order=True)
class Finding:
    """One fault in a description. Sorted by place, then slug."""

    place: Place
    slug: str
    """Identifies the fault, such as 'cold-storage-gap'."""
    subject: str
    """What the fault is in, such as "plan 'daily', rule 'nightly'"; empty for a file as a whole."""
    message: str
    """What is wrong, what was found, what is allowed; lower case, no full stop, values quoted."""
    help: str = ""
    """What to change."""
    unreadable: bool = False
    """Whether this part of the description cannot be read at all (exit code 2), rather than breaking a law (1)."""
    severity: Severity = "error"
    """How bad it is."""
    see: str = ""
    """The command that explains the rule; empty where there is no rule."""
    address: str = ""
    """The part of the description as acceptances name it, such as plans.daily or backup/eu-west-1:source."""
    fix: Fix | None = field(default=None, compare=False)
    """What `farvault check --fix` does about it; None where somebody must decide."""

    @property
    def identity(self) -> tuple[str, str]:
        """The rule and the part of the description: what stays when lines move, and when times in the message pass."""
        return self.slug, self.address or self.place.file

    def __str__(self) -> str:
        head = f"{self.place}: {self.severity}[{self.slug}]:"
        lines = [f"{head} {self.subject}:", f"  {self.message}"] if self.subject else [f"{head} {self.message}"]
        if self.help:
            lines.append(f"  help: {self.help}")
        if self.see:
            lines.append(f"  see: {self.see}")
        return "\n".join(lines)


def exit_code(findings: Iterable[Finding], strict: bool = False) -> int:
    """3 where a rule failed, 2 where some part cannot be read, 1 where there is an error or, if `strict`, a warning."""
    every = list(findings)
    if any(finding.severity == "bug" for finding in every):
        return 3
    if any(finding.unreadable for finding in every):
        return 2
    return 1 if any(strict or finding.severity == "error" for finding in every) else 0
