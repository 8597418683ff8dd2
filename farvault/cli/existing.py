"""Arguments that several commands share: which policies the organization has already."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from farvault.checking import readable
from farvault.cli.refusing import refuse
from farvault.effects.existing import read_existing
from farvault.effects.levels import ExistingPolicy, Levels
from farvault.effects.tree import followed
from farvault.organization import Organization
from farvault.organization.model import ROOT

_MOST_DIFFERENCES = 20


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
    return existing if isinstance(existing, int) else Levels(*existing)


def existing_of(
    arguments: argparse.Namespace, organization: Organization
) -> tuple[Organization, tuple[ExistingPolicy, ...]] | int:
    """The organization and its policies as they are already, if they are passed in; an exit code if they are invalid.

    Read from AWS, units and accounts are where AWS has them; every difference from the description is listed.
    """
    if arguments.policies:
        existing, findings = read_existing(arguments.policies, organization)
        return refuse(findings, "the existing policies were not accepted") if findings else (organization, existing)
    if arguments.from_organization:
        from farvault.effects.from_organization import read_organization

        existing, tree = read_organization(organization)
        for policy in existing:
            if policy.unreadable:
                print(
                    f"farvault: warning: left out, as it is outside the grammar: policy {policy.unreadable}",
                    file=sys.stderr,
                )
        organization, differences = followed(organization, tree)
        _note_differences(differences)
        _note_targets(existing, organization)
        return organization, existing
    return organization, ()


def _note_differences(differences: list[str]) -> None:
    if differences:
        rest = len(differences) - _MOST_DIFFERENCES
        more = [f"and {rest} more"] if rest > 0 else []
        lines = ["farvault: note: AWS Organizations differs from the description:"]
        print("\n  ".join([*lines, *differences[:_MOST_DIFFERENCES], *more]), file=sys.stderr)


def _note_targets(existing: tuple[ExistingPolicy, ...], organization: Organization) -> None:
    """Say how many attachments are to what the description does not have: nothing is said about those."""
    description = organization.description
    ids = {organization.target_id(name) for name in (ROOT, *description.units, *description.accounts)}
    others = [target for policy in existing for target in policy.targets if target not in ids]
    if others:
        count = f"{len(others)} attachment{'' if len(others) == 1 else 's'}"
        what = "a unit or an account" if len(others) == 1 else "units or accounts"
        print(f"farvault: note: {count} to {what} that the description does not have", file=sys.stderr)
