"""Finds the values in an account's effective backup policy that AWS Backup does not take.

A plan with such a value cannot be created in the account, and its effective policy counts as invalid, as one with a
missing or surplus element does. AWS: https://docs.aws.amazon.com/organizations/latest/userguide/
orgs_manage_policies_backup_syntax.html and the AWS Backup API's BackupRuleInput, Lifecycle and CopyAction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from farvault.facts import PATTERNS, REGIONS, RESOURCE_TYPES, Range
from farvault.facts.features import Facts
from farvault.policies.effective import ErrorCode, Invalidity
from farvault.schedule import Schedule, ScheduleError

Path = tuple[str, ...]

_VAULT_ARN = re.compile(r"arn:(aws[a-z-]*):backup:([a-z0-9$-]+):(\$account|[0-9]{12}):backup-vault:(.*)")
_ROLE_ARN = re.compile(r"arn:aws[a-z-]*:iam::(\$account|[0-9]{12}):role/.+")
_TRUTHS = ("true", "false")
_SCAN_MODES = ("INCREMENTAL_SCAN", "FULL_SCAN")
_AWS = Facts({})
_COLD, _DELETE = "move_to_cold_storage_after_days", "delete_after_days"
_ARCHIVE = "opt_in_to_archive_for_supported_resources"


def invalid_values(
    effective: Mapping[str, object], facts: Facts = _AWS, now: datetime | None = None
) -> tuple[Invalidity, ...]:
    """Every value of an effective backup policy that AWS Backup does not take, and every key that it does not have.

    Missing or surplus elements and wrong shapes are left to `validate_backup_policy`. `facts` are AWS's, as the
    user may override them; `now` is the time after which a schedule must run once more (default: it may be over).
    """
    invalidities = list(_keys(effective, (), {"plans"}))
    for path, plan in _each(effective, (), "plans"):
        invalidities += _plan(plan, path, facts)
        if now is not None:
            invalidities += [each for where, rule in _each(plan, path, "rules") for each in _over(rule, where, now)]
    return tuple(sorted(invalidities, key=lambda each: each.path))


def _over(rule: Mapping[str, object], path: Path, now: datetime) -> Iterator[Invalidity]:
    text = rule.get("schedule_expression")
    try:
        over = _single(text) and Schedule.parse(str(text)).never_runs(now)
    except ScheduleError:
        return
    if over:
        yield _invalid((*path, "schedule_expression"), f"'{text}' never runs again")


_LIFECYCLE = {_COLD, _DELETE, _ARCHIVE}
_SELECTION = {"iam_role_arn", "conditions"}
_CONDITIONS = ("string_equals", "string_not_equals", "string_like", "string_not_like")
#: The keys of each map of a policy, by the key that leads to it.
_KEYS: Mapping[str, set[str]] = {
    "plan": {"regions", "rules", "selections", "advanced_backup_settings", "backup_plan_tags", "scan_settings"},
    "rule": {
        *("schedule_expression", "start_backup_window_minutes", "complete_backup_window_minutes", "lifecycle"),
        *("target_backup_vault_name", "target_logically_air_gapped_backup_vault_arn", "enable_continuous_backup"),
        *("copy_actions", "recovery_point_tags", "index_actions", "scan_actions"),
    },
    "lifecycle": _LIFECYCLE,
    "copy": {"target_backup_vault_arn", "lifecycle"},
    "selections": {"tags", "resources"},
    "tags": {*_SELECTION, "tag_key", "tag_value"},
    "resources": {*_SELECTION, "resource_types", "not_resource_types"},
    "conditions": set(_CONDITIONS),
    "condition": {"condition_key", "condition_value"},
    "scan_settings": {"resource_types", "scanner_role_arn"},
    "advanced_backup_settings": {"ec2", "s3"},
}


def _keys(holder: object, path: Path, known: set[str]) -> Iterator[Invalidity]:
    """The keys of a map that AWS's grammar does not have."""
    for key in holder if isinstance(holder, Mapping) else ():
        if key not in known:
            yield _invalid((*path, key), f"a backup policy has no key '{key}' here")


def _plan(plan: Mapping[str, object], path: Path, facts: Facts) -> Iterator[Invalidity]:
    yield from _keys(plan, path, _KEYS["plan"])
    yield from _settings(plan.get("advanced_backup_settings"), (*path, "advanced_backup_settings"))
    for region in _list(plan.get("regions")):
        if region not in REGIONS:
            yield _invalid((*path, "regions"), f"AWS Backup has no Region '{region}'")
    for where, rule in _each(plan, path, "rules"):
        yield from _rule(rule, where, facts)
    selections = plan.get("selections")
    yield from _keys(selections, (*path, "selections"), _KEYS["selections"])
    for kind in ("tags", "resources"):
        for where, selection in _each(selections, path, kind):
            yield from _selection(selection, kind, (*path, "selections", *where[len(path) :]))
    for where, setting in _each(plan, path, "scan_settings"):
        yield from _keys(setting, where, _KEYS["scan_settings"])
        yield from _arn(setting, where, "scanner_role_arn", _ROLE_ARN, "the ARN of a role")
        for kind in _list(setting.get("resource_types")):
            if kind not in _SCANNED:
                yield _invalid((*where, "resource_types"), f"must be {', '.join(_SCANNED)}, got '{kind}'")


def _settings(settings: object, path: Path) -> Iterator[Invalidity]:
    """Advanced settings: each service's switches."""
    yield from _keys(settings, path, _KEYS["advanced_backup_settings"])
    for service, switches in (("ec2", {"windows_vss"}), ("s3", {"backup_acls", "backup_object_tags"})):
        held = settings.get(service) if isinstance(settings, Mapping) else None
        yield from _keys(held, (*path, service), switches)
        for name in sorted(switches):
            value = held.get(name) if isinstance(held, Mapping) else None
            if _single(value) and value not in ("enabled", "disabled"):
                yield _invalid((*path, service, name), f"must be enabled or disabled, got '{value}'")


_SCANNED = ("EBS", "EC2", "S3", "ALL")


def _rule(rule: Mapping[str, object], path: Path, facts: Facts) -> Iterator[Invalidity]:
    yield from _keys(rule, path, _KEYS["rule"])
    yield from _schedule(rule, path, facts)
    vault = rule.get("target_backup_vault_name")
    if _single(vault) and not PATTERNS["vault_name"].matches(str(vault)):
        yield _invalid((*path, "target_backup_vault_name"), f"'{vault}' is not the name of a vault")
    for key, name in (
        ("start_backup_window_minutes", "start_window_minutes"),
        ("complete_backup_window_minutes", "complete_window_minutes"),
    ):
        yield from _number(rule, path, key, facts.range(name))
    continuous = str(rule.get("enable_continuous_backup", "false")).lower()
    if continuous not in _TRUTHS:
        yield _invalid((*path, "enable_continuous_backup"), f"must be true or false, got '{continuous}'")
    yield from _lifecycle(rule, path, facts, continuous=continuous == "true")
    for where, copy in _each(rule, path, "copy_actions"):
        yield from _copy(copy, where, facts)
    yield from _air_gapped(rule, path)
    for where, scan in _each(rule, path, "scan_actions"):
        if scan.get("scan_mode") not in (None, *_SCAN_MODES):
            yield _invalid((*where, "scan_mode"), f"must be {' or '.join(_SCAN_MODES)}, got '{scan['scan_mode']}'")
    index = rule.get("index_actions")
    for kind in _list(index.get("resource_types")) if isinstance(index, Mapping) else ():
        if kind not in RESOURCE_TYPES or not facts.feature(kind, "index").value:
            yield _invalid((*path, "index_actions"), f"backups of '{kind}' cannot be indexed")


def _schedule(rule: Mapping[str, object], path: Path, facts: Facts) -> Iterator[Invalidity]:
    text = rule.get("schedule_expression")
    if not _single(text):
        return
    where = (*path, "schedule_expression")
    try:
        schedule = Schedule.parse(str(text))
    except ScheduleError as fault:
        yield _invalid(where, f"'{text}' is not a schedule: {fault}")
        return
    minutes = facts.range("schedule_interval_minutes").minimum
    if not schedule.is_at_least_every(timedelta(minutes=minutes)):
        yield _invalid(where, f"runs must be at least {minutes} minutes apart, got '{text}'")


def _lifecycle(
    holder: Mapping[str, object], path: Path, facts: Facts, *, continuous: bool = False
) -> Iterator[Invalidity]:
    lifecycle = holder.get("lifecycle")
    if lifecycle is None and not continuous:
        return
    settings: Mapping[str, object] = lifecycle if isinstance(lifecycle, Mapping) else {}
    where = (*path, "lifecycle")
    yield from _keys(settings, where, _LIFECYCLE)
    archive = str(settings.get(_ARCHIVE, "false")).lower()
    if archive not in _TRUTHS:
        yield _invalid((*where, _ARCHIVE), f"must be true or false, got '{archive}'")
    elif archive == "true" and _COLD not in settings:
        yield _invalid((*where, _ARCHIVE), f"does nothing without {_COLD}")
    faults = [
        *_number(settings, where, _DELETE, facts.range("delete_after_days"), never=True),
        *_number(settings, where, _COLD, facts.range("cold_storage_after_days"), never=True),
    ]
    yield from faults
    if faults:
        return
    cold, delete = (_days(settings.get(key)) for key in (_COLD, _DELETE))
    gap, longest = facts.range("cold_storage_gap_days").minimum, facts.range("continuous_delete_after_days")
    if cold is not None and delete is not None and delete < cold + gap:
        message = f"must be at least {gap} days after {_COLD} ({cold}), got {delete}"
        yield _invalid((*where, _DELETE), message)
    if continuous and cold is not None:
        yield _invalid((*where, _COLD), "continuous backups have no cold storage")
    if continuous and (delete is None or not longest.holds(delete)):
        yield _invalid((*where, _DELETE), f"must be {longest.means} for continuous backups, got {delete or 'none'}")


def _copy(copy: Mapping[str, object], path: Path, facts: Facts) -> Iterator[Invalidity]:
    yield from _keys(copy, path, _KEYS["copy"])
    arn = copy.get("target_backup_vault_arn")
    if _single(arn):
        if arn != path[-1]:
            yield _invalid((*path, "target_backup_vault_arn"), f"must be the copy action's key, got '{arn}'")
        fitting = _VAULT_ARN.fullmatch(str(arn))
        if fitting is None or not PATTERNS["vault_name"].matches(fitting.group(4)):
            yield _invalid((*path, "target_backup_vault_arn"), f"'{arn}' is no ARN of a vault")
        elif fitting.group(2) not in REGIONS or REGIONS[fitting.group(2)].partition != fitting.group(1):
            message = f"AWS Backup has no Region '{fitting.group(2)}' in partition {fitting.group(1)}"
            yield _invalid((*path, "target_backup_vault_arn"), message)
    yield from _lifecycle(copy, path, facts)


def _air_gapped(rule: Mapping[str, object], path: Path) -> Iterator[Invalidity]:
    key = "target_logically_air_gapped_backup_vault_arn"
    arn = rule.get(key)
    if not _single(arn):
        return
    fitting = _VAULT_ARN.fullmatch(str(arn))
    if fitting is None or fitting.group(2) != "$region" or fitting.group(3) != "$account":
        yield _invalid((*path, key), f"must be of $account and $region, got '{arn}'")


def _selection(selection: Mapping[str, object], kind: str, path: Path) -> Iterator[Invalidity]:
    yield from _keys(selection, path, _KEYS[kind])
    conditions = selection.get("conditions")
    yield from _keys(conditions, (*path, "conditions"), _KEYS["conditions"])
    for operator in _CONDITIONS:
        for where, condition in _each(conditions, (*path, "conditions"), operator):
            yield from _keys(condition, where, _KEYS["condition"])
            key = condition.get("condition_key")
            if _single(key) and (not str(key).startswith(_TAG) or key == _TAG):
                yield _invalid((*where, "condition_key"), f"must be {_TAG} and a tag's key, got '{key}'")
    yield from _arn(selection, path, "iam_role_arn", _ROLE_ARN, "the ARN of a role")
    for key in ("resource_types", "not_resource_types"):
        for pattern in _list(selection.get(key)):
            if pattern != "*" and re.sub(r"^arn:aws[a-z-]*:", "arn:aws:", pattern) not in _RESOURCES:
                yield _invalid((*path, key), f"'{pattern}' is not a resource type")


_TAG = "aws:ResourceTag/"
_RESOURCES = frozenset(kind.arn for kind in RESOURCE_TYPES.values())


def _arn(holder: Mapping[str, object], path: Path, key: str, form: re.Pattern[str], noun: str) -> Iterator[Invalidity]:
    value = holder.get(key)
    if _single(value) and form.fullmatch(str(value)) is None:
        yield _invalid((*path, key), f"must be {noun}, got '{value}'")


def _number(
    holder: Mapping[str, object], path: Path, key: str, within: Range, *, never: bool = False
) -> Iterator[Invalidity]:
    value = holder.get(key)
    if not _single(value) or (never and str(value) == "-1"):
        return
    if re.fullmatch(r"-?[0-9]{1,12}", str(value)) is None or not within.holds(int(str(value))):
        yield _invalid((*path, key), f"must be {within.means}, got '{value}'")


def _days(value: object) -> int | None:
    """Days of a lifecycle that has no fault; None for never."""
    return None if value is None or str(value) == "-1" else int(str(value))


def _single(value: object) -> bool:
    """Whether it is a single value; other shapes are not checked here."""
    return value is not None and not isinstance(value, Mapping | list | tuple)


def _list(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


def _each(holder: object, path: Path, key: str) -> Iterator[tuple[Path, Mapping[str, object]]]:
    children = holder.get(key) if isinstance(holder, Mapping) else None
    for name, inner in children.items() if isinstance(children, Mapping) else ():
        if isinstance(inner, Mapping):
            yield (*path, key, name), inner


def _invalid(path: Path, message: str) -> Invalidity:
    return Invalidity(ErrorCode.VALUE_INVALID, path, message)
