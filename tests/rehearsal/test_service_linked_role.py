"""source-account and AWS Backup's service-linked role: created where it is missing, left alone where AWS created it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from tests.conftest import Terraform
from tests.embedded_aws.conftest import ORGANIZATION, SHOP

NAME = "AWSServiceRoleForBackup"
ADDRESS = "module.source_account.aws_iam_service_linked_role.this[0]"


@pytest.fixture
def aws() -> Iterator[EmbeddedAws]:
    with EmbeddedAws(ORGANIZATION) as embedded:
        yield embedded
        assert embedded.log() == ""


class Account:
    def __init__(self, terraform: Terraform, aws: EmbeddedAws, module: Path, folder: Path) -> None:
        self.iam = aws.client("iam", SHOP)
        self._folder = folder
        self._terraform = replace(terraform, environment=terraform.environment | aws.environment(SHOP))
        call = {"source": str(module), "service_linked_role": True}
        folder.mkdir()
        (folder / "main.tf.json").write_text(json.dumps({"module": {"source_account": call}}))
        self("init", "-input=false")

    def __call__(self, *arguments: str) -> str:
        return self._terraform(self._folder, *arguments).stdout

    def unchanged(self) -> bool:
        return self._terraform(self._folder, "plan", "-detailed-exitcode", check=False).returncode == 0

    def roles(self) -> list[dict[str, Any]]:
        roles: list[dict[str, Any]] = self.iam.list_roles(PathPrefix="/aws-service-role/")["Roles"]
        return roles


@pytest.fixture
def account(newest: Terraform, aws: EmbeddedAws, synthesized: Path, tmp_path: Path) -> Account:
    return Account(newest, aws, synthesized / "modules" / "source-account", tmp_path / "stack")


def test_where_there_is_none_it_is_made_and_stays(account: Account) -> None:
    account("apply", "-auto-approve")
    assert [each["RoleName"] for each in account.roles()] == [NAME]
    assert account.unchanged()
    account("apply", "-auto-approve")
    assert ADDRESS in account("state", "list")
    assert account.unchanged()


@pytest.mark.parametrize("description", [None, "", "Made by AWS"])
def test_where_aws_has_made_it_nothing_is_made(account: Account, description: str | None) -> None:
    parameters = {} if description is None else {"Description": description}
    account.iam.create_service_linked_role(AWSServiceName="backup.amazonaws.com", **parameters)
    account.iam.create_service_linked_role(AWSServiceName="autoscaling.amazonaws.com")
    before = account.roles()
    account("apply", "-auto-approve")
    assert ADDRESS not in account("state", "list")
    assert account.unchanged()
    assert account.roles() == before


def test_one_that_vanished_is_made_again(account: Account) -> None:
    account("apply", "-auto-approve")
    account.iam.delete_role(RoleName=NAME)
    account("apply", "-auto-approve")
    assert [each["RoleName"] for each in account.roles()] == [NAME]
    assert account.unchanged()
