"""Backup plans and what AWS Backup refuses in their rules.

Sources: AWS Backup API reference, CreateBackupPlan, BackupRuleInput, Lifecycle, CopyAction; Developer
Guide, "Backup plan options and configuration" and "AWS Backup quotas".
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from farvault.embedded_aws import clock
from farvault.embedded_aws.backup.operations import Answer, Call, new_id, operation
from farvault.embedded_aws.backup.schedules import check_schedule
from farvault.embedded_aws.errors import already_exists, invalid_parameter, invalid_request, limit_exceeded, not_found
from farvault.embedded_aws.records import Plan

#: Quotas: plans per Region, rules per plan, copies per rule, tags per recovery point.
MAX_PLANS, MAX_RULES, MAX_COPIES, MAX_TAGS = 300, 10, 5, 10
MIN_START_MINUTES, COLD_GAP_DAYS, MAX_CONTINUOUS_DAYS, MAX_DAYS = 60, 90, 35, 36500
DEFAULTS: dict[str, Any] = {
    "ScheduleExpression": "cron(0 5 ? * * *)",
    "ScheduleExpressionTimezone": "Etc/UTC",
    "StartWindowMinutes": 480,
    "CompletionWindowMinutes": 10080,
}
_NAME = re.compile(r"[a-zA-Z0-9\-_.]{1,50}")
_VAULT_ARN = re.compile(r"arn:aws[\w-]*:backup:[a-z0-9-]+:\d{12}:backup-vault:[a-zA-Z0-9\-_]{2,50}")


def check_lifecycle(lifecycle: dict[str, Any], *, continuous: bool = False) -> None:
    """Refuse days out of range, cold storage under 90 days, and what continuous backups cannot have."""
    delete, cold = lifecycle.get("DeleteAfterDays"), lifecycle.get("MoveToColdStorageAfterDays")
    for name, days in (("DeleteAfterDays", delete), ("MoveToColdStorageAfterDays", cold)):
        if days is not None and days != -1 and not 1 <= days <= MAX_DAYS:
            raise invalid_parameter(f"Invalid lifecycle. {name} must be between 1 and {MAX_DAYS}, got {days}")
    if continuous and cold is not None and cold > 0:
        message = "Invalid lifecycle. MoveToColdStorageAfterDays is unavailable for continuous backups"
        raise invalid_parameter(message)
    if continuous and (delete is None or not 1 <= delete <= MAX_CONTINUOUS_DAYS):
        message = (
            f"Invalid lifecycle. DeleteAfterDays of continuous backups must be between 1 and {MAX_CONTINUOUS_DAYS}"
        )
        raise invalid_parameter(f"{message}, got {delete}")
    if cold is not None and cold > 0 and delete is not None and 0 < delete < cold + COLD_GAP_DAYS:
        message = "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays"
        raise invalid_parameter(message)


def check_plan(plan: dict[str, Any]) -> None:
    """Refuse, as InvalidParameterValueException or LimitExceededException, a plan AWS Backup refuses."""
    if not _NAME.fullmatch(plan.get("BackupPlanName") or ""):
        raise invalid_parameter(f"Invalid backup plan name: {plan.get('BackupPlanName')}")
    rules = plan.get("Rules") or []
    if not rules:
        raise invalid_parameter("A backup plan must have at least one rule")
    if len(rules) > MAX_RULES:
        raise limit_exceeded(f"A backup plan has at most {MAX_RULES} rules, got {len(rules)}")
    names = [rule.get("RuleName") for rule in rules]
    if len(set(names)) != len(names):
        raise invalid_parameter("Rule names of a backup plan must be unique")
    for rule in rules:
        _check_rule(rule)


def _check_rule(rule: dict[str, Any]) -> None:
    if not _NAME.fullmatch(rule.get("RuleName") or ""):
        raise invalid_parameter(f"Invalid rule name: {rule.get('RuleName')}")
    if not re.fullmatch(r"[a-zA-Z0-9\-_]{2,50}", rule.get("TargetBackupVaultName") or ""):
        raise invalid_parameter(f"Invalid target backup vault name: {rule.get('TargetBackupVaultName')}")
    check_schedule(rule.get("ScheduleExpression") or DEFAULTS["ScheduleExpression"])
    start = rule.get("StartWindowMinutes")
    if start is not None and start < MIN_START_MINUTES:
        raise invalid_parameter(f"StartWindowMinutes must be at least {MIN_START_MINUTES} minutes, got {start}")
    continuous = bool(rule.get("EnableContinuousBackup"))
    check_lifecycle(rule.get("Lifecycle") or {}, continuous=continuous)
    if len(rule.get("RecoveryPointTags") or {}) > MAX_TAGS:
        raise limit_exceeded(f"A rule has at most {MAX_TAGS} recovery point tags")
    copies = rule.get("CopyActions") or []
    if len(copies) > MAX_COPIES:
        raise limit_exceeded(f"A rule has at most {MAX_COPIES} copy actions, got {len(copies)}")
    for copy in copies:
        if not _VAULT_ARN.fullmatch(copy.get("DestinationBackupVaultArn") or ""):
            raise invalid_parameter(f"Invalid destination backup vault ARN: {copy.get('DestinationBackupVaultArn')}")
        check_lifecycle(copy.get("Lifecycle") or {})


def _document(plan: dict[str, Any]) -> dict[str, Any]:
    """As GetBackupPlan answers it: defaults filled in, every rule with an id."""
    document = deepcopy(plan)
    for rule in document["Rules"]:
        rule.update({name: value for name, value in DEFAULTS.items() if rule.get(name) is None})
        rule["RuleId"] = new_id()
    return document


def find_plan(call: Call) -> Plan:
    """The plan the request names; ResourceNotFoundException where there is none."""
    plan = call.place.plans.get(call.params["BackupPlanId"])
    if plan is None or plan.deleted is not None:
        raise not_found("Failed reading Backup plan with provided version")
    return plan


def _head(plan: Plan) -> Answer:
    version, document = plan.versions[-1]
    answer: Answer = {
        "BackupPlanId": plan.id,
        "BackupPlanArn": plan.arn,
        "CreationDate": plan.created,
        "VersionId": version,
    }
    settings = document.get("AdvancedBackupSettings")
    return answer | ({"AdvancedBackupSettings": settings} if settings else {})


@operation("CreateBackupPlan")
def create_backup_plan(call: Call) -> Answer:
    """The same name and document again is AlreadyExistsException."""
    document = call.params["BackupPlan"]
    check_plan(document)
    live = [each for each in call.place.plans.values() if each.deleted is None]
    if any(each.versions[-1][1]["BackupPlanName"] == document["BackupPlanName"] for each in live):
        raise already_exists("Backup plan with the same plan document already exists")
    if len(live) >= MAX_PLANS:
        raise limit_exceeded(f"Maximum number of backup plans reached: {MAX_PLANS}")
    id = new_id()
    arn = call.arn(f"backup-plan:{id}")
    plan = Plan(id, arn, clock.now(), call.params.get("CreatorRequestId"), [(new_id(), _document(document))])
    call.place.plans[id] = plan
    call.place.tags[arn] = dict(call.params.get("BackupPlanTags") or {})
    return _head(plan)


@operation("UpdateBackupPlan")
def update_backup_plan(call: Call) -> Answer:
    """A new version of the plan."""
    plan = find_plan(call)
    check_plan(call.params["BackupPlan"])
    plan.versions.append((new_id(), _document(call.params["BackupPlan"])))
    return _head(plan)


@operation("GetBackupPlan")
def get_backup_plan(call: Call) -> Answer:
    """The newest version, or the one named."""
    plan = find_plan(call)
    wanted = call.params.get("VersionId") or plan.versions[-1][0]
    document = next((each for version, each in plan.versions if version == wanted), None)
    if document is None:
        raise not_found("Failed reading Backup plan with provided version")
    answer = _head(plan) | {"BackupPlan": document, "VersionId": wanted}
    return answer | ({"CreatorRequestId": plan.creator_request_id} if plan.creator_request_id else {})


@operation("ListBackupPlans")
def list_backup_plans(call: Call) -> Answer:
    """Those not deleted, unless IncludeDeleted."""
    every = call.params.get("IncludeDeleted")
    plans = [each for each in call.place.plans.values() if every or each.deleted is None]
    rows = [_head(each) | {"BackupPlanName": each.versions[-1][1]["BackupPlanName"]} for each in plans]
    return call.page("BackupPlansList", rows)


@operation("ListBackupPlanVersions")
def list_backup_plan_versions(call: Call) -> Answer:
    """Oldest first."""
    plan = find_plan(call)
    rows = [_head(plan) | {"VersionId": version} for version, _ in plan.versions]
    return call.page("BackupPlanVersionsList", rows)


@operation("DeleteBackupPlan")
def delete_backup_plan(call: Call) -> Answer:
    """Refused while it has selections."""
    plan = find_plan(call)
    if plan.selections:
        raise invalid_request("Related backup plan selections must be deleted prior to backup plan deletion")
    plan.deleted = clock.now()
    call.place.tags.pop(plan.arn, None)
    head = _head(plan)
    return {name: head[name] for name in ("BackupPlanId", "BackupPlanArn", "VersionId")} | {
        "DeletionDate": plan.deleted
    }
