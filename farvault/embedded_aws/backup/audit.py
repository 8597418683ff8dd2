"""AWS Backup Audit Manager: frameworks of controls, and report plans.

Sources: AWS Backup API reference, CreateFramework, CreateReportPlan; Developer Guide, "Choosing your
controls", "Working with audit reports" (org-wide reports only from the management account or a
delegated administrator) and "AWS Backup quotas".
"""

from __future__ import annotations

from typing import Any

from farvault.embedded_aws import clock
from farvault.embedded_aws.backup.operations import Answer, Call, new_id, operation
from farvault.embedded_aws.errors import already_exists, invalid_parameter, limit_exceeded, not_found
from farvault.embedded_aws.organizations import api as organizations
from farvault.facts import PATTERNS, RANGES

CONTROLS = (
    "BACKUP_LAST_RECOVERY_POINT_CREATED",
    "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
    "BACKUP_RECOVERY_POINT_ENCRYPTED",
    "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
    "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK",
    "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN",
    "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK",
    "BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT",
    "BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION",
    "BACKUP_RESOURCES_PROTECTED_BY_LOGICALLY_AIR_GAPPED_VAULT",
    "RESTORE_TIME_FOR_RESOURCES_MEET_TARGET",
)
TEMPLATES = (
    "RESOURCE_COMPLIANCE_REPORT",
    "CONTROL_COMPLIANCE_REPORT",
    "BACKUP_JOB_REPORT",
    "COPY_JOB_REPORT",
    "RESTORE_JOB_REPORT",
    "SCAN_JOB_REPORT",
)


def _check_controls(controls: list[dict[str, Any]]) -> None:
    if not controls:
        raise invalid_parameter("A framework must have at least one control")
    most = RANGES["controls_per_framework"].most
    if len(controls) > most:
        raise limit_exceeded(f"A framework has at most {most} controls, got {len(controls)}")
    unknown = [each.get("ControlName") for each in controls if each.get("ControlName") not in CONTROLS]
    if unknown:
        raise invalid_parameter(f"Invalid control names: {', '.join(map(str, unknown))}")


def _new_name(name: str, kind: str, existing: dict[str, Any], limit: str) -> None:
    if not PATTERNS["audit_name"].matches(name):
        raise invalid_parameter(f"Invalid {kind} name: {name}. It must match [a-zA-Z][_a-zA-Z0-9]*")
    if name in existing:
        raise already_exists(f"{kind} with the same name already exists: {name}")
    if len(existing) >= RANGES[limit].most:
        raise limit_exceeded(f"Maximum number of {kind}s reached: {RANGES[limit].most}")


@operation("CreateFramework")
def create_framework(call: Call) -> Answer:
    """Deployed at once."""
    name = str(call.params["FrameworkName"])
    _new_name(name, "framework", call.place.frameworks, "frameworks_per_region")
    _check_controls(call.params["FrameworkControls"])
    arn = call.arn(f"framework:{name}-{new_id()}")
    call.place.frameworks[name] = {
        "FrameworkName": name,
        "FrameworkArn": arn,
        "FrameworkDescription": call.params.get("FrameworkDescription") or "",
        "FrameworkControls": call.params["FrameworkControls"],
        "CreationTime": clock.now(),
        "DeploymentStatus": "COMPLETED",
        "FrameworkStatus": "ACTIVE",
    }
    call.place.tags[arn] = dict(call.params.get("FrameworkTags") or {})
    return {"FrameworkName": name, "FrameworkArn": arn}


def _framework(call: Call) -> dict[str, Any]:
    framework = call.place.frameworks.get(call.params["FrameworkName"])
    if framework is None:
        raise not_found(f"Framework {call.params['FrameworkName']} does not exist")
    return framework


@operation("DescribeFramework")
def describe_framework(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return _framework(call)


@operation("UpdateFramework")
def update_framework(call: Call) -> Answer:
    """What is not given stays."""
    framework = _framework(call)
    if call.params.get("FrameworkControls") is not None:
        _check_controls(call.params["FrameworkControls"])
        framework["FrameworkControls"] = call.params["FrameworkControls"]
    if call.params.get("FrameworkDescription") is not None:
        framework["FrameworkDescription"] = call.params["FrameworkDescription"]
    return {name: framework[name] for name in ("FrameworkName", "FrameworkArn", "CreationTime")}


@operation("ListFrameworks")
def list_frameworks(call: Call) -> Answer:
    """Without their controls, but with their number."""
    names = ("FrameworkName", "FrameworkArn", "FrameworkDescription", "CreationTime", "DeploymentStatus")
    rows = [
        {name: each[name] for name in names} | {"NumberOfControls": len(each["FrameworkControls"])}
        for each in call.place.frameworks.values()
    ]
    return call.page("Frameworks", rows)


@operation("DeleteFramework")
def delete_framework(call: Call) -> None:
    """ResourceNotFoundException where there is none."""
    framework = _framework(call)
    del call.place.frameworks[framework["FrameworkName"]]
    call.place.tags.pop(framework["FrameworkArn"], None)


def _check_report(call: Call, channel: dict[str, Any], setting: dict[str, Any]) -> None:
    if setting.get("ReportTemplate") not in TEMPLATES:
        raise invalid_parameter(f"Invalid report template: {setting.get('ReportTemplate')}")
    unknown = [each for each in channel.get("Formats") or [] if each not in ("CSV", "JSON")]
    if unknown:
        raise invalid_parameter(f"Invalid report formats: {', '.join(unknown)}")
    admin = any(each.account.id == call.account for each in organizations.store().admins)
    if (setting.get("Accounts") or setting.get("OrganizationUnits")) and not (call.management or admin):
        message = "Only the management account or a delegated administrator can report on other accounts"
        raise invalid_parameter(message)


@operation("CreateReportPlan")
def create_report_plan(call: Call) -> Answer:
    """Deployed at once."""
    name = str(call.params["ReportPlanName"])
    _new_name(name, "report plan", call.place.report_plans, "report_plans_per_region")
    _check_report(call, call.params["ReportDeliveryChannel"], call.params["ReportSetting"])
    arn = call.arn(f"report-plan:{name}-{new_id()}")
    call.place.report_plans[name] = {
        "ReportPlanName": name,
        "ReportPlanArn": arn,
        "ReportPlanDescription": call.params.get("ReportPlanDescription") or "",
        "ReportDeliveryChannel": call.params["ReportDeliveryChannel"],
        "ReportSetting": call.params["ReportSetting"],
        "CreationTime": clock.now(),
        "DeploymentStatus": "COMPLETED",
    }
    call.place.tags[arn] = dict(call.params.get("ReportPlanTags") or {})
    return _report_head(call, name)


def _report_head(call: Call, name: str) -> Answer:
    report_plan = call.place.report_plans[name]
    return {key: report_plan[key] for key in ("ReportPlanName", "ReportPlanArn", "CreationTime")}


def _report_plan(call: Call) -> dict[str, Any]:
    report_plan = call.place.report_plans.get(call.params["ReportPlanName"])
    if report_plan is None:
        raise not_found(f"Report plan {call.params['ReportPlanName']} does not exist")
    return report_plan


@operation("DescribeReportPlan")
def describe_report_plan(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return {"ReportPlan": _report_plan(call)}


@operation("UpdateReportPlan")
def update_report_plan(call: Call) -> Answer:
    """What is not given stays."""
    report_plan = _report_plan(call)
    changes = {
        name: call.params[name]
        for name in ("ReportPlanDescription", "ReportDeliveryChannel", "ReportSetting")
        if call.params.get(name) is not None
    }
    merged = report_plan | changes
    _check_report(call, merged["ReportDeliveryChannel"], merged["ReportSetting"])
    report_plan.update(changes)
    return _report_head(call, report_plan["ReportPlanName"])


@operation("ListReportPlans")
def list_report_plans(call: Call) -> Answer:
    """Whole report plans."""
    return call.page("ReportPlans", list(call.place.report_plans.values()))


@operation("DeleteReportPlan")
def delete_report_plan(call: Call) -> None:
    """ResourceNotFoundException where there is none."""
    report_plan = _report_plan(call)
    del call.place.report_plans[report_plan["ReportPlanName"]]
    call.place.tags.pop(report_plan["ReportPlanArn"], None)
