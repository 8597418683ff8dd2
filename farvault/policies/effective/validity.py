"""Finds what makes AWS call an account's effective backup policy invalid.

An account whose effective policy is invalid keeps its last valid one until every error is fixed.
AWS: https://docs.aws.amazon.com/organizations/latest/userguide/invalid-policy-alerts.html and
https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html (November 2026).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from enum import StrEnum

from farvault.policies.effective.grammar import Path
from farvault.policies.effective.limits import BackupPolicyLimits


class ErrorCode(StrEnum):
    """The kind of an invalidity; the first three are AWS's own codes, the others are named here."""

    ELEMENTS_TOO_MANY = "ELEMENTS_TOO_MANY"
    ELEMENTS_TOO_FEW = "ELEMENTS_TOO_FEW"
    KEY_REQUIRED = "KEY_REQUIRED"

    KEYS_EXCLUSIVE = "KEYS_EXCLUSIVE"
    """Two keys of which AWS allows one; AWS documents the rule but no code."""

    SHAPE_UNEXPECTED = "SHAPE_UNEXPECTED"
    """A map, list or single value where AWS's grammar expects another shape; AWS documents no code."""

    VALUE_INVALID = "VALUE_INVALID"
    """A value that AWS Backup does not take (farvault.effects.values); AWS documents no code."""


@dataclass(frozen=True, slots=True)
class Invalidity:
    """One reason why an effective backup policy is invalid."""

    code: ErrorCode
    path: Path
    """The keys that lead to it; of a missing key, the key included."""

    message: str
    got: int | None = None
    """Of a count: how many there are."""

    limit: int | None = None
    """Of a count: how many are allowed, or needed."""


def validate_backup_policy(effective: Mapping[str, object], limits: BackupPolicyLimits) -> tuple[Invalidity, ...]:
    """Find every reason why an effective backup policy (without operators) is invalid, by path.

    An empty result means that AWS would take it, as far as its documentation says; `{}` and
    `{"plans": {}}` are valid and back up nothing. Values are not checked (retention, schedules,
    ARNs, Regions: see farvault.effects.values), and nothing is raised.
    """
    faults: list[Invalidity] = []
    plans = _map_at(effective, (), "plans", faults)
    for name, plan in plans.items():
        path = ("plans", name)
        if isinstance(plan, Mapping):
            faults.extend(_plan(plan, path, limits))
        else:
            faults.append(_shape(path, "a map", plan))
    return tuple(sorted(faults, key=lambda each: (each.path, each.code)))


def _plan(plan: Mapping[str, object], path: Path, limits: BackupPolicyLimits) -> Iterator[Invalidity]:
    faults: list[Invalidity] = []
    # AWS's example: a plan without a Region is ELEMENTS_TOO_FEW, one without a rule is KEY_REQUIRED.
    faults.extend(_some(plan, path, "regions", "region"))
    rules = _map_at(plan, path, "rules", faults)
    if not rules and not _is_misshaped(plan, "rules"):
        faults.append(Invalidity(ErrorCode.KEY_REQUIRED, (*path, "rules"), "a plan needs a rule"))
    faults.extend(_at_most(limits.rules_per_plan, rules, (*path, "rules"), "rules in a plan"))
    for name, rule in _maps(rules, (*path, "rules"), faults):
        faults.extend(_rule(rule, (*path, "rules", name), limits))
        if _map_at(rule, (*path, "rules", name), "scan_actions", []) and "scan_settings" not in plan:
            message = "a rule with scan_actions needs scan_settings in its plan"
            faults.append(Invalidity(ErrorCode.KEY_REQUIRED, (*path, "scan_settings"), message))
    faults.extend(_selections(plan, path, limits))
    faults.extend(_tags(plan, path, "backup_plan_tags"))
    settings = _map_at(plan, path, "scan_settings", faults)
    for name, setting in _maps(settings, (*path, "scan_settings"), faults):
        where = (*path, "scan_settings", name)
        faults.extend(_needs(setting, where, ["scanner_role_arn"]))
        faults.extend(_some(setting, where, "resource_types", "resource type"))
    yield from dict.fromkeys(faults)


def _rule(rule: Mapping[str, object], path: Path, limits: BackupPolicyLimits) -> Iterator[Invalidity]:
    faults: list[Invalidity] = []
    faults.extend(_needs(rule, path, ["schedule_expression", "target_backup_vault_name"]))
    copies = _map_at(rule, path, "copy_actions", faults)
    where = (*path, "copy_actions")
    faults.extend(_at_most(limits.copy_actions_per_rule, copies, where, "copy actions in a rule"))
    for name, copy in _maps(copies, where, faults):
        faults.extend(_needs(copy, (*where, name), ["target_backup_vault_arn"]))
    tags = _map_at(rule, path, "recovery_point_tags", [])
    where = (*path, "recovery_point_tags")
    faults.extend(_at_most(limits.recovery_point_tags_per_rule, tags, where, "recovery point tags in a rule"))
    faults.extend(_tags(rule, path, "recovery_point_tags"))
    index = _map_at(rule, path, "index_actions", faults)
    if index:
        faults.extend(_some(index, (*path, "index_actions"), "resource_types", "resource type"))
    scans = _map_at(rule, path, "scan_actions", faults)
    for name, scan in _maps(scans, (*path, "scan_actions"), faults):
        faults.extend(_needs(scan, (*path, "scan_actions", name), ["scan_mode"]))
    yield from faults


def _selections(plan: Mapping[str, object], path: Path, limits: BackupPolicyLimits) -> Iterator[Invalidity]:
    faults: list[Invalidity] = []
    selections = _map_at(plan, path, "selections", faults)
    where = (*path, "selections")
    by_tag = _map_at(selections, where, "tags", faults)
    by_resource = _map_at(selections, where, "resources", faults)
    if not by_tag and not by_resource and not faults:
        faults.append(Invalidity(ErrorCode.KEY_REQUIRED, where, "a plan needs a selection by tags or by resources"))
    if by_tag and by_resource:
        message = "a plan selects by tags or by resources, not both"
        faults.append(Invalidity(ErrorCode.KEYS_EXCLUSIVE, where, message))
    every = {**by_tag, **by_resource}
    faults.extend(_at_most(limits.selections_per_plan, every, where, "selections in a plan"))
    faults.extend(_at_most(limits.tag_selections_per_plan, by_tag, (*where, "tags"), "selections by tags in a plan"))
    for name, selection in _maps(by_tag, (*where, "tags"), faults):
        at = (*where, "tags", name)
        faults.extend(_needs(selection, at, ["iam_role_arn", "tag_key"]))
        faults.extend(_some(selection, at, "tag_value", "tag value"))
        faults.extend(_conditions(selection, at, limits))
    for name, selection in _maps(by_resource, (*where, "resources"), faults):
        at = (*where, "resources", name)
        faults.extend(_needs(selection, at, ["iam_role_arn"]))
        faults.extend(_some(selection, at, "resource_types", "resource type"))
        faults.extend(_conditions(selection, at, limits))
    yield from faults


def _conditions(selection: Mapping[str, object], path: Path, limits: BackupPolicyLimits) -> Iterator[Invalidity]:
    faults: list[Invalidity] = []
    conditions = _map_at(selection, path, "conditions", faults)
    where = (*path, "conditions")
    every: list[str] = []
    for kind, operator in _maps(conditions, where, faults):
        for name, condition in _maps(operator, (*where, kind), faults):
            every.append(name)
            faults.extend(_needs(condition, (*where, kind, name), ["condition_key", "condition_value"]))
    faults.extend(_at_most(limits.conditions_per_selection, every, where, "conditions in a selection"))
    yield from faults


def _tags(holder: Mapping[str, object], path: Path, key: str) -> Iterator[Invalidity]:
    faults: list[Invalidity] = []
    tags = _map_at(holder, path, key, faults)
    for name, tag in _maps(tags, (*path, key), faults):
        faults.extend(_needs(tag, (*path, key, name), ["tag_key", "tag_value"]))
    yield from faults


def _needs(holder: Mapping[str, object], path: Path, keys: Sequence[str]) -> Iterator[Invalidity]:
    for key in keys:
        value = holder.get(key)
        if value is None:
            yield Invalidity(ErrorCode.KEY_REQUIRED, (*path, key), f"'{key}' is required")
        elif isinstance(value, Mapping | list | tuple):
            yield _shape((*path, key), "a single value", value)


def _some(holder: Mapping[str, object], path: Path, key: str, noun: str) -> Iterator[Invalidity]:
    value = holder.get(key)
    if value is None and key != "regions":
        yield Invalidity(ErrorCode.KEY_REQUIRED, (*path, key), f"'{key}' is required")
    elif value is None or value == [] or value == ():
        message = f"'{key}' needs at least 1 {noun}, got 0"
        yield Invalidity(ErrorCode.ELEMENTS_TOO_FEW, (*path, key), message, got=0, limit=1)
    elif not isinstance(value, list | tuple):
        yield _shape((*path, key), "a list", value)


def _at_most(limit: int, elements: Sized, path: Path, noun: str) -> Iterator[Invalidity]:
    if len(elements) > limit:
        message = f"at most {limit} {noun}, got {len(elements)}"
        yield Invalidity(ErrorCode.ELEMENTS_TOO_MANY, path, message, got=len(elements), limit=limit)


def _map_at(holder: Mapping[str, object], path: Path, key: str, faults: list[Invalidity]) -> Mapping[str, object]:
    value = holder.get(key)
    if isinstance(value, Mapping):
        return value
    if value is not None:
        faults.append(_shape((*path, key), "a map", value))
    return {}


def _maps(
    holder: Mapping[str, object], path: Path, faults: list[Invalidity]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    for key, value in holder.items():
        if isinstance(value, Mapping):
            yield key, value
        else:
            faults.append(_shape((*path, key), "a map", value))


def _is_misshaped(holder: Mapping[str, object], key: str) -> bool:
    return key in holder and not isinstance(holder[key], Mapping)


def _shape(path: Path, expected: str, value: object) -> Invalidity:
    kind = "a map" if isinstance(value, Mapping) else "a list" if isinstance(value, list | tuple) else "a single value"
    return Invalidity(ErrorCode.SHAPE_UNEXPECTED, path, f"'{path[-1]}' is {expected}, got {kind}")
