"""The evaluation of jobs alone, in a world that is right in every respect but one."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from farvault.embedded_aws.jobs import judging as jobs
from farvault.embedded_aws.jobs.judging import BackupJob, CopyJob, Key, judge_backup, judge_copy
from farvault.embedded_aws.records import AIR_GAPPED, RecoveryPoint, Vault
from farvault.facts.features import Facts, Override
from farvault.facts.kinds import KINDS

SHOP, BACKUP = "333333333333", "222222222222"
ROLE = f"arn:aws:iam::{SHOP}:role/service-role/backup"
LOCAL = f"arn:aws:backup:ap-southeast-2:{SHOP}:backup-vault:local"
CENTRAL = f"arn:aws:backup:ap-southeast-2:{BACKUP}:backup-vault:central"
VOLUME_KEY = f"arn:aws:kms:ap-southeast-2:{SHOP}:key/volume"
LOCAL_KEY = f"arn:aws:kms:ap-southeast-2:{SHOP}:key/local"
CENTRAL_KEY = f"arn:aws:kms:ap-southeast-2:{BACKUP}:key/central"


def policy(*statements: Any) -> Any:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(principal: Any, *actions: Any, **more: Any) -> Any:
    return {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": list(actions), "Resource": "*"} | more


SHARED = policy(allow([SHOP, BACKUP], "kms:*"))
COPY_INTO = policy(allow(SHOP, "backup:CopyIntoBackupVault"))
POINT = RecoveryPoint("arn:aws:ec2:ap-southeast-2::snapshot/snap-1", "arn:volume", "EBS", ROLE, 0.0, key_arn=VOLUME_KEY)


@dataclass
class FakeWorld:
    organizations: dict[str, Any] = field(
        default_factory=lambda: {SHOP: ("o-a", "o-a/r-b/ou-c/ou-d/"), BACKUP: ("o-a", "o-a/r-b/ou-e/")}
    )
    enabled: bool = True
    vaults: dict[str, Any] = field(
        default_factory=lambda: {
            LOCAL: Vault("local", LOCAL, 0.0, LOCAL_KEY),
            CENTRAL: Vault("central", CENTRAL, 0.0, CENTRAL_KEY, policy=COPY_INTO),
        }
    )
    keys: dict[str, Any] = field(
        default_factory=lambda: {arn: Key(arn, True, True, SHARED) for arn in (VOLUME_KEY, LOCAL_KEY, CENTRAL_KEY)}
    )
    roles: tuple[str, ...] = (ROLE,)
    permissions: str = policy({"Effect": "Allow", "Action": "*", "Resource": "*"})
    bounds: str | None = None
    overrides: dict[str, Any] = field(default_factory=dict)

    def facts(self) -> Any:
        return Facts({name: Override(value, "announced") for name, value in self.overrides.items()})

    def organization(self, account: Any) -> Any:
        return self.organizations.get(account)

    def cross_account_enabled(self) -> Any:
        return self.enabled

    def vault(self, arn: Any) -> Any:
        return self.vaults.get(arn)

    def key(self, arn: Any) -> Any:
        return self.keys.get(arn)

    def assumable(self, role: Any) -> Any:
        return role in self.roles

    def policies(self, role: Any) -> Any:
        return [json.loads(self.permissions)]

    def boundary(self, role: Any) -> Any:
        return json.loads(self.bounds) if self.bounds else None

    def with_vault(self, arn: Any, **changes: Any) -> Any:
        self.vaults[arn] = replace(self.vaults[arn], **changes)
        return self

    def with_key(self, arn: Any, **changes: Any) -> Any:
        self.keys[arn] = replace(self.keys[arn], **changes)
        return self


def copied(world: Any, point: Any = POINT, destination: Any = CENTRAL, days: Any = 30, **more: Any) -> Any:
    return judge_copy(world, CopyJob(point, world.vaults[LOCAL], destination, ROLE, days, **more))


NOT_LET_IN = f"{jobs.ACCESS_DENIED} (the access policy of {CENTRAL} does not allow backup:CopyIntoBackupVault to"
EFS = replace(POINT, kind="EFS", arn="arn:aws:backup:ap-southeast-2:333333333333:recovery-point:1", key_arn=LOCAL_KEY)


def test_a_right_world_copies() -> None:
    assert copied(FakeWorld()) is None
    assert copied(FakeWorld(), point=EFS) is None
    assert copied(FakeWorld(), point=replace(POINT, key_arn=None)) is None


@pytest.mark.parametrize(
    ("world", "reason"),
    [
        (FakeWorld(roles=()), f"IAM Role {ROLE} cannot be assumed by AWS Backup"),
        (
            FakeWorld(organizations={SHOP: ("o-a", "o-a/r-b/"), BACKUP: ("o-z", "o-z/r-y/")}),
            jobs.NOT_SAME_ORGANIZATION,
        ),
        (FakeWorld(organizations={SHOP: ("o-a", "o-a/r-b/")}), jobs.NOT_SAME_ORGANIZATION),
        (
            FakeWorld(enabled=False),
            f"{jobs.ACCESS_DENIED} (cross-account backup is not enabled in the organization's management account)",
        ),
        (
            FakeWorld().with_vault(CENTRAL, policy=None),
            f"{NOT_LET_IN} {ROLE})",
        ),
        (
            FakeWorld().with_vault(CENTRAL, policy=policy(allow("*", "backup:CopyIntoBackupVault", Effect="Deny"))),
            f"{NOT_LET_IN} {ROLE})",
        ),
        (
            FakeWorld(permissions=policy({"Effect": "Allow", "Action": "backup:CopyInto*", "Resource": "*"})),
            f"{jobs.ACCESS_DENIED} ({ROLE} is not allowed backup:CopyFromBackupVault by its own policies)",
        ),
        (
            FakeWorld(bounds=policy({"Effect": "Allow", "NotAction": "backup:CopyFrom*", "Resource": "*"})),
            f"{jobs.ACCESS_DENIED} ({ROLE} is not allowed backup:CopyFromBackupVault by its own policies)",
        ),
        (FakeWorld(bounds=policy({"Effect": "Allow", "Action": ["backup:*", "kms:*"], "Resource": "*"})), None),
        (FakeWorld().with_vault(CENTRAL, name="Default"), jobs.DEFAULT_KEY),
        (FakeWorld().with_key(CENTRAL_KEY, customer_managed=False), jobs.DEFAULT_KEY),
        (
            FakeWorld().with_key(VOLUME_KEY, customer_managed=False),
            f"{jobs.MANAGED_SOURCE_KEY} ({VOLUME_KEY})",
        ),
        (FakeWorld().with_key(VOLUME_KEY, enabled=False), f"{jobs.SOURCE_KEY} ({VOLUME_KEY})"),
        (
            FakeWorld().with_key(VOLUME_KEY, policy=policy(allow([SHOP, BACKUP], "kms:DescribeKey", "kms:Decrypt"))),
            f"{jobs.SOURCE_KEY} ({VOLUME_KEY} does not allow kms:CreateGrant to account {BACKUP})",
        ),
        (FakeWorld().with_key(CENTRAL_KEY, enabled=False), f"{jobs.DESTINATION_KEY} ({CENTRAL_KEY})"),
        (
            FakeWorld().with_key(CENTRAL_KEY, policy=policy(allow(BACKUP, "kms:*"))),
            f"{jobs.DESTINATION_KEY} ({CENTRAL_KEY} does not allow kms:DescribeKey to {ROLE})",
        ),
        (
            FakeWorld().with_key(
                CENTRAL_KEY,
                policy=policy(
                    allow(SHOP, "kms:*", Condition={"StringLike": {"kms:ViaService": "backup.*.amazonaws.com"}})
                ),
            ),
            f"{jobs.DESTINATION_KEY} ({CENTRAL_KEY} does not allow kms:DescribeKey to {ROLE})",
        ),
        (
            FakeWorld().with_vault(CENTRAL, locked=True, min_retention_days=31),
            "Copy job failed because its retention (30 days) is shorter than the vault's minimum, 31 days.",
        ),
        (
            FakeWorld().with_vault(CENTRAL, locked=True, max_retention_days=29),
            "Copy job failed because its retention (30 days) is longer than the vault's maximum, 29 days.",
        ),
    ],
)
def test_one_thing_wrong_and_the_copy_fails_for_it(world: Any, reason: Any) -> None:
    assert copied(world) == reason


def test_a_vault_that_is_missing_elsewhere_or_the_same() -> None:
    missing = CENTRAL.replace("central", "missing")
    assert copied(FakeWorld(), destination=missing) == f"Copy job failed because backup vault {missing} does not exist."
    assert (
        copied(FakeWorld(), destination=LOCAL) == "Copy job failed because source and destination vault are the same."
    )
    china = CENTRAL.replace("arn:aws:", "arn:aws-cn:").replace("ap-southeast-2", "cn-north-1")
    assert copied(FakeWorld(), destination=china) == (
        "Copy job from ap-southeast-2 to cn-north-1 cannot be initiated: the Regions are of different partitions."
    )


@pytest.mark.parametrize(
    "condition",
    [
        {"StringEquals": {"aws:PrincipalOrgID": "o-a"}},
        {"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": ["o-a/r-b/ou-c/*"]}},
        {"ArnLike": {"aws:PrincipalArn": "arn:*:iam::*:role/service-role/backup"}},
    ],
)
def test_access_policies_with_conditions(condition: Any) -> None:
    access = policy(allow("*", "backup:CopyIntoBackupVault", Condition=condition))
    assert copied(FakeWorld().with_vault(CENTRAL, policy=access)) is None
    foreign = policy(
        allow("*", "backup:CopyIntoBackupVault", Condition={"StringEquals": {"aws:PrincipalOrgID": "o-z"}})
    )
    assert copied(FakeWorld().with_vault(CENTRAL, policy=foreign)).startswith(jobs.ACCESS_DENIED)


def test_a_fully_managed_type_takes_managed_keys_and_shares_its_own() -> None:
    world = FakeWorld().with_key(CENTRAL_KEY, customer_managed=False).with_key(LOCAL_KEY, customer_managed=False)
    assert copied(world, point=EFS) is None
    world = FakeWorld().with_key(LOCAL_KEY, policy=policy(allow(SHOP, "kms:*")))
    assert copied(world, point=EFS) == (
        f"{jobs.SOURCE_KEY} ({LOCAL_KEY} does not allow kms:DescribeKey to account {BACKUP})"
    )


def test_air_gapped_vaults_take_what_they_can_keep() -> None:
    world = FakeWorld().with_vault(CENTRAL, kind=AIR_GAPPED, key_arn=None, locked=True, min_retention_days=7)
    assert copied(world) is None
    assert copied(world, days=6).startswith("Copy job failed because its retention (6 days) is shorter")
    rds = replace(POINT, kind="RDS")
    assert copied(world, point=rds).endswith("Feature is not supported for provided resource type.")
    aurora = replace(POINT, kind="Aurora", key_arn=None)
    assert copied(world, point=aurora) == (
        "Unencrypted Aurora recovery points cannot be copied to a logically air-gapped vault."
    )
    world.with_vault(LOCAL, kind=AIR_GAPPED)
    assert copied(world) == "Copies from one logically air-gapped vault to another cannot be scheduled."
    assert copied(world, on_demand=True) is None


def test_copies_inside_an_account() -> None:
    near = LOCAL.replace("local", "near")
    world = FakeWorld(enabled=False)
    world.vaults[near] = Vault("near", near, 0.0, LOCAL_KEY)
    assert copied(world, destination=near) is None
    assert copied(world.with_key(LOCAL_KEY, customer_managed=False), destination=near) == jobs.DEFAULT_KEY


def not_supported(api_type: Any) -> Any:
    return (
        f"Copy job from ap-southeast-2 to ap-southeast-2 cannot be initiated for {api_type} resources. "
        "Feature is not supported for provided resource type."
    )


@pytest.mark.parametrize(
    ("kind", "api_type"),
    [
        ("Redshift", "Redshift"),
        ("Redshift Serverless", "Redshift Serverless"),
        ("DynamoDB basic", "DynamoDB"),
        ("RDS Multi-AZ cluster", "RDS"),
        ("SAP HANA", "SAP HANA on Amazon EC2"),
    ],
)
def test_types_without_any_copy(kind: Any, api_type: Any) -> None:
    assert copied(FakeWorld(), point=replace(POINT, kind=kind)) == not_supported(api_type)


@pytest.mark.parametrize("kind", KINDS)
def test_an_override_decides_whether_a_type_is_copied(kind: Any) -> Any:
    """Both ways, and for every kind: no type is hard-coded in the evaluation."""
    point = replace(EFS, kind=kind)
    world = FakeWorld().with_vault(CENTRAL, kind=AIR_GAPPED)
    can = {"cross_account": True, "air_gapped": True, "full_management": True}

    def reason(**features: Any) -> Any:
        world.overrides = {f"features.{kind}.{name}": value for name, value in (can | features).items()}
        return copied(world, point=point)

    unsupported = "Feature is not supported for provided resource type."
    assert reason() is None
    assert reason(cross_account=False).endswith(unsupported)
    assert reason(air_gapped=False).endswith(unsupported)
    world.with_key(LOCAL_KEY, customer_managed=False)
    assert reason() is None
    assert reason(full_management=False) == f"{jobs.MANAGED_SOURCE_KEY} ({LOCAL_KEY})"


def test_an_override_decides_where_a_type_is_copied() -> Any:
    def overridden(kind: Any, **features: Any) -> Any:
        return FakeWorld(overrides={f"regions.ap-southeast-2.{kind}{name}": value for name, value in features.items()})

    unsupported = not_supported("EFS")
    assert copied(overridden("", cross_account=False), point=EFS) == unsupported
    assert copied(overridden("EFS.", cross_account=False), point=EFS) == unsupported
    assert copied(overridden("EBS.", cross_account=False), point=EFS) is None
    gapped = overridden("EFS.", air_gapped=False).with_vault(CENTRAL, kind=AIR_GAPPED)
    assert copied(gapped, point=EFS) == unsupported


@pytest.mark.parametrize(
    ("world", "reason"),
    [
        (FakeWorld(), None),
        (FakeWorld(roles=()), f"IAM Role {ROLE} cannot be assumed by AWS Backup"),
        (FakeWorld(vaults={}), f"Backup job failed because backup vault {LOCAL} does not exist."),
        (
            FakeWorld(permissions=policy()),
            f"User: {ROLE} is not authorized to perform: ec2:CreateSnapshot on resource: arn:volume",
        ),
        (
            FakeWorld(permissions=policy(), bounds=policy({"Effect": "Allow", "Action": "*", "Resource": "*"})),
            f"User: {ROLE} is not authorized to perform: ec2:CreateSnapshot on resource: arn:volume",
        ),
        (
            FakeWorld(bounds=policy()),
            f"User: {ROLE} is not authorized to perform: ec2:CreateSnapshot on resource: arn:volume",
        ),
        (
            FakeWorld().with_vault(LOCAL, locked=True, min_retention_days=31),
            "Backup job failed because its retention (30 days) is shorter than the vault's minimum, 31 days.",
        ),
    ],
)
def test_backups(world: Any, reason: Any) -> None:
    assert judge_backup(world, BackupJob(SHOP, LOCAL, ROLE, "arn:volume", "EBS", delete_after_days=30)) == reason
