"""Updates in place that lose protection as a destroy would: what is certainly lost, in words.

Only certain losses are named here; every other change is shown with the plan. Documents are compared as
data. A value that is known only after the apply is not certain.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from itertools import product
from typing import Any

from farvault.running.plan import Action, PlannedChange, TerraformPlan

_NEGATED = ("not", "null")
_MOST_PAIRS = 20_000
#: IAM shows a deleted principal by its unique id.
_NOBODY = re.compile(r"AWS A[A-Z]{3}[A-Z0-9]{12,}$")
_ROOT = re.compile(r"^arn:[^:]+:iam::(\d{12}):root$")


def weakened(change: PlannedChange, plan: TerraformPlan) -> list[str]:
    """What this update in place would lose, each as a clause; none where it is not an update or loses nothing."""
    if change.action is not Action.UPDATE or not isinstance(change.before, dict) or not isinstance(change.after, dict):
        return []
    if change.type == "aws_organizations_policy":
        return list(_policy(change.before, change.after, plan))
    return [loss for look in _LOOKS.get(change.type, ()) for loss in look(change.before, change.after)]


_Look = Callable[[Mapping[str, Any], Mapping[str, Any]], Iterator[str]]


def _turned(attribute: str, value: object, loss: str) -> _Look:
    """The attribute becomes `value`, and was not before."""

    def look(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        if attribute in after and after[attribute] == value and before.get(attribute) not in (value, None):
            yield loss

    return look


def _turned_off(attribute: str, loss: str) -> _Look:
    """A key of the map becomes false, and was true before."""

    def look(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        were, now = before.get(attribute) or {}, after.get(attribute) or {}
        for key in sorted(were):
            if str(were[key]).lower() == "true" and str(now.get(key)).lower() == "false":
                yield f"{key} {loss}"

    return look


def _shortened(attribute: str, loss: str) -> _Look:
    """Elements of the list or set are removed."""

    def look(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        if isinstance(after.get(attribute), list):
            for element in sorted(set(before.get(attribute) or ()) - set(after[attribute])):
                yield f"'{element}' {loss}"

    return look


def _lowered(attribute: str, loss: str) -> _Look:
    def look(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        was, now = before.get(attribute) or 0, after.get(attribute) or 0
        if attribute in after and now < was:
            yield f"{loss} {was} to {now}"

    return look


def _document(attribute: str) -> _Look:
    """A policy document allows, or denies, less than it did."""

    def look(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
        were, now = _statements(before.get(attribute)), _statements(after.get(attribute))
        if were is None or now is None:
            return
        allowed = [pair for each in now if each.get("Effect") == "Allow" for pair in _pairs(each)]
        denied = [pair for each in now if each.get("Effect") == "Deny" for pair in _pairs(each)]
        losses: dict[str, None] = {}
        for each in were:
            is_deny = each.get("Effect") == "Deny"
            for who, what, where, conditions in _pairs(each):
                if _NOBODY.match(who):
                    continue
                rest = denied if is_deny else allowed
                needed = frozenset() if is_deny else conditions
                if not any(_covers(other, (who, what, where, needed), ignore=is_deny) for other in rest):
                    permission = what if where == "*" else f"{what} on {where}"
                    clause = permission if is_deny else ", ".join([permission, *sorted(conditions)])
                    verb = "is no longer denied" if is_deny else "is no longer allowed"
                    losses.setdefault(f"{who} {verb} {clause}")
        yield from losses

    return look


_Pair = tuple[str, str, str, frozenset[str]]


def _statements(text: object) -> list[dict[str, Any]] | None:
    """The statements of a policy document; None where it is not one, or not known yet."""
    if not isinstance(text, str):
        return None
    try:
        statements = json.loads(text)["Statement"]
    except (ValueError, KeyError, TypeError):
        return None
    every = statements if isinstance(statements, list) else [statements]
    return every if all(isinstance(each, dict) for each in every) else None


def _pairs(statement: Mapping[str, Any]) -> list[_Pair]:
    """Principal, action, resource and conditions, each list expanded."""
    principal = statement.get("Principal", statement.get("NotPrincipal", ""))
    if isinstance(principal, dict):
        who = [f"{kind} {_account(each)}" for kind, every in principal.items() for each in _every(every)]
    else:
        who = [str(principal) or "the role"]
    what = _every(statement.get("Action", statement.get("NotAction", "")))
    where = _every(statement.get("Resource", "*"))
    choices: list[list[str]] = []
    for operator, keys in (statement.get("Condition") or {}).items():
        if not any(word in operator.lower() for word in _NEGATED):
            choices += [[f"{operator} {key} {value}" for value in _every(values)] for key, values in keys.items()]
    pairs = [
        (name, action, resource, frozenset(conditions))
        for name, action, resource in product(who, what, where)
        for conditions in product(*choices)
    ]
    return pairs[:_MOST_PAIRS]


def _account(principal: str) -> str:
    """An account's id, also where AWS writes its root user's ARN instead."""
    match = _ROOT.match(principal)
    return match[1] if match else principal


def _every(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


def _covers(wide: _Pair, narrow: _Pair, *, ignore: bool) -> bool:
    """Whether `wide` includes everything in `narrow`; ignore: regardless of the conditions."""
    who = wide[0] == narrow[0] or wide[0] in ("*", "AWS *")
    what = fnmatchcase(narrow[1].lower(), wide[1].lower()) and fnmatchcase(narrow[2], wide[2])
    return who and what and (ignore or wide[3] <= narrow[3])


def _policy(before: Mapping[str, Any], after: Mapping[str, Any], plan: TerraformPlan) -> Iterator[str]:
    """Plans, rules, copies and selections that are no longer in any policy of this environment."""
    if before.get("type") not in (None, "BACKUP_POLICY") or not isinstance(after.get("content"), str):
        return
    remaining: set[tuple[str, ...]] = set()
    for each in plan.changes:
        if each.type == "aws_organizations_policy" and isinstance(each.after, dict):
            remaining |= set(_parts(each.after.get("content")))
    removed = [path for path in _parts(before.get("content")) if path not in remaining]
    for path in removed:
        if path[:-2] not in removed:
            yield f"{' '.join(path)} would be gone"


def _parts(content: object) -> list[tuple[str, ...]]:
    """Paths of what a backup policy defines: plans, their Regions, rules, copies and selections."""
    try:
        plans = json.loads(content)["plans"] if isinstance(content, str) else {}
    except (ValueError, KeyError, TypeError):
        return []
    paths: list[tuple[str, ...]] = []
    for name, elements in _items(plans):
        plan = ("plan", name)
        paths.append(plan)
        paths += [(*plan, "Region", each) for each in _assigned(elements.get("regions"))]
        for rule, holds in _items(elements.get("rules")):
            paths.append((*plan, "rule", rule))
            paths += [(*plan, "rule", rule, "copy to", to) for to, _ in _items(holds.get("copy_actions"))]
        for kind, selections in _items(elements.get("selections")):
            paths += [(*plan, "selection", f"{kind}/{each}") for each, _ in _items(selections)]
    return paths


def _items(value: object) -> list[tuple[str, dict[str, Any]]]:
    if not isinstance(value, dict):
        return []
    return [(key, each) for key, each in value.items() if isinstance(each, dict) and not key.startswith("@@")]


def _assigned(value: object) -> Sequence[str]:
    return [each for values in value.values() for each in _every(values)] if isinstance(value, dict) else ()


_LOOKS: dict[str, tuple[_Look, ...]] = {
    "aws_backup_global_settings": (_turned_off("global_settings", "would be turned off in the whole organization"),),
    "aws_backup_region_settings": (
        _turned_off("resource_type_opt_in_preference", "would be opted out: AWS Backup stops backing it up here"),
        _turned_off("resource_type_management_preference", "would not be managed by AWS Backup any more"),
    ),
    "aws_backup_vault": (_turned("force_destroy", True, "destroying the vault would delete its recovery points"),),
    "aws_backup_vault_lock_configuration": (_lowered("min_retention_days", "the minimum retention would go from"),),
    "aws_backup_vault_policy": (_document("policy"),),
    "aws_kms_key": (
        _turned("is_enabled", False, "the key would be disabled: nothing can be encrypted or decrypted with it"),
        _turned("enable_key_rotation", False, "the key would not be rotated any more"),
        _document("policy"),
    ),
    "aws_kms_replica_key": (
        _turned("enabled", False, "the key would be disabled: nothing can be encrypted or decrypted with it"),
        _document("policy"),
    ),
    "aws_iam_role": (_document("assume_role_policy"), _shortened("managed_policy_arns", "would be detached")),
    "aws_iam_role_policy": (_document("policy"),),
    "aws_organizations_resource_policy": (_document("content"),),
    "aws_organizations_organization": (
        _shortened("aws_service_access_principals", "would lose trusted access"),
        _shortened("enabled_policy_types", "would be disabled: all policies of this type end"),
    ),
}
