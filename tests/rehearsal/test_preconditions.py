"""What must be true beforehand, made in the embedded AWS: each thing is then as the item says, and stays so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.beforehand import beforehand
from farvault.organization import Organization, load
from farvault.rehearsal.aws import EmbeddedAws
from farvault.rehearsal.preconditions import embedded, make
from tests.beforehand.cases import CASES, KEY, PRIMARY
from tests.conftest import ROOT
from tests.rules.describe import base, merge, split, write

from .rehearsing import rehearse, synthesized

BACKUP, SHOP = "222222222222", "333333333333"
SCANNER = """
plans:
  daily:
    scan: {resource_types: [EBS], scanner_role: security/Scanner}
    rules: {nightly: {scan_mode: FULL_SCAN}}
    selections: {resources: {all: {role: backups/Own}}}
"""


def described(fragment: str, folder: Path) -> Organization:
    organization = load(write(merge(split(fragment), base()), folder)).organization
    assert organization is not None
    return organization


def made(fragment: str, folder: Path) -> EmbeddedAws:
    """An embedded AWS in which everything was made twice, as a rehearsal that goes on does."""
    organization = described(fragment, folder)
    aws = EmbeddedAws(embedded(organization))
    aws.__enter__()
    said = [f"{item.needs}, {item.where()}" for item in beforehand(organization)]
    assert make(organization, aws) == said
    assert make(organization, aws) == said
    return aws


def closed(aws: EmbeddedAws) -> None:
    aws.__exit__(None, None, None)
    assert aws.log() == ""


def test_everything_of_the_shipped_example() -> None:
    organization = load(ROOT / "environments").organization
    assert organization is not None
    with EmbeddedAws(embedded(organization)) as aws:
        make(organization, aws)
        for region in ("ap-southeast-2", "ap-southeast-4"):
            settings = aws.client("backup", SHOP, region).describe_region_settings()
            assert settings["ResourceTypeManagementPreference"]["DynamoDB"]
        vaults = aws.client("backup", SHOP, "ap-southeast-2").list_backup_vaults()["BackupVaultList"]
        assert [vault["BackupVaultName"] for vault in vaults] == ["Default"]
        assert aws.client("backup", SHOP, "ap-southeast-4").list_backup_vaults()["BackupVaultList"] == []
        attached = aws.client("iam", SHOP).list_attached_role_policies(RoleName="AWSBackupDefaultServiceRole")
        names = {policy["PolicyName"] for policy in attached["AttachedPolicies"]}
        assert names == {"AWSBackupServiceRolePolicyForBackup", "AWSBackupServiceRolePolicyForRestores"}


def test_roles_of_a_plan_that_scans(tmp_path: Path) -> None:
    aws = made(SCANNER, tmp_path)
    iam = aws.client("iam", SHOP)
    found: dict[str, Any] = {}
    for name in ("Scanner", "Own"):
        trust = iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"]
        attached = iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
        found[name] = (trust["Statement"][0]["Principal"], sorted(policy["PolicyName"] for policy in attached))
    assert found == {
        "Scanner": (
            {"Service": "malware-protection.guardduty.amazonaws.com"},
            ["AWSBackupGuardDutyRolePolicyForScans"],
        ),
        "Own": (
            {"Service": "backup.amazonaws.com"},
            [
                "AWSBackupServiceRolePolicyForBackup",
                "AWSBackupServiceRolePolicyForRestores",
                "AWSBackupServiceRolePolicyForScans",
            ],
        ),
    }
    closed(aws)


def test_a_given_key_takes_a_vault(tmp_path: Path) -> None:
    aws = made(CASES["a given key"].needing, tmp_path)
    backup = aws.client("backup", BACKUP, "eu-west-1")
    backup.create_backup_vault(BackupVaultName="central", EncryptionKeyArn=KEY)
    assert backup.describe_backup_vault(BackupVaultName="central")["EncryptionKeyArn"] == KEY
    kms = aws.client("kms", BACKUP, "eu-west-1")
    policy = json.loads(kms.get_key_policy(KeyId=KEY.rpartition("/")[2], PolicyName="default")["Policy"])
    assert [statement["Sid"] for statement in policy["Statement"]] == [
        "EnableIAMUserPermissions",
        "AllowUseOfTheKeyByOrganization",
        "AllowAttachmentOfPersistentResourcesByOrganization",
    ]
    closed(aws)


def test_a_primary_key_has_replicas(tmp_path: Path) -> None:
    aws = made(CASES["a replica's primary key"].needing, tmp_path)
    kms = aws.client("kms", BACKUP, "eu-central-1")
    replica = kms.replicate_key(KeyId=PRIMARY.rpartition("/")[2], ReplicaRegion="eu-west-1")["ReplicaKeyMetadata"]
    assert replica["Arn"] == PRIMARY.replace("eu-central-1", "eu-west-1")
    assert replica["MultiRegionConfiguration"]["PrimaryKey"] == {"Arn": PRIMARY, "Region": "eu-central-1"}
    closed(aws)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_description_can_be_made(case: Any, tmp_path: Path) -> None:
    closed(made(case.needing, tmp_path))


GIVEN = f"""
backup/eu-west-1: {{destination_vaults: {{central: {{key: {{arn: '{KEY}'}}}}}}}}
backup/eu-central-1:
  destination_vaults: {{central: {{key: {{replica_of: '{PRIMARY.replace("eu-central-1", "eu-west-1")}'}}}}}}
shop/eu-west-1: {{source: {{key: {{arn: '{KEY.replace(BACKUP, SHOP)}'}}}}}}
"""


def test_copies_arrive_under_given_keys_and_replicas(tmp_path: Path) -> None:
    """By the real Terraform: what the items say of these keys is enough for every copy."""
    write(merge(split(GIVEN), base()), tmp_path / "description")
    organization = load(tmp_path / "description").organization
    assert organization is not None
    result = rehearse(synthesized(tmp_path / "description", tmp_path / "rehearsal"), organization)
    assert result.made.applied
    assert {each.reason for each in result.played} == {None}
    assert {each.target for each in result.played if each.is_copy} == {
        "backup/eu-west-1/central",
        "backup/eu-central-1/central",
    }
