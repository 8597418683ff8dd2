"""Restore testing plans and their selections.

Sources: AWS Backup API reference, CreateRestoreTestingPlan, CreateRestoreTestingSelection; Developer
Guide, "Restore testing" (types, windows) and "AWS Backup quotas".
"""

from __future__ import annotations

import re
from typing import Any

from farvault.embedded_aws import clock
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.backup.schedules import check_schedule
from farvault.embedded_aws.backup.selections import check_role
from farvault.embedded_aws.errors import already_exists, invalid_parameter, invalid_request, limit_exceeded, not_found

MAX_PLANS, MAX_SELECTIONS, MAX_ARNS = 100, 30, 30
TYPES = ("Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3")
_NAME = re.compile(r"[A-Za-z0-9_]{1,50}")
_SELECTION_DEFAULTS = {"SelectionWindowDays": 30, "ExcludeVaults": []}
_PLAN_DEFAULTS = {"StartWindowHours": 24, "ScheduleExpressionTimezone": "Etc/UTC"}


def _bounds(name: str, value: int | None, low: int, high: int) -> None:
    if value is not None and not low <= value <= high:
        raise invalid_parameter(f"{name} must be between {low} and {high}, got {value}")


def _check_plan(plan: dict[str, Any]) -> None:
    if plan.get("ScheduleExpression"):
        check_schedule(plan["ScheduleExpression"])
    _bounds("StartWindowHours", plan.get("StartWindowHours"), 1, 168)
    points = plan.get("RecoveryPointSelection") or {}
    if points.get("Algorithm") not in ("LATEST_WITHIN_WINDOW", "RANDOM_WITHIN_WINDOW"):
        raise invalid_parameter(f"Invalid recovery point selection algorithm: {points.get('Algorithm')}")
    if not points.get("IncludeVaults"):
        raise invalid_parameter("IncludeVaults must name at least one vault, or *")
    unknown = [each for each in points.get("RecoveryPointTypes") or [] if each not in ("SNAPSHOT", "CONTINUOUS")]
    if unknown or not points.get("RecoveryPointTypes"):
        raise invalid_parameter(f"Invalid recovery point types: {points.get('RecoveryPointTypes')}")
    _bounds("SelectionWindowDays", points.get("SelectionWindowDays"), 1, 365)


def _complete(plan: dict[str, Any]) -> dict[str, Any]:
    points = {key: value for key, value in plan["RecoveryPointSelection"].items() if value is not None}
    return _PLAN_DEFAULTS | plan | {"RecoveryPointSelection": _SELECTION_DEFAULTS | points}


@operation("CreateRestoreTestingPlan")
def create_restore_testing_plan(call: Call) -> Answer:
    """AlreadyExistsException for a name that is taken."""
    plan = dict(call.params["RestoreTestingPlan"])
    name = str(plan.get("RestoreTestingPlanName") or "")
    if not _NAME.fullmatch(name):
        raise invalid_parameter(f"Invalid restore testing plan name: {name}. It must match [A-Za-z0-9_]{{1,50}}")
    if name in call.place.restore_testing_plans:
        raise already_exists(f"Restore testing plan already exists: {name}")
    if len(call.place.restore_testing_plans) >= MAX_PLANS:
        raise limit_exceeded(f"Maximum number of restore testing plans reached: {MAX_PLANS}")
    _check_plan(plan)
    arn = call.arn(f"restore-testing-plan:{name}-{call.account}")
    made = {"RestoreTestingPlanArn": arn, "CreationTime": clock.now()}
    call.place.restore_testing_plans[name] = _complete(plan) | made
    call.place.restore_testing_selections[name] = {}
    call.place.tags[arn] = dict(call.params.get("Tags") or {})
    return made | {"RestoreTestingPlanName": name}


def _plan(call: Call) -> dict[str, Any]:
    found = call.place.restore_testing_plans.get(call.params["RestoreTestingPlanName"])
    if found is None:
        raise not_found(f"Restore testing plan does not exist: {call.params['RestoreTestingPlanName']}")
    return found


@operation("GetRestoreTestingPlan")
def get_restore_testing_plan(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return {"RestoreTestingPlan": _plan(call)}


@operation("UpdateRestoreTestingPlan")
def update_restore_testing_plan(call: Call) -> Answer:
    """What is not given stays."""
    found = _plan(call)
    given = {key: value for key, value in call.params["RestoreTestingPlan"].items() if value is not None}
    merged = found | given
    _check_plan(merged)
    found.update(_complete(merged) | {"UpdateTime": clock.now()})
    return {
        key: found[key] for key in ("RestoreTestingPlanName", "RestoreTestingPlanArn", "CreationTime", "UpdateTime")
    }


@operation("ListRestoreTestingPlans")
def list_restore_testing_plans(call: Call) -> Answer:
    """Whole plans."""
    return call.page("RestoreTestingPlans", list(call.place.restore_testing_plans.values()))


@operation("DeleteRestoreTestingPlan")
def delete_restore_testing_plan(call: Call) -> None:
    """Refused while it has selections; a missing plan is no error."""
    name = call.params["RestoreTestingPlanName"]
    if call.place.restore_testing_selections.get(name):
        raise invalid_request(f"Restore testing selections of {name} must be deleted first")
    found = call.place.restore_testing_plans.pop(name, None)
    call.place.restore_testing_selections.pop(name, None)
    if found:
        call.place.tags.pop(found["RestoreTestingPlanArn"], None)


def _check_selection(call: Call, selection: dict[str, Any]) -> None:
    if selection.get("ProtectedResourceType") not in TYPES:
        raise invalid_parameter(f"Restore testing does not support {selection.get('ProtectedResourceType')}")
    check_role(call, selection.get("IamRoleArn") or "")
    if len(selection.get("ProtectedResourceArns") or []) > MAX_ARNS:
        raise limit_exceeded(f"A restore testing selection has at most {MAX_ARNS} ARNs")
    if not selection.get("ProtectedResourceArns") and not selection.get("ProtectedResourceConditions"):
        raise invalid_parameter("A restore testing selection must name resources or conditions")
    _bounds("ValidationWindowHours", selection.get("ValidationWindowHours"), 0, 168)


@operation("CreateRestoreTestingSelection")
def create_restore_testing_selection(call: Call) -> Answer:
    """AlreadyExistsException for a name the plan has."""
    plan = _plan(call)
    selection = dict(call.params["RestoreTestingSelection"])
    name = str(selection.get("RestoreTestingSelectionName") or "")
    kept = call.place.restore_testing_selections[plan["RestoreTestingPlanName"]]
    if not _NAME.fullmatch(name):
        raise invalid_parameter(f"Invalid restore testing selection name: {name}. It must match [A-Za-z0-9_]{{1,50}}")
    if name in kept:
        raise already_exists(f"Restore testing selection already exists: {name}")
    if len(kept) >= MAX_SELECTIONS:
        raise limit_exceeded(f"A restore testing plan has at most {MAX_SELECTIONS} selections")
    _check_selection(call, selection)
    made = {
        "RestoreTestingPlanName": plan["RestoreTestingPlanName"],
        "RestoreTestingSelectionName": name,
        "CreationTime": clock.now(),
    }
    kept[name] = {"ValidationWindowHours": 0} | selection | made
    return made | {"RestoreTestingPlanArn": plan["RestoreTestingPlanArn"]}


def _selection(call: Call) -> dict[str, Any]:
    kept = call.place.restore_testing_selections.get(call.params["RestoreTestingPlanName"], {})
    found = kept.get(call.params["RestoreTestingSelectionName"])
    if found is None:
        raise not_found(f"Restore testing selection does not exist: {call.params['RestoreTestingSelectionName']}")
    return found


@operation("GetRestoreTestingSelection")
def get_restore_testing_selection(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return {"RestoreTestingSelection": _selection(call)}


@operation("UpdateRestoreTestingSelection")
def update_restore_testing_selection(call: Call) -> Answer:
    """What is not given stays."""
    found = _selection(call)
    given = {key: value for key, value in call.params["RestoreTestingSelection"].items() if value is not None}
    _check_selection(call, found | given)
    found.update(given)
    names = ("RestoreTestingPlanName", "RestoreTestingSelectionName", "CreationTime")
    return {key: found[key] for key in names} | {
        "RestoreTestingPlanArn": _plan(call)["RestoreTestingPlanArn"],
        "UpdateTime": clock.now(),
    }


@operation("ListRestoreTestingSelections")
def list_restore_testing_selections(call: Call) -> Answer:
    """Whole selections."""
    kept = call.place.restore_testing_selections[_plan(call)["RestoreTestingPlanName"]]
    return call.page("RestoreTestingSelections", list(kept.values()))


@operation("DeleteRestoreTestingSelection")
def delete_restore_testing_selection(call: Call) -> None:
    """ResourceNotFoundException where there is none."""
    found = _selection(call)
    del call.place.restore_testing_selections[found["RestoreTestingPlanName"]][found["RestoreTestingSelectionName"]]
