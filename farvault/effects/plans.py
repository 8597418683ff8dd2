"""Read an effective backup policy as plans, rules and copies.

It may come from others' policies, so whatever is missing or has the wrong shape is treated as absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class EffectiveCopy:
    """A copy action."""

    to: str
    """ARN of its target, `$account` as written."""
    delete_after_days: int | None
    """None where the copy follows its source."""
    cold_storage_after_days: int | None


@dataclass(frozen=True)
class EffectiveRule:
    """A rule of a plan, as an account gets it."""

    plan: str
    name: str
    schedule: str | None
    vault: str | None
    air_gapped_vault: str | None
    delete_after_days: int | None
    """None where backups are kept for ever."""
    cold_storage_after_days: int | None
    continuous: bool
    scan_mode: str | None
    windows: tuple[int | None, int | None]
    """Minutes in which a backup must start, and complete."""
    copies: tuple[EffectiveCopy, ...]


@dataclass(frozen=True)
class EffectivePlan:
    """A plan, as an account gets it."""

    name: str
    regions: tuple[str, ...]
    rules: tuple[EffectiveRule, ...]
    selects: tuple[str, ...]
    """What it protects, one by one, such as "resources tagged backup=daily" or "EBS with backup=daily"."""


def effective_plans(policy: Mapping[str, Any], types: Mapping[str, str]) -> tuple[EffectivePlan, ...]:
    """The plans of an effective policy, by name; `types` names resource types by their ARN patterns."""
    return tuple(
        EffectivePlan(
            name,
            tuple(str(region) for region in _list(plan.get("regions"))),
            tuple(_rule(name, rule_name, rule) for rule_name, rule in _maps(plan, "rules")),
            tuple(sorted(_selects(plan, types))),
        )
        for name, plan in _maps(policy, "plans")
    )


OTHER_TYPES = "every other type"
_EVERYTHING = "everything"


def one_by_one(selects: str, types: Mapping[str, str]) -> list[str]:
    """What is protected, with "everything" split into the known types and the rest."""
    everything, _, conditions = selects.partition(" with ")
    if not everything.startswith(_EVERYTHING):
        return [selects]
    excluded = set(everything.removeprefix(_EVERYTHING).removeprefix(" but ").split(", "))
    included = [name for name in sorted(types.values()) if name not in excluded]
    return [f"{name}{f' with {conditions}' if conditions else ''}" for name in (*included, OTHER_TYPES)]


def together(names: Sequence[str], types: Mapping[str, str]) -> str:
    """Kinds of resources without their conditions, in short: the inverse of `one_by_one`."""
    if OTHER_TYPES not in names:
        return ", ".join(names)
    return _everything_but(sorted(set(types.values()) - set(names)))


def _everything_but(excluded: Sequence[str]) -> str:
    return _EVERYTHING + (" but " + ", ".join(excluded) if excluded else "")


def place(accounts: Mapping[str, str], arn: str) -> str:
    """A vault's ARN as account/Region/vault; `accounts` has the accounts' names by id. Any other text as it is."""
    parts = arn.split(":")
    if len(parts) != 7 or parts[5] != "backup-vault":
        return arn
    return f"{accounts.get(parts[4], parts[4])}/{parts[3]}/{parts[6]}"


def _rule(plan: str, name: str, rule: Mapping[str, Any]) -> EffectiveRule:
    scans = [scan.get("scan_mode") for _, scan in _maps(rule, "scan_actions")]
    copies = tuple(
        EffectiveCopy(
            str(copy.get("target_backup_vault_arn", key)),
            _number(_map(copy, "lifecycle").get("delete_after_days")),
            _number(_map(copy, "lifecycle").get("move_to_cold_storage_after_days")),
        )
        for key, copy in _maps(rule, "copy_actions")
    )
    lifecycle = _map(rule, "lifecycle")
    return EffectiveRule(
        plan,
        name,
        _text(rule.get("schedule_expression")),
        _text(rule.get("target_backup_vault_name")),
        _text(rule.get("target_logically_air_gapped_backup_vault_arn")),
        _number(lifecycle.get("delete_after_days")),
        _number(lifecycle.get("move_to_cold_storage_after_days")),
        str(rule.get("enable_continuous_backup")).lower() == "true",
        _text(scans[0]) if scans else None,
        (_number(rule.get("start_backup_window_minutes")), _number(rule.get("complete_backup_window_minutes"))),
        tuple(sorted(copies, key=lambda copy: copy.to)),
    )


def _selects(plan: Mapping[str, Any], types: Mapping[str, str]) -> Iterator[str]:
    selections = _map(plan, "selections")
    for _, selection in _maps(selections, "tags"):
        for value in _list(selection.get("tag_value")):
            yield f"resources tagged {selection.get('tag_key')}={value}{_conditions(selection)}"
    for _, selection in _maps(selections, "resources"):
        without = {str(each) for each in _list(selection.get("not_resource_types"))}
        for arn in (str(each) for each in _list(selection.get("resource_types"))):
            if arn == "*":
                excluded = sorted(types.get(each, each) for each in without)
                yield _everything_but(excluded) + _conditions(selection)
            elif arn not in without:
                yield f"{types.get(arn, arn)}{_conditions(selection)}"


_SIGNS = {"string_equals": "=", "string_not_equals": "!=", "string_like": " like ", "string_not_like": " not like "}


def _conditions(selection: Mapping[str, Any]) -> str:
    texts = sorted(
        f"{str(each.get('condition_key')).removeprefix('aws:ResourceTag/')}{sign}{each.get('condition_value')}"
        for kind, sign in _SIGNS.items()
        for _, each in _maps(_map(selection, "conditions"), kind)
    )
    return f" with {' and '.join(texts)}" if texts else ""


def _map(holder: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = holder.get(key)
    return value if isinstance(value, Mapping) else {}


def _maps(holder: Mapping[str, Any], key: str) -> list[tuple[str, Mapping[str, Any]]]:
    return [(name, value) for name, value in sorted(_map(holder, key).items()) if isinstance(value, Mapping)]


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _text(value: Any) -> str | None:
    return None if value is None or isinstance(value, Mapping | list | tuple) else str(value)


def _number(value: Any) -> int | None:
    try:
        days = int(str(value))
    except ValueError:
        return None
    # AWS writes -1 for never.
    return None if days < 0 else days
