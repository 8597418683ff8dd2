"""Jobs in the embedded organization, from bare accounts to a copy that arrives."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.embedded_aws.jobs import judging as jobs
from farvault.errors import ToolError
from tests.embedded_aws.conftest import BACKUP, MANAGEMENT, ORGANIZATION, REGION, SHOP, refusal

LOCAL = f"arn:aws:backup:{REGION}:{SHOP}:backup-vault:local"
CENTRAL = f"arn:aws:backup:{REGION}:{BACKUP}:backup-vault:central"
ROLE = f"arn:aws:iam::{SHOP}:role/service-role/backup"
VOLUME = f"arn:aws:ec2:{REGION}:{SHOP}:volume/vol-1"
TRUST = {"Effect": "Allow", "Principal": {"Service": "backup.amazonaws.com"}, "Action": "sts:AssumeRole"}
POLICY = {"Effect": "Allow", "Principal": "*", "Action": "backup:CopyIntoBackupVault", "Resource": "*"}
IN_ORGANIZATION = {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}


def document(*statements: Any) -> Any:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def key_policy(account: Any) -> Any:
    own = {"Effect": "Allow", "Principal": {"AWS": account}, "Action": "kms:*", "Resource": "*"}
    return document(own, own | {"Principal": "*"} | IN_ORGANIZATION)


def test_each_missing_piece_fails_the_job_until_the_copy_lands(aws: EmbeddedAws) -> Any:
    shop, backup = aws.client("backup", SHOP, REGION), aws.client("backup", BACKUP, REGION)
    volume = {"arn": VOLUME, "key_arn": aws.client("kms", SHOP, REGION).create_key()["KeyMetadata"]["Arn"]}

    def simulate() -> Any:
        return aws.simulate_backup(SHOP, REGION, "local", ROLE, volume, {"DeleteAfterDays": 30})

    assert simulate()["StatusMessage"] == f"IAM Role {ROLE} cannot be assumed by AWS Backup"
    iam = aws.client("iam", SHOP)
    iam.create_role(RoleName="backup", Path="/service-role/", AssumeRolePolicyDocument=document(TRUST))
    assert simulate()["StatusMessage"] == f"Backup job failed because backup vault {LOCAL} does not exist."
    shop.create_backup_vault(BackupVaultName="local")
    assert simulate()["StatusMessage"].startswith(f"User: {ROLE} is not authorized to perform: ec2:CreateSnapshot")
    managed = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
    iam.attach_role_policy(RoleName="backup", PolicyArn=managed)
    backup_job = simulate()
    assert backup_job["State"] == "COMPLETED"
    assert backup_job["RecoveryPointArn"].startswith(f"arn:aws:ec2:{REGION}::snapshot/snap-")

    def copy() -> Any:
        return aws.simulate_copy(backup_job, CENTRAL, {"DeleteAfterDays": 90})

    assert "not enabled in the organization's management account" in copy()["StatusMessage"]
    aws.client("backup", MANAGEMENT).update_global_settings(GlobalSettings={"isCrossAccountBackupEnabled": "true"})
    assert copy()["StatusMessage"] == f"Copy job failed because backup vault {CENTRAL} does not exist."
    central = aws.client("kms", BACKUP, REGION).create_key(Policy=key_policy(BACKUP))["KeyMetadata"]["Arn"]
    backup.create_backup_vault(BackupVaultName="central", EncryptionKeyArn=central)
    assert copy()["StatusMessage"].startswith(jobs.ACCESS_DENIED)
    backup.put_backup_vault_access_policy(BackupVaultName="central", Policy=document(POLICY | IN_ORGANIZATION))
    assert copy()["StatusMessage"].startswith(jobs.SOURCE_KEY)
    kms = aws.client("kms", SHOP, REGION)
    kms.put_key_policy(KeyId=volume["key_arn"], PolicyName="default", Policy=key_policy(SHOP))
    job = copy()
    assert job["State"] == "COMPLETED"

    points = backup.list_recovery_points_by_backup_vault(BackupVaultName="central")["RecoveryPoints"]
    assert [each["RecoveryPointArn"] for each in points] == [job["DestinationRecoveryPointArn"]]
    assert (points[0]["SourceBackupVaultArn"], points[0]["EncryptionKeyArn"]) == (LOCAL, central)
    description = backup.describe_recovery_point(
        BackupVaultName="central", RecoveryPointArn=points[0]["RecoveryPointArn"]
    )
    assert description["Lifecycle"] == {"DeleteAfterDays": 90}
    assert shop.describe_copy_job(CopyJobId=job["CopyJobId"])["CopyJob"]["State"] == "COMPLETED"
    states = [each["State"] for each in shop.list_copy_jobs()["CopyJobs"]]
    assert states == ["FAILED"] * 4 + ["COMPLETED"]
    assert len(shop.list_copy_jobs(ByState="FAILED")["CopyJobs"]) == 4
    assert len(shop.list_backup_jobs(ByState="COMPLETED")["BackupJobs"]) == 1
    assert backup.list_copy_jobs()["CopyJobs"] == []

    expected = f"Backup vault cannot be deleted because it contains recovery points: {CENTRAL}"
    assert refusal(backup.delete_backup_vault, BackupVaultName="central") == ("InvalidRequestException", expected)
    backup.put_backup_vault_lock_configuration(BackupVaultName="central", MinRetentionDays=7)
    point = points[0]["RecoveryPointArn"]
    assert refusal(backup.delete_recovery_point, BackupVaultName="central", RecoveryPointArn=point)[0] == (
        "InvalidRequestException"
    )
    backup.delete_backup_vault_lock_configuration(BackupVaultName="central")
    backup.delete_recovery_point(BackupVaultName="central", RecoveryPointArn=point)


@pytest.fixture
def ready() -> Iterator[Any]:
    """Everything a copy needs exists."""
    with EmbeddedAws(ORGANIZATION) as aws:
        iam = aws.client("iam", SHOP)
        iam.create_role(RoleName="backup", Path="/service-role/", AssumeRolePolicyDocument=document(TRUST))
        for policy in ("service-role/AWSBackupServiceRolePolicyForBackup", "AWSBackupServiceRolePolicyForS3Backup"):
            iam.attach_role_policy(RoleName="backup", PolicyArn=f"arn:aws:iam::aws:policy/{policy}")
        aws.client("backup", MANAGEMENT).update_global_settings(GlobalSettings={"isCrossAccountBackupEnabled": "true"})
        aws.client("backup", SHOP, REGION).create_backup_vault(BackupVaultName="local")
        backup = aws.client("backup", BACKUP, REGION)
        key = aws.client("kms", BACKUP, REGION).create_key(Policy=key_policy(BACKUP))["KeyMetadata"]["Arn"]
        backup.create_backup_vault(BackupVaultName="central", EncryptionKeyArn=key)
        backup.put_backup_vault_access_policy(BackupVaultName="central", Policy=document(POLICY | IN_ORGANIZATION))
        yield aws
        assert aws.log() == ""


def test_the_api_starts_the_same_jobs(ready: Any) -> None:
    aws = ready
    shop = aws.client("backup", SHOP, REGION)
    start = {"BackupVaultName": "local", "ResourceArn": VOLUME, "IamRoleArn": ROLE, "IdempotencyToken": "once"}
    job = shop.start_backup_job(**start)
    assert shop.start_backup_job(**start)["BackupJobId"] == job["BackupJobId"]
    assert shop.describe_backup_job(BackupJobId=job["BackupJobId"])["State"] == "COMPLETED"
    copy = {
        "RecoveryPointArn": job["RecoveryPointArn"],
        "SourceBackupVaultName": "local",
        "DestinationBackupVaultArn": CENTRAL,
        "IamRoleArn": ROLE,
    }
    copied = shop.start_copy_job(**copy)
    assert shop.describe_copy_job(CopyJobId=copied["CopyJobId"])["CopyJob"]["State"] == "COMPLETED"
    assert refusal(shop.start_copy_job, **copy | {"RecoveryPointArn": "arn:none"})[0] == "ResourceNotFoundException"
    bucket = {"arn": "arn:aws:s3:::bucket"}
    continuous = aws.simulate_backup(SHOP, REGION, "local", ROLE, bucket, {"DeleteAfterDays": 30}, continuous=True)
    assert refusal(shop.start_copy_job, **copy | {"RecoveryPointArn": continuous["RecoveryPointArn"]}) == (
        "InvalidRequestException",
        "Copy jobs do not support continuous backups",
    )


def test_a_whole_rule(ready: Any) -> None:
    aws = ready
    rule = {
        "RuleName": "daily",
        "TargetBackupVaultName": "local",
        "Lifecycle": {"DeleteAfterDays": 30},
        "CopyActions": [{"DestinationBackupVaultArn": CENTRAL}, {"DestinationBackupVaultArn": CENTRAL + "x"}],
    }
    table = {"arn": f"arn:aws:dynamodb:{REGION}:{SHOP}:table/orders"}
    plain = aws.simulate_rule(SHOP, REGION, rule, ROLE, table)
    assert [each["State"] for each in plain["copies"]] == ["FAILED", "FAILED"]
    assert "cannot be initiated for DynamoDB resources" in plain["copies"][0]["StatusMessage"]
    aws.client("backup", SHOP, REGION).update_region_settings(ResourceTypeManagementPreference={"DynamoDB": True})
    advanced = aws.simulate_rule(SHOP, REGION, rule, ROLE, table)
    assert [each["State"] for each in advanced["copies"]] == ["COMPLETED", "FAILED"]


@pytest.mark.parametrize(("value", "state"), [(True, "COMPLETED"), (False, "FAILED")])
def test_the_facts_of_the_description_decide_which_copies_arrive(value: Any, state: Any) -> None:
    """They reach the server's process: they alone decide whether a copy in the account fails or arrives."""
    facts = {f"features.Redshift.{name}": value for name in ("cross_account", "cross_region")}
    with EmbeddedAws(replace(ORGANIZATION, facts=facts)) as aws:
        iam = aws.client("iam", SHOP)
        iam.create_role(RoleName="backup", Path="/service-role/", AssumeRolePolicyDocument=document(TRUST))
        iam.attach_role_policy(RoleName="backup", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
        kms, backup = aws.client("kms", SHOP, REGION), aws.client("backup", SHOP, REGION)
        for vault in ("local", "near"):
            backup.create_backup_vault(BackupVaultName=vault, EncryptionKeyArn=kms.create_key()["KeyMetadata"]["Arn"])
        cluster = {"arn": f"arn:aws:redshift:{REGION}:{SHOP}:cluster:sales"}
        backup_job = aws.simulate_backup(SHOP, REGION, "local", ROLE, cluster)
        assert backup_job["ResourceType"] == "Redshift"
        assert aws.simulate_copy(backup_job, LOCAL.replace("local", "near"))["State"] == state
        assert aws.log() == ""


def test_limits_of_the_description_hold() -> None:
    with EmbeddedAws(replace(ORGANIZATION, facts={"ranges.vaults_per_region.maximum": 1})) as aws:
        backup = aws.client("backup", SHOP, REGION)
        backup.create_backup_vault(BackupVaultName="first")
        assert refusal(backup.create_backup_vault, BackupVaultName="second") == (
            "LimitExceededException",
            "Maximum number of backup vaults reached: 1",
        )


def test_a_resource_that_aws_backup_does_not_know(aws: EmbeddedAws) -> None:
    with pytest.raises(ToolError) as refused:
        aws.simulate_backup(SHOP, REGION, "local", ROLE, {"arn": "arn:aws:sqs:eu-west-1:333333333333:queue"})
    assert "AWS Backup has no resource type for arn:aws:sqs" in refused.value.message
