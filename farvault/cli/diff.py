"""Show what changes in effect between two descriptions, account by account.

Protection that is lost is an error unless accepted with a reason; so is what check finds in the new description only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from farvault import clock
from farvault.checking import check, is_described
from farvault.cli.diff_formats import Comparison, as_github, as_json, as_markdown, as_sarif, as_text
from farvault.cli.existing import add_existing, existing_of
from farvault.cli.refusing import refuse
from farvault.cli.revision import at_revision
from farvault.closest import closest
from farvault.effects.changes import account_changes, described_plans
from farvault.effects.levels import Levels
from farvault.errors import InputError
from farvault.findings import Finding, exit_code
from farvault.organization import Organization
from farvault.organization.folder import MAIN_FILE
from farvault.organization.model import ROOT

HELP = "show what changes in effect between two descriptions"

_FORMATS = {
    "human": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault diff`."""
    parser.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help="the old description, then the new one; with --git only the new one (default: environments)",
    )
    parser.add_argument("--git", metavar="REV", help="the old description is the new one's folder at this revision")
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="NAME: REASON",
        help="accept what an account, a unit (or root) or a plan loses; may be given several times",
    )
    parser.add_argument(
        "--format",
        choices=tuple(_FORMATS),
        default="human",
        help="how changes are written; markdown fits into a comment (default: human)",
    )
    add_existing(parser)


def run(arguments: argparse.Namespace) -> int:
    """Compare; 1 where protection is lost that is not accepted, or check finds more than before."""
    folders: list[Path] = arguments.folders
    if arguments.git is None:
        if len(folders) != 2:
            raise InputError(f"two folders are needed, got {len(folders)}", "or one with --git REV")
        return _compare(arguments, folders[0], str(folders[0]), folders[1])
    if len(folders) > 1:
        raise InputError(f"one folder is compared with its own past, got {len(folders)}", "leave one out, or --git")
    new = folders[0] if folders else Path("environments")
    with at_revision(new, arguments.git) as old:
        return _compare(arguments, old, f"{arguments.git}:{new}", new)


def _accepted(options: Iterable[str]) -> dict[str, str]:
    accepted = {}
    for each in options:
        name, colon, reason = (part.strip() for part in each.partition(":"))
        if not name or not colon or not reason:
            raise InputError(
                f"--accept needs a name and a reason, got '{each}'", "such as --accept 'shop: sold in May'"
            )
        accepted[name] = reason
    return accepted


def _compare(arguments: argparse.Namespace, old_folder: Path, old_name: str, new_folder: Path) -> int:
    accepted = _accepted(arguments.accept)
    new = check(new_folder)
    if new.loaded.organization is None:
        return refuse(new.result.findings, "the new description was not accepted")
    if not is_described(old_folder):
        raise InputError(f"there is no old description: '{old_name}' holds no {MAIN_FILE}")
    old = check(old_folder)
    if old.loaded.organization is None:
        renamed = [_renamed(each, old_folder, old_name) for each in old.result.findings]
        return refuse(renamed, "the old description was not read")
    existing = existing_of(arguments, new.loaded.organization)
    if isinstance(existing, int):
        return existing
    policies = existing[1]  # where the descriptions place an account is part of what is compared
    before, after = Levels(old.loaded.organization, policies), Levels(new.loaded.organization, policies)
    plans = described_plans(before) | described_plans(after)
    names = _names(old.loaded.organization) | _names(new.loaded.organization) | set(plans)
    for name in accepted:
        if name not in names:
            raise InputError(f"--accept: '{name}' is not an account, a unit or a plan", closest(name, names))
    known = {_identity(each) for each in old.result.findings}
    comparison = Comparison(
        account_changes(before, after, accepted, clock.now()),
        after,
        new.loaded,
        plans,
        tuple(each for each in new.result.findings if _identity(each) not in known),
    )
    text = _FORMATS[arguments.format](comparison)
    if text:
        print(text)
    return _verdict(comparison, accepted)


def _identity(finding: Finding) -> tuple[str, str, str]:
    """What makes it the same finding in both descriptions: lines move."""
    return finding.slug, finding.address, finding.message


def _renamed(finding: Finding, folder: Path, name: str) -> Finding:
    file = name + finding.place.file.removeprefix(str(folder))
    return replace(finding, place=replace(finding.place, file=file))


def _names(organization: Organization) -> set[str]:
    description = organization.description
    return {ROOT, *description.accounts, *description.units, *description.plans}


def _verdict(comparison: Comparison, accepted: Mapping[str, str]) -> int:
    """Say on standard error what refuses the change; the exit code."""
    used = {change.accepted for _, change in comparison.losses}
    for name, reason in accepted.items():
        if reason not in used:
            print(f"note: --accept '{name}': it loses nothing", file=sys.stderr)
    code = exit_code(comparison.findings)
    if comparison.refused:
        account, change = comparison.refused[0]
        print(
            f"{comparison.verdict}\n"
            f"  help: if it is meant, say why: --accept '{comparison.plans.get(change.plan) or account}: <reason>'",
            file=sys.stderr,
        )
    if code:
        print("the new description is refused by farvault check, for what it did not find before", file=sys.stderr)
    return max(code, int(bool(comparison.refused)))
