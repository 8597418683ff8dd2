"""Backup plans and what AWS Backup rejects in their rules.

Sources: AWS Backup API reference, CreateBackupPlan, BackupRuleInput, Lifecycle, CopyAction; Developer
Guide, "Backup plan options and configuration" and "AWS Backup quotas".
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from farvault.embedded_aws import backend, clock
from farvault.embedded_aws.backup.operations import Answer, Call, new_id, operation
from farvault.embedded_aws.backup.schedules import check_schedule
from farvault.embedded_aws.errors import already_exists, invalid_parameter, invalid_request, limit_exceeded, not_found
from farvault.embedded_aws.records import BackupPlan
from farvault.facts import PATTERNS, RANGES

DEFAULTS: dict[str, Any] = {
    "ScheduleExpression": "cron(0 5 ? * * *)",
    "ScheduleExpressionTimezone": "Etc/UTC",
    "StartWindowMinutes": RANGES["start_window_minutes"].usual,
    "CompletionWindowMinutes": RANGES["complete_window_minutes"].usual,
}
_NAME, _VAULT_NAME = PATTERNS["rule_name"], PATTERNS["vault_name"]
_VAULT_ARN = re.compile(rf"arn:aws[\w-]*:backup:[a-z0-9-]+:\d{{12}}:backup-vault:{_VAULT_NAME.regex}")


def check_lifecycle(lifecycle: dict[str, Any], *, continuous: bool = False) -> None:
    """Reject days out of range, too short a time in cold storage, and what continuous backups cannot have."""
    delete, cold = lifecycle.get("DeleteAfterDays"), lifecycle.get("MoveToColdStorageAfterDays")
    facts = backend.facts()
    for name, days, law in (
        ("DeleteAfterDays", delete, facts.range("delete_after_days")),
        ("MoveToColdStorageAfterDays", cold, facts.range("cold_storage_after_days")),
    ):
        if days is not None and days != -1 and not law.holds(days):
            message = f"Invalid lifecycle. {name} must be between {law.minimum} and {law.most}, got {days}"
            raise invalid_parameter(message)
    if continuous and cold is not None and cold > 0:
        message = "Invalid lifecycle. MoveToColdStorageAfterDays is unavailable for continuous backups"
        raise invalid_parameter(message)
    law = facts.range("continuous_delete_after_days")
    if continuous and (delete is None or not law.holds(delete)):
        bounds = f"between {law.minimum} and {law.most}"
        message = f"Invalid lifecycle. DeleteAfterDays of continuous backups must be {bounds}, got {delete}"
        raise invalid_parameter(message)
    gap = facts.range("cold_storage_gap_days").minimum
    if cold is not None and cold > 0 and delete is not None and 0 < delete < cold + gap:
        apart = f"cannot be less than {gap} days apart from MoveToColdStorageAfterDays"
        raise invalid_parameter(f"Invalid lifecycle. DeleteAfterDays {apart}")


def check_plan(plan: dict[str, Any]) -> None:
    """Reject, as InvalidParameterValueException or LimitExceededException, a plan AWS Backup rejects."""
    if not _NAME.matches(plan.get("BackupPlanName") or ""):
        raise invalid_parameter(f"Invalid backup plan name: {plan.get('BackupPlanName')}")
    rules = plan.get("Rules") or []
    if not rules:
        raise invalid_parameter("A backup plan must have at least one rule")
    most = RANGES["rules_per_plan"].most
    if len(rules) > most:
        raise limit_exceeded(f"A backup plan has at most {most} rules, got {len(rules)}")
    names = [rule.get("RuleName") for rule in rules]
    if len(set(names)) != len(names):
        raise invalid_parameter("Rule names of a backup plan must be unique")
    for rule in rules:
        _check_rule(rule)


def _check_rule(rule: dict[str, Any]) -> None:
    if not _NAME.matches(rule.get("RuleName") or ""):
        raise invalid_parameter(f"Invalid rule name: {rule.get('RuleName')}")
    if not _VAULT_NAME.matches(rule.get("TargetBackupVaultName") or ""):
        raise invalid_parameter(f"Invalid target backup vault name: {rule.get('TargetBackupVaultName')}")
    check_schedule(rule.get("ScheduleExpression") or DEFAULTS["ScheduleExpression"])
    start, least = rule.get("StartWindowMinutes"), RANGES["start_window_minutes"].minimum
    if start is not None and start < least:
        raise invalid_parameter(f"StartWindowMinutes must be at least {least} minutes, got {start}")
    continuous = bool(rule.get("EnableContinuousBackup"))
    check_lifecycle(rule.get("Lifecycle") or {}, continuous=continuous)
    most = RANGES["recovery_point_tags"].most
    if len(rule.get("RecoveryPointTags") or {}) > most:
        raise limit_exceeded(f"A rule has at most {most} recovery point tags")
    copies, most = rule.get("CopyActions") or [], RANGES["copies_per_rule"].most
    if len(copies) > most:
        raise limit_exceeded(f"A rule has at most {most} copy actions, got {len(copies)}")
    for copy in copies:
        if not _VAULT_ARN.fullmatch(copy.get("DestinationBackupVaultArn") or ""):
            raise invalid_parameter(f"Invalid destination backup vault ARN: {copy.get('DestinationBackupVaultArn')}")
        check_lifecycle(copy.get("Lifecycle") or {})


def _document(plan: dict[str, Any]) -> dict[str, Any]:
    """As GetBackupPlan returns it: defaults filled in, every rule with an id."""
    document = deepcopy(plan)
    for rule in document["Rules"]:
        rule.update({name: value for name, value in DEFAULTS.items() if rule.get(name) is None})
        rule["RuleId"] = new_id()
    return document


def find_plan(call: Call) -> BackupPlan:
    """The plan the request names; ResourceNotFoundException where there is none."""
    plan = call.place.plans.get(call.params["BackupPlanId"])
    if plan is None or plan.deleted is not None:
        raise not_found("Failed reading Backup plan with provided version")
    return plan


def _head(plan: BackupPlan) -> Answer:
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
    most = backend.facts().range("plans_per_region").most
    if len(live) >= most:
        raise limit_exceeded(f"Maximum number of backup plans reached: {most}")
    id = new_id()
    arn = call.arn(f"backup-plan:{id}")
    plan = BackupPlan(id, arn, clock.now(), call.params.get("CreatorRequestId"), [(new_id(), _document(document))])
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
    version_id = call.params.get("VersionId") or plan.versions[-1][0]
    document = next((each for version, each in plan.versions if version == version_id), None)
    if document is None:
        raise not_found("Failed reading Backup plan with provided version")
    answer = _head(plan) | {"BackupPlan": document, "VersionId": version_id}
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
    """Rejected while it has selections."""
    plan = find_plan(call)
    if plan.selections:
        raise invalid_request("Related backup plan selections must be deleted prior to backup plan deletion")
    plan.deleted = clock.now()
    call.place.tags.pop(plan.arn, None)
    head = _head(plan)
    return {name: head[name] for name in ("BackupPlanId", "BackupPlanArn", "VersionId")} | {
        "DeletionDate": plan.deleted
    }
