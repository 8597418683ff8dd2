"""What AWS Backup keeps: vaults, recovery points, jobs, plans. Times are seconds since 1970."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from farvault.facts.kinds import resource_type

STANDARD, AIR_GAPPED = "BACKUP_VAULT", "LOGICALLY_AIR_GAPPED_BACKUP_VAULT"
#: Creating a logically air-gapped vault takes one to three minutes; here it takes this many seconds.
AIR_GAPPED_CREATION_SECONDS = 1.0


@dataclass
class RecoveryPoint:
    """One recovery point; `delete_after_days` None: kept forever; `key_arn` None: unencrypted.

    `kind` is farvault.facts.kinds' name of what was backed up.
    """

    arn: str
    resource_arn: str
    kind: str
    role_arn: str
    created: float
    key_arn: str | None = None
    delete_after_days: int | None = None
    move_to_cold_storage_after_days: int | None = None
    continuous: bool = False
    source_vault_arn: str | None = None
    size_bytes: int = 1

    @property
    def resource_type(self) -> str:
        """The kind's name in AWS Backup's API."""
        return resource_type(self.kind).opt_in

    def lifecycle(self) -> dict[str, Any]:
        """In the AWS Backup API's shape `Lifecycle`."""
        days = {
            "MoveToColdStorageAfterDays": self.move_to_cold_storage_after_days,
            "DeleteAfterDays": self.delete_after_days,
        }
        return {name: value for name, value in days.items() if value is not None}


@dataclass
class Vault:
    """A standard or a logically air-gapped vault."""

    name: str
    arn: str
    created: float
    key_arn: str | None
    kind: str = STANDARD
    creator_request_id: str | None = None
    policy: str | None = None
    min_retention_days: int | None = None
    max_retention_days: int | None = None
    locked: bool = False
    lock_date: float | None = None
    topic_arn: str | None = None
    events: list[str] = field(default_factory=list)
    recovery_points: dict[str, RecoveryPoint] = field(default_factory=dict)

    def state(self, now: float) -> str:
        """CREATING, then AVAILABLE (logically air-gapped vaults page: creation takes one to three minutes)."""
        waits = self.kind == AIR_GAPPED and now < self.created + AIR_GAPPED_CREATION_SECONDS
        return "CREATING" if waits else "AVAILABLE"

    def immutable(self, now: float) -> bool:
        """The lock is in compliance mode and past its cooling-off time, or the vault is air-gapped."""
        return self.kind == AIR_GAPPED or (self.lock_date is not None and now >= self.lock_date)


@dataclass
class Job:
    """A backup job or a copy job, `document` in the API's shape `BackupJob` or `CopyJob`."""

    id: str
    document: dict[str, Any]
    token: str | None = None


@dataclass
class BackupPlan:
    """A backup plan; `versions` are its documents as GetBackupPlan returns them, newest last."""

    id: str
    arn: str
    created: float
    creator_request_id: str | None
    versions: list[tuple[str, dict[str, Any]]]
    selections: dict[str, dict[str, Any]] = field(default_factory=dict)
    deleted: float | None = None


@dataclass
class Records:
    """All of AWS Backup in one account and Region."""

    vaults: dict[str, Vault] = field(default_factory=dict)
    plans: dict[str, BackupPlan] = field(default_factory=dict)
    frameworks: dict[str, dict[str, Any]] = field(default_factory=dict)
    report_plans: dict[str, dict[str, Any]] = field(default_factory=dict)
    restore_testing_plans: dict[str, dict[str, Any]] = field(default_factory=dict)
    restore_testing_selections: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    backup_jobs: dict[str, Job] = field(default_factory=dict)
    copy_jobs: dict[str, Job] = field(default_factory=dict)
    opt_in: dict[str, bool] = field(default_factory=dict)
    management: dict[str, bool] = field(default_factory=dict)
    tags: dict[str, dict[str, str]] = field(default_factory=dict)
