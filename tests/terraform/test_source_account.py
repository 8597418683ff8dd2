"""What the stacks pass to the module source-account about the account's plans and about what is copied into it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from farvault.organization.model import Site
from farvault.terraform.stack import Stacks
from tests.rehearsal.rehearsing import described
from tests.rules.describe import base, merge, split, write

VAULTS = "backup/eu-west-1: {source: {backup_role: true, service_linked_role: true}}"
S3 = """
plans:
  daily: {protects: [EBS, S3], selections: {resources: {all: {resource_types: [EBS, S3]}}}}
"""
#: The types for which the backup role of the account `backup`, which has no backups of its own, gets policies.
TYPES = {
    "copied into it": ("", ["EBS", "S3"]),
    "copied into it from each Region": (
        "plans: {daily: {rules: {nightly: {copies: [{to: backup/$region/central}]}}}}",
        ["EBS", "S3"],
    ),
    "copied inside each account": (
        "plans: {daily: {rules: {nightly: {copies: [{to: $account/eu-west-1/primary}]}}}}",
        None,
    ),
    "not copied": ("plans: {daily: {rules: {nightly: {copies: null}}}}", None),
    "copied by a plan that reaches nobody": ("accounts: {shop: {unit: security}, warehouse: {unit: security}}", None),
    "copied by a plan, and protected in it by another": (
        """
plans:
  own:
    attach_to: [security]
    regions: [eu-west-1]
    rules: {nightly: {schedule: 'cron(0 6 ? * * *)', vault: primary}}
    selections: {resources: {all: {resource_types: [DynamoDB]}}}
""",
        ["DynamoDB", "EBS", "S3"],
    ),
    "of suspended accounts": ("accounts: {shop: {suspended: true}, warehouse: {suspended: true}}", None),
}


def call(folder: Path, account: str, *fragments: str) -> dict[str, Any]:
    files = base()
    for fragment in fragments:
        files = merge(split(fragment or "{}"), files)
    stack = Stacks(described(write(files, folder))).stack(Site(account, "eu-west-1"))
    arguments: dict[str, Any] = stack["module"]["source_account"]
    return arguments


@pytest.mark.parametrize("case", TYPES)
def test_types_that_the_backup_role_is_for(case: str, tmp_path: Path) -> None:
    fragment, types = TYPES[case]
    assert call(tmp_path, "backup", S3, VAULTS, fragment).get("protected_resource_types") == types


def test_what_leaves_an_account_is_not_copied_into_it(tmp_path: Path) -> None:
    """Two accounts that back each other up: each role covers what the other sends, too."""
    each_other = """
plans:
  daily:
    attach_to: [shop]
    rules: {nightly: {copies: [{to: warehouse/eu-west-1/other}]}}
  files:
    attach_to: [warehouse]
    regions: [eu-west-1]
    rules: {nightly: {schedule: 'cron(0 6 ? * * *)', vault: primary, copies: [{to: shop/eu-west-1/other}]}}
    selections: {resources: {all: {resource_types: [EFS]}}}
shop/eu-west-1: {destination_vaults: {other: {accept_from: {accounts: [warehouse]}}}}
warehouse/eu-west-1: {destination_vaults: {other: {accept_from: {accounts: [shop]}}}}
"""
    for account in ("shop", "warehouse"):
        arguments = call(tmp_path / account, account, S3, each_other)
        assert arguments["protected_resource_types"] == ["EBS", "EFS", "S3"]


SCANS = """
plans:
  daily: {scan: {resource_types: [EBS], scanner_role: security/Scanner}, rules: {nightly: {scan_mode: FULL_SCAN}}}
shop/eu-west-1: {source: {scanner_role: true}}
warehouse/eu-west-1: {source: {backup_role: false}}
"""
BOUNDARIES = {
    "the account's own": ("boundaries/Backup", "arn:aws:iam::333333333333:policy/boundaries/Backup"),
    "without a path": ("Backup", "arn:aws:iam::333333333333:policy/Backup"),
    "AWS's": ("arn:aws:iam::aws:policy/PowerUserAccess", "arn:aws:iam::aws:policy/PowerUserAccess"),
}


@pytest.mark.parametrize("case", BOUNDARIES)
def test_permissions_boundary(case: str, tmp_path: Path) -> None:
    boundary, arn = BOUNDARIES[case]
    bounded = f"backup_role: {{permissions_boundary: '{boundary}'}}"
    shop = call(tmp_path / "shop", "shop", SCANS, bounded)
    assert shop["backup_role"]["permissions_boundary"] == arn
    assert shop["scanner_roles"] == {"Scanner": {"path": "/security/", "permissions_boundary": arn}}
    # It creates neither role.
    warehouse = call(tmp_path / "warehouse", "warehouse", SCANS, bounded)
    assert warehouse["backup_role"] == {"name": "FarvaultBackup", "path": "/farvault/", "create": False}
    assert "scanner_roles" not in warehouse


def test_no_permissions_boundary(tmp_path: Path) -> None:
    shop = call(tmp_path, "shop", SCANS)
    assert shop["backup_role"] == {"name": "FarvaultBackup", "path": "/farvault/", "create": True}
    assert shop["scanner_roles"] == {"Scanner": {"path": "/security/"}}


def test_permissions_boundary_in_another_partition(tmp_path: Path) -> None:
    bounded = "backup_role: {permissions_boundary: a/B}\naccounts: {shop: {id: '777777777777'}}"
    files = merge(split(bounded), base())
    for name in [name for name in files if "/" in name]:
        del files[name]
    files["shop/us-gov-west-1"] = {"source": {"backup_role": True}}
    files["organization.yaml"]["plans"] = {}
    stack = Stacks(described(write(files, tmp_path))).stack(Site("shop", "us-gov-west-1"))
    role = stack["module"]["source_account"]["backup_role"]
    assert role["permissions_boundary"] == "arn:aws-us-gov:iam::777777777777:policy/a/B"
