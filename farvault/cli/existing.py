"""Arguments that several commands share: which policies the organization has already."""

from __future__ import annotations

import argparse
from pathlib import Path

from farvault.checking import readable
from farvault.cli.refusing import refuse
from farvault.effects.existing import read_existing
from farvault.effects.levels import ExistingPolicy, Levels
from farvault.organization import Organization


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
    """The description's policies and the existing ones at their places; an exit code where something is invalid."""
    loaded = readable(arguments.folder)
    if loaded.organization is None:
        return refuse(loaded.findings, "the description was not accepted")
    existing = existing_of(arguments, loaded.organization)
    return existing if isinstance(existing, int) else Levels(loaded.organization, existing)


def existing_of(arguments: argparse.Namespace, organization: Organization) -> tuple[ExistingPolicy, ...] | int:
    """The policies that the organization has already, if they are passed in; an exit code if they are invalid."""
    if arguments.policies:
        existing, findings = read_existing(arguments.policies, organization)
        return refuse(findings, "the existing policies were not accepted") if findings else existing
    if arguments.from_organization:
        from farvault.effects.from_organization import read_organization

        return read_organization(organization)
    return ()
