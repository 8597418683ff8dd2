"""Whether a backup or a copy would succeed, and the reason AWS Backup would give if not.

Pure: it reads a World and changes nothing. Text in parentheses after AWS's own text gives the
particulars of this case. Service and resource control policies are not evaluated.

Sources: AWS Backup Developer Guide, "Creating backup copies across AWS accounts", "Encryption for
backups", "Logically air-gapped vault", "AWS Backup Vault Lock", "Feature availability"; AWS re:Post
Knowledge Center, "troubleshoot cross-account copy" and "Access Denied trying to call AWS Backup
service" (the error texts); KMS Developer Guide, "Allowing users in other accounts to use a KMS key";
IAM User Guide, "Permissions boundaries for IAM entities".
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from farvault.access.evaluation import Caller, Decision, evaluate, evaluate_all
from farvault.access.requests import COPY_INTO, READ_ACTIONS, WRITE_ACTIONS, key_use
from farvault.embedded_aws.records import AIR_GAPPED, RecoveryPoint, Vault
from farvault.facts.features import Facts
from farvault.facts.kinds import resource_type

ACCESS_DENIED = "Access Denied trying to call AWS Backup service"
NOT_SAME_ORGANIZATION = "Copy job failed. Both source and destination account must be a member of the same organization"
DEFAULT_KEY = (
    "Copy job failed because the destination Backup vault is encrypted with the default Backup service managed key. "
    "The contents of this vault cannot be copied. Only the contents of a Backup vault encrypted by a customer master "
    "key (CMK) may be copied."
)
MANAGED_SOURCE_KEY = "Snapshots encrypted with the AWS Managed CMK can't be shared"
SOURCE_KEY = "The source snapshot KMS key does not exist, is not enabled or you do not have permissions to access it"
DESTINATION_KEY = "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK"
SERVICE_ROLE = "role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup"

#: The action a role must be allowed so that AWS Backup can back up a type, by the API's names. Source: AWS Managed
#: Policy Reference, AWSBackupServiceRolePolicyForBackup and ...ForS3Backup.
_BACKUP_ACTIONS = {
    "Aurora": "rds:CreateDBClusterSnapshot",
    "DynamoDB": "dynamodb:StartAwsBackupJob",
    "EBS": "ec2:CreateSnapshot",
    "EC2": "ec2:CreateImage",
    "EFS": "elasticfilesystem:Backup",
    "FSx": "fsx:CreateBackup",
    "RDS": "rds:CreateDBSnapshot",
    "S3": "s3:GetObject",
}


@dataclass(frozen=True)
class Key:
    """A KMS key."""

    arn: str
    customer_managed: bool
    enabled: bool
    policy: str


class World(Protocol):
    """What the evaluation looks up."""

    def facts(self) -> Facts:
        """What AWS can do, as the description overrides it."""

    def organization(self, account: str) -> tuple[str, str] | None:
        """Its organization's id and its path in it; None: not in an organization."""

    def cross_account_enabled(self) -> bool:
        """Whether cross-account backup is enabled in the management account."""

    def vault(self, arn: str) -> Vault | None:
        """The vault, in any account."""

    def key(self, arn: str) -> Key | None:
        """The key, in any account."""

    def assumable(self, role: str) -> bool:
        """The role exists and trusts AWS Backup."""

    def policies(self, role: str) -> Sequence[Mapping[str, Any]]:
        """The role's identity policies."""

    def boundary(self, role: str) -> Mapping[str, Any] | None:
        """The role's permissions boundary; None: it has none."""


@dataclass(frozen=True)
class BackupJob:
    """A backup to be created. `key_arn` encrypts the resource; None: it is not encrypted."""

    account: str
    vault_arn: str
    role_arn: str
    resource_arn: str
    kind: str
    key_arn: str | None = None
    delete_after_days: int | None = None


@dataclass(frozen=True)
class CopyJob:
    """A copy to be created. `delete_after_days` is the copy's own; None: it is kept forever."""

    point: RecoveryPoint
    source_vault: Vault
    destination_arn: str
    role_arn: str
    delete_after_days: int | None = None
    on_demand: bool = False


def judge_backup(world: World, job: BackupJob) -> str | None:
    """Why the backup fails, in AWS's words; None: it completes. Raises UnsupportedPolicy."""
    if not world.assumable(job.role_arn) or job.role_arn.split(":")[4] != job.account:
        return f"IAM Role {job.role_arn} cannot be assumed by AWS Backup"
    vault = world.vault(job.vault_arn)
    if vault is None:
        return f"Backup job failed because backup vault {job.vault_arn} does not exist."
    if vault.kind == AIR_GAPPED:
        return f"Backup job failed because {job.vault_arn} is a logically air-gapped vault."
    action = _BACKUP_ACTIONS.get(resource_type(job.kind).opt_in)
    target = f"{job.resource_arn}/key" if job.kind == "S3" else job.resource_arn
    if action and not _identity(world, job.role_arn, action, target):
        return f"User: {job.role_arn} is not authorized to perform: {action} on resource: {job.resource_arn}"
    key = world.key(vault.key_arn) if vault.key_arn else None
    if world.facts().feature(job.kind, "full_management").value and (key is None or not key.enabled):
        return f"The vault's KMS key does not exist, is not enabled or you do not have permissions ({vault.key_arn})"
    return _retention(vault, job.delete_after_days, "Backup")


def judge_copy(world: World, job: CopyJob) -> str | None:
    """Why the copy fails, in AWS's words; None: it completes. Raises UnsupportedPolicy."""
    source, target = job.source_vault.arn.split(":"), job.destination_arn.split(":")
    cross_account = source[4] != target[4]
    if not world.assumable(job.role_arn) or job.role_arn.split(":")[4] != source[4]:
        return f"IAM Role {job.role_arn} cannot be assumed by AWS Backup"
    if source[1] != target[1]:
        return f"Copy job from {source[3]} to {target[3]} cannot be initiated: the Regions are of different partitions."
    if cross_account:
        homes = world.organization(source[4]), world.organization(target[4])
        if homes[0] is None or homes[1] is None or homes[0][0] != homes[1][0]:
            return NOT_SAME_ORGANIZATION
        if not world.cross_account_enabled():
            return f"{ACCESS_DENIED} (cross-account backup is not enabled in the organization's management account)"
    vault = world.vault(job.destination_arn)
    unsupported = (
        f"Copy job from {source[3]} to {target[3]} cannot be initiated for {job.point.resource_type} resources. "
        "Feature is not supported for provided resource type."
    )
    facts, kind = world.facts(), job.point.kind
    if not facts.copies(kind, (source[3], target[3]), cross_account=cross_account):
        return unsupported
    if vault is None:
        return f"Copy job failed because backup vault {job.destination_arn} does not exist."
    if vault.kind == AIR_GAPPED and not facts.goes_air_gapped(kind, target[3]):
        return unsupported
    if vault.kind == AIR_GAPPED == job.source_vault.kind and not job.on_demand:
        return "Copies from one logically air-gapped vault to another cannot be scheduled."
    if vault.arn == job.source_vault.arn:
        return "Copy job failed because source and destination vault are the same."
    if cross_account and vault.name == "Default":
        return DEFAULT_KEY
    return (
        _access(world, job, vault, cross_account=cross_account)
        or _keys(world, job, vault, cross_account=cross_account)
        or _retention(vault, job.delete_after_days, "Copy")
    )


def encrypted_with(facts: Facts, point: RecoveryPoint, vault: Vault) -> str | None:
    """The key of a recovery point's copy in `vault`; None: unencrypted, or a key that AWS owns."""
    return None if _stays_unencrypted(facts, point) else vault.key_arn


def _stays_unencrypted(facts: Facts, point: RecoveryPoint) -> bool:
    return point.key_arn is None and facts.feature(point.kind, "stays_unencrypted").value


def _access(world: World, job: CopyJob, vault: Vault, *, cross_account: bool) -> str | None:
    """The destination vault's access policy, and the source role's own permissions."""
    action = COPY_INTO
    caller = _caller(world, job.role_arn, {})
    policy = json.loads(vault.policy) if vault.policy else {}
    decision = evaluate(policy, caller, action, vault.arn, identity=False)
    if decision is Decision.SILENT:
        decision = evaluate(policy, caller, action, job.point.arn, identity=False)
    if decision is Decision.DENIED or (cross_account and decision is not Decision.ALLOWED):
        return f"{ACCESS_DENIED} (the access policy of {vault.arn} does not allow {action} to {job.role_arn})"
    for needed, resource in (("backup:CopyFromBackupVault", job.point.arn), (action, vault.arn)):
        if not _identity(world, job.role_arn, needed, resource):
            return f"{ACCESS_DENIED} ({job.role_arn} is not allowed {needed} by its own policies)"
    return None


def _keys(world: World, job: CopyJob, vault: Vault, *, cross_account: bool) -> str | None:
    """The keys of the recovery point and of the destination vault."""
    facts, point = world.facts(), job.point
    is_managed, service = facts.feature(point.kind, "full_management").value, resource_type(point.kind).via
    if vault.kind == AIR_GAPPED and _stays_unencrypted(facts, point):
        return f"Unencrypted {point.resource_type} recovery points cannot be copied to a logically air-gapped vault."
    from_air_gapped = job.source_vault.kind == AIR_GAPPED
    shared = cross_account or vault.kind == AIR_GAPPED
    source = world.key(point.key_arn) if point.key_arn else None
    if point.key_arn and (source is None or not source.enabled):
        return f"{SOURCE_KEY} ({point.key_arn})"
    if source and shared and not source.customer_managed and not is_managed:
        return f"{MANAGED_SOURCE_KEY} ({source.arn})"
    via = f"{service}.{job.source_vault.arn.split(':')[3]}.amazonaws.com"
    if source and source.customer_managed and cross_account:
        account = vault.arn.split(":")[4]
        role = f"arn:{vault.arn.split(':')[1]}:iam::{account}:{SERVICE_ROLE}"
        lacking = _lacking(world, source, role, via, READ_ACTIONS)
        if lacking:
            return f"{SOURCE_KEY} ({source.arn} does not allow {lacking} to account {account})"
    if vault.key_arn is None:
        return None
    target = world.key(vault.key_arn)
    if target is None or not target.enabled:
        return f"{DESTINATION_KEY} ({vault.key_arn})"
    if not target.customer_managed:
        stays = encrypted_with(facts, point, vault) is None
        return None if (is_managed and not from_air_gapped) or stays else DEFAULT_KEY
    if not shared and not from_air_gapped:
        return None
    via = f"{service}.{vault.arn.split(':')[3]}.amazonaws.com"
    lacking = _lacking(world, target, job.role_arn, via, WRITE_ACTIONS)
    if lacking:
        return f"{DESTINATION_KEY} ({target.arn} does not allow {lacking} to {job.role_arn})"
    for action in ("kms:DescribeKey", "kms:CreateGrant"):
        if not _identity(world, job.role_arn, action, target.arn, {"kms:GrantIsForAWSResource": True}):
            return f"{DESTINATION_KEY} ({job.role_arn} is not allowed {action} by its own policies)"
    return None


def _lacking(world: World, key: Key, role: str, via: str, actions: tuple[str, ...]) -> str | None:
    """The first action that the key's policy does not allow the role, when a service uses the key on its behalf."""
    policy = json.loads(key.policy)
    for request in key_use(_caller(world, role, {}), key.arn, actions, via):
        if evaluate(policy, request.caller, request.action, request.resource, identity=False) is not Decision.ALLOWED:
            return request.action
    return None


def _caller(world: World, role: str, extra: Mapping[str, str | bool | Sequence[str]]) -> Caller:
    account = role.split(":")[4]
    home = world.organization(account) or (None, None)
    return Caller(role, account, home[0], home[1], extra)


def _identity(
    world: World, role: str, action: str, resource: str, extra: Mapping[str, str | bool | Sequence[str]] | None = None
) -> bool:
    """Allowed by the role's policies and, where it has one, by its permissions boundary."""
    caller, boundary = _caller(world, role, extra or {}), world.boundary(role)
    bounds = [world.policies(role), *([] if boundary is None else [[boundary]])]
    return all(evaluate_all(each, caller, action, resource) is Decision.ALLOWED for each in bounds)


def _retention(vault: Vault, days: int | None, kind: str) -> str | None:
    """A locked vault accepts only a retention within its lock's bounds (None: forever)."""
    low, high = vault.min_retention_days, vault.max_retention_days
    retention = "for ever" if days is None else f"{days} days"
    if vault.locked and days is not None and low is not None and days < low:
        return f"{kind} job failed because its retention ({retention}) is shorter than the vault's minimum, {low} days."
    if vault.locked and high is not None and (days is None or days > high):
        return f"{kind} job failed because its retention ({retention}) is longer than the vault's maximum, {high} days."
    return None
