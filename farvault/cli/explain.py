"""Show the effective backup policy of an account: every value with who set it, what is ignored, runs and copies.

Of a unit, or of all accounts, those that get the same are shown once. Or: whether a resource is backed up, how far a
policy reaches, and what would change if an account moved or a policy were attached elsewhere.
Policies that the organization has already are merged with the description's where they are given. 1 where AWS would
call an effective policy invalid, and the account keep its last valid one, or where that is not known.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from farvault import clock
from farvault.cli.existing import add_existing, add_folder, levels_of
from farvault.cli.explain_many import show_assumed, show_overview, show_reach, show_resource
from farvault.cli.table import aligned
from farvault.closest import closest
from farvault.effects.explanation import Explanation, dotted_path
from farvault.effects.levels import Levels
from farvault.effects.plans import EffectivePlan, place
from farvault.effects.resource import AccountResource
from farvault.effects.what_if import FORM, what_if
from farvault.errors import InputError
from farvault.facts import REGIONS, RESOURCE_TYPES
from farvault.organization.model import ROOT
from farvault.policies.effective import Reason, Setting
from farvault.policies.effective.grammar import Value

HELP = "show effective backup policies and who set what"

_WIDEST = 60

_WHY = {
    Reason.OPERATOR_NOT_ALLOWED: "not allowed to child policies by",
    Reason.NEW_KEY_NOT_ALLOWED: "child policies may add no keys here, says",
    Reason.FIRST_ATTACHED_WINS: "attached after",
    Reason.SHAPE_DIFFERS: "a list, a single value or a map differs from",
    Reason.NOT_INHERITED: "what it removes is not inherited",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault explain`."""
    parser.add_argument("account", nargs="?", help="name or id of the account, or name of a unit")
    add_folder(parser)
    parser.add_argument("--all", action="store_true", help="every account, alike ones once")
    parser.add_argument("--reach", metavar="POLICY", help="which accounts a policy reaches")
    parser.add_argument("--resource", metavar="TYPE", help="whether such a resource is backed up; needs --region")
    parser.add_argument("--tags", nargs="+", default=[], metavar="KEY=VALUE", help="the resource's tags")
    parser.add_argument(
        "--what-if", action="append", default=[], metavar="CHANGE", help=f"assume {FORM}; may be given several times"
    )
    parser.add_argument("--region", help="only what runs in this Region")
    parser.add_argument("--path", default="", help="only what is at or below this path, such as plans.daily.rules")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
    parser.add_argument(
        "--at", type=_time, metavar="TIME", help="runs after this time, such as 2027-01-31T12:00 in UTC (default: now)"
    )
    add_existing(parser)


def run(arguments: argparse.Namespace) -> int:
    """Explain; 1 where an effective policy is invalid, or that is not known, or a resource is not backed up."""
    if arguments.region and arguments.region not in REGIONS:
        raise InputError(f"unknown Region '{arguments.region}'", closest(arguments.region, REGIONS))
    if (arguments.all or arguments.reach) and arguments.account and arguments.folder == Path("environments"):
        arguments.folder, arguments.account = Path(arguments.account), None
    levels = levels_of(arguments)
    if isinstance(levels, int):
        return levels
    before = levels
    if arguments.what_if:
        levels = Levels(*what_if(levels.organization, levels.existing, arguments.what_if))
        print("\n".join(["if", *(f"  {each}" for each in arguments.what_if), ""]))
    now = arguments.at or clock.now()
    if arguments.reach:
        return show_reach(levels, arguments.reach, arguments.format)
    accounts, is_one = _accounts(arguments, levels)
    if arguments.resource:
        code = show_resource(levels, accounts, _resource(arguments), now, arguments.format)
    elif is_one:
        code = _show_one(arguments, levels, accounts[0], now)
    else:
        code = show_overview(levels, accounts, now, arguments.format)
    if arguments.what_if:
        show_assumed(before, levels, accounts, now)
    return code


def _accounts(arguments: argparse.Namespace, levels: Levels) -> tuple[tuple[str, ...], bool]:
    """The accounts that are asked for, and whether it is one by its name."""
    organization = levels.organization
    if arguments.all:
        return tuple(organization.description.accounts), False
    if not arguments.account:
        raise InputError("no account is named", "name an account or a unit, or use --all")
    name = levels.accounts.get(arguments.account, arguments.account)
    if name in organization.description.accounts:
        return (name,), True
    if name == ROOT or name in organization.description.units:
        return organization.members(name), False
    known = [*organization.description.accounts, *organization.description.units]
    raise InputError(f"unknown account '{name}'", closest(name, known))


def _resource(arguments: argparse.Namespace) -> AccountResource:
    if not arguments.region:
        raise InputError("--resource needs the Region that the resource is in", "such as --region eu-west-1")
    if arguments.resource not in RESOURCE_TYPES:
        raise InputError(f"unknown resource type '{arguments.resource}'", closest(arguments.resource, RESOURCE_TYPES))
    tags = {}
    for each in arguments.tags:
        key, equals, value = each.partition("=")
        if not key or not equals:
            raise InputError(f"--tags: '{each}' is not KEY=VALUE", "such as --tags backup=daily")
        tags[key] = value
    return AccountResource(arguments.resource, arguments.region, tags)


def _show_one(arguments: argparse.Namespace, levels: Levels, account: str, now: datetime) -> int:
    explanation = Explanation.of(levels, account, now, arguments.region, arguments.path)
    if arguments.path and not (explanation.settings or explanation.ignored or explanation.doubts):
        paths = {dotted_path(setting.path) for setting in explanation.trace.settings}
        raise InputError(f"nothing is set at '{arguments.path}' in account '{account}'", closest(arguments.path, paths))
    if arguments.format == "json":
        print(json.dumps(explanation.as_json(), indent=2))
    else:
        print("\n".join(_lines(explanation)))
    if explanation.invalid:
        print(
            f"the effective policy of '{account}' is invalid: AWS keeps its last valid one until all is right",
            file=sys.stderr,
        )
        return 1
    if explanation.unreadable:
        print(f"whether the effective policy of '{account}' is valid is not known", file=sys.stderr)
        return 1
    return 0


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a time, such as 2027-01-31T12:00") from None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time


def _lines(explanation: Explanation) -> Iterator[str]:
    levels, account = explanation.levels, explanation.account
    described = levels.organization.account(account)
    yield f"account {account} ({described.id}){', suspended: it takes no part in plans' if described.suspended else ''}"
    yield from aligned(
        [
            (node, ", ".join(policy.name for policy in levels.attached(node)) or "no policies")
            for node in levels.nodes(account)
        ]
    )
    for plan in explanation.plans:
        yield ""
        yield from _plan(explanation, plan)
    others = [each for each in explanation.settings if each.path[0] != "plans"]
    if others:
        yield "\noutside plans"
        yield from aligned([(dotted_path(each.path), _value_text(each.value), "") for each in others])
    if not explanation.settings:
        yield "\nno backup plan reaches it" + (f" in {explanation.region}" if explanation.region else "")
    yield from _remarks(explanation)


def _plan(explanation: Explanation, plan: EffectivePlan) -> Iterator[str]:
    settings = [setting for setting in explanation.settings if setting.path[:2] == ("plans", plan.name)]
    setters = explanation.describe_all(tuple(origin for setting in settings for origin in setting.origins))
    yield f"plan {plan.name}{f', every value from {setters[0]}' if len(setters) == 1 else ''}"
    yield from aligned(list(_outline(explanation, settings, with_setters=len(setters) > 1)))
    for rule in explanation.rules(plan):
        runs = explanation.next_runs(rule)
        times = runs if isinstance(runs, str) else ", ".join(f"{run:%Y-%m-%d %H:%M}" for run in runs) or "never again"
        yield f"  {rule.name} runs next (UTC): {times}"
        for copy in rule.copies:
            retention = (
                f"kept {copy.delete_after_days} days" if copy.delete_after_days else "kept as long as its source"
            )
            regions = ", ".join(explanation.regions(plan)) or "no Region"
            yield f"  {rule.name} copies: {rule.vault} in {regions} -> {explanation.target(copy)}, {retention}"


def _outline(
    explanation: Explanation, settings: Sequence[Setting], with_setters: bool
) -> Iterator[tuple[str, str, str]]:
    """A row for each key: the key, what it holds, who set it."""
    open_at: tuple[str, ...] = ()
    for setting in settings:
        path = setting.path[2:]
        shared = next(
            (n for n, (opened, other) in enumerate(zip(open_at, path, strict=False)) if opened != other), None
        )
        for depth in range(min(len(open_at), len(path)) if shared is None else shared, len(path) - 1):
            yield f"{'  ' * depth}{_short(explanation, path[depth])}", "", ""
        open_at = path
        name = f"{'  ' * (len(path) - 1)}{_short(explanation, path[-1])}"
        setters = [f"<- {explanation.describe(origin)}" if with_setters else "" for origin in setting.origins]
        if isinstance(setting.value, tuple) and (len(_value_text(setting.value)) > _WIDEST or len(set(setters)) > 1):
            for value, setter in zip(setting.value, setters, strict=True):
                yield name, str(value), setter
                name = ""
        else:
            yield name, _value_text(setting.value), setters[0] if setters else ""


def _short(explanation: Explanation, key: str) -> str:
    return place(explanation.levels.accounts, key)


def _remarks(explanation: Explanation) -> Iterator[str]:
    if explanation.ignored:
        yield "\nignored"
        for each in explanation.ignored:
            what = f"{each.operator} {_value_text(each.value)}" if each.value is not None else "all of it"
            by = ", ".join(explanation.describe_all(each.by))
            yield f"  {dotted_path(each.path)}: {what} of {explanation.describe(each.origin)}"
            yield f"    {_WHY[each.reason]}{f' {by}' if by else ''}"
    if explanation.doubts:
        yield "\nin doubt, as AWS's documentation leaves it open"
        for doubt in explanation.doubts:
            between = ", ".join(explanation.describe_all(doubt.between))
            yield f"  {dotted_path(doubt.path)}: {doubt.question.value}, between {between}"
    if explanation.invalid:
        yield "\ninvalid"
        for invalid in explanation.invalid:
            yield f"  {dotted_path(invalid.path)}: {invalid.code.value}, {invalid.message}"
    elif explanation.unreadable:
        yield "\nnot known, as these policies reach it too and cannot be read"
        yield from (f"  {each.unreadable}" for each in explanation.unreadable)
    elif explanation.trace.settings:
        yield "\nthe effective policy is valid"
    if explanation.not_described and not explanation.invalid:
        yield "\nno environment describes these vaults, so they must exist already"
        yield from (f"  {vault}" for vault in explanation.not_described)


def _value_text(value: Value | None) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value) or "(empty)"
    return str(value).lower() if isinstance(value, bool) else str(value)
