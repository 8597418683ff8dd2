"""Check a description: every file is read, every fault is reported with its place, nothing is written.

It never starts Node or Terraform.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from farvault.cli.report import checked, refuse

HELP = "check a description"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault check`."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("environments"),
        help="where the description is (default: environments)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check; 0 where nothing was found."""
    loaded = checked(arguments.folder)
    organization = loaded.organization
    if organization is None:
        return refuse(loaded.findings, "the description was not accepted")
    description = organization.description
    counts = (
        (len(description.accounts), "account"),
        (len(organization.environments), "environment"),
        (len(description.plans), "plan"),
    )
    print("no findings in " + ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts))
    return 0
