"""The three kinds of fault that Farvault reports apart from findings.

An input error: something the user gave cannot be read (exit code 2). A tool error: Terraform, Node
or another program failed, in its own words (exit code 3). Anything else is a bug in Farvault, and
the command line says so (exit code 3).
"""

from __future__ import annotations


class FarvaultError(Exception):
    """A fault with a message for the user and, where there is one, a remedy."""

    exit_code = 3

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class InputError(FarvaultError):
    """Something the user gave cannot be used: a file, a flag, an environment variable."""

    exit_code = 2


class ToolError(FarvaultError):
    """An external program is missing or failed; the message keeps its own words."""

    exit_code = 3
