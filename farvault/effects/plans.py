"""Read an effective backup policy as plans, rules and copies.

It may come from others' policies, so whatever is missing or has the wrong shape is treated as absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from farvault.organization.patterns import fits


@dataclass(frozen=True, order=True)
class EffectiveCopy:
    """A copy action."""

    to: str
    """ARN of its target, `$account` as written."""
    delete_after_days: int | None
    """None where the copy follows its source."""
    cold_storage_after_days: int | None
    archive: bool = False
    """Whether EBS copies move to the archive tier as well."""


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
    archive: bool
    """Whether EBS snapshots move to the archive tier as well."""
    indexed: frozenset[str]
    """The types whose backups are indexed for search."""
    recovery_point_tags: tuple[tuple[str, str], ...]
    """Keys and values, by key."""


class TagCondition(NamedTuple):
    """A condition on a tag that a selected resource fulfils."""

    kind: str
    """Such as string_equals."""
    tag: str
    value: str

    def __str__(self) -> str:
        return f"{self.tag}{_SIGNS[self.kind]}{self.value}"

    def is_met(self, value: str) -> bool:
        """Whether a resource with this value of the tag fulfils it."""
        is_equal = fits(self.value, value) if "like" in self.kind else value == self.value
        return is_equal != ("not" in self.kind)

    def follows(self, others: frozenset[TagCondition]) -> bool:
        """Whether every resource that fulfils the others fulfils this one too."""
        if self in others:
            return True
        is_negated = "not" in self.kind
        for other in others:
            if other.tag != self.tag:
                continue
            if other.kind == "string_equals":
                if self.is_met(other.value):
                    return True
            # A pattern that fits another as text fits all that the other fits.
            elif (other.kind == self.kind == "string_like" and fits(self.value, other.value)) or (
                other.kind == "string_not_like" and is_negated and fits(other.value, self.value)
            ):
                return True
        return False


class Selected(NamedTuple):
    """Resources that a plan protects."""

    noun: str
    """What they are without the conditions, such as "EBS" or "resources tagged backup=daily"."""
    kind: str
    """Their type; empty where they are of any type."""
    conditions: frozenset[TagCondition]
    """What their tags fulfil; the tag that selects them is one of these."""
    is_named: bool = False
    """Whether the selection names their type, so that for most types the opt-in of AWS Backup does not count."""

    def __str__(self) -> str:
        texts = sorted(str(each) for each in self.conditions)
        if not self.kind and texts:
            texts.remove(self.noun.removeprefix(_TAGGED))
        return f"{self.noun} with {' and '.join(texts)}" if texts else self.noun

    def includes(self, other: Selected) -> bool:
        """Whether every resource of the other is one of these."""
        same_kind = self.kind in ("", other.kind)
        return same_kind and all(each.follows(other.conditions) for each in self.conditions)

    def of_kind(self, kind: str) -> Selected:
        """Those of one type."""
        return Selected(kind, kind, self.conditions)


@dataclass(frozen=True)
class EffectiveSelection:
    """A selection of a plan, as an account gets it."""

    text: str
    """What it protects in short, such as "resources tagged backup=daily" or "everything but EBS with backup=daily"."""
    selected: tuple[Selected, ...]
    """The same one by one: "everything" as the known types and the rest."""
    role: str | None
    """ARN of the role that AWS Backup assumes."""


@dataclass(frozen=True)
class EffectivePlan:
    """A plan, as an account gets it."""

    name: str
    regions: tuple[str, ...]
    rules: tuple[EffectiveRule, ...]
    selections: tuple[EffectiveSelection, ...]
    """Sorted by their texts; one with several values of its tag, or several types, is several."""
    settings: tuple[tuple[str, str], ...]
    """Advanced settings that are given, such as ("ec2.windows_vss", "enabled")."""
    scanned: frozenset[str]
    """The types that are scanned for malware by rules that scan, or ALL."""
    scanners: tuple[str, ...]
    """ARNs of the roles that GuardDuty assumes for it."""

    @property
    def selects(self) -> tuple[str, ...]:
        """What it protects, in words."""
        return tuple(each.text for each in self.selections)


def effective_plans(policy: Mapping[str, Any], types: Mapping[str, str]) -> tuple[EffectivePlan, ...]:
    """The plans of an effective policy, by name; `types` names resource types by their ARN patterns."""
    return tuple(
        EffectivePlan(
            name,
            tuple(str(region) for region in _list(plan.get("regions"))),
            tuple(_rule(name, rule_name, rule) for rule_name, rule in _maps(plan, "rules")),
            tuple(sorted(_selections(plan, types), key=lambda each: each.text)),
            tuple(
                (f"{service}.{key}", str(value))
                for service, values in _maps(plan, "advanced_backup_settings")
                for key, value in sorted(values.items())
            ),
            frozenset(
                str(kind)
                for _, setting in _maps(plan, "scan_settings")
                for kind in _list(setting.get("resource_types"))
            ),
            tuple(str(setting.get("scanner_role_arn")) for _, setting in _maps(plan, "scan_settings")),
        )
        for name, plan in _maps(policy, "plans")
    )


OTHER_TYPES = "every other type"
_EVERYTHING = "everything"
_TAGGED = "resources tagged "


def together(names: Sequence[str], types: Mapping[str, str]) -> str:
    """Kinds of resources without their conditions, in short: "everything but" where the rest is among them."""
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
            _is_true(_map(copy, "lifecycle").get(_ARCHIVE)),
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
        _is_true(rule.get("enable_continuous_backup")),
        _text(scans[0]) if scans else None,
        (_number(rule.get("start_backup_window_minutes")), _number(rule.get("complete_backup_window_minutes"))),
        tuple(sorted(copies, key=lambda copy: copy.to)),
        _is_true(lifecycle.get(_ARCHIVE)),
        frozenset(str(kind) for kind in _list(_map(rule, "index_actions").get("resource_types"))),
        tuple(
            (str(tag.get("tag_key", key)), str(tag.get("tag_value"))) for key, tag in _maps(rule, "recovery_point_tags")
        ),
    )


_ARCHIVE = "opt_in_to_archive_for_supported_resources"


def _is_true(value: object) -> bool:
    return str(value).lower() == "true"


def _selections(plan: Mapping[str, Any], types: Mapping[str, str]) -> Iterator[EffectiveSelection]:
    selections = _map(plan, "selections")
    for _, selection in _maps(selections, "tags"):
        key = str(selection.get("tag_key"))
        for value in _list(selection.get("tag_value")):
            tag = TagCondition("string_equals", key, str(value))
            yield _selection(selection, [Selected(f"{_TAGGED}{tag}", "", _conditions(selection) | {tag})])
    for _, selection in _maps(selections, "resources"):
        conditions = _conditions(selection)
        without = {str(each) for each in _list(selection.get("not_resource_types"))}
        excluded = sorted(types.get(each, each) for each in without)
        for arn in (str(each) for each in _list(selection.get("resource_types"))):
            if arn == "*":
                included = [name for name in sorted(types.values()) if name not in excluded]
                every = [Selected(name, name, conditions) for name in (*included, OTHER_TYPES)]
                yield _selection(selection, every, _everything_but(excluded))
            elif arn not in without:
                name = types.get(arn, arn)
                yield _selection(selection, [Selected(name, name, conditions, is_named=True)])


def _selection(selection: Mapping[str, Any], selected: Sequence[Selected], noun: str = "") -> EffectiveSelection:
    text = str(selected[0]._replace(noun=noun)) if noun else str(selected[0])
    return EffectiveSelection(text, tuple(selected), _text(selection.get("iam_role_arn")))


_SIGNS = {"string_equals": "=", "string_not_equals": "!=", "string_like": " like ", "string_not_like": " not like "}


def _conditions(selection: Mapping[str, Any]) -> frozenset[TagCondition]:
    return frozenset(
        TagCondition(
            kind,
            str(each.get("condition_key")).removeprefix("aws:ResourceTag/"),
            str(each.get("condition_value")),
        )
        for kind in _SIGNS
        for _, each in _maps(_map(selection, "conditions"), kind)
    )


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
