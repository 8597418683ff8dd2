"""Edits of what is there once: accounts, units, quotas, settings, tags, and where all of it is."""

from __future__ import annotations

import copy
import random
from typing import Any

from tests.rules.describe import MAIN
from tests.rules.random_descriptions.values import (
    EVERYONE,
    EXTRA,
    PARTITIONS,
    QUOTAS,
    REGIONS,
    Files,
    put,
    some_plan,
    some_site,
)


def accounts(rng: random.Random, files: Files) -> str:
    described = files[MAIN]["accounts"]
    kind = rng.random()
    if kind < 0.35:
        name = rng.choice(("shop", "warehouse"))
        if any(copy["to"].startswith(f"{name}/") for _, rule in _rules(files) for copy in rule.get("copies", ())):
            return ""
        described[name]["suspended"] = True
        return f"{name} is suspended"
    if kind < 0.6:
        name = rng.choice(list(described))
        return f"{name}: {put(described[name], 'unit', rng.choice((None, *files[MAIN]['units'])))}"
    name = rng.choice(("audit", "workloads", "laboratory"))
    described[name] = {"id": rng.choice(("666666666666", "333333333333", "777777777777")), "suspended": kind < 0.8}
    return f"account {name}: {described[name]}"


def _rules(files: Files) -> list[tuple[str, dict[str, Any]]]:
    return [each for plan in files[MAIN]["plans"].values() for each in plan["rules"].items()]


def units(rng: random.Random, files: Files) -> str:
    described = files[MAIN]["units"]
    if rng.random() < 0.3:
        for level in range(1, 7):
            described[f"level{level}"] = {"id": f"ou-ab12-4000000{level}"}
            described[f"level{level}"] |= {"parent": f"level{level - 1}"} if level > 1 else {}
        removed = [described.pop("level6")] if rng.random() < 0.5 else []
        return f"{6 - len(removed)} levels of units"
    name = rng.choice(("third", "empty", "shop"))
    number = rng.choice(("ou-ab12-33333333", "ou-ab12-22222222", "ou-zz99-33333333"))
    described[name] = {"id": number, **rng.choice(({}, {"parent": "workloads"}))}
    if rng.random() < 0.5:
        files[MAIN]["accounts"]["warehouse"]["unit"] = name
    return f"unit {name}: {described[name]}"


def quota(rng: random.Random, files: Files) -> str:
    """Some more of what there is a quota for, which is then about as low as their number."""
    name, plan = some_plan(rng, files)
    many = [f"more-{number}" for number in range(rng.choice((1, 2, 3)))]
    kind = rng.choice(QUOTAS)
    if kind == "policies_per_target":
        files[MAIN]["plans"] |= {each: {**copy.deepcopy(plan), "attach_to": ["workloads"]} for each in many}
    elif kind in ("policies_per_organization", "plans_per_region"):
        files[MAIN]["plans"] |= {each: copy.deepcopy(plan) for each in many}
    elif kind in ("selections_per_plan", "conditions_per_selection"):
        conditions = {"string_like": [{"tag": rng.choice((each, "stage")), "value": f"{each[-1]}*"} for each in many]}
        chosen = {"resource_types": ["EBS"], "conditions": conditions}
        plan["selections"] = {"resources": {each: copy.deepcopy(chosen) for each in many}}
    elif kind in ("tag_selections_per_plan", "tags_per_selection"):
        plan["selections"] = {"tags": {each: {"tag_key": "backup", "tag_value": many} for each in many}}
    elif kind == "vaults_per_region":
        vaults = files["backup/eu-west-1"].setdefault("destination_vaults", {})
        vaults |= {each: {"accept_from": EVERYONE} for each in many[1:]}
        files["backup/eu-west-1"].setdefault("source", {}).setdefault("vaults", {})["own"] = {}
    else:
        for above, each in enumerate(many, -1):
            number = sum(ord(letter) for letter in each)
            described = {"id": f"ou-ab12-5{number:07d}", **({"parent": many[above]} if above >= 0 else {})}
            files[MAIN]["units"][each] = described
    most = max(1, len(many) + rng.choice((-1, 0, 1)) + (1 if kind in EXTRA else 0))
    _override(files, f"ranges.{kind}.maximum", most)
    return f"{name}: {kind}: {most} at most, {len(many)} more"


def _override(files: Files, name: str, value: Any) -> None:
    known = [each for each in files[MAIN].get("facts", []) if each["fact"] != name]
    files[MAIN]["facts"] = [*known, {"fact": name, "value": value, "reason": "a number for this test"}]


def facts(rng: random.Random, files: Files) -> str:
    _, plan = some_plan(rng, files)
    features = ("cross_region", "cross_account", "cross_both", "air_gapped", "cold_storage", "continuous")
    if rng.random() < 0.6:
        kind = rng.choice([*plan.get("protects", ()), "EBS"])
        name = f"features.{kind}.{rng.choice(features)}"
    else:
        kind = rng.choice(("", "", ".EBS"))
        feature = rng.choice(("cross_account", "cross_region", "air_gapped", "backup", "policies"))
        name = f"regions.{rng.choice(REGIONS[:2])}{kind}.{feature}"
    value = rng.random() < 0.2
    _override(files, name, value)
    return f"{name}: {value}"


def organization_settings(rng: random.Random, files: Files) -> str:
    settings: dict[str, Any] = rng.choice(
        (
            {"cross_account_backup": rng.choice((True, False)), "multi_party_approval": False},
            {"delegated_administrator": {"account": rng.choice(list(files[MAIN]["accounts"]))}},
        )
    )
    if "cross_account_backup" in settings:
        settings["delegated_administrator_sync"] = False
    elif rng.random() < 0.4:
        settings["delegated_administrator"]["manage_policies"] = False
    if rng.random() < 0.2:
        files[MAIN]["accounts"]["audit"] = {"id": "666666666666", "suspended": rng.random() < 0.7}
        settings = {"delegated_administrator": {"account": "audit"}}
    if rng.random() < 0.15:
        site = rng.choice(("backup/eu-west-1", "management/eu-central-1"))
        files.setdefault(site, {})["organization_settings"] = settings
        return f"{site}: {settings}"
    return f"management: {put(files['management/eu-west-1'], 'organization_settings', settings)}"


def policies(rng: random.Random, files: Files) -> str:
    names = rng.choice(("all", [], ["daily"], list(files[MAIN]["plans"])))
    site = rng.choice(("management/eu-west-1", "backup/eu-west-1", "management/eu-west-1", "shop/eu-west-1"))
    if rng.random() < 0.5 and site != "management/eu-west-1":
        files["management/eu-west-1"].pop("organization_policies", None)
        delegate = {"account": site.split("/")[0], "manage_policies": rng.random() < 0.5}
        if rng.random() < 0.5:
            files["management/eu-west-1"]["organization_settings"] = {"delegated_administrator": delegate}
    return f"{site}: {put(files[site], 'organization_policies', names)}"


def names_and_tags(rng: random.Random, files: Files) -> str:
    main = files[MAIN]
    kind = rng.random() * (0.5 if rng.random() < 0.5 else 1)
    if kind < 0.25:
        return put(main["deployment"], "role", rng.choice(("deploy/farvaultbackup", "deploy/Scanner", "x/Deploy")))
    if kind < 0.5:
        role = {
            "name": rng.choice(("FarvaultBackup", "Own", "AWSBackupDefaultServiceRole")),
            "path": rng.choice(("/", "/farvault/", "/service-role/", "/aws-service-role/backup.amazonaws.com/")),
            "permissions_boundary": rng.choice(
                ("boundaries/B", "arn:aws:iam::aws:policy/B", "arn:aws-cn:iam::aws:policy/B")
            ),
        }
        kept = rng.sample(sorted(role), rng.choice((1, 2)))
        return put(main, "backup_role", {key: role[key] for key in kept})
    given = rng.choice(
        ({"Owner": "a", "owner": "b"}, {"owner": "a"}, {"aws:x": "b"}, {"a b_.:/=+-@": "c"}, {"é": "c!"})
    )
    if kind < 0.75:
        return f"deployment: {put(main['deployment'], 'tags', given)}"
    site = some_site(rng, files)
    given = rng.choice((given, {"Owner": "a"}))
    return f"{site}: {put(files[site], 'tags', given)}"


def other_partition(rng: random.Random, files: Files) -> str:
    region = rng.choice(PARTITIONS)
    files[f"backup/{region}"] = {"destination_vaults": {"central": {"accept_from": EVERYONE}}}
    return f"backup/{region}: destination vault central"


def elsewhere(rng: random.Random, files: Files) -> tuple[Files, str]:
    """The whole description in China, or with its two Regions exchanged for others."""
    regions = sorted({name.split("/")[1] for name in files if "/" in name})
    others = (("cn-north-1", "cn-northwest-1"), ("us-gov-west-1", "us-gov-east-1"), ("me-south-1", "af-south-1"))
    moved = dict(zip(("eu-west-1", "eu-central-1"), rng.choice(others), strict=True))
    if set(regions) != set(moved):
        return files, ""
    return _with_regions(files, moved), f"all of it in {list(moved.values())}"


def _with_regions(part: Any, moved: dict[str, str]) -> Any:
    if isinstance(part, dict):
        return {_with_regions(key, moved): _with_regions(value, moved) for key, value in part.items()}
    if isinstance(part, list):
        return [_with_regions(each, moved) for each in part]
    if isinstance(part, str):
        for region, other in moved.items():
            part = part.replace(region, f"<{other}>")
        return part.replace("<", "").replace(">", "")
    return part
