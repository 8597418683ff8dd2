"""A plan as an organization backup policy: AWS's own grammar, rendered minified.

Scalars in a backup policy are strings, even numbers and booleans.
Source: AWS Organizations User Guide, backup policy syntax and examples.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from farvault.facts import RESOURCE_TYPES
from farvault.names import path_and_name, role_arn, target_vault_arn, vault_arn
from farvault.organization.by_region import plans_by_region
from farvault.organization.model import Organization
from farvault.organization.plan import (
    BackupRule,
    Conditions,
    CopyAction,
    ListOperators,
    Plan,
    ResourceSelection,
    Selection,
    TagSelection,
)

CHILD_CONTROL = "@@operators_allowed_for_child_policies"
_SCANNER = "GUARDDUTY"


def backup_policy(organization: Organization, name: str) -> dict[str, Any]:
    """The policy document of the plan called `name`, of any size: farvault.policies.fit divides it where needed.

    One plan, or one for each Region where copies depend on it.
    """
    plans = plans_by_region(name, organization.description.plans[name])
    return {"plans": {each: _plan(organization, plan) for each, plan in plans.items()}}


def _plan(organization: Organization, plan: Plan) -> dict[str, Any]:
    body: dict[str, Any] = {
        "regions": _listed(plan.regions),
        "rules": {rule_name: _rule(organization, rule) for rule_name, rule in plan.rules.items()},
        "selections": _selections(organization, plan),
    }
    if plan.advanced_backup_settings:
        body["advanced_backup_settings"] = _advanced(plan)
    if plan.backup_plan_tags:
        body["backup_plan_tags"] = _tags(plan.backup_plan_tags)
    if plan.scan:
        scanner = role_arn(organization.partition, "$account", plan.scan.scanner_role)
        body["scan_settings"] = {
            _SCANNER: {"resource_types": _set(plan.scan.resource_types), "scanner_role_arn": _set(scanner)}
        }
    if plan.child_policies is not None:
        if "@@none" in plan.child_policies:
            return _closed(body)
        body[CHILD_CONTROL] = list(plan.child_policies)
    return body


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    """The node closed to child policies, with every node below it.

    AWS's documentation leaves open whether a control on a map binds what is below, so each node has its own.
    """
    below = {key: _closed(child) if isinstance(child, dict) else child for key, child in node.items()}
    return {**below, CHILD_CONTROL: ["@@none"]}


def _set(value: str | int | bool | Sequence[str]) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"@@assign": "true" if value else "false"}
    if isinstance(value, int | str):
        return {"@@assign": str(value)}
    return {"@@assign": list(value)}


def _listed(values: Sequence[str] | ListOperators) -> dict[str, Any]:
    if isinstance(values, ListOperators):
        operators = {"@@append": list(values.append), "@@remove": list(values.remove)}
        return {operator: listed for operator, listed in operators.items() if listed}
    return _set(values)


def _settings(**values: str | int | bool | Sequence[str] | None) -> dict[str, Any]:
    return {key: _set(value) for key, value in values.items() if value is not None}


def _rule(organization: Organization, rule: BackupRule) -> dict[str, Any]:
    body = _settings(
        schedule_expression=rule.schedule,
        target_backup_vault_name=rule.vault,
        start_backup_window_minutes=rule.start_window_minutes,
        complete_backup_window_minutes=rule.complete_window_minutes,
        enable_continuous_backup=rule.continuous,
    )
    if rule.air_gapped_vault:
        # AWS takes its own placeholders for the Region and the account here, and nothing else.
        arn = vault_arn(organization.partition, "$region", "$account", rule.air_gapped_vault)
        body["target_logically_air_gapped_backup_vault_arn"] = _set(arn)
    lifecycle = _lifecycle(rule)
    if lifecycle:
        body["lifecycle"] = lifecycle
    if rule.copies:
        body["copy_actions"] = dict(_copy(organization, copy) for copy in rule.copies)
    if rule.recovery_point_tags:
        body["recovery_point_tags"] = _tags(rule.recovery_point_tags)
    if rule.index:
        body["index_actions"] = {"resource_types": _set(rule.index)}
    if rule.scan_mode:
        body["scan_actions"] = {_SCANNER: {"scan_mode": _set(rule.scan_mode)}}
    return body


def _lifecycle(part: BackupRule | CopyAction) -> dict[str, Any]:
    return _settings(
        move_to_cold_storage_after_days=part.cold_storage_after_days,
        delete_after_days=part.delete_after_days,
        opt_in_to_archive_for_supported_resources=part.opt_in_to_archive,
    )


def _copy(organization: Organization, copy: CopyAction) -> tuple[str, dict[str, Any]]:
    arn = target_vault_arn(organization, copy.to)
    return arn, {"target_backup_vault_arn": _set(arn), "lifecycle": _lifecycle(copy)}


def _selections(organization: Organization, plan: Plan) -> dict[str, Any]:
    node: dict[str, Any] = {}
    if plan.selections.tags:
        node["tags"] = {name: _by_tag(organization, selection) for name, selection in plan.selections.tags.items()}
    if plan.selections.resources:
        node["resources"] = {
            name: _by_type(organization, selection) for name, selection in plan.selections.resources.items()
        }
    return node


def _by_tag(organization: Organization, selection: TagSelection) -> dict[str, Any]:
    return {
        **_selection(organization, selection),
        "tag_key": _set(selection.tag_key),
        "tag_value": _listed(selection.tag_value),
    }


def _by_type(organization: Organization, selection: ResourceSelection) -> dict[str, Any]:
    def arns(names: Sequence[str]) -> list[str]:
        patterns = (_type_arn(organization.partition, name) for name in names)
        return list(dict.fromkeys(patterns))

    types = selection.resource_types
    if isinstance(types, ListOperators):
        listed = _listed(ListOperators(append=tuple(arns(types.append)), remove=tuple(arns(types.remove))))
    else:
        listed = _set(arns(types))
    node = {**_selection(organization, selection), "resource_types": listed}
    if selection.not_resource_types:
        node["not_resource_types"] = _set(arns(selection.not_resource_types))
    return node


def _type_arn(partition: str, name: str) -> str:
    return name if name == "*" else RESOURCE_TYPES[name].arn.replace("arn:aws:", f"arn:{partition}:", 1)


def _selection(organization: Organization, selection: Selection) -> dict[str, Any]:
    role = selection.role or path_and_name(organization.description.backup_role)
    node: dict[str, Any] = {"iam_role_arn": _set(role_arn(organization.partition, "$account", role))}
    if selection.conditions:
        node["conditions"] = _conditions(selection.conditions)
    return node


def _conditions(conditions: Conditions) -> dict[str, Any]:
    node: dict[str, Any] = {}
    for operator in ("string_equals", "string_not_equals", "string_like", "string_not_like"):
        listed = getattr(conditions, operator)
        if listed:
            node[operator] = {
                f"condition{number}": {
                    "condition_key": _set(f"aws:ResourceTag/{condition.tag}"),
                    "condition_value": _set(condition.value),
                }
                for number, condition in enumerate(listed, start=1)
            }
    return node


def _advanced(plan: Plan) -> dict[str, Any]:
    node: dict[str, Any] = {}
    settings = plan.advanced_backup_settings
    if settings and settings.ec2 and settings.ec2.windows_vss is not None:
        node["ec2"] = {"windows_vss": _set("enabled" if settings.ec2.windows_vss else "disabled")}
    if settings and settings.s3:
        words = {True: "enabled", False: "disabled", None: None}
        node["s3"] = _settings(
            backup_acls=words[settings.s3.backup_acls], backup_object_tags=words[settings.s3.backup_object_tags]
        )
    return node


def _tags(tags: Mapping[str, str]) -> dict[str, Any]:
    return {key: {"tag_key": _set(key), "tag_value": _set(value)} for key, value in tags.items()}
