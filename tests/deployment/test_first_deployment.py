"""First deployments: where AWS Backup was never used, and where AWS has created all that it creates by itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from farvault.embedded_aws import EmbeddedAws
from farvault.facts import ORGANIZATIONS_REGIONS
from farvault.organization import Organization
from tests.conftest import ROOT
from tests.rehearsal.rehearsing import HERE, Result, described, rehearse, synthesized
from tests.rules.describe import merge, split, write

#: Scans of backups, with the roles for them, in the organization with air-gapped vaults.
SCANNED = """
plans:
  daily:
    scan: {resource_types: [EBS, S3], scanner_role: scan/Scanner}
    rules: {nightly: {scan_mode: INCREMENTAL_SCAN}}
app/us-east-1: {source: {scanner_role: true}}
"""
RULES = ROOT / "tests" / "rules" / "descriptions"


def files(file: Path, over: str = "") -> dict[str, Any]:
    return dict(merge(split(over), split(file.read_text())))


EXAMPLE = "the shipped example"
ORGANIZATIONS: dict[str, Callable[[Path], Path]] = {
    EXAMPLE: lambda top: ROOT / "environments",
    "every setting": lambda top: write(files(HERE / "whole" / "settings.yaml"), top),
    "air-gapped vaults and scans": lambda top: write(files(RULES / "air_gapped.yaml", SCANNED), top),
    "GovCloud": lambda top: write(files(RULES / "govcloud.yaml"), top),
}


def lived_in(organization: Organization, aws: EmbeddedAws) -> None:
    """What AWS creates by itself where AWS Backup and its console were used, and what others have enabled."""
    home = ORGANIZATIONS_REGIONS[organization.partition]
    management = aws.client("organizations", region=home)
    for principal in ("backup.amazonaws.com", "sso.amazonaws.com", "config.amazonaws.com"):
        management.enable_aws_service_access(ServicePrincipal=principal)
    for kind in ("BACKUP_POLICY", "TAG_POLICY", "S3_POLICY", "SECURITYHUB_POLICY"):
        management.enable_policy_type(RootId=organization.description.organization.root, PolicyType=kind)
    on = dict.fromkeys(("isCrossAccountBackupEnabled", "isDelegatedAdministratorEnabled"), "true")
    aws.client("backup", region=home).update_global_settings(GlobalSettings=on)
    trust = {"Effect": "Allow", "Principal": {"Service": "backup.amazonaws.com"}, "Action": "sts:AssumeRole"}
    for account in organization.description.accounts.values():
        iam = aws.client("iam", account.id, home)
        iam.create_service_linked_role(AWSServiceName="backup.amazonaws.com", Description="")
        iam.create_role(
            RoleName="AWSBackupDefaultServiceRole",
            Path="/service-role/",
            AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [trust]}),
        )
        policies = f"arn:{organization.partition}:iam::aws:policy/service-role/"
        for kind in ("Backup", "Restores"):
            policy = f"{policies}AWSBackupServiceRolePolicyFor{kind}"
            iam.attach_role_policy(RoleName="AWSBackupDefaultServiceRole", PolicyArn=policy)
        for region in sorted({site.region for site in organization.sites()}):
            backup = aws.client("backup", account.id, region)
            backup.create_backup_vault(BackupVaultName="Default")


@pytest.mark.parametrize("exists", ["nothing", "all that AWS makes"])
@pytest.mark.parametrize(
    "name", [EXAMPLE, *(pytest.param(name, marks=pytest.mark.long) for name in ORGANIZATIONS if name != EXAMPLE)]
)
def test_it_succeeds_and_every_copy_arrives(name: str, exists: str, tmp_path: Path) -> None:
    description = ORGANIZATIONS[name](tmp_path / "environments")
    organization = described(description)
    before = lived_in if exists != "nothing" else None
    result: Result = rehearse(synthesized(description, tmp_path / "rehearsal"), organization, before=before)
    assert result.rehearsal.applied, [result.errors(task.name) for task in result.rehearsal.tasks]
    assert [each for each in result.jobs if each.reason] == []
    assert any(each.is_copy for each in result.jobs)


def test_the_files_are_descriptions() -> None:
    for file in (HERE / "whole").glob("*.yaml"):
        assert set(yaml.safe_load(file.read_text())) >= {"organization", "accounts", "plans"}
