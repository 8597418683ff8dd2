"""Edits of plans: their rules, copies, Regions, types and selections."""

from __future__ import annotations

import copy
import random
from typing import Any

from tests.rules.describe import MAIN
from tests.rules.random_descriptions.values import (
    EVERYONE,
    REGIONS,
    ROLES,
    SCHEDULES,
    TAGS,
    TYPES,
    VALUES,
    Files,
    air_gapped_vault,
    days,
    put,
    some_plan,
    some_policy_target,
    some_rule,
    some_target,
    vault_names,
)


def rule_lifecycle(rng: random.Random, files: Files) -> str:
    name, rule = some_rule(rng, files)
    return f"{name}: {_lifecycle(rng, rule)}"


def copy_lifecycle(rng: random.Random, files: Files) -> str:
    name, rule = some_rule(rng, files)
    if not rule.get("copies"):
        return ""
    at = rng.randrange(len(rule["copies"]))
    return f"{name}, copy {at}: {_lifecycle(rng, rule['copies'][at])}"


def _lifecycle(rng: random.Random, part: dict[str, Any]) -> str:
    kind = rng.random()
    if kind < 0.5:
        return put(part, "delete_after_days", days(rng) if rng.random() < 0.85 else None)
    if kind < 0.85:
        if "schedule" in part and rng.random() < 0.2:
            part["continuous"] = True
        cold = rng.choice((1, 7, 30, 90, 275, 3560))
        end = None if rng.random() < 0.2 else cold + rng.choice((1, 89, 90, 91))
        return f"{put(part, 'cold_storage_after_days', cold)}, {put(part, 'delete_after_days', end)}"
    return put(part, "opt_in_to_archive", rng.choice((True, False)))


def rule_setting(rng: random.Random, files: Files) -> str:
    name, rule = some_rule(rng, files)
    settings: dict[str, tuple[Any, ...]] = {
        "start_window_minutes": (60, 61, 120, 10020, 10021, 10080),
        "complete_window_minutes": (1, 59, 60, 119, 120, 121, 180, 480, 539, 540, 541),
        "continuous": (True, True, False),
        "schedule": SCHEDULES,
        "vault": ("Default", *vault_names(files)),
        "air_gapped_vault": ("isolated", "isolated", "central", None),
        "index": (["EBS"], ["S3"], ["EBS", "S3"], []),
        "scan_mode": ("FULL_SCAN", "INCREMENTAL_SCAN"),
        "recovery_point_tags": ({"owner": "shop"}, {"aws:owner": "shop"}, {"AWS:owner": "x"}, {"a?": "b"}, {"": "b"}),
    }
    key = rng.choice([*settings, "schedule", "start_window_minutes", "complete_window_minutes"])
    return f"{name}: {put(rule, key, rng.choice(settings[key]))}"


def copies(rng: random.Random, files: Files) -> str:
    name, rule = some_rule(rng, files)
    there = rule.setdefault("copies", [])
    kind = rng.random()
    if kind < 0.1:
        there.clear()
        return f"{name}: no copies"
    if kind < 0.3 and there:
        return f"{name}: without copy to {there.pop(rng.randrange(len(there)))['to']}"
    if len(there) == 5 or (kind < 0.6 and there):
        part = rng.choice(there)
        return f"{name}: copy {put(part, 'to', some_target(rng, files))}"
    there.append({"to": some_target(rng, files)})
    return f"{name}: one more copy to {there[-1]['to']}, {_lifecycle(rng, there[-1])}"


def more_rules(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    rule = rng.choice(("weekly", "Nightly", "steady"))
    schedule = rng.choice(SCHEDULES) if rng.random() < 0.7 else rng.choice(list(plan["rules"].values()))["schedule"]
    plan["rules"][rule] = {"schedule": schedule, "vault": rng.choice(vault_names(files))}
    copied = copy.deepcopy(rng.choice(list(plan["rules"].values())).get("copies", []))
    plan["rules"][rule] |= {"copies": copied, "delete_after_days": days(rng)}
    if rng.random() < 0.3:
        plan["rules"][rule]["continuous"] = True
    return f"{name}: rule {rule}: {plan['rules'][rule]}"


def more_plans(rng: random.Random, files: Files) -> str:
    source = copy.deepcopy(some_plan(rng, files)[1])
    name = rng.choice(("second", "third", "daily-eu-west-1", "daily-eu-central-1", "Daily"))
    source["attach_to"] = [some_policy_target(rng, files)]
    if name.startswith("daily-") and rng.random() < 0.6:
        files[MAIN]["plans"]["daily"]["rules"]["nightly"]["copies"] = [{"to": "backup/$region/central"}]
    files[MAIN]["plans"][name] = source
    return f"plan {name} on {source['attach_to']}"


def attachment(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    target = some_policy_target(rng, files)
    plan["attach_to"] = [target] if rng.random() < 0.4 else [*plan["attach_to"], target]
    return f"{name}: attach_to {plan['attach_to']}"


def plan_regions(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    kind = rng.random()
    region = rng.choice(REGIONS)
    if kind < 0.1:
        plan["regions"] = rng.choice(([], {"remove": [region]}, {"append": []}, {"append": [region], "remove": []}))
        return f"{name}: regions {plan['regions']}"
    plan["regions"] = [region] if kind < 0.5 else sorted({"eu-west-1", region})
    if rng.random() < 0.7:
        for account in ("shop", "warehouse"):
            files.setdefault(f"{account}/{region}", {}).setdefault("source", {}).setdefault("vaults", {})[
                "primary"
            ] = {}
    return f"{name}: regions {plan['regions']}"


def types(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    chosen = rng.sample(TYPES, rng.choice((1, 1, 2, 3)))
    chosen = list(dict.fromkeys(chosen))
    plan["protects"] = chosen if rng.random() < 0.8 else rng.choice(([], ["EBS"], ["S3", "EC2"]))
    listed: Any = rng.choice((chosen, chosen, chosen, ["*"], [], {"append": chosen}, {"remove": chosen}))
    if "resources" in plan["selections"]:
        for selection in plan["selections"]["resources"].values():
            selection["resource_types"] = listed
    return f"{name}: protects {plan['protects']}, selects {listed}"


def selection(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    selections = plan["selections"]
    kind = rng.random()
    if kind < 0.25:
        chosen = {"tag_key": rng.choice(TAGS), "tag_value": rng.choice((["a"], ["a", "b"], [], {"remove": ["a"]}))}
        selections.setdefault("tags", {})[rng.choice(("one", "One", "two"))] = chosen
        if rng.random() < 0.8:
            selections.pop("resources", None)
        return f"{name}: selects by tag {chosen}"
    each = [*selections.get("resources", {}).values(), *selections.get("tags", {}).values()]
    if kind < 0.4 or not each:
        chosen = {"resource_types": rng.sample(TYPES, 1)}
        selections.setdefault("resources", {})[rng.choice(("All", "more", "other"))] = chosen
        return f"{name}: selects {chosen}"
    part = rng.choice(each)
    if kind < 0.55:
        return f"{name}: selection's {put(part, 'role', rng.choice(ROLES))}"
    if kind < 0.7 and "resource_types" in part:
        own = [each for each in plan.get("protects", ()) if rng.random() < 0.3]
        return f"{name}: {put(part, 'not_resource_types', [*own, rng.choice(TYPES)])}"
    conditions = part.setdefault("conditions", {})
    operator = rng.choice(("string_equals", "string_not_equals", "string_like", "string_not_like"))
    conditions.setdefault(operator, []).append({"tag": rng.choice(TAGS[:3]), "value": rng.choice(VALUES)})
    if rng.random() < 0.5:
        conditions[operator].append({"tag": rng.choice(TAGS), "value": rng.choice(VALUES)})
    return f"{name}: conditions {conditions}"


def plan_setting(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    scanner = rng.choice(("farvault/Scanner", "other/scanner", "security/FarvaultBackup", "farvault/FarvaultBackup"))
    settings: dict[str, Any] = {
        "scan": {"resource_types": ["ALL"], "scanner_role": scanner},
        "advanced_backup_settings": {"ec2": {"windows_vss": rng.choice((True, True, False))}},
        "backup_plan_tags": rng.choice(({"owner": "shop"}, {"aws:owner": "shop"}, {"k" * 129: "x"}, {"k": "v" * 257})),
    }
    key = rng.choice(list(settings))
    return f"{name}: {put(plan, key, settings[key])}"


def opted_out(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    kinds = rng.choice((["Aurora"], ["Neptune", "EBS"], ["EBS"], ["DocumentDB"]))
    plan["protects"] = kinds
    if rng.random() < 0.6:
        plan["selections"] = {"resources": {"all": {"resource_types": list(kinds)}}}
    else:
        plan["selections"] = {"tags": {"one": {"tag_key": "backup", "tag_value": ["a"]}}}
    settings = rng.choice(({"others": False}, {"opt_in": {kinds[0]: False}, "others": True}, {"others": True}))
    files["management/eu-west-1"]["region_settings"] = settings
    return f"{name}: {plan['selections']}, with {settings}"


def default_role(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    kind = rng.choice(("S3", "S3", "EBS"))
    plan |= {"protects": [kind], "selections": {"resources": {"all": {"resource_types": [kind], "role": ROLES[0]}}}}
    for rule in plan["rules"].values():
        if rng.random() < 0.5:
            rule["index"] = [kind]
    if rng.random() < 0.5:
        plan["rules"]["steady"] = {"schedule": SCHEDULES[2], "vault": "primary", "delete_after_days": 35}
        plan["rules"]["steady"]["continuous"] = rng.random() < 0.7
        plan["rules"]["steady"]["vault"] = rng.choice(vault_names(files))
    return f"{name}: {kind} with AWS's role, rules {list(plan['rules'])}"


def far_copies(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    region = rng.choice(REGIONS[5:])
    files.setdefault(f"backup/{region}", {}).setdefault("destination_vaults", {})["central"] = {"accept_from": EVERYONE}
    rule = rng.choice(list(plan["rules"].values()))
    rule["copies"] = [*rule.get("copies", [])[:2], {"to": f"backup/{region}/central", "delete_after_days": 90}]
    kinds = rng.sample(("DocumentDB", "Neptune", "Timestream", "FSx ONTAP", "Aurora DSQL", "CloudFormation", "EKS"), 1)
    if rng.random() < 0.7:
        plan |= {"protects": kinds, "selections": {"resources": {"all": {"resource_types": kinds}}}}
    if rng.random() < 0.3:
        files[f"backup/{region}"]["destination_vaults"]["central"] = air_gapped_vault(rng)
    return f"{name}: copies of {plan.get('protects')} to backup/{region}/central"


def encryption(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    kinds = rng.sample(("Aurora", "DocumentDB", "Neptune", "EBS", "S3", "RDS", "EFS"), rng.choice((1, 2)))
    plan |= {"protects": kinds, "selections": {"resources": {"all": {"resource_types": kinds}}}}
    given = {kind: rng.choice(("customer", "aws-managed", "none")) for kind in kinds}
    files[MAIN]["accounts"]["shop"]["source_keys"] = given
    return f"{name}: protects {kinds}, in shop {given}"


def dynamodb(rng: random.Random, files: Files) -> str:
    name, plan = some_plan(rng, files)
    plan |= {"protects": ["DynamoDB"], "selections": {"resources": {"all": {"resource_types": ["DynamoDB"]}}}}
    said = [rng.choice((True, True, False, None)) for _ in range(2)]
    for account, value in zip(("shop", "warehouse"), said, strict=True):
        if value is not None:
            files[f"{account}/eu-west-1"]["region_settings"] = {"others": True, "management": {"DynamoDB": value}}
    return f"{name}: DynamoDB, advanced: {said}"


def primary_target(rng: random.Random, files: Files) -> str:
    """Air-gapped vaults in both accounts, and types that they may not take."""
    name, plan = some_plan(rng, files)
    kinds = rng.sample(("EBS", "RDS", "EKS", "Aurora", "FSx OpenZFS"), rng.choice((1, 2)))
    plan |= {"protects": kinds, "selections": {"resources": {"all": {"resource_types": kinds}}}}
    for account in ("shop", "warehouse"):
        files[f"{account}/eu-west-1"].setdefault("destination_vaults", {})["isolated"] = air_gapped_vault(rng)
    for rule in plan["rules"].values():
        rule["air_gapped_vault"] = "isolated"
    return f"{name}: {kinds} into air-gapped vaults"


def roles(rng: random.Random, files: Files) -> str:
    """Another role for each selection."""
    name, plan = some_plan(rng, files)
    each = [*plan["selections"].get("resources", {}).values(), *plan["selections"].get("tags", {}).values()]
    for part in each:
        part["role"] = rng.choice(ROLES)
    return f"{name}: roles {[part['role'] for part in each]}"
