"""What the stacks give the module source-account about the account's plans, and about what is copied into it."""

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
#: Which types the backup role of the account `backup` gets policies for, which makes no backups of its own.
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
    made: dict[str, Any] = stack["module"]["source_account"]
    return made


@pytest.mark.parametrize("case", TYPES)
def test_types_that_the_backup_role_is_for(case: str, tmp_path: Path) -> None:
    fragment, types = TYPES[case]
    assert call(tmp_path, "backup", S3, VAULTS, fragment).get("protected_resource_types") == types


def test_what_leaves_an_account_is_not_copied_into_it(tmp_path: Path) -> None:
    """Two accounts that back each other up: each role is for what the other sends, too."""
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
        made = call(tmp_path / account, account, S3, each_other)
        assert made["protected_resource_types"] == ["EBS", "EFS", "S3"]
