"""The grammar of one backup policy document, before any inheritance.

Source: AWS Organizations User Guide, "Backup policy syntax and examples" and "Policy inheritance
operators". A single policy may be partial, as others complete it, so no element is required here; an
element the guide does not name, an operator where none may stand and a repeated key are refused.
"""

from __future__ import annotations

import json
from typing import Any

SETTERS = ("@@assign", "@@append", "@@remove")
CHILD_CONTROL = "@@operators_allowed_for_child_policies"
_CHILD_VALUES = {"@@all", "@@none", *SETTERS}

#: One value, or a list of values: the two kinds of leaf.
_ONE, _MANY = "one", "many"
_LIFECYCLE = {
    "move_to_cold_storage_after_days": _ONE,
    "delete_after_days": _ONE,
    "opt_in_to_archive_for_supported_resources": _ONE,
}
_TAG = {"*": {"tag_key": _ONE, "tag_value": _ONE}}
_CONDITIONS = {
    name: {"*": {"condition_key": _ONE, "condition_value": _ONE}}
    for name in ("string_equals", "string_not_equals", "string_like", "string_not_like")
}
_RULE = {
    "schedule_expression": _ONE,
    "target_backup_vault_name": _ONE,
    "target_logically_air_gapped_backup_vault_arn": _ONE,
    "start_backup_window_minutes": _ONE,
    "complete_backup_window_minutes": _ONE,
    "enable_continuous_backup": _ONE,
    "lifecycle": _LIFECYCLE,
    "copy_actions": {"*": {"target_backup_vault_arn": _ONE, "lifecycle": _LIFECYCLE}},
    "recovery_point_tags": _TAG,
    "index_actions": {"resource_types": _MANY},
    "scan_actions": {"*": {"scan_mode": _ONE}},
}
_SELECTIONS = {
    "tags": {"*": {"iam_role_arn": _ONE, "tag_key": _ONE, "tag_value": _MANY, "conditions": _CONDITIONS}},
    "resources": {
        "*": {"iam_role_arn": _ONE, "resource_types": _MANY, "not_resource_types": _MANY, "conditions": _CONDITIONS}
    },
}
_PLAN = {
    "regions": _MANY,
    "rules": {"*": _RULE},
    "selections": _SELECTIONS,
    "advanced_backup_settings": {"ec2": {"windows_vss": _ONE}, "s3": {"backup_acls": _ONE, "backup_object_tags": _ONE}},
    "backup_plan_tags": _TAG,
    "scan_settings": {"*": {"resource_types": _MANY, "scanner_role_arn": _ONE}},
}
_GRAMMAR = {"plans": {"*": _PLAN}}


def faults(text: str) -> list[str]:
    """What is malformed in a policy's text, each as a path and a reason; none: AWS accepts it."""
    try:
        document = json.loads(text, object_pairs_hook=_unique)
    except ValueError as fault:
        return [f"not JSON: {fault}"]
    found: list[str] = []
    _node(document, _GRAMMAR, "$", found)
    return found


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"the key '{next(key for key in keys if keys.count(key) > 1)}' occurs twice")
    return dict(pairs)


def _node(value: Any, grammar: Any, path: str, found: list[str]) -> None:
    if not isinstance(value, dict):
        found.append(f"{path}: an object is wanted")
        return
    control = value.get(CHILD_CONTROL)
    if control is not None and not (isinstance(control, list) and set(control) <= _CHILD_VALUES):
        found.append(f"{path}.{CHILD_CONTROL}: a list of {', '.join(sorted(_CHILD_VALUES))} is wanted")
    members = {key: inner for key, inner in value.items() if key != CHILD_CONTROL}
    if isinstance(grammar, str):
        _leaf(members, grammar, path, found)
        return
    for key, inner in members.items():
        rule = grammar.get(key, None if key.startswith("@@") else grammar.get("*"))
        if rule is None:
            found.append(f"{path}: unknown element '{key}'")
        else:
            _node(inner, rule, f"{path}.{key}", found)


def _leaf(members: dict[str, Any], kind: str, path: str, found: list[str]) -> None:
    if not members:
        found.append(f"{path}: one of {', '.join(SETTERS)} is wanted")
    for operator, value in members.items():
        if operator not in SETTERS:
            found.append(f"{path}: unknown operator '{operator}'")
        elif kind == _ONE and operator != "@@assign":
            found.append(f"{path}: '{operator}' works on lists only")
        elif kind == _ONE and not isinstance(value, str | int | bool):
            found.append(f"{path}.{operator}: one value is wanted")
        elif kind == _MANY and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            found.append(f"{path}.{operator}: a list of strings is wanted")
