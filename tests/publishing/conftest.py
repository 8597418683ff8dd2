from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.cli.main import main
from farvault.embedded_aws import EmbeddedAws, ExistingOrganization, MemberAccount, OrganizationalUnit

MANAGEMENT, BACKUP, SHOP, OTHER = "111111111111", "222222222222", "333333333333", "444444444444"
#: The account in which each module is applied.
ACCOUNTS = {
    "backup-key": BACKUP,
    "destination-vault": BACKUP,
    "farvault": BACKUP,
    "organization-policy": MANAGEMENT,
    "organization-settings": MANAGEMENT,
    "source-account": SHOP,
}
NAMES = sorted(ACCOUNTS)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All modules, as `farvault publish` writes them."""
    folder = tmp_path_factory.mktemp("published") / "modules"
    assert main(["publish", str(folder)]) == 0
    return folder


@pytest.fixture
def aws() -> Iterator[EmbeddedAws]:
    """An organization as the modules' examples know it, with what organization-settings requires turned on."""
    unit = OrganizationalUnit("ou-ab12-22222222", "workloads")
    accounts = (
        MemberAccount(MANAGEMENT, "management"),
        MemberAccount(BACKUP, "backup"),
        MemberAccount(SHOP, "shop", unit.id),
        MemberAccount(OTHER, "other", unit.id),
    )
    with EmbeddedAws(ExistingOrganization("o-a1b2c3d4e5", "r-ab12", MANAGEMENT, accounts, (unit,))) as aws:
        organizations = aws.client("organizations")
        organizations.enable_aws_service_access(ServicePrincipal="backup.amazonaws.com")
        organizations.enable_policy_type(RootId="r-ab12", PolicyType="BACKUP_POLICY")
        yield aws


def environment(base: dict[str, str], aws: EmbeddedAws, account: str) -> dict[str, str]:
    """Terraform's environment for an account of the embedded AWS."""
    return {name: value for name, value in base.items() if not name.startswith("AWS_")} | aws.environment(account)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        os.fspath(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }
