"""Each module's own validations, in real Terraform, refuse what the description's laws refuse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Terraform

VAULT: dict[str, Any] = {"name": "central", "organization_id": "o-a1b2c3d4e5"}
POLICY: dict[str, Any] = {"content": '{"plans":{}}', "targets": ["r-ab12"]}

#: module: valid inputs, then cases of inputs that override them and part of the error message.
CASES: dict[str, tuple[dict[str, Any], dict[str, tuple[dict[str, Any], str]]]] = {
    "backup-key": (
        {"alias": "copies"},
        {
            "alias": ({"alias": "a b"}, "The alias must be"),
            "account-id": ({"account_ids": ["111111111111", "1"]}, "Each of the account ids must be 12 digits"),
            "path": ({"organization_paths": ["ou-ab12-11111111"]}, "Each of the organization paths must be"),
            "organization": ({"organization_id": "a1b2c3d4e5"}, "The organization id must be"),
            "window": ({"deletion_window_in_days": 6}, "The deletion window must be from 7 to 30 days"),
            "window-fraction": ({"deletion_window_in_days": 7.5}, "The deletion window must be from 7 to 30 days"),
            "rotation": ({"rotation_period_in_days": 2561}, "The rotation period must be from 90 to 2560 days"),
            "primary": ({"primary_key_arn": "alias/x"}, "The primary key must be the ARN of a KMS key"),
        },
    ),
    "destination-vault": (
        VAULT,
        {
            "name": ({"name": "a"}, "The name must be 2 to 50 letters"),
            "default": ({"name": "Default"}, "must not be named Default"),
            "key": ({"key_arn": "alias/aws/backup"}, "The key must be the ARN of a KMS key"),
            "key-users": ({"key_users": {}}, "The key users must be somebody"),
            "lock-mode": ({"lock": {"mode": "Compliance", "min_retention_days": 1}}, "'governance' or 'compliance'"),
            "lock-governance": (
                {"lock": {"mode": "governance", "min_retention_days": 1, "changeable_for_days": 3}},
                "governance lock must not have it",
            ),
            "lock-compliance": ({"lock": {"mode": "compliance", "min_retention_days": 1}}, "needs changeable_for_days"),
            "lock-bounds": ({"lock": {"mode": "governance"}}, "needs min_retention_days or max_retention_days"),
            "lock-order": (
                {"lock": {"mode": "governance", "min_retention_days": 2, "max_retention_days": 1}},
                "must not be more than its maximum",
            ),
            "lock-cooling-off": (
                {"lock": {"mode": "compliance", "min_retention_days": 1, "changeable_for_days": 2}},
                "changeable_for_days must be from 3 to 36500 days",
            ),
            "air-gapped": (
                {"air_gapped": {"min_retention_days": 3, "max_retention_days": 9}},
                "The minimum retention must be from 7 to 36500 days",
            ),
            "air-gapped-order": (
                {"air_gapped": {"min_retention_days": 9, "max_retention_days": 8}},
                "must not be more than the maximum",
            ),
        },
    ),
    "source-account": (
        {
            "vaults": {"primary": {}},
            "backup_role": {"name": "a", "permissions_boundary": "arn:aws-cn:iam::aws:policy/ReadOnlyAccess"},
            "scanner_roles": {
                "b": {"path": "/b/"},
                "c": {"permissions_boundary": "arn:aws:iam::111111111111:policy/a/b"},
            },
        },
        {
            "vault": ({"vaults": {"a": {}}}, "Each of the vault names must be 2 to 50 letters"),
            "default": ({"vaults": {"default": {}}}, "must not be named Default"),
            "lock": ({"vaults": {"ok": {"lock": {"mode": "none", "min_retention_days": 1}}}}, "'governance' or"),
            "account": ({"destination_account_ids": ["12"]}, "Each of the account ids must be 12 digits"),
            "role": ({"backup_role": {"name": "a b"}}, "The backup role needs a valid name"),
            "path": ({"backup_role": {"name": "a", "path": "b"}}, "a path that begins and ends with '/'"),
            "boundary": (
                {"backup_role": {"name": "a", "permissions_boundary": "boundaries/Backup"}},
                "as a permissions boundary, if it has one, the ARN of a policy",
            ),
            "scanner": ({"scanner_roles": {"a b": {}}}, "Each scanner role needs a valid name"),
            "scanner-path": ({"scanner_roles": {"a": {"path": "b"}}}, "a path that begins and ends with '/'"),
            "scanner-boundary": (
                {"scanner_roles": {"a": {"permissions_boundary": "b"}}},
                "as a permissions boundary, if it has one, the ARN of a policy",
            ),
        },
    ),
    "organization-policy": (
        {"policies": {"daily": POLICY}},
        {
            "json": ({"policies": {"daily": POLICY | {"content": "{"}}}, "must be the JSON of a backup policy"),
            "size": (
                {"policies": {"daily": POLICY | {"content": json.dumps({"plans": "x" * 10_000})}}},
                "at most 10000 characters",
            ),
            "name": ({"policies": {"n" * 129: POLICY}}, "must be 1 to 128 characters"),
            "target": ({"policies": {"daily": POLICY | {"targets": ["everyone"]}}}, "the id of a root"),
        },
    ),
    "organization-settings": (
        {
            "global_settings": {
                "cross_account_backup": True,
                "multi_party_approval": False,
                "delegated_administrator_sync": False,
            }
        },
        {
            "one left out": (
                {"global_settings": {"cross_account_backup": True}},
                '"multi_party_approval" are required',
            ),
            "statements": (
                {"delegated_administrator": {"account_id": "222222222222", "other_statements": "{}"}},
                "must be a JSON list of statements",
            ),
            "region": ({"region_settings": {"opt_in": {}}}, "at least one resource type"),
            "account": ({"delegated_administrator": {"account_id": "1"}}, "account id must be 12 digits"),
        },
    ),
}
LISTED = [(module, case) for module, (_, cases) in CASES.items() for case in cases]


def planned(terraform: Terraform, synthesized: Path, folder: Path, module: str, inputs: dict[str, Any]) -> str:
    """What Terraform says about inputs to a module reduced to its variables."""
    content = json.loads((synthesized / "modules" / module / "main.tf.json").read_text())
    (folder / "main.tf.json").write_text(json.dumps({"variable": content["variable"]}))
    (folder / "terraform.tfvars.json").write_text(json.dumps(inputs))
    process = terraform(folder, "plan", "-input=false", "-no-color", check=False)
    return "" if process.returncode == 0 else " ".join(process.stderr.replace("│", " ").split())


@pytest.mark.parametrize("module", CASES)
def test_valid(terraform: Terraform, synthesized: Path, tmp_path: Path, module: str) -> None:
    assert planned(terraform, synthesized, tmp_path, module, CASES[module][0]) == ""


@pytest.mark.parametrize(("module", "case"), LISTED)
def test_refused(terraform: Terraform, synthesized: Path, tmp_path: Path, module: str, case: str) -> None:
    valid, cases = CASES[module]
    inputs, words = cases[case]
    assert words in planned(terraform, synthesized, tmp_path, module, valid | inputs)
