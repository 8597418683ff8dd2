"""What `farvault explain` says of many accounts: alike ones once, how far a policy reaches, resources, assumptions."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime

from farvault.cli.accounts import called
from farvault.cli.diff_formats import change_lines
from farvault.closest import closest
from farvault.effects.changes import account_changes
from farvault.effects.explanation import Explanation
from farvault.effects.guards import opted_out
from farvault.effects.levels import Levels
from farvault.effects.overview import Alike, overview, reach
from farvault.effects.resource import AccountResource, lines, resource_answer
from farvault.errors import InputError


def show_overview(levels: Levels, accounts: Sequence[str], now: datetime, form: str) -> int:
    """The accounts, alike ones once; 1 where one has a policy that AWS would not apply, or that is not known."""
    groups = overview(levels, accounts, now)
    if form == "json":
        print(json.dumps({"groups": [group.as_json() for group in groups]}, indent=2))
    else:
        print("\n".join(line for group in groups for line in _group(group, levels)))
    wrong = sum(len(group.accounts) for group in groups if not group.is_sure)
    if wrong:
        what = "an effective policy that AWS would not apply, or that is not known"
        print(f"{wrong} account{' has' if wrong == 1 else 's have'} {what}", file=sys.stderr)
    return int(wrong > 0)


def _group(group: Alike, levels: Levels) -> Iterator[str]:
    plans = f"plan{'' if len(group.plans) == 1 else 's'} {', '.join(group.plans)}"
    if group.suspended:
        state = "suspended: no plan reaches it" if len(group.accounts) == 1 else "suspended: no plan reaches them"
    elif group.invalid:
        state = f"{plans}: invalid"
    elif group.unreadable:
        state = f"{plans}: not known, as {', '.join(group.unreadable)} cannot be read"
    else:
        state = (
            f"{plans}: valid"
            if group.plans
            else "no backup plan reaches " + ("it" if len(group.accounts) == 1 else "them")
        )
    yield f"{called(group.accounts, levels.organization)}: {state}"
    yield from (f"  invalid: {each}" for each in group.invalid)
    yield from (f"  in doubt: {each}" for each in group.doubts)
    yield from (f"  must exist already: vault {each}" for each in group.not_described)


def show_reach(levels: Levels, policy: str, form: str) -> int:
    """The accounts that a policy reaches."""
    description = levels.organization.description
    known = {
        each.name for node in ("root", *description.units, *description.accounts) for each in levels.attached(node)
    }
    if policy not in known:
        raise InputError(f"no policy '{policy}' is attached to anything", closest(policy, sorted(known)))
    sets, without = reach(levels, policy)
    if form == "json":
        print(json.dumps({"policy": policy, "sets": sets, "without_effect": without}, indent=2))
        return 0
    nodes = [node for node in ("root", *description.units, *description.accounts) if _is_at(levels, node, policy)]
    print(f"policy {policy}, attached to {', '.join(nodes)}, sets something in {len(sets)} accounts")
    print("\n".join(f"  {name}" for name in sets))
    if without:
        print(f"and nothing in {len(without)}, as others decide all that it says")
        print("\n".join(f"  {name}" for name in without))
    return 0


def _is_at(levels: Levels, node: str, policy: str) -> bool:
    return any(each.name == policy for each in levels.attached(node))


def show_resource(levels: Levels, accounts: Sequence[str], resource: AccountResource, now: datetime, form: str) -> int:
    """Whether a resource in each of the accounts is backed up; 1 where it is not, or in doubt."""
    is_out = (resource.region, resource.kind) in set(opted_out(levels.organization))
    answers = {account: resource_answer(Explanation.of(levels, account, now), resource, is_out) for account in accounts}
    if form == "json":
        data = {
            account: {
                "backups": [backup.as_json() for backup in answer.backups],
                "not_by": [{"plan": plan, "why": why} for plan, why in answer.reasons],
            }
            for account, answer in answers.items()
        }
        print(json.dumps(data, indent=2))
    else:
        print("\n".join(line for account, answer in answers.items() for line in lines(answer, resource, account)))
    return int(not all(answer.is_sure for answer in answers.values()))


def show_assumed(before: Levels, after: Levels, accounts: Sequence[str], now: datetime) -> None:
    """What changes for the accounts under the assumptions."""
    changes = [each for each in account_changes(before, after, {}, now) if each.account in set(accounts)]
    print("\nwhat would change")
    print("\n".join(f"  {line}".rstrip() for line in change_lines(changes, after)) or "  nothing")
