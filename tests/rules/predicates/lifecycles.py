"""Laws on one rule of a plan: its schedule, windows, lifecycles and settings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise

from farvault.schedule import Schedule, ScheduleError
from tests.conftest import NOW
from tests.rules.predicates.world import World, default_of, law, types_of


@cache
def runs(schedule: str) -> tuple[datetime, ...] | None:
    """The next runs of a schedule, so many that they repeat themselves; None where it is none."""
    try:
        return tuple(Schedule.parse(schedule).next_runs(NOW, 400))
    except ScheduleError:
        return None


@cache
def gaps(schedule: str) -> tuple[timedelta, ...]:
    """The times between a schedule's runs."""
    return tuple(later - earlier for earlier, later in pairwise(runs(schedule) or ()))


@law("schedule-syntax", "rule")
def schedule_syntax(world: World) -> Iterator[str]:
    """Amazon EventBridge User Guide, cron expressions: six fields, and one of the two day fields is `?`."""
    return (rule.place for rule in world.rules if runs(rule.data["schedule"]) is None)


@law("schedule-never-runs", "rule")
def schedule_never_runs(world: World) -> Iterator[str]:
    """A schedule without a run to come backs nothing up."""
    return (rule.place for rule in world.rules if runs(rule.data["schedule"]) == ())


@law("schedule-interval", "rule")
def schedule_interval(world: World) -> Iterator[str]:
    """AWS Backup Developer Guide, plan options, backup frequency: once an hour at most."""
    hour = timedelta(hours=1)
    return (rule.place for rule in world.rules if any(gap < hour for gap in gaps(rule.data["schedule"])))


@law("retention-gap", "rule")
def retention_gap(world: World) -> Iterator[str]:
    """Developer Guide, creating backup copies: a backup, or its copy, is there until the next one is made.

    A continuous backup does not wait for its schedule.
    """
    for rule in world.rules:
        own = rule.data.get("delete_after_days")
        kept = [copy.get("delete_after_days", own) for copy in rule.copies]
        kept += [] if rule.data.get("continuous") else [own]
        if any(days is not None and gap > timedelta(days=days) for days in kept for gap in gaps(rule.data["schedule"])):
            yield rule.place


@law("same-schedule", "plan")
def same_schedule(world: World) -> Iterator[str]:
    """Developer Guide, plan options, overlapping rules: of two rules at one time, one makes the backup."""
    for name, plan in world.plans.items():
        valid = [rule for rule in plan["rules"].values() if runs(rule["schedule"]) is not None]
        there = [(rule["vault"], runs(rule["schedule"]) or rule["schedule"]) for rule in valid]
        if len(set(there)) < len(there):
            yield name


@law("archive-interval", "rule")
def archive_interval(world: World) -> Iterator[str]:
    """Developer Guide, plan options, lifecycle: the archive tier is for backups of every month, or fewer."""
    month = timedelta(days=28)
    for rule in world.rules:
        archives = any(each.get("opt_in_to_archive") for each in (rule.data, *rule.copies))
        if archives and any(gap < month for gap in gaps(rule.data["schedule"])):
            yield rule.place


@law("archive-without-cold-storage", "rule")
def archive_without_cold_storage(world: World) -> Iterator[str]:
    """AWS Backup API, Lifecycle: the opt-in is for what moves to cold storage after some days."""
    for rule in world.rules:
        for each in (rule.data, *rule.copies):
            if each.get("opt_in_to_archive") and each.get("cold_storage_after_days") is None:
                yield rule.place


@law("cold-storage-gap", "rule")
def cold_storage_gap(world: World) -> Iterator[str]:
    """AWS Backup API, Lifecycle.DeleteAfterDays: at least 90 days after MoveToColdStorageAfterDays.

    A copy without DeleteAfterDays lives as long as its source (plan options).
    """
    for rule in world.rules:
        for each in (rule.data, *rule.copies):
            cold = each.get("cold_storage_after_days")
            end = each.get("delete_after_days")
            end = rule.data.get("delete_after_days") if end is None else end
            if cold is not None and end is not None and end - cold < 90:
                yield rule.place


@law("cold-storage-unsupported", "rule")
def cold_storage_unsupported(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by resource: other types ignore the setting."""
    for rule in world.rules:
        kinds = types_of(rule.plan)
        is_set = any(each.get("cold_storage_after_days") is not None for each in (rule.data, *rule.copies))
        if is_set and kinds and not any(world.has(kind, "cold_storage") for kind in kinds):
            yield rule.place


@law("complete-window", "rule")
def complete_window(world: World) -> Iterator[str]:
    """A backup that starts at the end of its start window has an hour left. Defaults: 8 hours and 7 days."""
    for rule in world.rules:
        start = rule.data.get("start_window_minutes", default_of("start_window_minutes"))
        complete = rule.data.get("complete_window_minutes", default_of("complete_window_minutes"))
        if complete - start < 60:
            yield rule.place


@law("continuous-retention", "rule")
def continuous_retention(world: World) -> Iterator[str]:
    """Developer Guide, continuous backups: kept from 1 to 35 days, so never for ever."""
    for rule in world.rules:
        days = rule.data.get("delete_after_days")
        if rule.data.get("continuous") and (days is None or days > 35):
            yield rule.place


@law("continuous-cold-storage", "rule")
def continuous_cold_storage(world: World) -> Iterator[str]:
    """Developer Guide, continuous backups: MoveToColdStorageAfterDays is unavailable."""
    for rule in world.rules:
        if rule.data.get("continuous") and rule.data.get("cold_storage_after_days") is not None:
            yield rule.place


@law("continuous-unsupported", "rule")
def continuous_unsupported(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by resource: the types with point-in-time recovery."""
    for rule in world.rules:
        kinds = types_of(rule.plan)
        if rule.data.get("continuous") and kinds and not any(world.has(kind, "continuous") for kind in kinds):
            yield rule.place


@law("index-air-gapped", "rule")
def index_air_gapped(world: World) -> Iterator[str]:
    """Developer Guide, logically air-gapped vault as primary target: no indexing."""
    return (rule.place for rule in world.rules if rule.data.get("index") and rule.data.get("air_gapped_vault"))


@law("index-two-types", "rule")
def index_two_types(world: World) -> Iterator[str]:
    """AWS Backup API, IndexAction: one resource type for each rule."""
    return (rule.place for rule in world.rules if len(rule.data.get("index", ())) > 1)


@law("scan-without-settings", "rule")
def scan_without_settings(world: World) -> Iterator[str]:
    """Organizations User Guide, scan_actions: they need scan_settings, which name the role."""
    return (rule.place for rule in world.rules if rule.data.get("scan_mode") and not rule.plan.get("scan"))


@law("s3-two-vaults", "plan")
def s3_two_vaults(world: World) -> Iterator[str]:
    """Developer Guide, Amazon S3 backups: continuous and periodic backups of a bucket are in one vault.

    Two plans may meet one bucket where they reach one account in one Region.
    """
    rules = [rule for rule in world.rules if "S3" in types_of(rule.plan)]
    for periodic in rules:
        if not periodic.data.get("continuous"):
            there = set(world.source_sites(periodic.plan))
            for other in rules:
                meets = other.plan is periodic.plan or there & set(world.source_sites(other.plan))
                if other.data.get("continuous") and meets and other.data["vault"] != periodic.data["vault"]:
                    yield periodic.plan_name


@law("short-copy-retention", "rule")
def short_copy_retention(world: World) -> Iterator[str]:
    """Developer Guide, creating backup copies, retention of incremental copies: a week is recommended."""
    for rule in world.rules:
        for copy in rule.copies:
            days = copy.get("delete_after_days")
            days = rule.data.get("delete_after_days") if days is None else days
            if days is not None and days < 7:
                yield rule.place
