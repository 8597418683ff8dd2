"""How `farvault diff` is written: for people, as Markdown for a pull request, and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from farvault.cli.accounts import called
from farvault.cli.formats import github, plain, sarif
from farvault.effects.explanation import resource_types
from farvault.effects.levels import Levels
from farvault.effects.plans import together
from farvault.effects.protection_change import AccountChanges, ProtectionChange
from farvault.findings import Finding, Place
from farvault.organization import Loaded
from farvault.organization.model import Site

_SIGNS = {-1: "-", 0: "~", 1: "+"}
_WORDS = {-1: "lost", 0: "neither", 1: "gained"}
#: Characters of a comment on GitHub, less what a user may write around it.
_LONGEST_COMMENT = 60_000


@dataclass(frozen=True)
class Comparison:
    """Two descriptions compared."""

    changes: list[AccountChanges]
    levels: Levels
    """The new description's."""
    loaded: Loaded
    """The new description's files."""
    plans: Mapping[str, str]
    """Names of the described plans by those that they have in policies."""
    findings: tuple[Finding, ...]
    """What `farvault check` finds in the new description and not in the old one."""

    @cached_property
    def losses(self) -> list[tuple[str, ProtectionChange]]:
        """Every loss, accepted or not, with its account."""
        return [(each.account, change) for each in self.changes for change in each.changes if change.effect < 0]

    @cached_property
    def refused(self) -> list[tuple[str, ProtectionChange]]:
        """The losses that are not accepted."""
        return [(account, change) for account, change in self.losses if not change.accepted]

    @cached_property
    def groups(self) -> list[_Group]:
        """Accounts with the same changes: what they are called, their names, and the changes."""
        return _grouped(self.changes, self.levels)

    def line(self, change: ProtectionChange) -> str:
        """A change in words, without its sign."""
        return _line(change, self.levels)

    @property
    def verdict(self) -> str:
        """In how many accounts protection is lost that is not accepted; empty where in none."""
        count = len({account for account, _ in self.refused})
        return f"protection is lost in {count} account{'' if count == 1 else 's'}, and not accepted" if count else ""


_Group = tuple[str, list[str], tuple[ProtectionChange, ...]]


def _grouped(changes: list[AccountChanges], levels: Levels) -> list[_Group]:
    accounts_by_changes: dict[tuple[ProtectionChange, ...], list[str]] = {}
    for each in changes:
        accounts_by_changes.setdefault(each.changes, []).append(each.account)
    return [
        (called(accounts, levels.organization), accounts, the_same)
        for the_same, accounts in accounts_by_changes.items()
    ]


def _line(change: ProtectionChange, levels: Levels) -> str:
    where = [f"plan '{change.plan}'"] if change.plan else []
    where += [f"rule '{change.rule}'"] if change.rule else []
    where += [change.part] if change.part else []
    where += [f"in {', '.join(change.regions)}"] if change.regions else []
    what = f"{_what(change.what, resource_types(levels))}: " if change.what else ""
    accepted = f" (accepted: {change.accepted})" if change.accepted else ""
    return f"{', '.join(where)}: {what}{change.message}{accepted}" if where else f"{change.message}{accepted}"


def change_lines(changes: list[AccountChanges], levels: Levels) -> Iterator[str]:
    """Every change, accounts with the same ones together."""
    for index, (name, _, the_same) in enumerate(_grouped(changes, levels)):
        if index:
            yield ""
        yield name
        yield from (f"  {_SIGNS[change.effect]} {_line(change, levels)}" for change in the_same)


def as_text(comparison: Comparison) -> str:
    """Every change, the same ones once, then what check finds from now on."""
    parts = ["\n".join(change_lines(comparison.changes, comparison.levels)) or "nothing changes in effect"]
    if comparison.findings:
        parts.append("\n".join(["farvault check finds from now on:", *map(str, comparison.findings)]))
    return "\n\n".join(parts)


def as_markdown(comparison: Comparison) -> str:
    """A summary that fits into the comment of a pull request: losses first."""
    count = len(comparison.findings)
    found = f"`farvault check` finds {count} more." if count else ""
    verdict = comparison.verdict.capitalize() or "No protection is lost that is not accepted"
    lines = [f"**{verdict}.** {found}".rstrip()]
    if comparison.groups:
        lines += ["", "| | accounts | change |", "|---|---|---|"]
    rows = [
        (change.effect, _cell(name.removeprefix("accounts ").removeprefix("account ")), _cell(comparison.line(change)))
        for name, _, changes in comparison.groups
        for change in changes
    ]
    rows.sort(key=lambda row: row[0])
    lines += [f"| {_WORDS[effect] if effect else ''} | {name} | {line} |" for effect, name, line in rows]
    if comparison.findings:
        lines += [
            "",
            *(
                f"- {_cell(f'{each.place}: {each.severity}[{each.slug}]: {each.message}')}"
                for each in comparison.findings
            ),
        ]
    return _cut(lines)


def _cell(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    for character in "\\`*_<>[]|~#@":
        text = text.replace(character, f"\\{character}")
    return " ".join(text.split())


def _cut(lines: list[str]) -> str:
    length = 0
    for number, line in enumerate(lines):
        length += len(line.encode()) + 1
        if length > _LONGEST_COMMENT:
            return "\n".join([*lines[:number], "", f"{len(lines) - number} more lines: run `farvault diff`."])
    return "\n".join(lines)


def as_json(comparison: Comparison) -> str:
    """Every change of every account, and every new finding."""
    document = {
        "version": 1,
        "lost": len({account for account, _ in comparison.refused}),
        "changes": [
            {**_plain(change), "account": each.account} for each in comparison.changes for change in each.changes
        ],
        "findings": [plain(finding) for finding in comparison.findings],
    }
    return json.dumps(document, indent=2)


def _plain(change: ProtectionChange) -> dict[str, Any]:
    return {
        "effect": _WORDS[change.effect],
        "plan": change.plan,
        "rule": change.rule,
        "part": change.part,
        "regions": list(change.regions),
        "what": list(change.what),
        "message": change.message,
        "accepted": change.accepted,
    }


def as_github(comparison: Comparison) -> str:
    """Workflow commands: each loss that is not accepted, once for the accounts that share it, and each new finding."""
    return github([finding for finding, reason in _as_findings(comparison) if not reason])


def as_sarif(comparison: Comparison) -> str:
    """A SARIF log with each loss, the accepted ones suppressed, and each new finding."""
    return sarif(list(_as_findings(comparison)))


def _as_findings(comparison: Comparison) -> Iterator[tuple[Finding, str]]:
    for name, accounts, changes in comparison.groups:
        for change in changes:
            if change.effect < 0:
                place = _place(comparison, change, accounts[0])
                address = f"{change.plan or change.part}/{name}"
                yield Finding(place, "protection-lost", name, comparison.line(change), address=address), change.accepted
    yield from ((finding, "") for finding in comparison.findings)


def _place(comparison: Comparison, change: ProtectionChange, account: str) -> Place:
    """Where the new description says it: the plan, else the environment, else the beginning of the main file."""
    main = comparison.loaded.main
    described = comparison.plans.get(change.plan)
    if described in comparison.levels.organization.description.plans:
        return main.place(("plans", str(described)), main.path)
    for region in change.regions:
        environment = comparison.loaded.environments.get(Site(account, region))
        if environment:
            return Place(environment[0])
    return Place(main.path)


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
