import json
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from tests.embedded_aws.conftest import BACKUP, FAR, MANAGEMENT, OUTSIDE, REGION, SHOP, refusal

ARN = f"arn:aws:backup:{REGION}:{BACKUP}:backup-vault"


@pytest.fixture(scope="module")
def backup(aws: EmbeddedAws) -> Any:
    return aws.client("backup", BACKUP, REGION)


def policy(**statement: Any) -> Any:
    base = {"Effect": "Allow", "Principal": "*", "Action": "backup:CopyIntoBackupVault", "Resource": "*"}
    return json.dumps({"Version": "2012-10-17", "Statement": [base | statement]})


def test_a_vault_is_made_described_listed_and_deleted(backup: Any, name: str) -> None:
    backup.create_backup_vault(BackupVaultName=name, BackupVaultTags={"a": "b"})
    vault = backup.describe_backup_vault(BackupVaultName=name)
    assert vault["BackupVaultArn"] == f"{ARN}:{name}"
    assert (vault["VaultType"], vault["VaultState"], vault["Locked"]) == ("BACKUP_VAULT", "AVAILABLE", False)
    assert vault["EncryptionKeyArn"].startswith(f"arn:aws:kms:{REGION}:{BACKUP}:key/")
    assert backup.list_tags(ResourceArn=f"{ARN}:{name}")["Tags"] == {"a": "b"}
    assert name in [each["BackupVaultName"] for each in backup.list_backup_vaults()["BackupVaultList"]]
    backup.delete_backup_vault(BackupVaultName=name)
    expected = ("ResourceNotFoundException", f"Backup Vault {ARN}:{name} does not exist")
    assert refusal(backup.describe_backup_vault, BackupVaultName=name) == expected


def test_the_same_name_twice_is_refused(backup: Any, name: str) -> None:
    backup.create_backup_vault(BackupVaultName=name)
    assert refusal(backup.create_backup_vault, BackupVaultName=name) == (
        "AlreadyExistsException",
        f"Backup vault with the same name already exists: {ARN}:{name}",
    )


def test_a_key_of_another_region_is_refused(aws: EmbeddedAws, backup: Any, name: str) -> None:
    key = aws.client("kms", BACKUP, FAR).create_key()["KeyMetadata"]["Arn"]
    assert refusal(backup.create_backup_vault, BackupVaultName=name, EncryptionKeyArn=key) == (
        "InvalidParameterValueException",
        f"The specified KMS key does not exist, is not enabled or is not accessible: {key}",
    )


def test_a_key_of_another_account_must_be_shared(aws: EmbeddedAws, backup: Any, name: str) -> None:
    kms = aws.client("kms", SHOP, REGION)
    key = kms.create_key()["KeyMetadata"]["Arn"]
    create = {"BackupVaultName": name, "EncryptionKeyArn": key}
    assert refusal(backup.create_backup_vault, **create)[0] == "InvalidParameterValueException"
    shared = {"Effect": "Allow", "Principal": {"AWS": [SHOP, BACKUP]}, "Action": "kms:*", "Resource": "*"}
    kms.put_key_policy(KeyId=key, PolicyName="default", Policy=json.dumps({"Statement": [shared]}))
    backup.create_backup_vault(**create)


def test_tags_are_added_and_removed(backup: Any, name: str) -> None:
    arn = backup.create_backup_vault(BackupVaultName=name)["BackupVaultArn"]
    backup.tag_resource(ResourceArn=arn, Tags={"a": "1", "b": "2"})
    backup.untag_resource(ResourceArn=arn, TagKeyList=["a"])
    assert backup.list_tags(ResourceArn=arn)["Tags"] == {"b": "2"}
    assert refusal(backup.tag_resource, ResourceArn=arn, Tags={"aws:x": "1"})[0] == "InvalidParameterValueException"


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("{", "The specified policy is invalid: it is not a JSON policy document with statements"),
        (policy(Action="backup:*"), "The specified policy is invalid: wildcards are not supported in Action: backup:*"),
        (
            policy(Action="s3:GetObject"),
            "The specified policy is invalid: s3:GetObject is not valid in a vault access policy",
        ),
        (
            policy(Action=["backup:CopyIntoBackupVault", "backup:StartRestoreJob"], Principal={"AWS": SHOP}),
            "The specified policy cannot be added to the vault due to cross-account sharing restrictions: "
            "backup:StartRestoreJob",
        ),
        (policy(Principal={"AWS": f"arn:aws:iam::{SHOP}:role/missing"}), "Provided principal is not valid"),
        (policy(Principal={"AWS": "arn:aws:iam::444444444444:root"}), "Provided principal is not valid"),
        (policy(Effect="Perhaps"), "The specified policy is invalid: Effect must be Allow or Deny"),
    ],
)
def test_vault_policies_that_aws_refuses(backup: Any, name: str, document: Any, message: Any) -> None:
    backup.create_backup_vault(BackupVaultName=name)
    got = refusal(backup.put_backup_vault_access_policy, BackupVaultName=name, Policy=document)
    assert got == ("InvalidParameterValueException", message)


@pytest.mark.parametrize(
    "document",
    [
        policy(Condition={"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
        policy(Principal={"AWS": [SHOP, f"arn:aws:iam::{OUTSIDE}:role/any"]}),
        policy(Effect="Deny", Action="backup:DeleteRecoveryPoint"),
        policy(Action="backup:StartRestoreJob", Principal={"AWS": f"arn:aws:iam::{BACKUP}:root"}),
    ],
)
def test_vault_policies_that_aws_takes(backup: Any, name: str, document: Any) -> None:
    backup.create_backup_vault(BackupVaultName=name)
    backup.put_backup_vault_access_policy(BackupVaultName=name, Policy=document)
    assert backup.get_backup_vault_access_policy(BackupVaultName=name)["Policy"] == document
    backup.delete_backup_vault_access_policy(BackupVaultName=name)
    assert refusal(backup.get_backup_vault_access_policy, BackupVaultName=name)[0] == "ResourceNotFoundException"


def test_notifications(backup: Any, name: str) -> None:
    backup.create_backup_vault(BackupVaultName=name)
    topic = f"arn:aws:sns:{REGION}:{BACKUP}:topic"
    put = backup.put_backup_vault_notifications
    put(BackupVaultName=name, SNSTopicArn=topic, BackupVaultEvents=["COPY_JOB_FAILED"])
    assert backup.get_backup_vault_notifications(BackupVaultName=name)["BackupVaultEvents"] == ["COPY_JOB_FAILED"]
    error = refusal(put, BackupVaultName=name, SNSTopicArn=topic, BackupVaultEvents=["NO_SUCH"])
    assert error == ("InvalidParameterValueException", "Invalid backup vault events: NO_SUCH")
    backup.delete_backup_vault_notifications(BackupVaultName=name)
    assert refusal(backup.get_backup_vault_notifications, BackupVaultName=name)[0] == "ResourceNotFoundException"


@pytest.mark.parametrize(
    ("lock", "message"),
    [
        ({"MinRetentionDays": 0}, "MinRetentionDays must be at least 1 day, got 0"),
        ({"MaxRetentionDays": 36501}, "MaxRetentionDays must be between 1 and 36500 days, got 36501"),
        (
            {"MinRetentionDays": 9, "MaxRetentionDays": 8},
            "MinRetentionDays (9) cannot be greater than MaxRetentionDays (8)",
        ),
        ({"ChangeableForDays": 2}, "ChangeableForDays must be between 3 and 36500, got 2"),
    ],
)
def test_locks_that_aws_refuses(backup: Any, name: str, lock: Any, message: Any) -> None:
    backup.create_backup_vault(BackupVaultName=name)
    got = refusal(backup.put_backup_vault_lock_configuration, BackupVaultName=name, **lock)
    assert got == ("InvalidParameterValueException", message)


def test_a_compliance_lock_cools_off_and_then_holds(aws: EmbeddedAws, backup: Any, name: str) -> None:
    backup.create_backup_vault(BackupVaultName=name)
    backup.put_backup_vault_lock_configuration(BackupVaultName=name, MinRetentionDays=7, ChangeableForDays=3)
    vault = backup.describe_backup_vault(BackupVaultName=name)
    assert vault["Locked"]
    assert (vault["LockDate"] - vault["CreationDate"]).days in (2, 3)
    backup.delete_backup_vault_lock_configuration(BackupVaultName=name)
    backup.put_backup_vault_lock_configuration(BackupVaultName=name, MinRetentionDays=7, ChangeableForDays=3)
    aws.advance(days=3.1)
    assert refusal(backup.delete_backup_vault_lock_configuration, BackupVaultName=name) == (
        "InvalidRequestException",
        "Vault Lock configuration is immutable and cannot be deleted",
    )
    assert refusal(backup.put_backup_vault_lock_configuration, BackupVaultName=name, MinRetentionDays=8) == (
        "InvalidRequestException",
        "Vault Lock configuration is immutable and cannot be modified",
    )


def test_an_air_gapped_vault_is_creating_then_available_and_locked(aws: EmbeddedAws, backup: Any, name: str) -> None:
    create = backup.create_logically_air_gapped_backup_vault
    created = create(BackupVaultName=name, MinRetentionDays=7, MaxRetentionDays=30)
    assert created["VaultState"] == "CREATING"
    assert refusal(backup.delete_backup_vault, BackupVaultName=name)[0] == "InvalidRequestException"
    aws.advance(seconds=2)
    vault = backup.describe_backup_vault(BackupVaultName=name)
    assert (vault["VaultState"], vault["Locked"], vault["MinRetentionDays"]) == ("AVAILABLE", True, 7)
    assert vault["EncryptionKeyType"] == "AWS_OWNED_KMS_KEY"
    assert "EncryptionKeyArn" not in vault
    assert refusal(backup.put_backup_vault_lock_configuration, BackupVaultName=name, MinRetentionDays=1)[0] == (
        "InvalidRequestException"
    )
    backup.delete_backup_vault(BackupVaultName=name)


def test_air_gapped_vaults_that_aws_refuses(aws: EmbeddedAws, backup: Any, name: str) -> None:
    create = backup.create_logically_air_gapped_backup_vault
    short = refusal(create, BackupVaultName=name, MinRetentionDays=6, MaxRetentionDays=30)
    assert short == ("InvalidParameterValueException", "MinRetentionDays must be at least 7 days, got 6")
    away = aws.client("backup", BACKUP, "ap-southeast-5").create_logically_air_gapped_backup_vault
    assert refusal(away, BackupVaultName=name, MinRetentionDays=7, MaxRetentionDays=30) == (
        "InvalidRequestException",
        "Logically air-gapped vaults are not supported in ap-southeast-5",
    )


def test_global_settings_are_the_management_accounts(aws: EmbeddedAws, backup: Any) -> None:
    settings = {"isCrossAccountBackupEnabled": "true"}
    management = aws.client("backup", MANAGEMENT, REGION)
    assert refusal(backup.update_global_settings, GlobalSettings=settings) == (
        "InvalidRequestException",
        "Only the management account of the organization can update global settings",
    )
    management.update_global_settings(GlobalSettings=settings)
    assert management.describe_global_settings()["GlobalSettings"] == {
        "isCrossAccountBackupEnabled": "true",
        "isDelegatedAdministratorEnabled": "false",
        "isMpaEnabled": "false",
    }
    assert refusal(management.update_global_settings, GlobalSettings={"isNoSuch": "true"}) == (
        "InvalidParameterValueException",
        "Invalid global setting: isNoSuch",
    )


def test_region_settings_are_per_account_and_region(aws: EmbeddedAws) -> None:
    here, there = (aws.client("backup", SHOP, region) for region in (REGION, FAR))
    here.update_region_settings(
        ResourceTypeOptInPreference={"EBS": False}, ResourceTypeManagementPreference={"DynamoDB": True}
    )
    assert here.describe_region_settings()["ResourceTypeOptInPreference"]["EBS"] is False
    assert here.describe_region_settings()["ResourceTypeManagementPreference"] == {"DynamoDB": True, "EFS": True}
    assert there.describe_region_settings()["ResourceTypeOptInPreference"]["EBS"] is True
    for part, name in (("opt in", "Timestream"), ("opt in", "SAP HANA"), ("management", "CloudFormation")):
        words = "".join(each.capitalize() for each in part.split())
        assert refusal(
            there.update_region_settings, **{f"ResourceType{words}Preference": {name: True, "EFS": True}}
        ) == (
            "InvalidParameterValueException",
            f"Element present in resource type {part} preference has invalid values. Please use describeRegionSettings "
            "API to know the supported resource types",
        )


def test_an_operation_that_is_not_embedded_says_so(backup: Any) -> None:
    assert refusal(backup.list_legal_holds) == (
        "NotImplemented",
        "the embedded AWS has no operation backup:ListLegalHolds",
    )
