"""What differs in effect between two descriptions, account by account.

Backups are compared by what is backed up, in which Region; a rule is compared with the rule of the same
name, else with the one that runs as often. So a changed name alone is not a difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from farvault.copies import retention_days
from farvault.effects.explanation import dotted_path, resource_types
from farvault.effects.levels import Levels
from farvault.effects.plans import EffectiveRule, effective_plans, one_by_one, place
from farvault.organization.by_region import plans_by_region
from farvault.organization.target import IN_EACH_ACCOUNT
from farvault.policies.effective import Trace, validate_backup_policy
from farvault.policies.limits import backup_policy_limits
from farvault.schedule import Schedule, ScheduleError


@dataclass(frozen=True, order=True)
class ProtectionChange:
    """One difference."""

    effect: int
    """-1 where protection is lost, 0 where it is neither lost nor gained, 1 where it is gained."""
    plan: str
    rule: str
    regions: tuple[str, ...]
    what: tuple[str, ...]
    """What is backed up, one by one; empty for a change of the plan or the account as a whole."""
    message: str
    accepted: str = ""
    """Why a loss is accepted, in the user's words."""


@dataclass(frozen=True)
class AccountChanges:
    """All changes of one account, losses first."""

    account: str
    changes: tuple[ProtectionChange, ...]


_Backups = dict[tuple[str, str], list[EffectiveRule]]
"""The rules that back up something, by its Region and what it is."""


def account_changes(old: Levels, new: Levels, accepted: Mapping[str, str]) -> list[AccountChanges]:
    """Every account with changes, in the order of the new description, then those it no longer has.

    Accounts are the same by their id. `accepted` gives reasons by the name of an account, unit or plan.
    """
    compared: dict[tuple[int, int], tuple[ProtectionChange, ...]] = {}
    traces: list[Trace] = []  # keeps the traces alive, so that no id is reused
    described = described_plans(old) | described_plans(new)
    result = []
    for old_name, new_name in _pairs(old, new):
        before, after = _trace(old, old_name), _trace(new, new_name)
        traces += [before, after]
        pair = (id(before.tree), id(after.tree))
        if pair not in compared:
            compared[pair] = tuple(_changes(before, after, old, new))
        above = {name for levels, name in ((old, old_name), (new, new_name)) if name for name in levels.nodes(name)}
        by_node = next((reason for name, reason in accepted.items() if name in above), "")
        changes = []
        for change in compared[pair]:
            reason = by_node or accepted.get(change.plan) or accepted.get(described.get(change.plan, "")) or ""
            changes.append(replace(change, accepted=reason) if change.effect < 0 else change)
        if changes:
            result.append(AccountChanges(str(new_name or old_name), tuple(sorted(changes))))
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


def _changes(before: Trace, after: Trace, old: Levels, new: Levels) -> Iterator[ProtectionChange]:
    if before.tree == after.tree:
        return
    regions_by_change: dict[tuple[int, str, str, str], dict[str, list[str]]] = {}
    old_policy, new_policy = before.effective(), after.effective()
    old_backups = _backups(old_policy, resource_types(old))
    new_backups = _backups(new_policy, resource_types(new))
    for region, what in sorted({*old_backups, *new_backups}):
        for was, now_is in _matched(old_backups.get((region, what), []), new_backups.get((region, what), [])):
            rule = was or now_is
            assert rule is not None
            for effect, message in _differences(was, now_is, new):
                regions_by_change.setdefault((effect, rule.plan, rule.name, message), {}).setdefault(region, []).append(
                    what
                )
    for (effect, plan, name, message), by_region in regions_by_change.items():
        regions_by_backups: dict[tuple[str, ...], list[str]] = {}
        for region, what_all in by_region.items():
            regions_by_backups.setdefault(tuple(what_all), []).append(region)
        for backups, regions in regions_by_backups.items():
            yield ProtectionChange(effect, plan, name, tuple(regions), backups, message)
    old_limits, new_limits = (backup_policy_limits(levels.organization.facts) for levels in (old, new))
    was_valid = not validate_backup_policy(old_policy, old_limits) if old_policy else True
    if was_valid and new_policy:
        for invalid in validate_backup_policy(new_policy, new_limits):
            message = f"the effective policy becomes invalid at {dotted_path(invalid.path)}: {invalid.message}"
            plan = invalid.path[1] if len(invalid.path) > 1 else ""
            yield ProtectionChange(-1, plan, "", (), (), message)


def _backups(policy: Mapping[str, object], types: Mapping[str, str]) -> _Backups:
    rules_by_backup: _Backups = {}
    for plan in effective_plans(policy, types):
        atoms = dict.fromkeys(what for selects in plan.selects for what in one_by_one(selects, types))
        for region in dict.fromkeys(plan.regions):
            for what in atoms:
                rules_by_backup.setdefault((region, what), []).extend(plan.rules)
    return rules_by_backup


def _matched(
    old: Sequence[EffectiveRule], new: Sequence[EffectiveRule]
) -> Iterator[tuple[EffectiveRule | None, EffectiveRule | None]]:
    """Pairs of the same name, of the same effect, of the same rule's name, of similar frequency; then the rest."""
    rest_old, rest_new = list(old), list(new)
    for same in (_name, _effect, _rule_name):
        by_key = {same(rule): rule for rule in rest_new}
        for rule in list(rest_old):
            partner = by_key.pop(same(rule), None)
            if partner is not None:
                rest_old.remove(rule)
                rest_new.remove(partner)
                yield rule, partner
    rest_old.sort(key=lambda rule: (-_runs(rule), rule.plan, rule.name))
    rest_new.sort(key=lambda rule: (-_runs(rule), rule.plan, rule.name))
    shared = min(len(rest_old), len(rest_new))
    yield from zip(rest_old[:shared], rest_new[:shared], strict=True)
    yield from ((rule, None) for rule in rest_old[shared:])
    yield from ((None, rule) for rule in rest_new[shared:])


def _name(rule: EffectiveRule) -> tuple[object, ...]:
    return rule.plan, rule.name


def _effect(rule: EffectiveRule) -> tuple[object, ...]:
    return rule.schedule, rule.vault, rule.delete_after_days, rule.copies


def _rule_name(rule: EffectiveRule) -> tuple[object, ...]:
    # A plan that becomes one for each Region keeps the names of its rules.
    return (rule.name,)


def _runs(rule: EffectiveRule) -> float:
    try:
        return Schedule.parse(rule.schedule or "").runs_per_year()
    except ScheduleError:
        return 0


def _differences(was: EffectiveRule | None, now: EffectiveRule | None, new: Levels) -> Iterator[tuple[int, str]]:
    if was is None or now is None:
        yield (-1, "no longer backed up") if now is None else (1, "backed up from now on")
        return
    if was.schedule != now.schedule:
        before, after = _runs(was), _runs(now)
        if before == after:
            yield 0, f"at {now.schedule}, before at {was.schedule}"
        else:
            yield -1 if after < before else 1, f"{after:,.0f} backups a year, before {before:,.0f}"
    yield from _days("kept", was.delete_after_days, now.delete_after_days)
    if was.vault != now.vault:
        yield 0, f"in vault '{now.vault}', before in '{was.vault}'"
    if was.cold_storage_after_days != now.cold_storage_after_days:
        yield 0, f"in cold storage after {_cold(now)}, before after {_cold(was)}"
    if was.windows != now.windows:
        yield 0, f"start and complete within {_windows(now)}, before within {_windows(was)}"
    for noun, had, has in (
        ("continuous", was.continuous, now.continuous),
        ("in an air-gapped vault", was.air_gapped_vault, now.air_gapped_vault),
        ("scanned for malware", was.scan_mode, now.scan_mode),
    ):
        if bool(had) != bool(has):
            yield (-1, f"no longer {noun}") if had else (1, f"{noun} from now on")
        elif had != has:
            yield 0, f"{noun}: {has}, before {had}"
    yield from _copies(was, now, new)


def _copies(was: EffectiveRule, now: EffectiveRule, new: Levels) -> Iterator[tuple[int, str]]:
    before, after = ({copy.to: copy for copy in rule.copies} for rule in (was, now))
    for arn in sorted({*before, *after}):
        to = place(new.accounts, arn).replace(IN_EACH_ACCOUNT, "its own account", 1)
        if arn not in after:
            yield -1, f"no longer copied to {to}"
        elif arn not in before:
            yield 1, f"copied to {to} from now on"
        else:
            days_before, days_after = retention_days(before[arn], was), retention_days(after[arn], now)
            yield from _days(f"copy in {to} kept", days_before, days_after)


def _days(noun: str, was: int | None, now: int | None) -> Iterator[tuple[int, str]]:
    if was != now:
        shorter = now is not None and (was is None or now < was)
        yield -1 if shorter else 1, f"{noun} {_retention_text(now)}, before {_retention_text(was)}"


def _retention_text(days: int | None) -> str:
    return "for ever" if days is None else f"{days:,} days"


def _cold(rule: EffectiveRule) -> str:
    return "no time" if rule.cold_storage_after_days is None else f"{rule.cold_storage_after_days:,} days"


def _windows(rule: EffectiveRule) -> str:
    return " and ".join("AWS's default" if each is None else f"{each:,} minutes" for each in rule.windows)
