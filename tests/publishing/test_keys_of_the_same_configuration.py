"""A key that is made in the same configuration: its ARN is not known before apply, but that there is one has to be.

Whether a module makes a key of its own depends on that, and Terraform plans no count that is not known.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from farvault.embedded_aws import EmbeddedAws
from tests.conftest import Terraform
from tests.publishing.conftest import BACKUP, SHOP, environment

PROVIDER = 'provider "aws" {\n  region = "eu-west-1"\n}\n\nresource "aws_kms_key" "mine" {}\n'
VAULT = """
module "vault" {
  source          = "./terraform-aws-destination-vault"
  name            = "central"
  organization_id = "o-a1b2c3d4e5"
  key_arn         = GIVEN
}
"""
SOURCE = """
module "source" {
  source  = "./terraform-aws-source-account"
  vaults  = { primary = {} }
  key_arn = GIVEN
}
"""
KEY = """
module "key" {
  source      = "./terraform-aws-backup-key"
  alias       = "copies"
  account_ids = ["333333333333"]
}
"""


@pytest.mark.parametrize("given", ["coalesce(aws_kms_key.mine.arn)", "module.key.key_arn"])
@pytest.mark.parametrize(("text", "account"), [(VAULT, BACKUP), (SOURCE, SHOP)], ids=["vault", "source"])
def test_it_is_planned_at_once(
    terraform: Terraform, aws: EmbeddedAws, published: Path, tmp_path: Path, text: str, account: str, given: str
) -> None:
    for folder in published.glob("terraform-aws-*"):
        (tmp_path / folder.name).symlink_to(folder)
    (tmp_path / "main.tf").write_text(PROVIDER + KEY + text.replace("GIVEN", given))
    own = replace(terraform, environment=environment(terraform.environment, aws, account))
    own(tmp_path, "init", "-input=false")
    planned = own(tmp_path, "plan", "-input=false", "-no-color").stdout
    assert "# aws_kms_key.mine will be created" in planned
    assert "# module.key.aws_kms_key.this[0] will be created" in planned
    # The vault has neither a key nor an alias of its own.
    assert "module.vault.aws_kms" not in planned
    assert "module.source.aws_kms" not in planned


def test_a_replica_is_planned_with_its_primary(
    terraform: Terraform, aws: EmbeddedAws, published: Path, tmp_path: Path
) -> None:
    folder = (
        Path(shutil.copytree(published / "terraform-aws-backup-key", tmp_path / "module")) / "examples" / "complete"
    )
    own = replace(terraform, environment=environment(terraform.environment, aws, BACKUP))
    own(folder, "init", "-input=false")
    planned = own(folder, "plan", "-input=false", "-no-color").stdout
    assert "module.primary.aws_kms_key.this[0] will be created" in planned
    assert "module.replica.aws_kms_replica_key.this[0] will be created" in planned
