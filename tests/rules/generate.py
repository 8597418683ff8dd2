"""A large valid description: many accounts in a tree of units, in several Regions, under many plans.

`python -m tests.rules.generate FOLDER ACCOUNTS` writes one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

REGIONS = ("eu-west-1", "eu-central-1", "eu-north-1", "eu-west-3")
TYPES = ("Aurora", "EBS", "EC2", "EFS", "RDS", "S3")


def generate(folder: Path, accounts: int, regions: tuple[str, ...] = REGIONS, plans: int = 20) -> Path:
    """Write a description with this many workload accounts to `folder`."""
    units = {f"team-{number}": {"id": f"ou-ab12-{number:08d}", "parent": "workloads"} for number in range(plans)}
    described_accounts: dict[str, Any] = {
        "management": {"id": "999999999999"},
        "backup": {"id": "999999999998", "unit": "security"},
    }
    for number in range(accounts):
        described_accounts[f"app-{number:04d}"] = {
            "id": f"{100_000_000_000 + number}",
            "unit": f"team-{number % plans}",
        }
    main = {
        "organization": {"id": "o-a1b2c3d4e5", "root": "r-ab12", "management_account": "management"},
        "units": {"security": {"id": "ou-ab12-security"}, "workloads": {"id": "ou-ab12-workload"}, **units},
        "accounts": described_accounts,
        "deployment": {"role": "farvault/FarvaultDeploy"},
        "plans": {f"plan-{number}": _plan(number, regions, number % 3 == 0) for number in range(plans)},
    }
    _write(folder / "organization.yaml", main)
    _write(
        folder / "management" / regions[0] / "environment.yaml",
        {
            "organization_settings": {
                "cross_account_backup": True,
                "multi_party_approval": False,
                "delegated_administrator_sync": False,
            },
            "organization_policies": "all",
        },
    )
    lock = {"mode": "governance", "min_retention_days": 7, "max_retention_days": 3650}
    vault = {"accept_from": {"units": ["workloads"]}, "lock": lock}
    for region in regions:
        _write(folder / "backup" / region / "environment.yaml", {"destination_vaults": {"central": vault}})
    for number in range(accounts):
        for region in regions:
            home = {"backup_role": True, "service_linked_role": True} if region == regions[0] else {}
            source = {"source": {"vaults": {"primary": {}}, **home}}
            _write(folder / f"app-{number:04d}" / region / "environment.yaml", source)
    return folder


def _plan(number: int, regions: tuple[str, ...], everywhere: bool) -> dict[str, Any]:
    copies = [{"to": f"backup/{region}/central", "delete_after_days": 90} for region in regions[:2]]
    shared = {"vault": "primary", "delete_after_days": 35, "start_window_minutes": 60}
    return {
        "attach_to": ["workloads" if everywhere else f"team-{number}"],
        "regions": list(regions),
        "protects": list(TYPES),
        "rules": {
            "nightly": {"schedule": f"cron({number} 1 ? * * *)", **shared, "copies": copies},
            "monthly": {"schedule": f"cron({number} 13 1 * ? *)", **shared, "copies": copies[1:]},
        },
        "selections": {
            "resources": {
                "all": {
                    "resource_types": list(TYPES),
                    "conditions": {"string_equals": [{"tag": "plan", "value": str(number)}]},
                }
            }
        },
    }


def _write(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
