"""Backup plans: the part of the description that becomes organization backup policies.

Every element of AWS's backup policy language can be written here. The names are shorter where the
unit or the context says the rest; farvault.policies.backup_policy gives the policy's own names.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from farvault.facts import RESOURCE_TYPES
from farvault.organization.fields import (
    Model,
    PolicyTargetRef,
    RegionName,
    ResourceTypeName,
    RolePathAndName,
    RuleName,
    SourceVaultRef,
    VaultName,
    VaultRef,
    matching,
    one_of,
    within,
)

ChildControl = Literal["@@all", "@@none", "@@assign", "@@append", "@@remove"]


class ListOperators(Model):
    """A list written with the policy operators, for plans that are merged with policies from elsewhere."""

    append: tuple[str, ...] = ()
    """Values added to the inherited ones."""
    remove: tuple[str, ...] = ()
    """Values taken from the inherited ones."""


class RegionOperators(ListOperators):
    """Regions written with the policy operators, for plans that are merged with policies from elsewhere."""

    append: tuple[RegionName, ...] = ()
    """Regions added to the inherited ones."""
    remove: tuple[RegionName, ...] = ()
    """Regions taken from the inherited ones."""


SelectableType = Annotated[str, one_of([*RESOURCE_TYPES, "*"], "resource type")]


class ResourceTypeOperators(ListOperators):
    """Resource types written with the policy operators, for plans that are merged with policies from elsewhere."""

    append: tuple[SelectableType, ...] = ()
    """Types added to the inherited ones."""
    remove: tuple[SelectableType, ...] = ()
    """Types taken from the inherited ones."""


def _list_or_operators(value: Any) -> str:
    return "operators" if isinstance(value, dict | ListOperators) else "list"


Texts = Annotated[
    Annotated[tuple[str, ...], Tag("list")] | Annotated[ListOperators, Tag("operators")],
    Discriminator(_list_or_operators),
]
Regions = Annotated[
    Annotated[tuple[RegionName, ...], Tag("list")] | Annotated[RegionOperators, Tag("operators")],
    Discriminator(_list_or_operators),
]
ResourceTypes = Annotated[
    Annotated[tuple[SelectableType, ...], Tag("list")] | Annotated[ResourceTypeOperators, Tag("operators")],
    Discriminator(_list_or_operators),
]


def listed_items(values: tuple[str, ...] | ListOperators) -> tuple[str, ...]:
    """What a list holds, or adds to the inherited one."""
    return values.append if isinstance(values, ListOperators) else values


class CopyAction(Model):
    """One copy of each recovery point of a rule."""

    to: VaultRef
    """Where it goes: account/Region/vault of the description; `$account` as the account keeps it in its own,
    `$region` as the Region that makes the backup: the policy then has one plan per Region, `<plan>-<Region>`."""
    cold_storage_after_days: Annotated[int, within("cold_storage_after_days")] | None = None
    """Days until the copy moves to cold storage. Without it, it stays warm."""
    delete_after_days: Annotated[int, within("delete_after_days")] | None = None
    """Days until the copy is deleted. Without it, the copy lives as long as its source."""
    opt_in_to_archive: bool | None = None
    """Move EBS copies to the archive tier as well. Without it, they stay in the standard tier."""


class BackupRule(Model):
    """When backups are made, how long they are kept, and where they are copied."""

    schedule: str
    """AWS schedule expression in UTC, such as cron(10 14 ? * * *)."""
    vault: Annotated[SourceVaultRef, matching("vault_name")]
    """Vault in each source account that holds the backups; `Default` is AWS's own."""
    air_gapped_vault: VaultName | None = None
    """Logically air-gapped vault in each source account that is the primary target. Without it, only `vault` is."""
    start_window_minutes: Annotated[int, within("start_window_minutes")] | None = None
    """Minutes in which a backup must start. Without it, 8 hours."""
    complete_window_minutes: Annotated[int, within("complete_window_minutes")] | None = None
    """Minutes in which a started backup must complete. Without it, 7 days."""
    continuous: bool | None = None
    """Continuous backup with point-in-time recovery, kept 35 days at most. Without it, snapshots."""
    cold_storage_after_days: Annotated[int, within("cold_storage_after_days")] | None = None
    """Days until a backup moves to cold storage. Without it, it stays warm."""
    delete_after_days: Annotated[int, within("delete_after_days")] | None = None
    """Days until a backup is deleted. Without it, never."""
    opt_in_to_archive: bool | None = None
    """Move EBS snapshots to the archive tier as well. Without it, they stay in the standard tier."""
    copies: Annotated[tuple[CopyAction, ...], within("copies_per_rule")] = ()
    """Where each backup is copied. Without it, nowhere."""
    recovery_point_tags: Annotated[dict[str, str], within("recovery_point_tags")] = {}
    """Tags put on each recovery point."""
    index: tuple[Literal["EBS", "S3"], ...] = ()
    """Resource types whose backups are indexed for search."""
    scan_mode: Literal["INCREMENTAL_SCAN", "FULL_SCAN"] | None = None
    """Malware scan by GuardDuty at this rule's frequency; needs the plan's `scan`. Without it, no scan."""


class Condition(Model):
    """One condition of a selection on a resource's tag."""

    tag: str
    """Key of the tag."""
    value: str
    """Value to compare with; `*` stands for any text in the `like` kinds."""


class Conditions(Model):
    """Conditions that must all hold for a resource to be selected."""

    string_equals: tuple[Condition, ...] = ()
    """Tags with exactly this value."""
    string_not_equals: tuple[Condition, ...] = ()
    """Tags with any other value."""
    string_like: tuple[Condition, ...] = ()
    """Tags whose value fits the pattern."""
    string_not_like: tuple[Condition, ...] = ()
    """Tags whose value does not fit the pattern."""


class Selection(Model):
    """What every selection has."""

    role: RolePathAndName | None = None
    """Path and name of the role AWS Backup assumes, such as service-role/AWSBackupDefaultServiceRole.

    Without it, the description's `backup_role`."""
    conditions: Conditions | None = None
    """Conditions on tags, all of which must hold. Without it, none."""


class TagSelection(Selection):
    """Resources with a tag that has one of the values."""

    tag_key: str
    """Key of the tag."""
    tag_value: Texts
    """Values of the tag, any of which selects the resource."""


class ResourceSelection(Selection):
    """Resources by type."""

    resource_types: ResourceTypes
    """Types to include; `*` for all."""
    not_resource_types: tuple[ResourceTypeName, ...] = ()
    """Types to leave out."""


class Selections(Model):
    """What a plan protects: by tag or by resource type, not both in one plan."""

    tags: dict[RuleName, TagSelection] = {}
    """Selections by tag."""
    resources: dict[RuleName, ResourceSelection] = {}
    """Selections by resource type."""


class Ec2Settings(Model):
    """Advanced settings of EC2 backups."""

    windows_vss: bool | None = None
    """Application-consistent backups of Windows instances by the Volume Shadow Copy Service. Without it, AWS's
    default."""


class S3Settings(Model):
    """Advanced settings of S3 backups."""

    backup_acls: bool | None = None
    """Whether access control lists are backed up. Without it, they are."""
    backup_object_tags: bool | None = None
    """Whether object tags are backed up. Without it, they are."""


class AdvancedBackupSettings(Model):
    """Advanced settings by service."""

    ec2: Ec2Settings | None = None
    """For EC2. Without it, AWS's defaults."""
    s3: S3Settings | None = None
    """For S3. Without it, AWS's defaults."""


class Scan(Model):
    """Malware scans of the plan's backups by GuardDuty."""

    resource_types: tuple[Literal["EBS", "EC2", "S3", "ALL"], ...] = Field(min_length=1)
    """Which backups are scanned."""
    scanner_role: RolePathAndName
    """Path and name of the role that GuardDuty assumes in each account."""


class Plan(Model):
    """A backup plan for the accounts under some units: one organization backup policy."""

    attach_to: tuple[PolicyTargetRef, ...] = Field(min_length=1)
    """Units and accounts it is attached to; `root` for the whole organization."""
    regions: Regions
    """Regions in which resources are backed up."""
    protects: tuple[ResourceTypeName, ...] = ()
    """Resource types it will meet, beside those that its selections name: limits are checked against both."""
    rules: Annotated[dict[RuleName, BackupRule], within("rules_per_plan")]
    """Its rules by name."""
    selections: Selections
    """What it protects."""
    advanced_backup_settings: AdvancedBackupSettings | None = None
    """Settings by service. Without it, AWS's defaults."""
    backup_plan_tags: dict[str, str] = {}
    """Tags of the plan in each account."""
    scan: Scan | None = None
    """Malware scans. Without it, none."""
    child_policies: tuple[ChildControl, ...] | None = None
    """What policies attached lower down may do to this plan, such as ['@@none']. Without it, everything."""
