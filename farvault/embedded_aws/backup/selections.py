"""Which resources a backup plan protects, and with which role.

Sources: AWS Backup API reference, CreateBackupSelection; Developer Guide, "Assigning resources" (the
role must exist and trust backup.amazonaws.com) and "AWS Backup quotas".
"""

from __future__ import annotations

from farvault.access.evaluation import Caller
from farvault.embedded_aws import backend, clock
from farvault.embedded_aws.backup.operations import Answer, Call, new_id, operation
from farvault.embedded_aws.backup.plans import find_plan
from farvault.embedded_aws.errors import already_exists, invalid_parameter, limit_exceeded, not_found
from farvault.embedded_aws.iam import access
from farvault.facts import PATTERNS, RANGES


def service(account: str) -> Caller:
    """AWS Backup, assuming a role on behalf of an account (confused deputy page: aws:SourceAccount)."""
    return Caller("backup.amazonaws.com", "", extra={"aws:SourceAccount": account})


def check_role(call: Call, arn: str) -> None:
    """Reject a role that does not exist, is in another account, or does not trust AWS Backup."""
    role = access.role(arn)
    if role is None or arn.split(":")[4] != call.account or not access.trusts(role, service(call.account)):
        raise invalid_parameter(f"IAM Role {arn} cannot be assumed by AWS Backup")


@operation("CreateBackupSelection")
def create_backup_selection(call: Call) -> Answer:
    """AlreadyExistsException for a name the plan has."""
    plan = find_plan(call)
    selection = call.params["BackupSelection"]
    name = selection.get("SelectionName") or ""
    if not PATTERNS["rule_name"].matches(name):
        raise invalid_parameter(f"Invalid selection name: {name}")
    check_role(call, selection.get("IamRoleArn") or "")
    if any(each["BackupSelection"]["SelectionName"] == name for each in plan.selections.values()):
        raise already_exists(f"Backup selection with the same name already exists: {name}")
    most = backend.facts().range("selections_per_plan").most
    if len(plan.selections) >= most:
        raise limit_exceeded(f"A backup plan has at most {most} selections")
    arns = [*(selection.get("Resources") or []), *(selection.get("NotResources") or [])]
    if not arns and not selection.get("ListOfTags") and not selection.get("Conditions"):
        raise invalid_parameter("A backup selection must name resources or tags")
    wildcard = any("*" in arn for arn in arns)
    most = RANGES["wildcard_resources_per_selection" if wildcard else "resources_per_selection"].most
    if len(arns) > most:
        raise limit_exceeded(f"A backup selection has at most {most} ARNs, got {len(arns)}")
    most = backend.facts().range("tags_per_selection").most
    if len(selection.get("ListOfTags") or []) > most:
        raise limit_exceeded(f"A backup selection has at most {most} tags")
    for arn in arns:
        if arn != "*" and not arn.startswith("arn:"):
            raise invalid_parameter(f"Invalid resource ARN: {arn}")
    document = {
        "SelectionId": new_id(),
        "BackupPlanId": plan.id,
        "CreationDate": clock.now(),
        "BackupSelection": selection,
    }
    plan.selections[document["SelectionId"]] = document
    return {name: document[name] for name in ("SelectionId", "BackupPlanId", "CreationDate")}


def _find(call: Call) -> Answer:
    selection = find_plan(call).selections.get(call.params["SelectionId"])
    if selection is None:
        raise not_found(f"Backup selection with ID {call.params['SelectionId']} does not exist")
    return selection


@operation("GetBackupSelection")
def get_backup_selection(call: Call) -> Answer:
    """As it was created; selections never change."""
    return _find(call)


@operation("ListBackupSelections")
def list_backup_selections(call: Call) -> Answer:
    """Oldest first."""
    rows = [
        {name: each[name] for name in ("SelectionId", "BackupPlanId", "CreationDate")}
        | {name: each["BackupSelection"][name] for name in ("SelectionName", "IamRoleArn")}
        for each in find_plan(call).selections.values()
    ]
    return call.page("BackupSelectionsList", rows)


@operation("DeleteBackupSelection")
def delete_backup_selection(call: Call) -> None:
    """ResourceNotFoundException where there is none."""
    del find_plan(call).selections[_find(call)["SelectionId"]]
