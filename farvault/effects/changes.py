"""What differs in effect between two descriptions, account by account: what is protected, and what guards it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from farvault.effects.backups import backup_changes
from farvault.effects.guards import guard_changes, guards_of
from farvault.effects.levels import Levels
from farvault.effects.protection_change import AccountChanges, ProtectionChange
from farvault.effects.rule_changes import Guards
from farvault.organization.by_region import plans_by_region
from farvault.policies.effective import Trace


def account_changes(old: Levels, new: Levels, accepted: Mapping[str, str], now: datetime) -> list[AccountChanges]:
    """Every account with changes, in the order of the new description, then those it no longer has.

    Accounts are the same by their id. `accepted` gives reasons by the name of an account, unit or plan; `now` is the
    time after which a schedule must run once more.
    """
    compared: dict[object, tuple[ProtectionChange, ...]] = {}
    traces: list[Trace] = []  # keeps the traces alive, so that no id is reused
    described = described_plans(old) | described_plans(new)
    beside = guard_changes(old.organization, new.organization)
    guards = guards_of(old.organization), guards_of(new.organization)
    result = []
    for old_name, new_name in _pairs(old, new):
        before, after = _trace(old, old_name), _trace(new, new_name)
        traces += [before, after]
        made = guards[0].get(old_name or "", Guards()), guards[1].get(new_name or "", Guards())
        key = (id(before.tree), id(after.tree), made)
        if key not in compared:
            compared[key] = tuple(backup_changes(before, after, (old, new), made, now))
        above = {name for levels, name in ((old, old_name), (new, new_name)) if name for name in levels.nodes(name)}
        by_node = next((reason for name, reason in accepted.items() if name in above), "")
        changes = []
        account = new.organization.account(new_name) if new_name else old.organization.account(str(old_name))
        for change in (*compared[key], *beside.get(account.id, ())):
            reason = by_node or accepted.get(change.plan) or accepted.get(described.get(change.plan, "")) or ""
            changes.append(replace(change, accepted=reason) if reason and change.effect < 0 else change)
        if changes:
            is_taken = new_name is None and old_name in new.organization.description.accounts
            name = f"{old_name} ({account.id})" if is_taken else str(new_name or old_name)
            result.append(AccountChanges(name, tuple(sorted(changes))))
    return result


def _pairs(old: Levels, new: Levels) -> Iterator[tuple[str | None, str | None]]:
    before = {account.id: name for name, account in old.organization.description.accounts.items()}
    for name, account in new.organization.description.accounts.items():
        yield before.pop(account.id, None), name
    for name in before.values():
        yield name, None


def _trace(levels: Levels, account: str | None) -> Trace:
    return levels.trace(account) if account else _NOTHING


_NOTHING = Trace({}, (), (), ())


def described_plans(levels: Levels) -> dict[str, str]:
    """Names of the described plans by those they have in the policies."""
    plans = levels.organization.description.plans
    return {each: name for name, plan in plans.items() for each in plans_by_region(name, plan)}
