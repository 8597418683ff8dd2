"""Write a starting description for an organization, ready to check.

Nothing is overwritten: the folder must be new or empty. Units are not asked for: every account is
put under the root, and the plan protects what is tagged backup=daily.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping
from pathlib import Path

from farvault.checking import check
from farvault.cli.placing import place
from farvault.cli.starting import starting_files
from farvault.closest import closest
from farvault.errors import InputError, ToolError
from farvault.facts import PATTERNS, REGIONS, Pattern
from farvault.organization.folder import MAIN_FILE
from farvault.organization.model import ROOT

HELP = "write a starting description"
_OTHER_FOLDER = "choose another folder with --folder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault init`."""
    parser.add_argument("organization", help="id of the organization, such as o-a1b2c3d4e5")
    parser.add_argument("root", help="id of its root, such as r-ab12")
    parser.add_argument(
        "accounts",
        nargs="+",
        metavar="NAME=ID",
        help="its accounts, a name of your own and the id: first the management account, then the one that keeps the "
        "copies, then those to protect",
    )
    parser.add_argument(
        "--regions",
        nargs="+",
        default=["eu-west-1", "eu-central-1"],
        metavar="REGION",
        help="home Region and the far one (default: eu-west-1 eu-central-1)",
    )
    parser.add_argument(
        "--folder", type=Path, default=Path("environments"), help="where to write (default: environments)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the description; 2 where the arguments are wrong or the folder is not empty, and nothing is written."""
    _must_match(PATTERNS["organization_id"], "organization", arguments.organization)
    _must_match(PATTERNS["root_id"], "root", arguments.root)
    accounts = _accounts(arguments.accounts)
    home, far = _regions(arguments.regions)
    folder: Path = arguments.folder
    _must_be_free(folder)
    files = starting_files(arguments.organization, arguments.root, accounts, home, far)
    _must_be_accepted(files, (home, far))
    place(files, folder)
    for name in files:
        print(folder / name)
    print(f"next: read {folder / MAIN_FILE}, then run 'farvault check {folder}'")
    return 0


def _must_match(law: Pattern, name: str, text: str) -> None:
    if not law.matches(text):
        raise InputError(f"the {name} must be {law.means}, got '{text}'")


def _accounts(pairs: list[str]) -> dict[str, str]:
    accounts: dict[str, str] = {}
    for pair in pairs:
        name, _, number = pair.partition("=")
        _must_match(PATTERNS["name"], "account's name", name)
        if name == ROOT:
            raise InputError(f"'{ROOT}' is the organization's root and cannot be an account's name")
        _must_match(PATTERNS["account_id"], f"id of account '{name}'", number)
        if name in accounts or number in accounts.values():
            raise InputError(f"'{pair}' names an account twice")
        accounts[name] = number
    if len(accounts) < 3:
        raise InputError(
            f"at least three accounts are needed, got {len(accounts)}",
            "the management account, the one that keeps the copies, and one to protect",
        )
    return accounts


def _regions(names: list[str]) -> tuple[str, str]:
    for region in names:
        if region not in REGIONS:
            raise InputError(f"unknown Region '{region}'", closest(region, REGIONS))
    if len(names) != 2 or names[0] == names[1]:
        raise InputError(f"two different Regions are needed, got {', '.join(names)}")
    return names[0], names[1]


def _must_be_free(folder: Path) -> None:
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise InputError(f"'{folder}' cannot be used: {error.strerror}", _OTHER_FOLDER) from error
    if names:
        raise InputError(f"'{folder}' is not empty, it holds '{names[0]}'", _OTHER_FOLDER)


def _must_be_accepted(files: Mapping[str, str], regions: tuple[str, str]) -> None:
    """What `farvault check` would refuse is not written: some Regions lack what copies need, or do not go together."""
    try:
        with tempfile.TemporaryDirectory(prefix="farvault-") as scratch:
            place(files, Path(scratch, "description"))
            findings = check(Path(scratch, "description")).result.findings
    except OSError as error:
        raise ToolError(f"no temporary folder can be made: {error.strerror or error}") from error
    refusals = [finding for finding in findings if finding.severity != "warning"]
    if refusals:
        both = " and ".join(f"'{region}'" for region in regions)
        raise InputError(f"a description for {both} is refused: {refusals[0].message}", refusals[0].help)
