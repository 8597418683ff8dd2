"""Jobs through the AWS Backup API: start, describe, list.

Sources: AWS Backup API reference, StartBackupJob, StartCopyJob (not for continuous backups; runs in
the source vault's Region; the same idempotency token starts nothing new), DescribeCopyJob, ListCopyJobs.
"""

from __future__ import annotations

from typing import Any

from farvault.embedded_aws import backend
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.backup.plans import check_lifecycle
from farvault.embedded_aws.backup.selections import check_role
from farvault.embedded_aws.errors import invalid_parameter, invalid_request, not_found
from farvault.embedded_aws.jobs import ledger
from farvault.embedded_aws.jobs.ledger import Resource, Retention
from farvault.embedded_aws.records import Job
from farvault.facts.kinds import kind_of_arn


def _repeated(jobs: dict[str, Job], token: str | None) -> Job | None:
    return next((job for job in jobs.values() if token is not None and job.token == token), None)


@operation("StartBackupJob")
def start_backup_job(call: Call) -> Answer:
    """Runs the job at once. The resource counts as unencrypted unless a rehearsal declared it."""
    token = call.params.get("IdempotencyToken")
    job = _repeated(call.place.backup_jobs, token)
    if job is None:
        call.vault()
        check_role(call, call.params["IamRoleArn"])
        check_lifecycle(call.params.get("Lifecycle") or {})
        arn = str(call.params["ResourceArn"])
        kind = kind_of_arn(arn)
        if kind is None:
            raise invalid_parameter(f"Unsupported resource type: {arn}")
        resource = backend.declared().get(arn) or Resource(arn, kind)
        assert isinstance(resource, Resource)
        retention = Retention.of(call.params.get("Lifecycle"))
        where = call.account, call.region, call.params["BackupVaultName"]
        job = ledger.simulate_backup(*where, call.params["IamRoleArn"], resource, retention, token=token)
    names = ("BackupJobId", "RecoveryPointArn", "CreationDate", "IsParent")
    return {name: job.document[name] for name in names if name in job.document}


@operation("StartCopyJob")
def start_copy_job(call: Call) -> Answer:
    """Runs the job at once; its outcome is in DescribeCopyJob."""
    token = call.params.get("IdempotencyToken")
    job = _repeated(call.place.copy_jobs, token)
    if job is None:
        vault = call.vault(call.params["SourceBackupVaultName"])
        check_role(call, call.params["IamRoleArn"])
        check_lifecycle(call.params.get("Lifecycle") or {})
        point = vault.recovery_points.get(call.params["RecoveryPointArn"])
        if point is None:
            raise not_found(f"Recovery point {call.params['RecoveryPointArn']} does not exist in {vault.arn}")
        if point.continuous:
            raise invalid_request("Copy jobs do not support continuous backups")
        destination, role = call.params["DestinationBackupVaultArn"], call.params["IamRoleArn"]
        retention = Retention.of(call.params.get("Lifecycle"))
        job = ledger.simulate_copy(vault, point, destination, role, retention, on_demand=True, token=token)
    return {name: job.document[name] for name in ("CopyJobId", "CreationDate", "IsParent")}


@operation("DescribeBackupJob")
def describe_backup_job(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    job = call.place.backup_jobs.get(call.params["BackupJobId"])
    if job is None:
        raise not_found(f"Backup job {call.params['BackupJobId']} does not exist")
    return job.document


@operation("DescribeCopyJob")
def describe_copy_job(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    job = call.place.copy_jobs.get(call.params["CopyJobId"])
    if job is None:
        raise not_found(f"Copy job {call.params['CopyJobId']} does not exist")
    return {"CopyJob": job.document}


_FILTERS = {
    "ByResourceArn": "ResourceArn",
    "ByResourceType": "ResourceType",
    "ByState": "State",
    "ByBackupVaultName": "BackupVaultName",
    "ByDestinationVaultArn": "DestinationBackupVaultArn",
    "BySourceRecoveryPointArn": "SourceRecoveryPointArn",
    "ByAccountId": "AccountId",
}


def _filtered(call: Call, jobs: dict[str, Job]) -> list[dict[str, Any]]:
    rows = [job.document for job in jobs.values()]
    for parameter, name in _FILTERS.items():
        value = call.params.get(parameter)
        if value is not None and value != "*":
            rows = [row for row in rows if row.get(name) == value]
    return rows


@operation("ListBackupJobs")
def list_backup_jobs(call: Call) -> Answer:
    """Those of this account and Region that pass every filter, oldest first."""
    return call.page("BackupJobs", _filtered(call, call.place.backup_jobs))


@operation("ListCopyJobs")
def list_copy_jobs(call: Call) -> Answer:
    """Those of this account and Region that pass every filter, oldest first."""
    return call.page("CopyJobs", _filtered(call, call.place.copy_jobs))
