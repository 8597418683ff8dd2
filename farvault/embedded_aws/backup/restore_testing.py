"""Restore testing plans and their selections.

Sources: AWS Backup API reference, CreateRestoreTestingPlan, CreateRestoreTestingSelection; Developer
Guide, "Restore testing" (types, windows) and "AWS Backup quotas".
"""

from __future__ import annotations

from typing import Any

from farvault.embedded_aws import backend, clock
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.backup.schedules import check_schedule
from farvault.embedded_aws.backup.selections import check_role
from farvault.embedded_aws.errors import already_exists, invalid_parameter, invalid_request, limit_exceeded, not_found
from farvault.facts import PATTERNS, RANGES, Range
from farvault.facts.kinds import KINDS, resource_type

_START, _SELECTION, _VALIDATION = (
    RANGES[f"restore_testing_{name}"]
    for name in ("start_window_hours", "selection_window_days", "validation_window_hours")
)
_SELECTION_DEFAULTS: dict[str, Any] = {"SelectionWindowDays": _SELECTION.usual, "ExcludeVaults": []}
_PLAN_DEFAULTS = {"StartWindowHours": _START.usual, "ScheduleExpressionTimezone": "Etc/UTC"}


def _types() -> set[str]:
    """The API's names of the types that support restore testing."""
    facts = backend.facts()
    return {resource_type(kind).opt_in for kind in KINDS if facts.feature(kind, "restore_testing").value}


def _bounds(name: str, value: int | None, law: Range) -> None:
    if value is not None and not law.holds(value):
        raise invalid_parameter(f"{name} must be between {law.minimum} and {law.most}, got {value}")


def _check_plan(plan: dict[str, Any]) -> None:
    if plan.get("ScheduleExpression"):
        check_schedule(plan["ScheduleExpression"])
    _bounds("StartWindowHours", plan.get("StartWindowHours"), _START)
    points = plan.get("RecoveryPointSelection") or {}
    if points.get("Algorithm") not in ("LATEST_WITHIN_WINDOW", "RANDOM_WITHIN_WINDOW"):
        raise invalid_parameter(f"Invalid recovery point selection algorithm: {points.get('Algorithm')}")
    if not points.get("IncludeVaults"):
        raise invalid_parameter("IncludeVaults must name at least one vault, or *")
    unknown = [each for each in points.get("RecoveryPointTypes") or [] if each not in ("SNAPSHOT", "CONTINUOUS")]
    if unknown or not points.get("RecoveryPointTypes"):
        raise invalid_parameter(f"Invalid recovery point types: {points.get('RecoveryPointTypes')}")
    _bounds("SelectionWindowDays", points.get("SelectionWindowDays"), _SELECTION)


def _complete(plan: dict[str, Any]) -> dict[str, Any]:
    points = {key: value for key, value in plan["RecoveryPointSelection"].items() if value is not None}
    return _PLAN_DEFAULTS | plan | {"RecoveryPointSelection": _SELECTION_DEFAULTS | points}


@operation("CreateRestoreTestingPlan")
def create_restore_testing_plan(call: Call) -> Answer:
    """AlreadyExistsException for a name that is taken."""
    plan = dict(call.params["RestoreTestingPlan"])
    name = str(plan.get("RestoreTestingPlanName") or "")
    if not PATTERNS["restore_testing_name"].matches(name):
        raise invalid_parameter(f"Invalid restore testing plan name: {name}. It must match [A-Za-z0-9_]{{1,50}}")
    if name in call.place.restore_testing_plans:
        raise already_exists(f"Restore testing plan already exists: {name}")
    most = RANGES["restore_testing_plans_per_region"].most
    if len(call.place.restore_testing_plans) >= most:
        raise limit_exceeded(f"Maximum number of restore testing plans reached: {most}")
    _check_plan(plan)
    arn = call.arn(f"restore-testing-plan:{name}-{call.account}")
    attributes = {"RestoreTestingPlanArn": arn, "CreationTime": clock.now()}
    call.place.restore_testing_plans[name] = _complete(plan) | attributes
    call.place.restore_testing_selections[name] = {}
    call.place.tags[arn] = dict(call.params.get("Tags") or {})
    return attributes | {"RestoreTestingPlanName": name}


def _plan(call: Call) -> dict[str, Any]:
    plan = call.place.restore_testing_plans.get(call.params["RestoreTestingPlanName"])
    if plan is None:
        raise not_found(f"Restore testing plan does not exist: {call.params['RestoreTestingPlanName']}")
    return plan


@operation("GetRestoreTestingPlan")
def get_restore_testing_plan(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return {"RestoreTestingPlan": _plan(call)}


@operation("UpdateRestoreTestingPlan")
def update_restore_testing_plan(call: Call) -> Answer:
    """What is not given stays."""
    plan = _plan(call)
    changes = {key: value for key, value in call.params["RestoreTestingPlan"].items() if value is not None}
    merged = plan | changes
    _check_plan(merged)
    plan.update(_complete(merged) | {"UpdateTime": clock.now()})
    return {key: plan[key] for key in ("RestoreTestingPlanName", "RestoreTestingPlanArn", "CreationTime", "UpdateTime")}


@operation("ListRestoreTestingPlans")
def list_restore_testing_plans(call: Call) -> Answer:
    """Whole plans."""
    return call.page("RestoreTestingPlans", list(call.place.restore_testing_plans.values()))


@operation("DeleteRestoreTestingPlan")
def delete_restore_testing_plan(call: Call) -> None:
    """Rejected while it has selections; a missing plan is not an error."""
    name = call.params["RestoreTestingPlanName"]
    if call.place.restore_testing_selections.get(name):
        raise invalid_request(f"Restore testing selections of {name} must be deleted first")
    plan = call.place.restore_testing_plans.pop(name, None)
    call.place.restore_testing_selections.pop(name, None)
    if plan:
        call.place.tags.pop(plan["RestoreTestingPlanArn"], None)


def _check_selection(call: Call, selection: dict[str, Any]) -> None:
    if selection.get("ProtectedResourceType") not in _types():
        raise invalid_parameter(f"Restore testing does not support {selection.get('ProtectedResourceType')}")
    check_role(call, selection.get("IamRoleArn") or "")
    most = RANGES["restore_testing_resources_per_selection"].most
    if len(selection.get("ProtectedResourceArns") or []) > most:
        raise limit_exceeded(f"A restore testing selection has at most {most} ARNs")
    if not selection.get("ProtectedResourceArns") and not selection.get("ProtectedResourceConditions"):
        raise invalid_parameter("A restore testing selection must name resources or conditions")
    _bounds("ValidationWindowHours", selection.get("ValidationWindowHours"), _VALIDATION)


@operation("CreateRestoreTestingSelection")
def create_restore_testing_selection(call: Call) -> Answer:
    """AlreadyExistsException for a name the plan has."""
    plan = _plan(call)
    selection = dict(call.params["RestoreTestingSelection"])
    name = str(selection.get("RestoreTestingSelectionName") or "")
    selections = call.place.restore_testing_selections[plan["RestoreTestingPlanName"]]
    if not PATTERNS["restore_testing_name"].matches(name):
        raise invalid_parameter(f"Invalid restore testing selection name: {name}. It must match [A-Za-z0-9_]{{1,50}}")
    if name in selections:
        raise already_exists(f"Restore testing selection already exists: {name}")
    most = RANGES["restore_testing_selections_per_plan"].most
    if len(selections) >= most:
        raise limit_exceeded(f"A restore testing plan has at most {most} selections")
    _check_selection(call, selection)
    attributes = {
        "RestoreTestingPlanName": plan["RestoreTestingPlanName"],
        "RestoreTestingSelectionName": name,
        "CreationTime": clock.now(),
    }
    selections[name] = {"ValidationWindowHours": _VALIDATION.usual} | selection | attributes
    return attributes | {"RestoreTestingPlanArn": plan["RestoreTestingPlanArn"]}


def _selection(call: Call) -> dict[str, Any]:
    selections = call.place.restore_testing_selections.get(call.params["RestoreTestingPlanName"], {})
    selection = selections.get(call.params["RestoreTestingSelectionName"])
    if selection is None:
        raise not_found(f"Restore testing selection does not exist: {call.params['RestoreTestingSelectionName']}")
    return selection


@operation("GetRestoreTestingSelection")
def get_restore_testing_selection(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return {"RestoreTestingSelection": _selection(call)}


@operation("UpdateRestoreTestingSelection")
def update_restore_testing_selection(call: Call) -> Answer:
    """What is not given stays."""
    selection = _selection(call)
    changes = {key: value for key, value in call.params["RestoreTestingSelection"].items() if value is not None}
    _check_selection(call, selection | changes)
    selection.update(changes)
    names = ("RestoreTestingPlanName", "RestoreTestingSelectionName", "CreationTime")
    return {key: selection[key] for key in names} | {
        "RestoreTestingPlanArn": _plan(call)["RestoreTestingPlanArn"],
        "UpdateTime": clock.now(),
    }


@operation("ListRestoreTestingSelections")
def list_restore_testing_selections(call: Call) -> Answer:
    """Whole selections."""
    selections = call.place.restore_testing_selections[_plan(call)["RestoreTestingPlanName"]]
    return call.page("RestoreTestingSelections", list(selections.values()))


@operation("DeleteRestoreTestingSelection")
def delete_restore_testing_selection(call: Call) -> None:
    """ResourceNotFoundException where there is none."""
    selection = _selection(call)
    del call.place.restore_testing_selections[selection["RestoreTestingPlanName"]][
        selection["RestoreTestingSelectionName"]
    ]
