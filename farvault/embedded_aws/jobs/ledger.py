"""Backup and copy jobs simulated on the embedded state, and the recovery points and records they leave.

Shapes: AWS Backup API reference, BackupJob, CopyJob. ARNs of recovery points: Developer Guide,
"Access control" (a service's own ARN unless AWS Backup manages the type fully or the vault is
logically air-gapped).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from farvault.embedded_aws import backend, clock, kms
from farvault.embedded_aws.backup import settings
from farvault.embedded_aws.backup.operations import new_id
from farvault.embedded_aws.jobs.judging import BackupJob, CopyJob, encrypted_with, judge_backup, judge_copy
from farvault.embedded_aws.jobs.world import EmbeddedWorld
from farvault.embedded_aws.records import AIR_GAPPED, Job, RecoveryPoint, Vault
from farvault.facts.kinds import kind_of, resource_type


@dataclass(frozen=True)
class Resource:
    """A resource to back up, as far as AWS Backup cares."""

    arn: str
    kind: str
    """farvault.facts' name for it. `DynamoDB` has its advanced features only where the Region's settings say so."""
    key_arn: str | None = None
    """Its own key, or the alias of an AWS managed key like `alias/aws/ebs`; None: not encrypted."""


@dataclass(frozen=True)
class Retention:
    """A lifecycle; None: never."""

    delete_after_days: int | None = None
    move_to_cold_storage_after_days: int | None = None

    @staticmethod
    def of(lifecycle: dict[str, Any] | None) -> Retention:
        """From the API's shape Lifecycle."""
        elements = lifecycle or {}
        return Retention(elements.get("DeleteAfterDays"), elements.get("MoveToColdStorageAfterDays"))


def simulate_backup(
    account: str,
    region: str,
    vault_name: str,
    role_arn: str,
    resource: Resource,
    retention: Retention,
    *,
    continuous: bool = False,
    created_by: dict[str, Any] | None = None,
    token: str | None = None,
) -> Job:
    """Back a resource up: the job, COMPLETED with a recovery point, or FAILED with its StatusMessage."""
    partition = backend.organization().partition
    vault_arn = f"arn:{partition}:backup:{region}:{account}:backup-vault:{vault_name}"
    place, kind = backend.place(account, region), resource.kind
    if kind == "DynamoDB" and not settings.managed_dynamodb(place):
        kind = kind_of("DynamoDB", "basic")
    key = resource.key_arn
    if key and key.startswith("alias/aws/"):
        key = kms.managed_key(account, region, key).arn
    job = BackupJob(account, vault_arn, role_arn, resource.arn, kind, key, retention.delete_after_days)
    reason = judge_backup(EmbeddedWorld(), job)
    id = new_id()
    document = _document("BackupJobId", id, account, role_arn, resource, reason, created_by) | {
        "BackupVaultName": vault_name,
        "BackupVaultArn": vault_arn,
        "PercentDone": "100.0" if reason is None else "0.0",
    }
    if reason is None:
        vault = place.vaults[vault_name]
        managed = backend.facts().feature(kind, "full_management").value
        point = RecoveryPoint(
            resource_type(kind).recovery_point_arn(partition, region, account, id, managed=managed),
            resource.arn,
            kind,
            role_arn,
            clock.now(),
            key_arn=vault.key_arn if managed else key,
            delete_after_days=retention.delete_after_days,
            move_to_cold_storage_after_days=retention.move_to_cold_storage_after_days,
            continuous=continuous,
        )
        vault.recovery_points[point.arn] = point
        document["RecoveryPointArn"] = point.arn
    place.backup_jobs[id] = Job(id, document, token)
    return place.backup_jobs[id]


def simulate_copy(
    source: Vault,
    point: RecoveryPoint,
    destination_arn: str,
    role_arn: str,
    retention: Retention | None = None,
    *,
    on_demand: bool = False,
    created_by: dict[str, Any] | None = None,
    token: str | None = None,
) -> Job:
    """Copy a recovery point: the job, recorded where the source vault is.

    Without a retention, or without its DeleteAfterDays, the copy is kept as long as its source; -1 means
    forever, which also becomes the source's expiry (Developer Guide, "Backup plan options", copies).
    """
    lifecycle = retention or Retention()
    days = lifecycle.delete_after_days
    if days is None or days == -1:
        days = point.delete_after_days
    reason = judge_copy(EmbeddedWorld(), CopyJob(point, source, destination_arn, role_arn, days, on_demand))
    id, (account, region) = new_id(), (source.arn.split(":")[4], source.arn.split(":")[3])
    resource = Resource(point.resource_arn, point.kind, point.key_arn)
    document = _document("CopyJobId", id, account, role_arn, resource, reason, created_by) | {
        "SourceBackupVaultArn": source.arn,
        "SourceRecoveryPointArn": point.arn,
        "DestinationBackupVaultArn": destination_arn,
    }
    if reason is None:
        vault = backend.vault(destination_arn)
        assert vault is not None
        where = vault.arn.split(":")
        facts = backend.facts()
        managed = facts.feature(point.kind, "full_management").value or vault.kind == AIR_GAPPED
        copied = replace(
            point,
            arn=resource_type(point.kind).recovery_point_arn(where[1], where[3], where[4], id, managed=managed),
            created=clock.now(),
            key_arn=encrypted_with(facts, point, vault),
            delete_after_days=days,
            move_to_cold_storage_after_days=lifecycle.move_to_cold_storage_after_days,
            continuous=False,
            source_vault_arn=source.arn,
        )
        vault.recovery_points[copied.arn] = copied
        document["DestinationRecoveryPointArn"] = copied.arn
    place = backend.place(account, region)
    place.copy_jobs[id] = Job(id, document, token)
    return place.copy_jobs[id]


def _document(
    name: str, id: str, account: str, role: str, what: Resource, reason: str | None, by: dict[str, Any] | None
) -> dict[str, Any]:
    document: dict[str, Any] = {
        name: id,
        "AccountId": account,
        "ResourceArn": what.arn,
        "ResourceType": resource_type(what.kind).opt_in,
        "IamRoleArn": role,
        "CreationDate": clock.now(),
        "CompletionDate": clock.now(),
        "State": "COMPLETED" if reason is None else "FAILED",
        "IsParent": False,
    }
    if reason is not None:
        document["StatusMessage"] = reason
    else:
        document["BackupSizeInBytes"] = 1
    return document | ({"CreatedBy": by} if by else {})
