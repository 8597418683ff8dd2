"""Opinions on resilience, as far as their sentences alone decide them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.rules.predicates.copies import is_air_gapped
from tests.rules.predicates.encryption import is_advanced
from tests.rules.predicates.selections import shares_pattern
from tests.rules.predicates.vaults import where
from tests.rules.predicates.world import (
    Data,
    Place,
    Route,
    World,
    law,
    listed,
    regions_of,
    resource_selections,
    types_of,
)


@law("continuous-copies", "rule")
def continuous_copies(world: World) -> Iterator[str]:
    """Developer Guide, continuous backups: copies of them are snapshots."""
    return (rule.place for rule in world.rules if rule.data.get("continuous") and rule.copies)


@law("copy-without-lifecycle", "rule")
def copy_without_lifecycle(world: World) -> Iterator[str]:
    """Developer Guide, plan options: such a copy lives as long as its source."""
    for rule in world.rules:
        if any(copy.get("delete_after_days") is None for copy in rule.copies):
            yield rule.place


@law("default-vault-unmade", "rule")
def default_vault_unmade(world: World) -> Iterator[str]:
    """Developer Guide, backup vault creation: only the console makes the default vault."""
    return (rule.place for rule in world.rules if rule.data["vault"] == "Default")


@law("never-deleted", "rule")
def never_deleted(world: World) -> Iterator[str]:
    """Developer Guide, plan options, lifecycle: without DeleteAfterDays a backup is kept for ever."""
    return (rule.place for rule in world.rules if rule.data.get("delete_after_days") is None)


def _copied_plans(world: World, feature: str) -> Iterator[tuple[str, list[Route]]]:
    """Plans that back something up of which AWS Backup makes such copies, with the ways that copies take."""
    for name, plan in world.plans.items():
        kinds = types_of(plan) or [""]
        regions = regions_of(plan)
        if world.source_sites(plan) and any(
            _is_possible(world, kind, each, feature) for kind in kinds for each in regions
        ):
            yield name, [route for route in world.routes if route.rule.plan_name == name]


def _is_possible(world: World, kind: str, region: str, feature: str) -> bool:
    there = all(world.facts.in_region(region, feature, each).value for each in {"", kind})
    return there and (not kind or world.has(kind, feature))


@law("no-copy-leaves-account", "plan")
def no_copy_leaves_account(world: World) -> Iterator[str]:
    """A copy is to survive its account."""
    return (
        name
        for name, routes in _copied_plans(world, "cross_account")
        if not any(each.crosses_accounts for each in routes)
    )


@law("no-copy-leaves-region", "plan")
def no_copy_leaves_region(world: World) -> Iterator[str]:
    """A copy is to survive its Region."""
    return (
        name
        for name, routes in _copied_plans(world, "cross_region")
        if not any(each.crosses_regions for each in routes)
    )


@law("unlocked-destination", "environment")
def unlocked_destination(world: World) -> Iterator[str]:
    """A lock keeps copies from those who may delete them."""
    for site, _, vault in world.destination_vaults():
        if not vault.get("lock") and not is_air_gapped(vault):
            yield where(site)


@law("nothing-locked", "description")
def nothing_locked(world: World) -> Iterator[str]:
    """One locked vault at least."""
    vaults = [vault for _, _, vault in world.destination_vaults()]
    if vaults and not any(vault.get("lock") or is_air_gapped(vault) for vault in vaults):
        yield ""


@law("key-beside-vault", "environment")
def key_beside_vault(world: World) -> Iterator[str]:
    """A key is in another account than the copies that it encrypts."""
    for site, _, vault in world.destination_vaults():
        key = vault.get("key", {})
        arn = key.get("arn")
        if not is_air_gapped(vault) and (arn is None or arn.split(":")[4] == world.accounts[site[0]]["id"]):
            yield where(site)


@law("single-backup-account", "description")
def single_backup_account(world: World) -> Iterator[str]:
    """Copies to other accounts are in two at least."""
    if len({route.destination[0] for route in world.routes if route.crosses_accounts}) == 1:
        yield ""


@law("protects-unknown", "plan")
def protects_unknown(world: World) -> Iterator[str]:
    """A tag says nothing on types, nor does '*'."""
    return (name for name, plan in world.plans.items() if not types_of(plan))


@law("s3-versioning", "plan")
def s3_versioning(world: World) -> Iterator[str]:
    """Developer Guide, Amazon S3 backups: buckets need versioning."""
    return (name for name, plan in world.plans.items() if "S3" in types_of(plan))


def _leaves_account(world: World, kind: str) -> Iterator[str]:
    for route in world.routes:
        if route.crosses_accounts and kind in types_of(route.rule.plan):
            yield route.rule.plan_name


@law("ec2-allowed-amis", "plan")
def ec2_allowed_amis(world: World) -> Iterator[str]:
    """Developer Guide, copies across accounts, Allowed AMIs."""
    return _leaves_account(world, "EC2")


@law("rds-option-groups", "plan")
def rds_option_groups(world: World) -> Iterator[str]:
    """RDS User Guide, sharing a DB snapshot: not with some option groups."""
    return _leaves_account(world, "RDS")


@law("ebs-full-copies", "plan")
def ebs_full_copies(world: World) -> Iterator[str]:
    """Developer Guide, copies across Regions: under another key, each copy of EBS is a full one."""
    for route in world.routes:
        own = _key_of(world, route.source, route.rule.data["vault"])
        other = _key_of(world, route.destination, route.vault)
        leaves = route.crosses_accounts or route.crosses_regions
        if "EBS" in types_of(route.rule.plan) and (own != other if own and other else leaves):
            yield route.rule.plan_name


def _key_of(world: World, site: Place, name: str) -> str | None:
    """What tells the key of a vault from others: all source vaults of an environment have one."""
    vault = world.destination_vault(site, name)
    if vault is not None:
        return _key_id(vault) or f"{site} {name}"
    is_there = name in world.source(site).get("vaults", {})
    return (_key_id(world.source(site)) or f"{site}") if is_there else None


@law("dynamodb-unknown", "plan")
def dynamodb_unknown(world: World) -> Iterator[str]:
    """Developer Guide, advanced DynamoDB backup: each account and Region turns it on."""
    for route in world.routes:
        is_met = bool(route.source[1]) and "DynamoDB" in types_of(route.rule.plan)
        if is_met and is_advanced(world, route.source) is None:
            yield route.rule.plan_name


@law("organization-settings-unseen", "description")
def organization_settings_unseen(world: World) -> Iterator[str]:
    """AWS Backup API, UpdateGlobalSettings: without it, copies between accounts fail."""
    given = (each.get("organization_settings", {}) for each in world.environments.values())
    seen = any(each.get("cross_account_backup") is not None for each in given)
    if not seen and any(route.crosses_accounts for route in world.routes):
        yield ""


@law("service-linked-role-unmade", "description")
def service_linked_role_unmade(world: World) -> Iterator[str]:
    """Developer Guide, service-linked roles: the destination account's own makes the copies."""
    makers = {site[0] for site in world.environments if world.source(site).get("service_linked_role")}
    if any(route.destination[0] not in makers for route in world.routes if route.crosses_accounts):
        yield ""


@law("shared-key", "rule")
def shared_key(world: World) -> Iterator[str]:
    """A copy under its source's key is lost with it."""
    for route in world.routes:
        source = world.source(route.source)
        name = route.rule.data["vault"]
        own = source if name in source.get("vaults", {}) else world.destination_vault(route.source, name) or source
        vault = world.destination_vault(route.destination, route.vault) or {}
        if vault is not own and _key_id(own) and _key_id(own) == _key_id(vault):
            yield route.rule.place


def _key_id(part: Data) -> str | None:
    """What tells a key from others: account and id, which a replica of a multi-Region key shares."""
    key = part.get("key", {})
    arn = key.get("arn") or key.get("replica_of")
    return ":".join(arn.split(":")[4:]) if arn and not part.get("air_gapped") else None


@law("shared-selector", "plan")
def shared_selector(world: World) -> Iterator[str]:
    """Organizations User Guide, selections: several types share an ARN pattern."""
    for name, plan in world.plans.items():
        for selection in resource_selections(plan).values():
            chosen = listed(selection["resource_types"])
            if selection.get("conditions") or "*" in chosen:
                continue
            if any(shares_pattern(kind, [*chosen, *types_of(plan)]) for kind in chosen):
                yield name
