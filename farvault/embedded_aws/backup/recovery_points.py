"""Recovery points: describe, list, delete.

Sources: AWS Backup API reference, DescribeRecoveryPoint, ListRecoveryPointsByBackupVault,
DeleteRecoveryPoint; Developer Guide, "AWS Backup Vault Lock" (nobody deletes before retention ends in
compliance mode; in governance mode those allowed to manage the lock remove the lock first).
"""

from __future__ import annotations

from farvault.embedded_aws import backend
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.errors import invalid_request, not_found
from farvault.embedded_aws.records import RecoveryPoint, Vault


def describe(vault: Vault, point: RecoveryPoint) -> Answer:
    """In the API's shape of DescribeRecoveryPoint."""
    answer: Answer = {
        "RecoveryPointArn": point.arn,
        "BackupVaultName": vault.name,
        "BackupVaultArn": vault.arn,
        "SourceBackupVaultArn": point.source_vault_arn,
        "ResourceArn": point.resource_arn,
        "ResourceType": point.resource_type,
        "IamRoleArn": point.role_arn,
        "Status": "COMPLETED",
        "CreationDate": point.created,
        "CompletionDate": point.created,
        "BackupSizeInBytes": point.size_bytes,
        "Lifecycle": point.lifecycle() or None,
        "EncryptionKeyArn": point.key_arn,
        "IsEncrypted": point.key_arn is not None or vault.key_arn is None,
        "VaultType": vault.kind,
        "IsParent": False,
    }
    return {name: value for name, value in answer.items() if value is not None}


def _find(call: Call) -> tuple[Vault, RecoveryPoint]:
    vault = call.vault()
    point = vault.recovery_points.get(call.params["RecoveryPointArn"])
    if point is None:
        raise not_found(f"Recovery point {call.params['RecoveryPointArn']} does not exist in {vault.arn}")
    return vault, point


@operation("DescribeRecoveryPoint")
def describe_recovery_point(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    return describe(*_find(call)) | {"StorageClass": "WARM"}


@operation("ListRecoveryPointsByBackupVault")
def list_recovery_points_by_backup_vault(call: Call) -> Answer:
    """Those that pass every filter, oldest first."""
    vault = call.vault()
    arn, kind = call.params.get("ByResourceArn"), call.params.get("ByResourceType")
    rows = [
        describe(vault, point)
        for point in vault.recovery_points.values()
        if arn in (None, point.resource_arn) and kind in (None, point.resource_type)
    ]
    return call.page("RecoveryPoints", rows)


@operation("ListRecoveryPointsByResource")
def list_recovery_points_by_resource(call: Call) -> Answer:
    """In all vaults of this account and Region."""
    rows = [
        {
            "RecoveryPointArn": point.arn,
            "CreationDate": point.created,
            "Status": "COMPLETED",
            "EncryptionKeyArn": point.key_arn,
            "BackupSizeBytes": point.size_bytes,
            "BackupVaultName": vault.name,
            "IsParent": False,
            "VaultType": vault.kind,
        }
        for vault in backend.place(call.account, call.region).vaults.values()
        for point in vault.recovery_points.values()
        if point.resource_arn == call.params["ResourceArn"]
    ]
    return call.page("RecoveryPoints", [{key: row[key] for key in row if row[key] is not None} for row in rows])


@operation("DeleteRecoveryPoint")
def delete_recovery_point(call: Call) -> None:
    """Rejected in a locked vault."""
    vault, point = _find(call)
    if vault.locked:
        raise invalid_request("Backup vault configured with Lock cannot delete recovery point")
    del vault.recovery_points[point.arn]
