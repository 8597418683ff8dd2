"""The command line `farvault`: one file for each command."""

from __future__ import annotations

from farvault.cli.main import main

__all__ = ["main"]
