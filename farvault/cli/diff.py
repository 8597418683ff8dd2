"""Show what changes in effect between two descriptions, account by account.

Backups and copies lost, kept for less time or made less often are an error unless accepted with a reason.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from farvault.checking import is_described, readable
from farvault.cli.existing import add_existing, existing_of
from farvault.cli.refusing import refuse
from farvault.cli.revision import at_revision
from farvault.effects.changes import AccountChanges, ProtectionChange, account_changes, described_plans
from farvault.effects.explanation import resource_types
from farvault.effects.levels import Levels
from farvault.effects.plans import together
from farvault.errors import InputError
from farvault.findings import Finding
from farvault.organization import Organization, load
from farvault.organization.fields import closest
from farvault.organization.folder import MAIN_FILE
from farvault.organization.model import ROOT

HELP = "show what changes in effect between two descriptions"

_MOST_NAMES = 8
_SIGNS = {-1: "-", 0: "~", 1: "+"}


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
    add_existing(parser)


def run(arguments: argparse.Namespace) -> int:
    """Compare; 1 where protection is lost that is not accepted."""
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
    new = readable(new_folder)
    if new.organization is None:
        return refuse(new.findings, "the new description was not accepted")
    if not is_described(old_folder):
        raise InputError(f"there is no old description: '{old_name}' holds no {MAIN_FILE}")
    old = load(old_folder)
    if old.organization is None:
        return refuse(
            [_renamed(each, old_folder, old_name) for each in old.findings], "the old description was not read"
        )
    existing = existing_of(arguments, new.organization)
    if isinstance(existing, int):
        return existing
    before, after = Levels(old.organization, existing), Levels(new.organization, existing)
    plans = described_plans(before) | described_plans(after)
    names = _names(old.organization) | _names(new.organization) | set(plans)
    for name in accepted:
        if name not in names:
            raise InputError(f"--accept: '{name}' is not an account, a unit or a plan", closest(name, names))
    return _show(account_changes(before, after, accepted), after, accepted, plans)


def _renamed(finding: Finding, folder: Path, name: str) -> Finding:
    file = name + finding.place.file.removeprefix(str(folder))
    return replace(finding, place=replace(finding.place, file=file))


def _names(organization: Organization) -> set[str]:
    description = organization.description
    return {ROOT, *description.accounts, *description.units, *description.plans}


def _show(
    changes_by_account: list[AccountChanges], levels: Levels, accepted: Mapping[str, str], plans: Mapping[str, str]
) -> int:
    types = resource_types(levels)
    accounts_by_changes: dict[tuple[ProtectionChange, ...], list[str]] = {}
    for each in changes_by_account:
        accounts_by_changes.setdefault(each.changes, []).append(each.account)
    for index, (changes, accounts) in enumerate(accounts_by_changes.items()):
        print(("\n" if index else "") + _group(accounts, levels.organization))
        for change in changes:
            print(f"  {_line(change, types)}")
    if not changes_by_account:
        print("nothing changes in effect")
    losses = [(account, change) for each in changes_by_account for account in [each.account] for change in each.changes]
    losses = [(account, change) for account, change in losses if change.effect < 0]
    used = {change.accepted for _, change in losses}
    for name, reason in accepted.items():
        if reason not in used:
            print(f"note: --accept '{name}': it loses nothing", file=sys.stderr)
    refused = [(account, change) for account, change in losses if not change.accepted]
    if not refused:
        return 0
    count = len({account for account, _ in refused})
    first, change = refused[0]
    print(
        f"protection is lost in {count} account{'' if count == 1 else 's'}, and not accepted\n"
        f"  help: if it is meant, say why: --accept '{plans.get(change.plan) or first}: <reason>'",
        file=sys.stderr,
    )
    return 1


def _group(accounts: list[str], organization: Organization) -> str:
    if len(accounts) == 1:
        return f"account {accounts[0]}"
    for target in (ROOT, *organization.description.units):
        if set(organization.members(target)) == set(accounts):
            name = "every account" if target == ROOT else f"unit {target}"
            return f"{name} ({len(accounts)} accounts)"
    more = f" and {len(accounts) - _MOST_NAMES} more" if len(accounts) > _MOST_NAMES else ""
    return f"accounts {', '.join(accounts[:_MOST_NAMES])}{more}"


def _what(all_of_it: Iterable[str], types: Mapping[str, str]) -> str:
    """What is backed up, grouped by conditions."""
    by_conditions: dict[str, list[str]] = {}
    for what in all_of_it:
        name, _, conditions = what.partition(" with ")
        by_conditions.setdefault(conditions, []).append(name)
    return "; ".join(
        f"{together(names, types)}{f' with {conditions}' if conditions else ''}"
        for conditions, names in by_conditions.items()
    )


def _line(change: ProtectionChange, types: Mapping[str, str]) -> str:
    where = [f"plan '{change.plan}'"] if change.plan else []
    where += [f"rule '{change.rule}'"] if change.rule else []
    where += [f"in {', '.join(change.regions)}"] if change.regions else []
    what = f"{_what(change.what, types)}: " if change.what else ""
    accepted = f" (accepted: {change.accepted})" if change.accepted else ""
    return f"{_SIGNS[change.effect]} {', '.join(where)}: {what}{change.message}{accepted}"
