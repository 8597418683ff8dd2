"""Deploying where what is described already exists: the message says so, and following it leads to success.

Ids of imports are those of the AWS provider's documentation; codes are those of AWS's API references.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.rehearsal import preconditions
from farvault.running.importing import ADOPTIONS, adoptable
from farvault.running.plan import Action, PlannedChange, TerraformPlan
from farvault.running.terraform import Diagnostic
from tests.conftest import ROOT, run_app
from tests.deployment.test_deploy import Deployed
from tests.rehearsal.rehearsing import described
from tests.rules.describe import split, write

DESCRIPTION = """
organization: {id: o-a1b2c3d4e5, root: r-ab12, management_account: management}
deployment: {role: farvault/FarvaultDeploy}
accounts:
  management: {id: "111111111111"}
  backup: {id: "222222222222"}
plans:
  daily:
    attach_to: [management]
    regions: [eu-west-1]
    protects: [EFS]
    rules: {nightly: {schedule: "cron(0 5 ? * * *)", vault: primary, delete_after_days: 35}}
    selections: {tags: {all: {tag_key: backup, tag_value: [daily]}}}
management/eu-west-1:
  organization_policies: all
  organization_settings: {delegated_administrator: {account: backup}}
  source: {vaults: {primary: {}}, backup_role: true}
backup/eu-west-1:
  destination_vaults:
    central: {accept_from: {organization: true}, key: {arn: "KEY"}}
    kept:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 400, acknowledge_irreversible: true}
"""
MANAGEMENT, BACKUP, REGION = "111111111111", "222222222222", "eu-west-1"
KEY = f"arn:aws:kms:{REGION}:{BACKUP}:key/11111111-2222-3333-4444-555555555555"
BLOCK = re.compile(r"^ +(/\S+/adopt\.tf)\n((?: +.*\n)+?) +}$", re.MULTILINE)
STATEMENT = {"Effect": "Allow", "Action": "organizations:ListRoots", "Resource": "*"}
OTHERS = [{"Sid": "Others", "Principal": {"AWS": f"arn:aws:iam::{BACKUP}:root"}, **STATEMENT}]


class Existing(Deployed):
    """Everything that is described, created by somebody else."""

    def __init__(self, top: Path, aws: EmbeddedAws) -> None:
        super().__init__(top, aws)
        self._description = top / "environments"
        self.organizations = aws.client("organizations")
        backup, kms = aws.client("backup", BACKUP, REGION), aws.client("kms", BACKUP, REGION)
        self.key = kms.create_key()["KeyMetadata"]["Arn"]
        backup.create_backup_vault(BackupVaultName="central", EncryptionKeyArn=self.key)
        backup.create_logically_air_gapped_backup_vault(
            BackupVaultName="kept", MinRetentionDays=7, MaxRetentionDays=400
        )
        self.kms = aws.client("kms", MANAGEMENT, REGION)
        self.other_key = self.kms.create_key()["KeyMetadata"]["Arn"]
        self.kms.create_alias(AliasName="alias/backup-source", TargetKeyId=self.other_key)
        service = {"Effect": "Allow", "Principal": {"Service": "backup.amazonaws.com"}, "Action": "sts:AssumeRole"}
        trust = json.dumps({"Version": "2012-10-17", "Statement": [service]})
        iam = aws.client("iam", MANAGEMENT)
        iam.create_role(RoleName="FarvaultBackup", Path="/farvault/", AssumeRolePolicyDocument=trust)
        attributes = {"Name": "daily", "Type": "BACKUP_POLICY", "Description": "Another's"}
        response = self.organizations.create_policy(Content='{"plans": {}}', **attributes)
        self.policy = response["Policy"]["PolicySummary"]["Id"]
        self.organizations.attach_policy(PolicyId=self.policy, TargetId=MANAGEMENT)
        principal = {"ServicePrincipal": "backup.amazonaws.com"}
        self.organizations.register_delegated_administrator(AccountId=BACKUP, **principal)
        self.organizations.put_resource_policy(Content=json.dumps({"Version": "2012-10-17", "Statement": OTHERS}))

    def describe(self, **administrator: object) -> Path:
        files = split(DESCRIPTION.replace("KEY", self.key))
        files["management/eu-west-1"]["organization_settings"]["delegated_administrator"] |= administrator
        return write(files, self._description)


@pytest.fixture
def existing(tmp_path: Path) -> Iterator[Existing]:
    organization = described(write(split(DESCRIPTION.replace("KEY", KEY)), tmp_path / "first"))
    with EmbeddedAws(preconditions.embedded(organization)) as aws:
        preconditions.make(organization, aws)
        yield Existing(tmp_path, aws)


@pytest.mark.long
def test_every_import_that_is_said_leads_to_a_deployment(existing: Existing) -> None:
    adopted: set[str] = set()
    description = existing.describe()
    for _ in range(8):
        synthesized = run_app(description, existing.top / "cdktf.out")
        assert synthesized.returncode == 0, synthesized.stderr
        code, _, err = existing.run("--yes")
        if code == 0:
            break
        assert code == 1, err
        blocks = BLOCK.findall(err)
        for file, block in blocks:
            text = block.replace("POLICY_ID", existing.policy) + "}\n"
            assert text not in adopted, f"it was of no use: {text}"
            adopted.add(text)
            with Path(file).open("a") as into:
                into.write(text)
        if "delegated_administrator: {adopt: rp-..., other_statements: [...]}" in err:
            policy = existing.organizations.describe_resource_policy()["ResourcePolicy"]["ResourcePolicySummary"]["Id"]
            description = existing.describe(adopt=policy, other_statements=OTHERS)
        else:
            assert blocks, err
    assert code == 0, err
    ids = {re.findall(r'id = "(.+)"', text)[0] for text in adopted}
    assert ids == {
        "central",
        "kept",
        "alias/backup-source",
        "FarvaultBackup",
        existing.policy,
        f"{MANAGEMENT}:{existing.policy}",
        f"{BACKUP}/backup.amazonaws.com",
    }
    code, out, err = existing.run("--plan")
    assert code == 0, err
    assert out[-2:] == ["all 0 0 0 0 0", "nothing would be destroyed"]
    # As the message about the alias said; and others' permissions stay.
    aliases = {each["AliasName"]: each["TargetKeyId"] for each in existing.kms.list_aliases()["Aliases"]}
    assert not existing.other_key.endswith(aliases["alias/backup-source"])
    assert '"Others"' in existing.organizations.describe_resource_policy()["ResourcePolicy"]["Content"]


ERROR = "creating {}: operation error X: Create, https response error StatusCode: 400, RequestID: 1, {}: words"


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("aws_backup_vault.this[0]", ERROR.format("Backup Vault (central)", "LimitExceededException")),
        ("aws_kms_key.this[0]", ERROR.format("KMS Key", "AlreadyExistsException")),
        ("aws_iam_service_linked_role.this[0]", ERROR.format("IAM Service Linked Role", "AccessDenied")),
        ("aws_organizations_resource_policy.this[0]", ERROR.format("Organizations Resource Policy", "AccessDenied")),
        ("", ERROR.format("Backup Vault (central)", "AlreadyExistsException")),
    ],
)
def test_other_errors_are_left_as_they_are(address: str, error: str) -> None:
    errors = [Diagnostic("error", error, "", f"module.x.{address}" if address else "", True)]
    assert adoptable(errors, Path("stack"), TerraformPlan()) == errors


def test_keys_with_brackets_and_dots_do_not_hide_the_type() -> None:
    address = 'module.a["b.c"].aws_backup_vault.this["x].aws_kms_key.y"]'
    change = PlannedChange(address, "aws_backup_vault", Action.CREATE, after={"name": "x"})
    error = Diagnostic("error", ERROR.format("Backup Vault (x)", "AlreadyExistsException"), "", address, True)
    text = str(adoptable([error], Path("stack"), TerraformPlan((change,)))[0])
    assert f'stack/adopt.tf\n  import {{\n    to = {address}\n    id = "x"\n  }}\n' in text


def test_a_service_linked_role_made_since_the_plan_is_found_by_the_next() -> None:
    text = "InvalidInput: Service role name AWSServiceRoleForBackup has been taken in this account, please try another"
    error = Diagnostic(
        "error", f"creating IAM Service Linked Role: {text}", "", "module.x.aws_iam_service_linked_role.t"
    )
    assert "help: deploy again" in str(adoptable([error], Path("stack"), None)[0])


def test_the_guide_has_every_type_that_is_adopted() -> None:
    guide = (ROOT / "docs" / "guides" / "what-exists.md").read_text()
    rows = re.findall(r"^\| `(aws_\w+)` \|", guide, re.MULTILINE)
    assert sorted(rows) == sorted([*ADOPTIONS, "aws_organizations_resource_policy"])
