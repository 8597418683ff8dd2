"""What differs between two effective backup policies: what is backed up, how often, kept how long, copied where.

Backups are compared by what is backed up, in which Region, whichever selection includes it; a rule is compared with
the rule of the same name, else with the one that runs as often. So a changed name alone is not a difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from farvault.effects.explanation import dotted_path, invalidities, resource_types
from farvault.effects.gaps import Timing, interval_text, longest_gap
from farvault.effects.levels import Levels
from farvault.effects.plans import OTHER_TYPES, EffectiveRule, Selected, effective_plans
from farvault.effects.protection_change import ProtectionChange
from farvault.effects.rule_changes import Guards, RuleBackup, Sides, quality_differences, rule_differences, schedule_of
from farvault.facts import RANGES
from farvault.policies.effective import Trace, json_path

_START_WINDOW_MINUTES = RANGES["start_window_minutes"].usual


_Backups = Mapping[tuple[str, Selected], list[RuleBackup]]
"""By the Region and what is backed up."""


def backup_changes(
    before: Trace, after: Trace, levels: tuple[Levels, Levels], guards: tuple[Guards, Guards], now: datetime
) -> Iterator[ProtectionChange]:
    """Every difference between the effective policies of an account; `levels` and `guards` are the old and new ones.

    `now` is the time after which a schedule must run once more.
    """
    yield from _doubts(before, after)
    if before.tree == after.tree and guards[0] == guards[1]:
        return
    old_policy, new_policy = before.effective(), after.effective()
    types = [resource_types(each) for each in levels]
    old_backups, new_backups = _backups(old_policy, types[0]), _backups(new_policy, types[1])
    regions_by_change: dict[tuple[int, str, str, str], dict[str, list[str]]] = {}
    for region, what in _compared(old_backups, new_backups, sorted(types[1].values())):
        were, are = _of(old_backups, region, what), _of(new_backups, region, what)
        for rule, effect, message in _judged(were, are, Sides(region, what, levels[1], guards, now)):
            by_region = regions_by_change.setdefault((effect, rule.plan, rule.name, message), {})
            by_region.setdefault(region, []).append(str(what))
    for (effect, plan, name, message), by_region in regions_by_change.items():
        regions_by_backups: dict[tuple[str, ...], list[str]] = {}
        for region, what_all in by_region.items():
            regions_by_backups.setdefault(tuple(dict.fromkeys(what_all)), []).append(region)
        for backups, regions in regions_by_backups.items():
            yield ProtectionChange(effect, plan, name, "", tuple(regions), backups, message)
    was_valid = not invalidities(old_policy, levels[0].organization.facts, now)
    if was_valid:
        for invalid in invalidities(new_policy, levels[1].organization.facts, now):
            message = f"the effective policy becomes invalid at {dotted_path(invalid.path)}: {invalid.message}"
            plan = invalid.path[1] if len(invalid.path) > 1 else ""
            yield ProtectionChange(-1, plan, "", "", (), (), message)


def _doubts(before: Trace, after: Trace) -> Iterator[ProtectionChange]:
    """What AWS's documentation leaves open from now on: at its worst, what is there is lost."""
    known = {(doubt.path, doubt.question) for doubt in before.doubts}
    for doubt in after.doubts:
        if (doubt.path, doubt.question) not in known:
            policies = ", ".join(dict.fromkeys(f"'{origin.policy}'" for origin in doubt.between))
            message = f"{json_path(doubt.path)} is in doubt ({doubt.question.value}: {policies}); see farvault explain"
            plan = doubt.path[1] if doubt.path[0] == "plans" and len(doubt.path) > 1 else ""
            yield ProtectionChange(-1, plan, "", "", (), (), message)


def _backups(policy: Mapping[str, Any], types: Mapping[str, str]) -> _Backups:
    backups: dict[tuple[str, Selected], list[RuleBackup]] = {}
    for plan in effective_plans(policy, types):
        roles: dict[Selected, set[str]] = {}
        for selection in plan.selections:
            for what in selection.selected:
                roles.setdefault(what, set()).add((selection.role or "").partition(":role/")[2])
        for what, names in roles.items():
            made = [RuleBackup(plan, rule, ", ".join(sorted(names))) for rule in plan.rules]
            for region in dict.fromkeys(plan.regions):
                backups.setdefault((region, what), []).extend(made)
    return backups


def _compared(old: _Backups, new: _Backups, types: Iterable[str]) -> list[tuple[str, Selected]]:
    """What to compare: all that either side selects; by types where one side does and the other selects all types."""
    compared: set[tuple[str, Selected]] = set()
    for mine, others in ((old, new), (new, old)):
        by_region: dict[str, list[Selected]] = {}
        for region, what in others:
            by_region.setdefault(region, []).append(what)
        for region, what in mine:
            compared.update((region, each) for each in _divided(what, by_region.get(region, ()), types))
    return sorted(compared, key=lambda key: (key[0], str(key[1])))


def _divided(what: Selected, others: Sequence[Selected], types: Iterable[str]) -> list[Selected]:
    if what.kind or any(other.includes(what) for other in others):
        return [what]
    typed = dict.fromkeys(what.of_kind(other.kind) for other in others if other.kind)
    included = [each for each in typed if any(other.includes(each) for other in others)]
    if what.of_kind(OTHER_TYPES) in included:
        return [what.of_kind(kind) for kind in (*types, OTHER_TYPES)]
    return [what, *included]


def _of(backups: _Backups, region: str, what: Selected) -> list[RuleBackup]:
    """The backups that are made of it, by whichever selection includes it; each rule once."""
    by_rule: dict[tuple[str, str], RuleBackup] = {}
    for (there, selected), made in backups.items():
        if there == region and selected.includes(what):
            for backup in made:
                by_rule.setdefault((backup.rule.plan, backup.rule.name), backup)
    return list(by_rule.values())


def _matched(
    old: Sequence[RuleBackup], new: Sequence[RuleBackup]
) -> Iterator[tuple[RuleBackup | None, RuleBackup | None]]:
    """Pairs of the same name, of the same effect, of the same rule's name, of similar frequency; then the rest."""
    rest_old, rest_new = list(old), list(new)
    for same in (_name, _effect, _rule_name):
        by_key = {same(backup.rule): backup for backup in rest_new}
        for backup in list(rest_old):
            partner = by_key.pop(same(backup.rule), None)
            if partner is not None:
                rest_old.remove(backup)
                rest_new.remove(partner)
                yield backup, partner
    rest_old.sort(key=_by_frequency)
    rest_new.sort(key=_by_frequency)
    shared = min(len(rest_old), len(rest_new))
    yield from zip(rest_old[:shared], rest_new[:shared], strict=True)
    yield from ((backup, None) for backup in rest_old[shared:])
    yield from ((None, backup) for backup in rest_new[shared:])


def _name(rule: EffectiveRule) -> tuple[object, ...]:
    return rule.plan, rule.name


def _effect(rule: EffectiveRule) -> tuple[object, ...]:
    return rule.schedule, rule.vault, rule.delete_after_days, rule.copies


def _rule_name(rule: EffectiveRule) -> tuple[object, ...]:
    # A plan that becomes one for each Region keeps the names of its rules.
    return (rule.name,)


def _by_frequency(backup: RuleBackup) -> tuple[timedelta, str, str]:
    schedule = schedule_of(backup.rule)
    longest = schedule.longest_interval() if schedule else None
    return longest or timedelta.max, backup.rule.plan, backup.rule.name


def _judged(
    were: Sequence[RuleBackup], are: Sequence[RuleBackup], sides: Sides
) -> Iterator[tuple[EffectiveRule, int, str]]:
    """Each rule with what differs. Nothing is lost by a rule where others do as much, as often."""
    if were == are and sides.guards[0] == sides.guards[1]:
        return
    opted_out = sorted(sides.opted_out) if were and are else []
    if opted_out:
        rule = are[0].rule
        yield rule, -1, f"{', '.join(opted_out)}: opted out in the management account, so that none is backed up"
    for was, now_is in _matched(were, are):
        rule = (was or now_is).rule  # type: ignore[union-attr] # one of them is there
        differences = list(rule_differences(was, now_is, sides))
        if was is None:
            yield from ((rule, effect, message) for effect, message in differences)
            continue
        gap_before, gap_after = _gaps(was, were, are, sides)
        is_kept = gap_after is not None and gap_before is not None and gap_after <= gap_before
        if is_kept and now_is is None:
            differences = [(0, "left to other rules, which do as much")]
        elif is_kept:
            differences = [(max(effect, 0), message) for effect, message in differences]
        elif gap_before is not None and gap_after is not None and all(effect >= 0 for effect, _ in differences):
            now_apart, were_apart = interval_text(gap_after), interval_text(gap_before)
            differences.append((-1, f"at most {now_apart} between backups that do as much, before {were_apart}"))
        yield from ((rule, effect, message) for effect, message in differences)


def _gaps(
    was: RuleBackup, were: Sequence[RuleBackup], are: Sequence[RuleBackup], sides: Sides
) -> tuple[timedelta | None, timedelta | None]:
    """The longest time without a backup by a rule that does as much as `was`, before and now; None where not known."""
    before = _timings(were, was, replace(sides, guards=(sides.guards[0],) * 2))
    after = _timings(are, was, sides)
    if sorted(before) == sorted(after):
        return timedelta(), timedelta()  # whatever it is
    if not any(timing.counts for timing in after):
        return None, None
    return longest_gap(before, sides.now), longest_gap(after, sides.now)


def _timings(backups: Sequence[RuleBackup], wanted: RuleBackup, sides: Sides) -> tuple[Timing, ...]:
    """When each backup is made; those count that do as much as the wanted one."""
    return tuple(
        Timing(
            each.rule.plan,
            each.rule.schedule or "",
            each.rule.windows[0] or _START_WINDOW_MINUTES,
            float("inf") if each.rule.delete_after_days is None else each.rule.delete_after_days,
            all(effect >= 0 for effect, _ in quality_differences(wanted, each, sides)),
        )
        for each in backups
    )
