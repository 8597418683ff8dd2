"""Roles as the real Terraform creates them in the embedded AWS: who assumes them, their paths and their policies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from farvault.beforehand import beforehand
from farvault.embedded_aws import EmbeddedAws
from farvault.organization import Organization
from farvault.rehearsal.proof import Proof
from farvault.rehearsal.rehearse import Rehearsal
from farvault.running.processes import Processes
from tests.embedded_aws.conftest import refusal
from tests.rehearsal.rehearsing import Silent, described, synthesized
from tests.rules.describe import base, merge, split, write

BACKUP, SHOP, WAREHOUSE = "222222222222", "333333333333", "444444444444"
#: S3 is protected, and scanned by a role of its own; a second plan scans in one of the accounts with another role.
DESCRIBED = """
backup_role: {permissions_boundary: boundaries/Backups}
plans:
  daily:
    protects: [EBS, S3]
    scan: {resource_types: [EBS, S3], scanner_role: security/scans/FarvaultScanner}
    rules: {nightly: {scan_mode: INCREMENTAL_SCAN}}
    selections: {resources: {all: {resource_types: [EBS, S3]}}}
  monthly:
    attach_to: [shop]
    regions: [eu-west-1]
    protects: [EBS]
    scan: {resource_types: [EBS], scanner_role: Monthly}
    rules:
      first: {schedule: 'cron(0 6 1 * ? *)', vault: primary, delete_after_days: 90, scan_mode: FULL_SCAN}
    selections: {resources: {all: {resource_types: [EBS]}}}
opinions: 'off'
shop/eu-west-1: {source: {scanner_role: true}}
warehouse/eu-west-1: {source: {scanner_role: true}}
backup/eu-west-1: {source: {backup_role: true}}
"""
AWS_BACKUP, GUARD_DUTY = "backup.amazonaws.com", "malware-protection.guardduty.amazonaws.com"
ALWAYS = {"AWSBackupServiceRolePolicyForBackup", "AWSBackupServiceRolePolicyForRestores"}
S3 = {"AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore"}
SCANS, SCANNER = {"AWSBackupServiceRolePolicyForScans"}, {"AWSBackupGuardDutyRolePolicyForScans"}
#: account, role: its path, who assumes it, its policies.
ROLES = {
    (SHOP, "FarvaultBackup"): ("/farvault/", AWS_BACKUP, ALWAYS | S3 | SCANS),
    (SHOP, "FarvaultScanner"): ("/security/scans/", GUARD_DUTY, SCANNER),
    (SHOP, "Monthly"): ("/", GUARD_DUTY, SCANNER),
    (WAREHOUSE, "FarvaultBackup"): ("/farvault/", AWS_BACKUP, ALWAYS | S3 | SCANS),
    (WAREHOUSE, "FarvaultScanner"): ("/security/scans/", GUARD_DUTY, SCANNER),
    # It creates no backups of its own, but can restore and copy back what is copied into it.
    (BACKUP, "FarvaultBackup"): ("/farvault/", AWS_BACKUP, ALWAYS | S3),
}


@pytest.fixture(scope="module")
def organization(tmp_path_factory: pytest.TempPathFactory) -> Organization:
    return described(write(merge(split(DESCRIBED), base()), tmp_path_factory.mktemp("description")))


@pytest.fixture(scope="module")
def deployed(organization: Organization, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedAws]:
    """Deployed once, by the real Terraform, with an empty second plan."""
    folder = tmp_path_factory.mktemp("roles")
    write(merge(split(DESCRIBED), base()), folder / "description")
    assert [item for item in beforehand(organization) if item.slug == "role"] == []
    output = synthesized(folder / "description", folder / "rehearsal")
    with (
        output.lock() as lock,
        Processes(lock) as processes,
        Rehearsal(organization, output, processes, Silent()) as rehearsal,
    ):
        assert rehearsal.run().applied
        assert {each.reason for each in Proof(organization, rehearsal.aws).simulate()} == {None}
        yield rehearsal.aws
        assert rehearsal.aws.log() == ""


def own(aws: EmbeddedAws, account: str) -> dict[str, Any]:
    """The account's roles by name, without AWS's own and the deployment's."""
    roles = aws.client("iam", account).list_roles()["Roles"]
    return {
        each["RoleName"]: each
        for each in roles
        if each["RoleName"] not in ("FarvaultDeploy",) and not each["Path"].startswith("/aws-service-role/")
    }


def test_these_roles_and_no_others_are_made(deployed: EmbeddedAws) -> None:
    roles = {(account, name) for account in (BACKUP, SHOP, WAREHOUSE) for name in own(deployed, account)}
    assert roles == set(ROLES)


@pytest.mark.parametrize(("account", "name"), ROLES)
def test_role(deployed: EmbeddedAws, account: str, name: str) -> None:
    path, service, policies = ROLES[account, name]
    role, iam = own(deployed, account)[name], deployed.client("iam", account)
    (statement,) = role["AssumeRolePolicyDocument"]["Statement"]
    attached = iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
    assert (role["Path"], statement["Principal"], statement["Action"], {each["PolicyName"] for each in attached}) == (
        path,
        {"Service": service},
        "sts:AssumeRole",
        policies,
    )
    assert iam.list_role_policies(RoleName=name)["PolicyNames"] == []


@pytest.mark.parametrize(("account", "name"), ROLES)
def test_its_permissions_boundary_is_of_the_account(deployed: EmbeddedAws, account: str, name: str) -> None:
    role = deployed.client("iam", account).get_role(RoleName=name)["Role"]
    arn = f"arn:aws:iam::{account}:policy/boundaries/Backups"
    assert role["PermissionsBoundary"]["PermissionsBoundaryArn"] == arn


def test_what_the_boundary_does_not_allow_fails(organization: Organization, deployed: EmbeddedAws) -> None:
    """One policy limits the copies of an account; those of the others still work."""
    iam, arn = deployed.client("iam", SHOP), f"arn:aws:iam::{SHOP}:policy/boundaries/Backups"
    before = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    narrow = {"Effect": "Allow", "NotAction": "backup:CopyIntoBackupVault", "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [narrow]})
    version = iam.create_policy_version(PolicyArn=arn, PolicyDocument=document, SetAsDefault=True)["PolicyVersion"]
    try:
        jobs = list(Proof(organization, deployed).simulate())
    finally:
        iam.set_default_policy_version(PolicyArn=arn, VersionId=before)
        iam.delete_policy_version(PolicyArn=arn, VersionId=version["VersionId"])
    failed = {(each.site.account, each.is_copy) for each in jobs if each.reason}
    assert failed == {("shop", True)}
    assert all("is not allowed backup:CopyIntoBackupVault" in each.reason for each in jobs if each.reason)
    assert {each.site.account for each in jobs if each.is_copy} == {"shop", "warehouse"}


def test_a_boundary_that_is_not_there_is_refused(deployed: EmbeddedAws) -> None:
    """IAM API, CreateRole and PutRolePermissionsBoundary: NoSuchEntity; AWS's own policies exist."""
    iam, trust = deployed.client("iam", WAREHOUSE), '{"Version": "2012-10-17", "Statement": []}'
    for arn in (
        f"arn:aws:iam::{WAREHOUSE}:policy/boundaries/Missing",
        f"arn:aws:iam::{SHOP}:policy/boundaries/Backups",
        "arn:aws:iam::aws:policy/NoSuchPolicy",
        "arn:aws-cn:iam::aws:policy/PowerUserAccess",
    ):
        error = ("NoSuchEntity", f"Scope ARN: {arn} does not exist or is not attachable.")
        parameters = {"RoleName": "Bounded", "PermissionsBoundary": arn}
        assert refusal(iam.create_role, **parameters, AssumeRolePolicyDocument=trust) == error
        assert refusal(iam.put_role_permissions_boundary, **parameters | {"RoleName": "FarvaultBackup"}) == error
    iam.create_role(
        RoleName="Bounded",
        AssumeRolePolicyDocument=trust,
        PermissionsBoundary="arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
    )
    iam.delete_role(RoleName="Bounded")


def test_policies_name_the_roles_that_are_there(deployed: EmbeddedAws) -> None:
    """Each scanner role that an effective policy names has exactly that ARN in the account."""
    organizations = deployed.client("organizations", "111111111111")
    for account, names in ((SHOP, {"FarvaultScanner", "Monthly"}), (WAREHOUSE, {"FarvaultScanner"})):
        response = organizations.describe_effective_policy(PolicyType="BACKUP_POLICY", TargetId=account)
        content = response["EffectivePolicy"]["PolicyContent"].replace("$account", account)
        arns = {role["Arn"] for name, role in own(deployed, account).items() if name in names}
        assert len(arns) == len(names)
        assert all(f'"{arn}"' in content for arn in arns)
