"""What differs between two effective backup policies: what is backed up, how often, kept how long, copied where.

Backups are compared by what is backed up, in which Region, whichever selection includes it; a rule is compared with
the rule of the same name, else with the one that runs as often. So a changed name alone is not a difference.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from farvault.copies import retention_days
from farvault.effects.explanation import dotted_path, invalidities, resource_types
from farvault.effects.levels import Levels
from farvault.effects.plans import (
    OTHER_TYPES,
    EffectiveCopy,
    EffectivePlan,
    EffectiveRule,
    Selected,
    effective_plans,
    place,
)
from farvault.effects.protection_change import ProtectionChange
from farvault.facts import ALWAYS_OPTED, RANGES
from farvault.organization.target import IN_EACH_ACCOUNT
from farvault.policies.effective import Trace, json_path
from farvault.schedule import Schedule, ScheduleError


@dataclass(frozen=True)
class Guards:
    """What an account's environments make that backups depend on."""

    roles: frozenset[str] = frozenset()
    """Path and name of the roles that AWS Backup assumes."""
    locked: frozenset[tuple[str, str]] = frozenset()
    """Region and name of the vaults that are locked or air-gapped."""
    opted_out: frozenset[tuple[str, str]] = frozenset()
    """Region and type of what the management account has opted out of."""


@dataclass(frozen=True)
class _Backup:
    """A rule that backs up something."""

    plan: EffectivePlan
    rule: EffectiveRule
    role: str
    """Path and name of the role that AWS Backup assumes for it."""


@dataclass(frozen=True)
class _Sides:
    """Where and what is compared, and what there is beside the policies."""

    region: str
    what: Selected
    levels: Levels
    """The new ones."""
    guards: tuple[Guards, Guards]
    """The old and the new ones."""
    now: datetime

    @property
    def opted_out(self) -> frozenset[str]:
        """The types of what is compared that AWS Backup does not back up any more, as they are opted out."""
        out = [{kind for region, kind in each.opted_out if region == self.region} for each in self.guards]
        kinds = frozenset(out[1] - out[0])
        if self.what.kind:
            kinds &= {*self.what.kind.split("/")}
        return kinds & ALWAYS_OPTED if self.what.is_named else kinds


_Backups = Mapping[tuple[str, Selected], list[_Backup]]
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
        for rule, effect, message in _judged(were, are, _Sides(region, what, levels[1], guards, now)):
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
    backups: dict[tuple[str, Selected], list[_Backup]] = {}
    for plan in effective_plans(policy, types):
        roles: dict[Selected, set[str]] = {}
        for selection in plan.selections:
            for what in selection.selected:
                roles.setdefault(what, set()).add((selection.role or "").partition(":role/")[2])
        for what, names in roles.items():
            made = [_Backup(plan, rule, ", ".join(sorted(names))) for rule in plan.rules]
            for region in dict.fromkeys(plan.regions):
                backups.setdefault((region, what), []).extend(made)
    return backups


#: Advanced settings: the type they are for, whether they are on by default, and what is true where they are on.
_SETTINGS = {
    "ec2.windows_vss": ("EC2", False, "application-consistent by VSS"),
    "s3.backup_acls": ("S3", True, "with access control lists"),
    "s3.backup_object_tags": ("S3", True, "with object tags"),
}
_ALL = "ALL"
_FULL = "FULL_SCAN"
_SCANNED = frozenset({"EBS", "EC2", "S3"})


def _settings(plan: EffectivePlan, what: Selected) -> frozenset[str]:
    """What the advanced settings make of its backups."""
    given = dict(plan.settings)
    return frozenset(
        text
        for key, (kind, default, text) in _SETTINGS.items()
        if what.kind in ("", kind) and given.get(key, "enabled" if default else "disabled") == "enabled"
    )


def _scanned(backup: _Backup, what: Selected) -> frozenset[str]:
    """The types whose backups are scanned for malware."""
    if not backup.rule.scan_mode:
        return frozenset()
    return _within(_SCANNED if _ALL in backup.plan.scanned else backup.plan.scanned, what)


def _within(kinds: frozenset[str], what: Selected) -> frozenset[str]:
    return kinds & {what.kind} if what.kind else kinds


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


def _of(backups: _Backups, region: str, what: Selected) -> list[_Backup]:
    """The backups that are made of it, by whichever selection includes it; each rule once."""
    by_rule: dict[tuple[str, str], _Backup] = {}
    for (there, selected), made in backups.items():
        if there == region and selected.includes(what):
            for backup in made:
                by_rule.setdefault((backup.rule.plan, backup.rule.name), backup)
    return list(by_rule.values())


def _matched(old: Sequence[_Backup], new: Sequence[_Backup]) -> Iterator[tuple[_Backup | None, _Backup | None]]:
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


def _by_frequency(backup: _Backup) -> tuple[timedelta, str, str]:
    schedule = _schedule(backup.rule)
    longest = schedule.longest_interval() if schedule else None
    return longest or timedelta.max, backup.rule.plan, backup.rule.name


def _schedule(rule: EffectiveRule) -> Schedule | None:
    try:
        return Schedule.parse(rule.schedule or "")
    except ScheduleError:
        return None


def _judged(were: Sequence[_Backup], are: Sequence[_Backup], sides: _Sides) -> Iterator[tuple[EffectiveRule, int, str]]:
    """Each rule with what differs. Nothing is lost by a rule where others do as much, as often."""
    if were == are and sides.guards[0] == sides.guards[1]:
        return
    opted_out = sorted(sides.opted_out) if were and are else []
    if opted_out:
        rule = are[0].rule
        yield rule, -1, f"{', '.join(opted_out)}: opted out in the management account, so that none is backed up"
    for was, now_is in _matched(were, are):
        rule = (was or now_is).rule  # type: ignore[union-attr] # one of them is there
        differences = list(_differences(was, now_is, sides))
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
            apart = f"at most {_interval(gap_after)} between backups that do as much, before {_interval(gap_before)}"
            differences.append((-1, apart))
        yield from ((rule, effect, message) for effect, message in differences)


def _gaps(
    was: _Backup, were: Sequence[_Backup], are: Sequence[_Backup], sides: _Sides
) -> tuple[timedelta | None, timedelta | None]:
    """The longest time without a backup by a rule that does as much as `was`, before and now; None where not known."""
    before = _timings(were, was, replace(sides, guards=(sides.guards[0],) * 2))
    after = _timings(are, was, sides)
    if sorted(before) == sorted(after):
        return timedelta(), timedelta()  # whatever it is
    if not any(timing.counts for timing in after):
        return None, None
    return _gap(before, sides.now), _gap(after, sides.now)


def _differences(before: _Backup | None, after: _Backup | None, sides: _Sides) -> Iterator[tuple[int, str]]:
    if before is None:
        yield 1, "backed up from now on"
        return
    if after is None:
        copied = ", ".join(_to(copy, sides) for copy in before.rule.copies)
        yield -1, f"no longer backed up{f', nor copied to {copied}' if copied else ''}"
        return
    yield from _frequency(before.rule, after.rule)
    yield from _qualities(before, after, sides)


def _qualities(before: _Backup, after: _Backup, sides: _Sides) -> Iterator[tuple[int, str]]:
    """What differs beside the times of the backups."""
    was, now = before.rule, after.rule
    yield from _days("kept", was.delete_after_days, now.delete_after_days)
    yield from _vault(was, now, sides)
    if was.cold_storage_after_days != now.cold_storage_after_days:
        times = f"{_cold(now.cold_storage_after_days)}, before {_cold(was.cold_storage_after_days)}"
        yield 0, f"in cold storage {times}"
    if was.archive != now.archive:
        yield 0, "in the archive tier, before in the standard tier" if now.archive else "no longer in the archive tier"
    if was.windows != now.windows:
        law = sides.levels.organization.facts.range("complete_after_start_minutes").minimum
        effect = _is_enough(was, law) - _is_enough(now, law)
        yield -effect, f"start and complete within {_windows(now)}, before within {_windows(was)}"
    if was.continuous != now.continuous:
        yield (-1, "no longer continuous") if was.continuous else (1, "continuous from now on")
    if was.air_gapped_vault != now.air_gapped_vault:
        island, before_in = (each and each.rpartition(":")[2] for each in (now.air_gapped_vault, was.air_gapped_vault))
        effect = bool(island) - bool(before_in)
        yield effect, f"in air-gapped vault '{island}'" if island else f"no longer in air-gapped vault '{before_in}'"
    what = sides.what
    scanned_before, scanned_after = _scanned(before, what), _scanned(after, what)
    if scanned_before & scanned_after and was.scan_mode != now.scan_mode:
        # An incremental scan does not look again at what has not changed.
        yield -1 if was.scan_mode == _FULL else 1, f"scanned for malware by {now.scan_mode}, before {was.scan_mode}"
    if scanned_before & scanned_after and before.plan.scanners != after.plan.scanners:
        yield 0, f"scanned with role {_roles(after.plan)}, before with {_roles(before.plan)}"
    yield from _sets("scanned for malware", scanned_before, scanned_after)
    yield from _sets("indexed", _within(was.indexed, what), _within(now.indexed, what))
    settings = _settings(before.plan, what)
    for text in sorted(settings ^ _settings(after.plan, what)):
        yield (-1, f"no longer {text}") if text in settings else (1, f"{text} from now on")
    if was.recovery_point_tags != now.recovery_point_tags:
        yield 0, f"recovery points tagged {_tags(now)}, before {_tags(was)}"
    yield from _role(before, after, sides.guards)
    yield from _copies(was, now, sides)


def _frequency(was: EffectiveRule, now: EffectiveRule) -> Iterator[tuple[int, str]]:
    """By the longest time without a backup and by the last of all; where these are the same, by their number."""
    if was.schedule == now.schedule:
        return
    before, after = _schedule(was), _schedule(now)
    last_before, last_after = (each.last_run() if each else None for each in (before, after))
    if before is None or after is None or last_before is None or last_after is None:
        effect = (last_after is not None) - (last_before is not None)
        yield effect, f"at {now.schedule}, before at {was.schedule}"
        return
    if last_before.year != last_after.year:
        effect = 1 if last_after > last_before else -1
        yield effect, f"the last backup is made on {last_after:%Y-%m-%d}, before on {last_before:%Y-%m-%d}"
    gap_before, gap_after = (each.longest_interval() or timedelta.max for each in (before, after))
    gaps = f"at most {_interval(gap_after)} between backups, before {_interval(gap_before)}"
    if gap_after != gap_before:
        yield (-1 if gap_after > gap_before else 1), gaps
    elif last_before.year == last_after.year:
        yield 0, f"at {now.schedule}, before at {was.schedule}"


def _interval(longest: timedelta) -> str:
    if longest == timedelta.max:
        return "no end"
    if longest >= timedelta(days=2):
        return f"{longest.days + (longest.seconds > 0):,} days"
    hours, rest = divmod(longest, timedelta(hours=1))
    if rest:
        return f"{longest // timedelta(minutes=1):,} minutes"
    return "an hour" if hours == 1 else f"{hours} hours"


def _vault(was: EffectiveRule, now: EffectiveRule, sides: _Sides) -> Iterator[tuple[int, str]]:
    if was.vault == now.vault:
        return
    was_locked, is_locked = (
        (sides.region, rule.vault) in guards.locked for rule, guards in zip((was, now), sides.guards, strict=True)
    )
    unlocked = ", which has no lock" if was_locked and not is_locked else ""
    yield is_locked - was_locked, f"in vault '{now.vault}'{unlocked}, before in '{was.vault}'"


def _is_enough(rule: EffectiveRule, law: int) -> bool:
    """Whether a backup that starts at the end of its window has the time to complete."""
    start, complete = rule.windows
    return start is None or complete is None or complete >= start + law


def _role(before: _Backup, after: _Backup, guards: tuple[Guards, Guards]) -> Iterator[tuple[int, str]]:
    was_made, is_made = before.role in guards[0].roles, after.role in guards[1].roles
    if before.role == after.role:
        if was_made and not is_made:
            yield -1, f"no environment makes its role '{after.role}' in the account any more"
        return
    unknown = "" if is_made else ", which no environment makes in the account"
    yield is_made - was_made, f"by role '{after.role}'{unknown}, before by '{before.role}'"


def _roles(plan: EffectivePlan) -> str:
    return ", ".join(f"'{arn.partition(':role/')[2]}'" for arn in plan.scanners)


def _to(copy: EffectiveCopy, sides: _Sides) -> str:
    return place(sides.levels.accounts, copy.to).replace(IN_EACH_ACCOUNT, "its own account", 1)


def _copies(was: EffectiveRule, now: EffectiveRule, sides: _Sides) -> Iterator[tuple[int, str]]:
    before, after = ({copy.to: copy for copy in rule.copies} for rule in (was, now))
    for arn in sorted({*before, *after}):
        to = _to((before.get(arn) or after[arn]), sides)
        if arn not in after:
            yield -1, f"no longer copied to {to}"
        elif arn not in before:
            yield 1, f"copied to {to} from now on"
        else:
            days_before, days_after = retention_days(before[arn], was), retention_days(after[arn], now)
            yield from _days(f"copy in {to} kept", days_before, days_after)
            cold_before, cold_after = (each.cold_storage_after_days for each in (before[arn], after[arn]))
            if cold_before != cold_after:
                # AWS: what is in cold storage cannot be copied, so that a cold copy cannot come back.
                sooner = cold_after is not None and (cold_before is None or cold_after < cold_before)
                times = f"{_cold(cold_after)}, before {_cold(cold_before)}"
                yield -1 if sooner else 1, f"copy in {to} in cold storage {times}: from there it cannot be copied back"
            elif before[arn].archive != after[arn].archive:
                yield 0, f"copy in {to} {'' if after[arn].archive else 'no longer '}in the archive tier"


_HORIZON = timedelta(days=2 * 366)
_START_WINDOW_MINUTES = RANGES["start_window_minutes"].usual


class _Timing(NamedTuple):
    """When a rule makes backups."""

    plan: str
    schedule: str
    window_minutes: int
    """In which a backup starts."""
    days: float
    """That its backups are kept."""
    counts: bool
    """Whether its backups are looked for."""


def _timings(backups: Sequence[_Backup], wanted: _Backup, sides: _Sides) -> tuple[_Timing, ...]:
    """When each backup is made; those count that do as much as the wanted one."""
    return tuple(
        _Timing(
            each.rule.plan,
            each.rule.schedule or "",
            each.rule.windows[0] or _START_WINDOW_MINUTES,
            float("inf") if each.rule.delete_after_days is None else each.rule.delete_after_days,
            all(effect >= 0 for effect, _ in _qualities(wanted, each, sides)),
        )
        for each in backups
    )


@lru_cache(maxsize=512)
def _gap(timings: tuple[_Timing, ...], now: datetime) -> timedelta | None:
    """The longest time between two backups that count, within two years; None with fewer, or where the year decides.

    AWS makes no backup by a rule that starts in the start window of one of the same plan whose backups are kept for
    longer (AWS Backup Developer Guide, overlapping backup rules).
    """
    runs: list[tuple[datetime, _Timing]] = []
    for timing in timings:
        with contextlib.suppress(ScheduleError):
            schedule = Schedule.parse(timing.schedule)
            if timing.counts and not schedule.is_for_every_year():
                return None
            runs += [(run, timing) for run in schedule.runs_between(now, now + _HORIZON)]
    made: list[datetime] = []
    ends: dict[tuple[str, float], datetime] = {}  # of the last start window, by the plan and the days of retention
    for run, timing in sorted(runs, key=lambda each: (each[0], -each[1].days)):
        if any(plan == timing.plan and days > timing.days and run < end for (plan, days), end in ends.items()):
            continue
        ends[timing.plan, timing.days] = run + timedelta(minutes=timing.window_minutes)
        if timing.counts:
            made.append(run)
    return max((later - earlier for earlier, later in pairwise(made)), default=None)


def _days(noun: str, was: int | None, now: int | None) -> Iterator[tuple[int, str]]:
    if was != now:
        shorter = now is not None and (was is None or now < was)
        yield -1 if shorter else 1, f"{noun} {_retention_text(now)}, before {_retention_text(was)}"


def _sets(participle: str, was: frozenset[str], now: frozenset[str]) -> Iterator[tuple[int, str]]:
    if was - now:
        yield -1, f"{_listed(was - now)} no longer {participle}"
    if now - was:
        yield 1, f"{_listed(now - was)} {participle} from now on"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _tags(rule: EffectiveRule) -> str:
    return ", ".join(f"{key}={value}" for key, value in rule.recovery_point_tags) or "with nothing"


def _retention_text(days: int | None) -> str:
    return "for ever" if days is None else f"{days:,} days"


def _cold(days: int | None) -> str:
    return "never" if days is None else f"after {days:,} days"


def _windows(rule: EffectiveRule) -> str:
    return " and ".join("AWS's default" if each is None else f"{each:,} minutes" for each in rule.windows)
