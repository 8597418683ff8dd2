"""Write a starting description for an organization, ready to check.

Nothing is overwritten: the folder must be new or empty.
"""

from __future__ import annotations

import argparse

HELP = "write a starting description"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault init`."""


def run(arguments: argparse.Namespace) -> int:
    """Write it."""
    raise NotImplementedError
