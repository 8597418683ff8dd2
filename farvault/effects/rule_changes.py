"""What differs between one rule's backups and another's: when they are made, how kept, where copied, by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from farvault.copies import retention_days
from farvault.effects.gaps import interval_text
from farvault.effects.levels import Levels
from farvault.effects.plans import EffectiveCopy, EffectivePlan, EffectiveRule, Selected, place
from farvault.facts import ALWAYS_OPTED
from farvault.facts.features import Facts
from farvault.organization.target import IN_EACH_ACCOUNT
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
class RuleBackup:
    """A rule that backs up something."""

    plan: EffectivePlan
    rule: EffectiveRule
    role: str
    """Path and name of the role that AWS Backup assumes for it."""


@dataclass(frozen=True)
class Sides:
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


def _scanned(backup: RuleBackup, what: Selected) -> frozenset[str]:
    """The types whose backups are scanned for malware."""
    if not backup.rule.scan_mode:
        return frozenset()
    return _within(_SCANNED if _ALL in backup.plan.scanned else backup.plan.scanned, what)


def _within(kinds: frozenset[str], what: Selected) -> frozenset[str]:
    return kinds & {what.kind} if what.kind else kinds


def schedule_of(rule: EffectiveRule) -> Schedule | None:
    """When the rule runs; None where that cannot be read."""
    try:
        return Schedule.parse(rule.schedule or "")
    except ScheduleError:
        return None


def rule_differences(before: RuleBackup | None, after: RuleBackup | None, sides: Sides) -> Iterator[tuple[int, str]]:
    """Everything that differs, each with whether protection is gained (1), lost (-1) or neither."""
    if before is None:
        yield 1, "backed up from now on"
        return
    if after is None:
        copied = ", ".join(_to(copy, sides) for copy in before.rule.copies)
        yield -1, f"no longer backed up{f', nor copied to {copied}' if copied else ''}"
        return
    yield from _frequency(before.rule, after.rule)
    yield from quality_differences(before, after, sides)


def quality_differences(before: RuleBackup, after: RuleBackup, sides: Sides) -> Iterator[tuple[int, str]]:
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
        facts = sides.levels.organization.facts
        effect = _is_enough(was, facts) - _is_enough(now, facts)
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
    """By the longest time without a backup and by the last of all."""
    if was.schedule == now.schedule:
        return
    before, after = schedule_of(was), schedule_of(now)
    last_before, last_after = (each.last_run() if each else None for each in (before, after))
    if before is None or after is None or last_before is None or last_after is None:
        effect = (last_after is not None) - (last_before is not None)
        yield effect, f"at {now.schedule}, before at {was.schedule}"
        return
    if last_before.year != last_after.year:
        effect = 1 if last_after > last_before else -1
        yield effect, f"the last backup is made on {last_after:%Y-%m-%d}, before on {last_before:%Y-%m-%d}"
    gap_before, gap_after = (each.longest_interval() or timedelta.max for each in (before, after))
    gaps = f"at most {interval_text(gap_after)} between backups, before {interval_text(gap_before)}"
    if gap_after != gap_before:
        yield (-1 if gap_after > gap_before else 1), gaps
    elif last_before.year == last_after.year:
        yield 0, f"at {now.schedule}, before at {was.schedule}"


def _vault(was: EffectiveRule, now: EffectiveRule, sides: Sides) -> Iterator[tuple[int, str]]:
    if was.vault == now.vault:
        return
    was_locked, is_locked = (
        (sides.region, rule.vault) in guards.locked for rule, guards in zip((was, now), sides.guards, strict=True)
    )
    unlocked = ", which has no lock" if was_locked and not is_locked else ""
    yield is_locked - was_locked, f"in vault '{now.vault}'{unlocked}, before in '{was.vault}'"


def _is_enough(rule: EffectiveRule, facts: Facts) -> bool:
    """Whether a backup that starts at the end of its window has the time to complete: the rule complete-window."""
    start, complete = (
        window or facts.range(name).usual
        for window, name in zip(rule.windows, ("start_window_minutes", "complete_window_minutes"), strict=True)
    )
    return complete >= start + facts.range("complete_after_start_minutes").minimum


def _role(before: RuleBackup, after: RuleBackup, guards: tuple[Guards, Guards]) -> Iterator[tuple[int, str]]:
    was_made, is_made = before.role in guards[0].roles, after.role in guards[1].roles
    if before.role == after.role:
        if was_made and not is_made:
            yield -1, f"no environment makes its role '{after.role}' in the account any more"
        return
    unknown = "" if is_made else ", which no environment makes in the account"
    yield is_made - was_made, f"by role '{after.role}'{unknown}, before by '{before.role}'"


def _roles(plan: EffectivePlan) -> str:
    return ", ".join(f"'{arn.partition(':role/')[2]}'" for arn in plan.scanners)


def _to(copy: EffectiveCopy, sides: Sides) -> str:
    return place(sides.levels.accounts, copy.to).replace(IN_EACH_ACCOUNT, "its own account", 1)


def _copies(was: EffectiveRule, now: EffectiveRule, sides: Sides) -> Iterator[tuple[int, str]]:
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
