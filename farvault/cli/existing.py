"""Arguments that several commands share: which policies the organization has already."""

from __future__ import annotations

import argparse
from pathlib import Path

from farvault.cli.report import checked, refuse
from farvault.effects.existing import read_existing
from farvault.effects.levels import ExistingPolicy, Levels


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The description's folder."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("environments"),
        help="where the description is (default: environments)",
    )


def add_existing(parser: argparse.ArgumentParser) -> None:
    """Where existing policies are read from."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--policies",
        type=Path,
        metavar="FOLDER",
        help="existing policies: <name>.json files, and attachments.yaml that says what each is attached to",
    )
    source.add_argument(
        "--from-organization",
        action="store_true",
        help="read existing policies from AWS Organizations, with the caller's credentials (needs boto3)",
    )


def levels_of(arguments: argparse.Namespace) -> Levels | int:
    """The description's policies and the existing ones at their places; an exit code where something is wrong."""
    loaded = checked(arguments.folder)
    if loaded.organization is None:
        return refuse(loaded.findings, "the description was not accepted")
    existing: tuple[ExistingPolicy, ...] = ()
    if arguments.policies:
        existing, findings = read_existing(arguments.policies, loaded.organization)
        if findings:
            return refuse(findings, "the existing policies were not accepted")
    elif arguments.from_organization:
        from farvault.effects.from_organization import read_organization

        existing = read_organization(loaded.organization)
    return Levels(loaded.organization, existing)
