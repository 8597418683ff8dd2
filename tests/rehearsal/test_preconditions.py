"""What must be true beforehand, created in the embedded AWS: everything is then as its item says, and stays so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.beforehand import beforehand
from farvault.embedded_aws import EmbeddedAws
from farvault.organization import Organization, load
from farvault.rehearsal import preconditions
from farvault.rehearsal.preconditions import embedded, make
from tests.beforehand.cases import CASES, ELSEWHERE, KEY, PRIMARY
from tests.conftest import ROOT
from tests.rehearsal.rehearsing import rehearse, synthesized
from tests.rules.describe import base, merge, split, write

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


def prepared(fragment: str, folder: Path) -> EmbeddedAws:
    """An embedded AWS in which everything was created twice, as in a rehearsal that resumes."""
    organization = described(fragment, folder)
    aws = EmbeddedAws(embedded(organization))
    aws.__enter__()
    lines = [f"{item.needs}, {item.where()}" for item in beforehand(organization)]
    assert make(organization, aws) == lines
    assert make(organization, aws) == lines
    return aws


def closed(aws: EmbeddedAws) -> None:
    aws.__exit__(None, None, None)
    assert aws.log() == ""


def test_what_the_description_knows_better_is_embedded(tmp_path: Path) -> None:
    """So that its rehearsal uses it (tests/embedded_aws/test_jobs.py, test_simulated_jobs.py)."""
    facts = "facts:\n  - {fact: features.RDS.air_gapped, value: true, reason: announced}\n"
    organization = described(facts, tmp_path)
    assert embedded(organization).facts == {"features.RDS.air_gapped": True}
    assert organization.facts.goes_air_gapped("RDS", "eu-west-1")


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
    aws = prepared(SCANNER, tmp_path)
    iam = aws.client("iam", SHOP)
    roles: dict[str, Any] = {}
    for name in ("Scanner", "Own"):
        trust = iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"]
        attached = iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
        roles[name] = (trust["Statement"][0]["Principal"], sorted(policy["PolicyName"] for policy in attached))
    assert roles == {
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


def test_a_role_that_two_services_assume(tmp_path: Path) -> None:
    aws = prepared(SCANNER.replace("backups/Own", "security/Scanner"), tmp_path)
    statements = aws.client("iam", SHOP).get_role(RoleName="Scanner")["Role"]["AssumeRolePolicyDocument"]["Statement"]
    services = sorted(statement["Principal"]["Service"] for statement in statements)
    assert services == ["backup.amazonaws.com", "malware-protection.guardduty.amazonaws.com"]
    closed(aws)


def test_a_given_key_of_another_account_takes_a_vault(tmp_path: Path) -> None:
    """AWS lets an account that its policy does not admit make no vault under it, though other accounts may copy."""
    needing = CASES["a given key of another account"].needing
    only_shop = needing.replace("central: {", "central: {accept_from: {organization: null, accounts: [shop]}, ", 1)
    aws = prepared(only_shop, tmp_path)
    aws.client("backup", BACKUP, "eu-west-1").create_backup_vault(BackupVaultName="central", EncryptionKeyArn=ELSEWHERE)
    closed(aws)


def test_a_given_key_takes_a_vault(tmp_path: Path) -> None:
    aws = prepared(CASES["a given key"].needing, tmp_path)
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
    aws = prepared(CASES["a replica's primary key"].needing, tmp_path)
    kms = aws.client("kms", BACKUP, "eu-central-1")
    replica = kms.replicate_key(KeyId=PRIMARY.rpartition("/")[2], ReplicaRegion="eu-west-1")["ReplicaKeyMetadata"]
    assert replica["Arn"] == PRIMARY.replace("eu-central-1", "eu-west-1")
    assert replica["MultiRegionConfiguration"]["PrimaryKey"] == {"Arn": PRIMARY, "Region": "eu-central-1"}
    closed(aws)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_description_can_be_made(case: Any, tmp_path: Path) -> None:
    closed(prepared(case.needing, tmp_path))


CUSTOMER_KEYS = f"""
backup/eu-west-1: {{destination_vaults: {{central: {{key: {{arn: '{KEY}'}}}}}}}}
backup/eu-central-1:
  destination_vaults: {{central: {{key: {{replica_of: '{PRIMARY.replace("eu-central-1", "eu-west-1")}'}}}}}}
shop/eu-west-1: {{source: {{key: {{arn: '{KEY.replace(BACKUP, SHOP)}'}}}}}}
"""


def test_copies_arrive_under_given_keys_and_replicas(tmp_path: Path) -> None:
    """With the real Terraform: what the items say about these keys is enough for every copy."""
    write(merge(split(CUSTOMER_KEYS), base()), tmp_path / "description")
    organization = load(tmp_path / "description").organization
    assert organization is not None
    result = rehearse(synthesized(tmp_path / "description", tmp_path / "rehearsal"), organization)
    assert result.rehearsal.applied
    assert {each.reason for each in result.jobs} == {None}
    assert {str(each.target) for each in result.jobs if each.is_copy} == {
        "backup/eu-west-1/central",
        "backup/eu-central-1/central",
    }


NEEDING = """
accounts: {warehouse: null}
warehouse/eu-west-1: null
plans:
  vault:
    attach_to: [workloads]
    regions: [eu-west-1]
    protects: [EFS]
    rules: {nightly: {schedule: 'cron(0 5 ? * * *)', vault: Default, delete_after_days: 35}}
    selections: {resources: {all: {resource_types: [EFS]}}}
  role:
    attach_to: [workloads]
    regions: [eu-west-1]
    protects: [EFS]
    rules: {nightly: {schedule: 'cron(0 6 ? * * *)', vault: primary, delete_after_days: 35}}
    selections: {resources: {all: {resource_types: [EFS], role: others/Role}}}
  tables:
    attach_to: [workloads]
    regions: [eu-west-1]
    protects: [DynamoDB]
    rules:
      nightly:
        schedule: cron(0 7 ? * * *)
        vault: primary
        delete_after_days: 35
        copies: [{to: backup/eu-west-1/central}]
    selections: {resources: {all: {resource_types: [DynamoDB]}}}
"""


def test_what_is_not_made_fails_the_proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is exactly what copies need: each thing that is left out is missed, and nothing else."""
    omitted = {"default-vault", "role", "dynamodb-advanced"}
    monkeypatch.setattr(
        preconditions,
        "MAKERS",
        {slug: _nothing if slug in omitted else maker for slug, maker in preconditions.MAKERS.items()},
    )
    write(merge(split(NEEDING), base()), tmp_path / "description")
    organization = load(tmp_path / "description").organization
    assert organization is not None
    assert omitted <= {item.slug for item in beforehand(organization)}
    result = rehearse(synthesized(tmp_path / "description", tmp_path / "rehearsal"), organization)
    assert result.rehearsal.applied
    assert {(each.plan, str(each.target), each.reason) for each in result.jobs if each.reason} == {
        (
            "vault",
            "shop/eu-west-1/Default",
            f"Backup job failed because backup vault arn:aws:backup:eu-west-1:{SHOP}:backup-vault:Default does not "
            "exist.",
        ),
        (
            "role",
            "shop/eu-west-1/primary",
            f"IAM Role arn:aws:iam::{SHOP}:role/others/Role cannot be assumed by AWS Backup",
        ),
        (
            "tables",
            "backup/eu-west-1/central",
            "Copy job from eu-west-1 to eu-west-1 cannot be initiated for DynamoDB resources. Feature is not supported "
            "for provided resource type.",
        ),
    }


def _nothing(item: object, place: object, client: object) -> None: ...
