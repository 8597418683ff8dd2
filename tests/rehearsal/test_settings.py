"""organization-settings on the embedded AWS: every combination is applied, and what others have set stays."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from tests.conftest import Terraform
from tests.embedded_aws.conftest import BACKUP, ORGANIZATION, SHOP

SERVICE = "backup.amazonaws.com"
OTHERS = {
    "Sid": "TagPolicies",
    "Effect": "Allow",
    "Principal": {"AWS": f"arn:aws:iam::{SHOP}:root"},
    "Action": "organizations:ListPolicies",
    "Resource": "*",
}
#: What an organization has that does not concern us; provider 5.100 does not support the last two types.
TRUSTED = ("config.amazonaws.com", "sso.amazonaws.com")
TYPES = ("TAG_POLICY", "S3_POLICY", "SECURITYHUB_POLICY")


def every(cross: bool, approval: bool, sync: bool) -> dict[str, bool]:
    return {"cross_account_backup": cross, "multi_party_approval": approval, "delegated_administrator_sync": sync}


#: One after the other on one organization, so that each is an update of the one before.
COMBINATIONS: list[dict[str, Any]] = [
    {},
    {"require_trusted_access": True},
    {"global_settings": every(True, False, False), "delegated_administrator": {"account_id": BACKUP}},
    {
        "global_settings": every(True, True, True),
        "require_trusted_access": True,
        "delegated_administrator": {"account_id": BACKUP, "manage_policies": False},
    },
    {"global_settings": every(False, True, False), "require_trusted_access": True},
    {"delegated_administrator": {"account_id": SHOP, "other_statements": json.dumps([OTHERS])}},
    {
        "global_settings": every(True, False, True),
        "delegated_administrator": {"account_id": BACKUP, "other_statements": json.dumps([OTHERS])},
        "require_trusted_access": True,
        "require_backup_policies": True,
    },
]


class Settings:
    """The module in a folder, as it is applied to an embedded organization."""

    def __init__(self, terraform: Terraform, aws: EmbeddedAws, module: Path, folder: Path) -> None:
        self.folder = folder
        self.terraform = replace(terraform, environment=terraform.environment | aws.environment())
        self.call = {"source": str(module)}
        folder.mkdir()
        self.write({})
        self.terraform(folder, "init", "-input=false")

    def write(self, inputs: dict[str, Any], **more: Any) -> None:
        root = {"module": {"organization_settings": self.call | inputs}, **more}
        (self.folder / "main.tf.json").write_text(json.dumps(root))

    def apply(self, *, check: bool = True) -> str:
        process: subprocess.CompletedProcess[str] = self.terraform(
            self.folder, "apply", "-auto-approve", "-no-color", check=check
        )
        return " ".join((process.stdout + process.stderr).replace("│", " ").split())

    def converged(self) -> bool:
        return self.terraform(self.folder, "plan", "-detailed-exitcode", check=False).returncode == 0


@pytest.fixture
def aws() -> Any:
    with EmbeddedAws(ORGANIZATION) as embedded:
        yield embedded
        assert embedded.log() == ""


@pytest.fixture
def settings(newest: Terraform, aws: EmbeddedAws, synthesized: Path, tmp_path: Path) -> Settings:
    return Settings(newest, aws, synthesized / "modules" / "organization-settings", tmp_path / "stack")


def turn_on(aws: EmbeddedAws) -> None:
    """Enable everything that a mature organization has enabled, AWS Backup's part included."""
    client = aws.client("organizations")
    for principal in (SERVICE, *TRUSTED):
        client.enable_aws_service_access(ServicePrincipal=principal)
    for kind in ("BACKUP_POLICY", *TYPES):
        client.enable_policy_type(RootId=ORGANIZATION.root, PolicyType=kind)


def is_on(aws: EmbeddedAws) -> tuple[set[str], set[str]]:
    client = aws.client("organizations")
    trusted = client.list_aws_service_access_for_organization()["EnabledServicePrincipals"]
    types = client.list_roots()["Roots"][0]["PolicyTypes"]
    return {each["ServicePrincipal"] for each in trusted}, {each["Type"] for each in types}


@pytest.mark.long
def test_every_combination_converges_and_leaves_everything_else_as_it_is(settings: Settings, aws: EmbeddedAws) -> None:
    turn_on(aws)
    before = is_on(aws)
    for inputs in COMBINATIONS:
        settings.write(inputs)
        settings.apply()
        assert settings.converged(), inputs
        global_settings = aws.client("backup").describe_global_settings()["GlobalSettings"]
        if "global_settings" in inputs:
            expected = inputs["global_settings"]
            assert global_settings == {
                "isCrossAccountBackupEnabled": str(expected["cross_account_backup"]).lower(),
                "isMpaEnabled": str(expected["multi_party_approval"]).lower(),
                "isDelegatedAdministratorEnabled": str(expected["delegated_administrator_sync"]).lower(),
            }
    settings.write({})
    (settings.folder / "main.tf.json").write_text("{}")
    settings.apply()
    assert is_on(aws) == before
    assert aws.client("organizations").describe_organization()["Organization"]["Id"] == ORGANIZATION.id


def test_what_is_on_is_left_on_where_nothing_is_said(settings: Settings, aws: EmbeddedAws) -> None:
    turn_on(aws)
    on = dict.fromkeys(("isCrossAccountBackupEnabled", "isMpaEnabled", "isDelegatedAdministratorEnabled"), "true")
    aws.client("backup").update_global_settings(GlobalSettings=on)
    settings.write({"require_trusted_access": True, "delegated_administrator": {"account_id": BACKUP}})
    settings.apply()
    assert aws.client("backup").describe_global_settings()["GlobalSettings"] == on


@pytest.mark.parametrize(
    "inputs", [{"require_trusted_access": True}, {"delegated_administrator": {"account_id": BACKUP}}], ids=str
)
def test_nothing_is_applied_without_trusted_access(
    settings: Settings, aws: EmbeddedAws, inputs: dict[str, Any]
) -> None:
    settings.write(inputs | {"global_settings": every(True, False, False)})
    output = settings.apply(check=False)
    assert "aws organizations enable-aws-service-access --service-principal backup.amazonaws.com" in output
    assert aws.client("organizations").list_delegated_administrators()["DelegatedAdministrators"] == []
    global_settings = aws.client("backup").describe_global_settings()["GlobalSettings"]
    assert global_settings["isCrossAccountBackupEnabled"] == "false"


def test_the_policy_type_is_asked_for_with_its_command(settings: Settings, aws: EmbeddedAws) -> None:
    aws.client("organizations").enable_aws_service_access(ServicePrincipal=SERVICE)
    settings.write({"require_trusted_access": True})
    settings.apply()
    settings.write({"require_backup_policies": True})
    assert (
        f"aws organizations enable-policy-type --policy-type BACKUP_POLICY --root-id {ORGANIZATION.root}"
        in settings.apply(check=False)
    )


def test_another_resource_policy_is_refused_until_it_is_adopted_with_its_statements(
    settings: Settings, aws: EmbeddedAws
) -> None:
    turn_on(aws)
    client = aws.client("organizations")
    theirs = {"Version": "2012-10-17", "Statement": [OTHERS]}
    summary = client.put_resource_policy(Content=json.dumps(theirs))["ResourcePolicy"]["ResourcePolicySummary"]
    inputs = {"delegated_administrator": {"account_id": BACKUP, "other_statements": json.dumps([OTHERS])}}
    settings.write(inputs)
    assert "resource policy that already exists" in settings.apply(check=False)
    assert json.loads(client.describe_resource_policy()["ResourcePolicy"]["Content"]) == theirs

    address = "module.organization_settings.aws_organizations_resource_policy.this[0]"
    settings.write(inputs, **{"import": [{"to": address, "id": summary["Id"]}]})
    settings.apply()
    assert settings.converged()
    statements = json.loads(client.describe_resource_policy()["ResourcePolicy"]["Content"])["Statement"]
    assert OTHERS in statements
    assert "ManageBackupPolicies" in {each.get("Sid") for each in statements}


def test_it_is_changed_in_place_once_it_is_ours(settings: Settings, aws: EmbeddedAws) -> None:
    """PutResourcePolicy accepts tags for a new policy only: an update must not send them."""
    turn_on(aws)
    settings.write({"delegated_administrator": {"account_id": BACKUP}})
    settings.apply()
    settings.write({"delegated_administrator": {"account_id": BACKUP, "other_statements": json.dumps([OTHERS])}})
    settings.apply()
    assert settings.converged()
