"""What edits choose from, and where in a description they put it."""

from __future__ import annotations

import random
from typing import Any

from farvault.facts import RESOURCE_TYPES
from tests.rules.describe import MAIN

Files = dict[str, Any]

DAYS = (1, 2, 6, 7, 8, 13, 14, 15, 27, 28, 29, 30, 31, 34, 35, 36, 59, 60, 61, 89, 90, 91, 97, 119, 120, 121, 365, 366)
LONG = (3649, 3650, 3651, 36499, 36500)
REGIONS = (
    *("eu-west-1", "eu-central-1", "eu-west-1", "eu-central-1", "us-east-1", "us-west-1", "ap-southeast-4"),
    *("mx-central-1", "me-south-1", "ca-west-1", "ap-southeast-6", "il-central-1", "eu-south-1", "ap-southeast-3"),
)
PARTITIONS = ("eusc-de-east-1", "cn-north-1", "cn-northwest-1", "us-gov-west-1")
TYPES = (*RESOURCE_TYPES, "Aurora", "EBS", "EC2", "EFS", "RDS", "S3", "DynamoDB")
SCHEDULES = (
    *("cron(0 5 ? * * *)", "cron(0 5 * * ? *)", "cron(0 17 ? * * *)", "cron(0 5,17 ? * * *)", "cron(0 5 ? * MON *)"),
    *("cron(0 5 ? * SUN *)", "cron(0 5 ? * 1 *)", "cron(0 5 1 * ? *)", "cron(0 5 L * ? *)", "cron(0 5 1,15 * ? *)"),
    *("cron(0 5 29 2 ? *)", "cron(0 5 30 2 ? *)", "cron(0 5 1 1 ? 2025)", "cron(0 5 1 1 ? 2027)", "cron(0 * ? * * *)"),
    *(
        "cron(0/30 * ? * * *)",
        "cron(0/59 5 ? * * *)",
        "cron(0,59 5 ? * * *)",
        "cron(0 5 ? * 2#1 *)",
        "cron(0 5 1W * ? *)",
    ),
    *("cron(0 5 ? 1/3 MON-FRI *)", "cron(59 5,6 ? * * *)", "cron(0 5 28 * ? *)", "cron(0 0/6 ? * * *)"),
    *("cron(0 5 * * * *)", "rate(1 day)", "cron(0 25 ? * * *)", "cron(0 5 ? * *)"),
)
ROLES = (
    *("service-role/AWSBackupDefaultServiceRole", "AWSBackupDefaultServiceRole", "farvault/FarvaultBackup"),
    *("security/Own", "aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup", "security/FarvaultBackup"),
)
TAGS = ("backup", "stage", "aws:ResourceTag/backup", "")
VALUES = ("daily", "daily*", "*ly", "live", "d*", "", "*")
QUOTAS = (
    *("policies_per_target", "policies_per_organization", "plans_per_region", "selections_per_plan", "unit_depth"),
    *("plans_per_region", "selections_per_plan", "tags_per_selection", "conditions_per_selection"),
    *("tag_selections_per_plan", "tags_per_selection", "conditions_per_selection", "units_per_organization"),
    "vaults_per_region",
)
EXTRA = ("policies_per_target", "policies_per_organization", "plans_per_region", "units_per_organization")
"""Of those, the ones of which the description has some already."""
EVERYONE = {"organization": True}


def days(rng: random.Random) -> int:
    return rng.choice(LONG) if rng.random() < 0.15 else rng.choice(DAYS)


def put(part: dict[str, Any], key: str, value: Any) -> str:
    """Sets a key, or removes it where the value is None."""
    if value is None:
        part.pop(key, None)
    else:
        part[key] = value
    return f"{key}: {value}"


def some_plan(rng: random.Random, files: Files) -> tuple[str, dict[str, Any]]:
    name = rng.choice(list(files[MAIN]["plans"]))
    return name, files[MAIN]["plans"][name]


def some_rule(rng: random.Random, files: Files) -> tuple[str, dict[str, Any]]:
    name, plan = some_plan(rng, files)
    rule = rng.choice(list(plan["rules"]))
    return f"{name}/{rule}", plan["rules"][rule]


def some_site(rng: random.Random, files: Files, own: bool = False) -> str:
    """An environment; `own`: of an account whose own resources are backed up."""
    sites = [name for name in files if "/" in name and (not own or name.split("/")[0] in ("shop", "warehouse"))]
    site: str = rng.choice(sites)
    return site


def vault_names(files: Files, region: str = "") -> list[str]:
    """Names of the vaults in a Region, or in any."""
    return [
        name
        for site, data in files.items()
        if "/" in site and site.endswith(region)
        for part in (data.get("destination_vaults", {}), data.get("source", {}).get("vaults", {}))
        for name in part
    ]


def destinations(files: Files) -> list[tuple[str, str]]:
    """Environments with the names of their destination vaults, of active accounts."""
    return [
        (site, name)
        for site, data in files.items()
        if "/" in site and not files[MAIN]["accounts"][site.split("/")[0]].get("suspended")
        for name in data.get("destination_vaults", {})
    ]


def some_destination(rng: random.Random, files: Files) -> tuple[str, dict[str, Any]]:
    site, name = rng.choice(destinations(files))
    return f"{site} {name}", files[site]["destination_vaults"][name]


def some_target(rng: random.Random, files: Files) -> str:
    """A copy's target that can be read: its vault is there for somebody."""
    site, name = rng.choice(destinations(files))
    account, region = site.split("/")
    form = rng.random()
    if form < 0.15:
        return f"{account}/$region/{name}"
    if form < 0.3:
        region = rng.choice([each.split("/")[1] for each in files if "/" in each and vault_names(files, each)])
        return f"$account/{region}/{rng.choice(vault_names(files, region))}"
    if form < 0.4:
        return f"$account/$region/{rng.choice(vault_names(files))}"
    return f"{site}/{name}"


def air_gapped_vault(rng: random.Random) -> dict[str, Any]:
    least, most = sorted((rng.choice((7, 8, 30, 35)), rng.choice((7, 30, 35, 90, 365, 36500))))
    bounds = {"min_retention_days": least, "max_retention_days": most, "acknowledge_irreversible": True}
    return {"accept_from": EVERYONE, "air_gapped": bounds}


def some_policy_target(rng: random.Random, files: Files) -> str:
    target: str = rng.choice(("root", *files[MAIN]["units"], *files[MAIN]["accounts"]))
    return target
