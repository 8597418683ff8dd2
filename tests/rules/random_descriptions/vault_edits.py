"""Edits of environments: vaults, locks, keys, roles and settings of a Region."""

from __future__ import annotations

import random
from typing import Any

from farvault.facts import MANAGED, RESOURCE_TYPES
from tests.rules.describe import MAIN
from tests.rules.random_descriptions.values import (
    EVERYONE,
    REGIONS,
    TYPES,
    Files,
    air_gapped_vault,
    days,
    destinations,
    put,
    some_destination,
    some_plan,
    some_rule,
    some_site,
)


def lock(rng: random.Random, files: Files) -> str:
    least, most = sorted((days(rng), days(rng)))
    bounds = rng.choice(({"min_retention_days": least}, {"max_retention_days": most}, {}))
    bounds = bounds or {"min_retention_days": least, "max_retention_days": most}
    given = {"mode": "governance", **bounds}
    if rng.random() < 0.15:
        for site, name in destinations(files):
            files[site]["destination_vaults"][name].pop("lock", None)
        return "no locks"
    if rng.random() < 0.5:
        name, vault = some_destination(rng, files)
        if vault.get("air_gapped"):
            return ""
        return f"{name}: {put(vault, 'lock', given if rng.random() < 0.7 else None)}"
    site = some_site(rng, files, own=True)
    vaults = files[site].setdefault("source", {}).setdefault("vaults", {})
    name = rng.choice(list(vaults) or ["primary"])
    vaults[name] = {"lock": given}
    return f"{site} {name}: lock {given}"


def air_gapped(rng: random.Random, files: Files) -> str:
    if rng.random() < 0.5:
        sites = [f"{account}/eu-west-1" for account in ("shop", "warehouse")][: rng.choice((1, 2, 2))]
        for site in sites:
            files[site].setdefault("destination_vaults", {})["isolated"] = air_gapped_vault(rng)
        rule = some_rule(rng, files)[1]
        rule["air_gapped_vault"] = "isolated"
        if rng.random() < 0.3:
            rule["index"] = ["EBS"]
        return f"air-gapped vaults in {sites}"
    site, name = rng.choice(destinations(files))
    files[site]["destination_vaults"][name] = air_gapped_vault(rng)
    return f"{site} {name}: air-gapped"


def acceptance(rng: random.Random, files: Files) -> str:
    name, vault = some_destination(rng, files)
    admitted = _some(rng, files)
    if rng.random() < 0.7 or vault.get("air_gapped"):
        return f"{name}: {put(vault, 'accept_from', admitted)}"
    key = vault.setdefault("key", {})
    return "" if "arn" in key else f"{name}: {put(key, 'used_by', admitted)}"


def _some(rng: random.Random, files: Files) -> dict[str, Any]:
    kind = rng.random()
    if kind < 0.2:
        return dict(EVERYONE)
    if kind < 0.6:
        return {"accounts": rng.sample(list(files[MAIN]["accounts"]), rng.choice((1, 2)))}
    return {"units": rng.sample(list(files[MAIN]["units"]), rng.choice((1, 2)))}


def key(rng: random.Random, files: Files) -> str:
    region = rng.choice(("eu-west-1", "eu-west-1", "eu-central-1", "us-east-1"))
    partition = rng.choice(("aws", "aws", "aws", "aws-cn"))
    account = rng.choice(("222222222222", "333333333333", "999999999999"))
    arn = f"arn:{partition}:kms:{region}:{account}:key/{rng.choice(('mrk-', ''))}{account[0]}a2b"
    aliases = ("aws/central", "backup-source", "central", "primary", "own", "AWS/central")
    given = rng.choice(({"arn": arn}, {"replica_of": arn}, {"alias": rng.choice(aliases)}, {"multi_region": True}))
    if rng.random() < 0.6:
        name, vault = some_destination(rng, files)
        return "" if vault.get("air_gapped") else f"{name}: {put(vault, 'key', given)}"
    site = some_site(rng, files)
    if rng.random() < 0.4 and "arn" in given:
        name, vault = some_destination(rng, files)
        site = rng.choice(("shop/eu-west-1", "warehouse/eu-west-1"))
        if not vault.get("air_gapped"):
            vault["key"] = given
    return f"{site}: source's {put(files[site].setdefault('source', {}), 'key', given)}"


def more_vaults(rng: random.Random, files: Files) -> str:
    account = rng.choice(("backup", "backup", "management", "shop", "bunker"))
    if account == "bunker":
        files[MAIN]["accounts"].setdefault("bunker", {"id": "555555555555", "unit": "security"})
    site = f"{account}/{rng.choice(REGIONS)}"
    name = rng.choice(("central", "second", "primary", "isolated"))
    if rng.random() < 0.2:
        site, name = "backup/eu-west-1", "central"
        files[site].setdefault("source", {}).setdefault("vaults", {})[name] = {}
        return f"{site}: source vault {name}"
    if rng.random() < 0.6:
        files.setdefault(site, {}).setdefault("destination_vaults", {})[name] = {"accept_from": _some(rng, files)}
        return f"{site}: destination vault {name}"
    files.setdefault(site, {}).setdefault("source", {}).setdefault("vaults", {})[name] = {}
    return f"{site}: source vault {name}"


def aliases(rng: random.Random, files: Files) -> str:
    site = rng.choice(("shop/eu-west-1", "backup/eu-west-1"))
    vaults = files[site].setdefault("destination_vaults", {})
    for name in rng.sample(("one", "other"), rng.choice((1, 2))):
        alias = rng.choice(("backup-source", "one", "other", "own", "central"))
        vaults[name] = {"accept_from": EVERYONE, "key": {"alias": alias} if rng.random() < 0.7 else {}}
    return f"{site}: {vaults}"


def source(rng: random.Random, files: Files) -> str:
    site = some_site(rng, files)
    part = files[site].setdefault("source", {})
    made = rng.choice(("backup_role", "scanner_role", "service_linked_role"))
    if rng.random() < 0.2:
        files["backup/eu-central-1"].setdefault("source", {})[made] = True
    return f"{site}: {put(part, made, rng.choice((True, False)))}"


def scanner_roles(rng: random.Random, files: Files) -> str:
    for account in ("shop", "warehouse")[: rng.choice((1, 2))]:
        files[f"{account}/eu-west-1"]["source"]["scanner_role"] = True
    name, plan = some_plan(rng, files)
    plan["scan"] = {"resource_types": ["EBS"], "scanner_role": "farvault/Scanner"}
    return f"{name}: scans, with roles that are made"


def source_keys(rng: random.Random, files: Files) -> str:
    account = rng.choice(("shop", "warehouse", "backup"))
    _, plan = some_plan(rng, files)
    kinds = [*plan.get("protects", ()), rng.choice(TYPES)]
    given = {kind: rng.choice(("customer", "aws-managed", "none")) for kind in kinds}
    return f"{account}: {put(files[MAIN]['accounts'][account], 'source_keys', given)}"


def region_settings(rng: random.Random, files: Files) -> str:
    site = rng.choice((some_site(rng, files), "management/eu-west-1", "shop/eu-west-1", "warehouse/eu-west-1"))
    _, plan = some_plan(rng, files)
    wanted = [*plan.get("protects", ()), *rng.sample(TYPES, 2)]
    names = {RESOURCE_TYPES[kind].opt_in for kind in rng.sample(wanted, rng.choice((1, 2)))}
    opt_in = {name: rng.random() < 0.4 for name in sorted(names)}
    if rng.random() < 0.2:
        opt_in = {fact.opt_in: True for fact in RESOURCE_TYPES.values()}
    settings: dict[str, Any] = {"opt_in": opt_in, "others": rng.choice((True, True, False, None))}
    settings = {key: value for key, value in settings.items() if value is not None}
    if rng.random() < 0.5:
        settings["management"] = {rng.choice(MANAGED): rng.choice((True, False))}
    return f"{site}: {put(files[site], 'region_settings', settings)}"


def keys_elsewhere(rng: random.Random, files: Files) -> str:
    """Every destination vault under a key of another account."""
    for site, name in destinations(files):
        vault = files[site]["destination_vaults"][name]
        if not vault.get("air_gapped"):
            vault["key"] = {"arn": f"arn:aws:kms:{site.split('/')[1]}:999999999999:key/9a2b"}
    return "keys in another account"
