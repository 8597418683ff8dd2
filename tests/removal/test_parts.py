"""The addresses of parts are those in real Terraform's state after it has applied them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.organization.model import Organization
from farvault.protection import PROTECTED
from farvault.terraform.stack import Stacks
from tests.rehearsal.rehearsing import Result, described, rehearse, synthesized
from tests.rules.describe import MAIN, merge, write

from .edits import BACKUP, FAR, MANAGEMENT, SHOP, WAREHOUSE, start

KEY = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1234abcd12ab34cd56ef1234567890ab"
OVER: dict[str, Any] = {
    MAIN: {
        "backup_role": {"permissions_boundary": "arn:aws:iam::aws:policy/AdministratorAccess"},
        "plans": {
            "daily": {
                "scan": {"resource_types": ["EBS"], "scanner_role": "scan/Scanner"},
                "rules": {"nightly": {"index": ["EBS"], "scan_mode": "FULL_SCAN"}},
            }
        },
    },
    BACKUP: {
        "destination_vaults": {
            "primary": {"accept_from": {"organization": True}, "key": {"multi_region": True}},
            "apart": {
                "accept_from": {"organization": True},
                "air_gapped": {"min_retention_days": 7, "max_retention_days": 90, "acknowledge_irreversible": True},
            },
        }
    },
    FAR: {"destination_vaults": {"copy": {"accept_from": {"organization": True}, "key": {"replica_of": KEY}}}},
    SHOP: {
        "source": {"scanner_role": True, "vaults": {"more": {"lock": {"mode": "governance", "min_retention_days": 2}}}}
    },
    WAREHOUSE: {"source": {"scanner_role": True}},
    MANAGEMENT: {"region_settings": {"others": True, "management": {"DynamoDB": True, "EFS": True}}},
}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Organization, Result, Path]:
    """A description with a part of every kind, deployed."""
    top = tmp_path_factory.mktemp("parts")
    description = write(merge(OVER, start()), top / "environments")
    organization = described(description)
    folder = synthesized(description, top / "rehearsal")
    return organization, rehearse(folder, organization), folder.output


def addresses(state: Path) -> set[str]:
    """What protects backups in a state, with instance keys as Terraform writes them."""
    protecting = set()
    for resource in json.loads(state.read_text())["resources"]:
        if resource["mode"] == "managed" and resource["type"] in PROTECTED:
            for instance in resource["instances"]:
                key = f"[{json.dumps(instance['index_key'])}]" if "index_key" in instance else ""
                protecting.add(f"{resource['module']}.{resource['type']}.{resource['name']}{key}")
    return protecting


def test_every_address_is_that_of_a_part(everything: tuple[Organization, Result, Path]) -> None:
    organization, result, output = everything
    assert result.rehearsal.applied, [str(error) for task in result.rehearsal.tasks for error in task.errors]
    parts = Stacks(organization).removal.parts
    types = set()
    for site in organization.sites():
        actual = addresses(output / "stacks" / site.stack / "terraform.tfstate")
        derived = {address for each in parts[site].values() for address in each}
        assert actual == derived, site
        types |= {address.split(".")[2] for address in actual}
    assert types == set(PROTECTED) - {"aws_organizations_organization", "aws_iam_role_policy"}
