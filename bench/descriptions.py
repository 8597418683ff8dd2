"""Write a description of any size: the same arguments give the same bytes.

    python bench/descriptions.py FOLDER --environments 500
    python bench/descriptions.py FOLDER --accounts 1000 --regions 4 --plans 6

It looks like an organization that has grown: business units with production and sandbox units in
them, workload accounts in one to four Regions, one backup account for every few hundred places,
a management account that keeps the policies. Tags, vaults, locks and keys differ from account to
account, so that nothing can be parsed once and reused for all.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

REGIONS = ("eu-west-1", "eu-central-1", "us-east-1", "ap-southeast-2")
BUSINESS_UNITS = ("retail", "logistics", "payments", "media", "research", "platform")
ENVIRONMENTS_PER_BACKUP_ACCOUNT = 400
RESOURCE_TYPES = ("Aurora", "DynamoDB", "EBS", "EC2", "EFS", "RDS", "S3")


@dataclass
class Description:
    """organization.yaml as data, and the environments by account and Region."""

    organization: dict[str, Any]
    environments: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Write it into `folder`, which must be new."""
        folder.mkdir(parents=True)
        (folder / "organization.yaml").write_text(_yaml(self.organization), encoding="utf-8")
        for (account, region), environment in self.environments.items():
            path = folder / account / region
            path.mkdir(parents=True)
            (path / "environment.yaml").write_text(_yaml(environment), encoding="utf-8")


def of_environments(count: int, plans: int = 4) -> Description:
    """A description with exactly `count` environments, each workload account in one to four Regions.

    The first is the management account's; where it is the only one, it holds every kind of thing.
    """
    regions = itertools.cycle((2, 1, 3, 2, 4, 1, 2))
    return _described(count, (next(regions) for _ in itertools.count()), plans)


def of_accounts(accounts: int, regions: int, plans: int = 4) -> Description:
    """A description with `accounts` accounts, each in `regions` Regions except the management account."""
    if not 1 <= regions <= len(REGIONS) or accounts < 3:
        raise ValueError(f"needs 1 to {len(REGIONS)} Regions and 3 or more accounts, got {regions} and {accounts}")
    return _described((accounts - 1) * regions + 1, itertools.repeat(regions), plans)


def _described(count: int, regions_of_accounts: Iterator[int], plans: int) -> Description:
    units = {"security": {"id": _unit_id(1)}, "workloads": {"id": _unit_id(2)}}
    leaves = []
    for number, unit in enumerate(BUSINESS_UNITS):
        units[unit] = {"id": _unit_id(10 + number), "parent": "workloads"}
        for kind in ("production", "sandbox"):
            leaves.append(f"{unit}-{kind}")
            units[leaves[-1]] = {"id": _unit_id(100 + len(leaves)), "parent": unit}
    accounts: dict[str, dict[str, Any]] = {"management": {"id": _account_id(0)}}
    description = Description({})
    description.environments["management", REGIONS[0]] = _management_environment()
    each = next(regions_of_accounts)
    footprints = [
        tuple(REGIONS[(number + position) % len(REGIONS)] for position in range(next(regions_of_accounts)))
        for number in range(len(BUSINESS_UNITS))
    ]
    for number in range(1 + count // ENVIRONMENTS_PER_BACKUP_ACCOUNT):
        name = f"backup-{number + 1}"
        accounts[name] = {"id": _account_id(len(accounts)), "unit": "security"}
        for region in REGIONS[:each]:
            if len(description.environments) < count:
                description.environments[name, region] = _backup_environment(
                    len(description.environments), region == REGIONS[0]
                )
    targets = [place for place, environment in description.environments.items() if "destination_vaults" in environment]
    if not targets:  # a single environment holds everything
        targets = [("management", REGIONS[0])]
        description.environments[targets[0]] |= _backup_environment(0, home=True)
    for number in itertools.count():
        if len(description.environments) >= count:
            break
        business = number % len(BUSINESS_UNITS)
        name = f"{BUSINESS_UNITS[business]}-{number + 1:04d}"
        home = footprints[business]
        # An account for which not all its Regions are left is in a unit without a plan.
        complete = len(description.environments) + len(home) <= count
        unit = leaves[2 * business + number // len(BUSINESS_UNITS) % 2] if complete else "workloads"
        accounts[name] = {"id": _account_id(len(accounts)), "unit": unit}
        for position, region in enumerate(home):
            if len(description.environments) < count:
                description.environments[name, region] = _workload_environment(number, position)
    description.organization = {
        "organization": {"id": "o-a1b2c3d4e5", "root": "r-ab12", "management_account": "management"},
        "units": units,
        "accounts": accounts,
        "deployment": {
            "role": "farvault/FarvaultDeploy",
            "backend": {"type": "s3", "bucket": "acme-terraform-state", "region": REGIONS[0]},
            "modules": {"source": "local"},
            "tags": {"managed-by": "farvault"},
        },
        "backup_role": {"name": "FarvaultBackup", "path": "/farvault/"},
        "plans": {f"plan-{number + 1}": _plan(number, targets, footprints) for number in range(plans)},
    }
    return description


def _backup_environment(number: int, home: bool) -> dict[str, Any]:
    lock = {"mode": "governance", "min_retention_days": 7, "max_retention_days": 3650 - number % 5}
    environment: dict[str, Any] = {
        "destination_vaults": {
            "central": {"accept_from": {"units": ["workloads"]}, "lock": lock},
            "archive": {"accept_from": {"organization": True}, "key": {"rotation_period_days": 180}},
        },
        "source": {"vaults": {"primary": {}}},
    }
    if home:
        environment["source"]["service_linked_role"] = True
    return environment


def _management_environment() -> dict[str, Any]:
    return {
        "organization_settings": {
            "cross_account_backup": True,
            "multi_party_approval": False,
            "delegated_administrator_sync": False,
        },
        "organization_policies": "all",
    }


def _workload_environment(number: int, position: int) -> dict[str, Any]:
    vaults: dict[str, Any] = {"primary": {}}
    if number % 3 == 0:
        vaults["databases"] = {"lock": {"mode": "governance", "min_retention_days": 1 + number % 30}}
    source: dict[str, Any] = {"vaults": vaults}
    if number % 5 == 0:
        source["key"] = {"alias": f"backup-{number:04d}", "rotation_period_days": 90 + number % 270}
    if position == 0:
        source |= {"backup_role": True, "service_linked_role": True}
    environment: dict[str, Any] = {"source": source}
    if number % 4:
        environment["tags"] = {"cost-center": f"{7000 + number}", "team": f"team-{number % 37}"}
    return environment


def _plan(number: int, targets: list[tuple[str, str]], footprints: list[tuple[str, ...]]) -> dict[str, Any]:
    """A plan for one business unit in all its Regions; its rules copy to places of the backup accounts."""
    places = [targets[(number * 3 + step) % len(targets)] for step in range(3)]
    near, far, third = (f"{account}/{region}" for account, region in places)
    daily_copies = [{"to": f"{place}/central", "delete_after_days": 90} for place in dict.fromkeys((near, far))]
    return {
        "attach_to": [BUSINESS_UNITS[number % len(BUSINESS_UNITS)]],
        "regions": list(footprints[number % len(BUSINESS_UNITS)]),
        "protects": list(RESOURCE_TYPES),
        "rules": {
            "nightly": {
                "schedule": f"cron({number % 60} 2 ? * * *)",
                "start_window_minutes": 60,
                "complete_window_minutes": 480,
                "vault": "primary",
                "delete_after_days": 35,
                "copies": daily_copies,
            },
            "monthly": {
                "schedule": f"cron({number % 60} 4 1 * ? *)",
                "start_window_minutes": 120,
                "vault": "primary",
                "delete_after_days": 60,
                "copies": [{"to": f"{third}/archive", "delete_after_days": 365}],
            },
        },
        "selections": {
            "resources": {
                "everything": {
                    "resource_types": list(RESOURCE_TYPES),
                    "conditions": {"string_equals": [{"tag": "backup", "value": f"plan-{number + 1}"}]},
                }
            }
        },
        "backup_plan_tags": {"Name": f"Plan {number + 1}"},
    }


def _account_id(number: int) -> str:
    return str(100000000001 + number * 7919)


def _unit_id(number: int) -> str:
    return f"ou-ab12-{number:08d}"


def _yaml(value: Any) -> str:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(value, Dumper=dumper, sort_keys=False, default_flow_style=False)
    return text


def main() -> int:
    """Write one description."""
    parser = argparse.ArgumentParser(description="Write a description of any size.")
    parser.add_argument("folder", type=Path, help="new folder to write into")
    parser.add_argument("--environments", type=int, help="number of environments")
    parser.add_argument("--accounts", type=int, help="number of accounts, instead of --environments")
    parser.add_argument("--regions", type=int, default=4, help="Regions of each account, with --accounts (default: 4)")
    parser.add_argument("--plans", type=int, default=4, help="number of plans (default: 4)")
    arguments = parser.parse_args()
    if (arguments.environments is None) == (arguments.accounts is None):
        parser.error("give one of --environments and --accounts")
    if arguments.environments is not None:
        description = of_environments(arguments.environments, arguments.plans)
    else:
        description = of_accounts(arguments.accounts, arguments.regions, arguments.plans)
    description.write(arguments.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
