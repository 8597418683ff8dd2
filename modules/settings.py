"""Structured settings of constructs; each may be a Terraform expression instead.

The fields are the attributes of the modules' variables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class VaultLock:
    """A vault's lock. A compliance lock is irreversible once `changeable_for_days` have passed."""

    mode: Literal["governance", "compliance"]
    min_retention_days: int | None = None
    max_retention_days: int | None = None
    changeable_for_days: int | None = None
    """Days in which a compliance lock can still be removed: at least 3."""


@dataclass(frozen=True)
class AirGapped:
    """The retention bounds of a logically air-gapped vault, in days. They cannot be changed later."""

    min_retention_days: int
    max_retention_days: int


@dataclass(frozen=True)
class SourceVault:
    """A vault that holds an account's own backups."""

    lock: VaultLock | None = None


@dataclass(frozen=True)
class BackupRole:
    """The role that AWS Backup assumes in an account."""

    name: str
    path: str = "/"
    create: bool = True
    """Whether it is created here; else it is only allowed to use the key."""
    permissions_boundary: str | None = None
    """ARN of a policy."""


@dataclass(frozen=True)
class ScannerRole:
    """A role that GuardDuty assumes to scan backups."""

    path: str = "/"
    permissions_boundary: str | None = None
    """ARN of a policy."""


@dataclass(frozen=True)
class BackupPolicy:
    """A policy of type BACKUP_POLICY, and where it is attached."""

    content: str
    """The policy, as JSON."""
    targets: Sequence[str]
    """Ids of the root, of units and of accounts."""
    description: str = ""


@dataclass(frozen=True)
class GlobalSettings:
    """AWS Backup's settings of the whole organization."""

    cross_account_backup: bool
    multi_party_approval: bool
    delegated_administrator_sync: bool


@dataclass(frozen=True)
class RegionSettings:
    """AWS Backup's settings of an account in a Region, by resource type; every type of the Region must be listed."""

    opt_in: Mapping[str, bool]
    management: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class DelegatedAdministrator:
    """The account that manages backup policies instead of the management account."""

    account_id: str
    manage_policies: bool = True
    other_statements: str | None = None
    """Statements of others that the organization's resource policy keeps, as a JSON list."""
