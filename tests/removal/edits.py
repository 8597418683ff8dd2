"""Random edits of a description, as people make them: things are removed, renamed, changed and restored."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from tests.rules.describe import MAIN, base

Files = dict[str, Any]
BACKUP, FAR, SHOP, WAREHOUSE = "backup/eu-west-1", "backup/eu-central-1", "shop/eu-west-1", "warehouse/eu-west-1"
MANAGEMENT = "management/eu-west-1"
#: A key that others own, so that not every vault waits for KMS.
SHARED_KEY = {"arn": "arn:aws:kms:{region}:{account}:key/11111111-2222-3333-4444-555555555555"}


def start() -> Files:
    """The base, with everything that can be removed."""
    files = copy.deepcopy(base())
    files[MAIN]["opinions"] = "off"
    files[MAIN]["plans"]["daily"]["attach_to"] = ["shop", "warehouse"]
    files[MAIN]["plans"]["weekly"] = {
        "attach_to": ["shop"],
        "regions": ["eu-west-1"],
        "protects": ["S3"],
        "rules": {"sunday": {"schedule": "cron(0 7 ? * SUN *)", "vault": "primary", "delete_after_days": 60}},
        "selections": {"resources": {"all": {"resource_types": ["S3"]}}},
    }
    files[MANAGEMENT]["organization_settings"]["delegated_administrator"] = {"account": "backup"}
    files[SHOP]["source"]["vaults"]["primary"] = {"lock": {"mode": "governance", "min_retention_days": 1}}
    return files


def destination(files: Files, rnd: random.Random) -> dict[str, Any]:
    vaults: dict[str, Any] = files.setdefault(rnd.choice([BACKUP, FAR]), {}).setdefault("destination_vaults", {})
    return vaults


def drop_vault(files: Files, rnd: random.Random) -> None:
    vaults = destination(files, rnd)
    del vaults[rnd.choice(sorted(vaults))]


def add_vault(files: Files, rnd: random.Random) -> None:
    site = rnd.choice([BACKUP, FAR])
    arn = SHARED_KEY["arn"].format(region=site.split("/")[1], account="222222222222")
    vault = {"accept_from": {"accounts": ["shop"]}, "key": {"arn": arn}}
    if rnd.random() < 0.5:
        vault["lock"] = {"mode": "governance", "min_retention_days": rnd.randint(1, 9)}
    name = f"extra{rnd.randint(1, 3)}"
    files.setdefault(site, {}).setdefault("destination_vaults", {}).setdefault(name, vault)


def change_lock(files: Files, rnd: random.Random) -> None:
    vaults = destination(files, rnd)
    lock = {"mode": "governance", "min_retention_days": rnd.randint(1, 9), "max_retention_days": rnd.randint(90, 9999)}
    vaults[rnd.choice(sorted(vaults))]["lock"] = lock


def drop_lock(files: Files, rnd: random.Random) -> None:
    vaults = destination(files, rnd)
    del vaults[rnd.choice(sorted(vaults))]["lock"]


def drop_source_lock(files: Files, rnd: random.Random) -> None:
    del files[SHOP]["source"]["vaults"]["primary"]["lock"]


def add_source_vault(files: Files, rnd: random.Random) -> None:
    files[rnd.choice([SHOP, WAREHOUSE])]["source"]["vaults"][f"own{rnd.randint(1, 2)}"] = {}


def drop_source_vault(files: Files, rnd: random.Random) -> None:
    vaults = files[rnd.choice([SHOP, WAREHOUSE])]["source"]["vaults"]
    del vaults[rnd.choice(sorted(vaults))]


def toggle_role(files: Files, rnd: random.Random) -> None:
    source = files[rnd.choice([SHOP, WAREHOUSE])]["source"]
    source["backup_role"] = not source["backup_role"]


def toggle_linked_role(files: Files, rnd: random.Random) -> None:
    source = files[rnd.choice([SHOP, WAREHOUSE, BACKUP])]["source"]
    source["service_linked_role"] = not source["service_linked_role"]


def drop_environment(files: Files, rnd: random.Random) -> None:
    del files[rnd.choice(sorted(set(files) - {MAIN}))]


def restore_environment(files: Files, rnd: random.Random) -> None:
    site = rnd.choice([BACKUP, FAR, SHOP, WAREHOUSE, MANAGEMENT])
    files[site] = start()[site]


def drop_plan(files: Files, rnd: random.Random) -> None:
    plans = files[MAIN]["plans"]
    del plans[rnd.choice(sorted(plans))]


def restore_plans(files: Files, rnd: random.Random) -> None:
    files[MAIN]["plans"] = start()[MAIN]["plans"]


def rename_plan(files: Files, rnd: random.Random) -> None:
    plans = files[MAIN]["plans"]
    old = rnd.choice(sorted(plans))
    plans[f"{old[:20]}{rnd.randint(0, 9)}"] = plans.pop(old)


def change_plan(files: Files, rnd: random.Random) -> None:
    plan = files[MAIN]["plans"][rnd.choice(sorted(files[MAIN]["plans"]))]
    for rule in plan["rules"].values():
        rule["delete_after_days"] = rnd.randint(30, 300)


def drop_target(files: Files, rnd: random.Random) -> None:
    plan = files[MAIN]["plans"][rnd.choice(sorted(files[MAIN]["plans"]))]
    plan["attach_to"].remove(rnd.choice(plan["attach_to"]))


def add_target(files: Files, rnd: random.Random) -> None:
    plan = files[MAIN]["plans"][rnd.choice(sorted(files[MAIN]["plans"]))]
    plan["attach_to"] = sorted({*plan["attach_to"], rnd.choice(["shop", "warehouse", "workloads"])})


def drop_copies(files: Files, rnd: random.Random) -> None:
    for plan in files[MAIN]["plans"].values():
        for rule in plan["rules"].values():
            rule.pop("copies", None)


def keep_some_policies(files: Files, rnd: random.Random) -> None:
    files[MANAGEMENT]["organization_policies"] = rnd.choice([[], "all", [rnd.choice(sorted(files[MAIN]["plans"]))]])


def toggle_delegation(files: Files, rnd: random.Random) -> None:
    settings = files[MANAGEMENT]["organization_settings"]
    if settings.pop("delegated_administrator", None) is None:
        settings["delegated_administrator"] = {"account": "backup", "manage_policies": rnd.random() < 0.5}


def toggle_settings(files: Files, rnd: random.Random) -> None:
    if files[MANAGEMENT].pop("organization_settings", None) is None:
        files[MANAGEMENT]["organization_settings"] = start()[MANAGEMENT]["organization_settings"]


def retag(files: Files, rnd: random.Random) -> None:
    files[MAIN]["deployment"]["tags"] = {"edit": str(rnd.randint(0, 9))}


EDITS: list[Callable[[Files, random.Random], None]] = [
    drop_vault,
    add_vault,
    add_vault,
    change_lock,
    drop_lock,
    drop_source_lock,
    add_source_vault,
    drop_source_vault,
    toggle_role,
    toggle_linked_role,
    drop_environment,
    restore_environment,
    restore_environment,
    drop_plan,
    restore_plans,
    rename_plan,
    change_plan,
    drop_target,
    add_target,
    drop_copies,
    keep_some_policies,
    toggle_delegation,
    toggle_settings,
    retag,
]
