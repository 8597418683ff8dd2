"""The grammar of one backup policy document, before any inheritance.

Source: AWS Organizations User Guide, "Backup policy syntax and examples" and "Policy inheritance
operators". A single policy may be partial, as others complete it, so no element is required here; an
element the guide does not name, an operator where none is allowed and a repeated key are rejected.
"""

from __future__ import annotations

import json
from typing import Any

SETTERS = ("@@assign", "@@append", "@@remove")
CHILD_CONTROL = "@@operators_allowed_for_child_policies"
_CHILD_VALUES = {"@@all", "@@none", *SETTERS}

#: One value, or a list of values: the two kinds of leaf.
_SINGLE, _LIST = "one", "many"
_LIFECYCLE = {
    "move_to_cold_storage_after_days": _SINGLE,
    "delete_after_days": _SINGLE,
    "opt_in_to_archive_for_supported_resources": _SINGLE,
}
_TAG = {"*": {"tag_key": _SINGLE, "tag_value": _SINGLE}}
_CONDITIONS = {
    name: {"*": {"condition_key": _SINGLE, "condition_value": _SINGLE}}
    for name in ("string_equals", "string_not_equals", "string_like", "string_not_like")
}
_RULE = {
    "schedule_expression": _SINGLE,
    "target_backup_vault_name": _SINGLE,
    "target_logically_air_gapped_backup_vault_arn": _SINGLE,
    "start_backup_window_minutes": _SINGLE,
    "complete_backup_window_minutes": _SINGLE,
    "enable_continuous_backup": _SINGLE,
    "lifecycle": _LIFECYCLE,
    "copy_actions": {"*": {"target_backup_vault_arn": _SINGLE, "lifecycle": _LIFECYCLE}},
    "recovery_point_tags": _TAG,
    "index_actions": {"resource_types": _LIST},
    "scan_actions": {"*": {"scan_mode": _SINGLE}},
}
_SELECTIONS = {
    "tags": {"*": {"iam_role_arn": _SINGLE, "tag_key": _SINGLE, "tag_value": _LIST, "conditions": _CONDITIONS}},
    "resources": {
        "*": {"iam_role_arn": _SINGLE, "resource_types": _LIST, "not_resource_types": _LIST, "conditions": _CONDITIONS}
    },
}
_PLAN = {
    "regions": _LIST,
    "rules": {"*": _RULE},
    "selections": _SELECTIONS,
    "advanced_backup_settings": {
        "ec2": {"windows_vss": _SINGLE},
        "s3": {"backup_acls": _SINGLE, "backup_object_tags": _SINGLE},
    },
    "backup_plan_tags": _TAG,
    "scan_settings": {"*": {"resource_types": _LIST, "scanner_role_arn": _SINGLE}},
}
_GRAMMAR = {"plans": {"*": _PLAN}}


def faults(text: str) -> list[str]:
    """What is malformed in a policy's text, each as a path and a reason; none: AWS accepts it."""
    try:
        document = json.loads(text, object_pairs_hook=_unique)
    except ValueError as fault:
        return [f"not JSON: {fault}"]
    problems: list[str] = []
    _node(document, _GRAMMAR, "$", problems)
    return problems


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"the key '{next(key for key in keys if keys.count(key) > 1)}' occurs twice")
    return dict(pairs)


def _node(value: Any, grammar: Any, path: str, problems: list[str]) -> None:
    if not isinstance(value, dict):
        problems.append(f"{path}: an object is wanted")
        return
    control = value.get(CHILD_CONTROL)
    if control is not None and not (isinstance(control, list) and set(control) <= _CHILD_VALUES):
        problems.append(f"{path}.{CHILD_CONTROL}: a list of {', '.join(sorted(_CHILD_VALUES))} is wanted")
    members = {key: inner for key, inner in value.items() if key != CHILD_CONTROL}
    if isinstance(grammar, str):
        _leaf(members, grammar, path, problems)
        return
    for key, inner in members.items():
        rule = grammar.get(key, None if key.startswith("@@") else grammar.get("*"))
        if rule is None:
            problems.append(f"{path}: unknown element '{key}'")
        else:
            _node(inner, rule, f"{path}.{key}", problems)


def _leaf(members: dict[str, Any], kind: str, path: str, problems: list[str]) -> None:
    if not members:
        problems.append(f"{path}: one of {', '.join(SETTERS)} is wanted")
    for operator, value in members.items():
        if operator not in SETTERS:
            problems.append(f"{path}: unknown operator '{operator}'")
        elif kind == _SINGLE and operator != "@@assign":
            problems.append(f"{path}: '{operator}' works on lists only")
        elif kind == _SINGLE and not isinstance(value, str | int | bool):
            problems.append(f"{path}.{operator}: one value is wanted")
        elif kind == _LIST and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            problems.append(f"{path}.{operator}: a list of strings is wanted")
