"""Laws on copies: between which accounts, Regions and vaults AWS Backup copies what."""

from __future__ import annotations

from collections.abc import Iterator

from tests.rules.predicates.world import Data, Route, World, law, regions_of, types_of


@law("copy-to-itself", "rule")
def copy_to_itself(world: World) -> Iterator[str]:
    """Developer Guide, creating backup copies: a copy is in another vault than its source."""
    for route in world.routes:
        if route.source == route.destination and route.vault == route.rule.data["vault"]:
            yield route.rule.place
    for rule in world.rules:
        if any(copy["to"] == f"$account/$region/{rule.data['vault']}" for copy in rule.described_copies):
            yield rule.place


@law("duplicate-copy", "rule")
def duplicate_copy(world: World) -> Iterator[str]:
    """Organizations User Guide, copy_actions: they are held by the vault's ARN."""
    for rule in world.rules:
        for region in [*regions_of(rule.plan), "$region"]:
            targets = [copy["to"].replace("$region", region) for copy in rule.copies]
            if len(set(targets)) < len(targets):
                yield rule.place


@law("missing-vault", "rule")
def missing_vault(world: World) -> Iterator[str]:
    """Organizations User Guide, backup vaults: the vault must exist in each account and Region."""
    for rule in world.rules:
        name = rule.data["vault"]
        if name == "Default":
            continue
        if any(world.vault(site, name) is None for site in world.source_sites(rule.plan)):
            yield rule.place


@law("missing-copy-vault", "rule")
def missing_copy_vault(world: World) -> Iterator[str]:
    """Organizations User Guide, backup vaults: so must the vault that each account copies to itself."""
    for route in world.routes:
        if route.copy["to"].startswith("$account/") and world.vault(route.destination, route.vault) is None:
            yield route.rule.place


@law("unknown-vault-in-region", "rule")
def unknown_vault_in_region(world: World) -> Iterator[str]:
    """Organizations User Guide, backup vaults: a copy to `$region` needs its vault in every Region of the plan."""
    for rule in world.rules:
        for copy in rule.described_copies:
            account, region, vault = copy["to"].split("/")
            if region != "$region":
                continue
            if isinstance(rule.plan["regions"], dict) or not rule.plan["regions"]:
                yield rule.place
            if account == "$account":
                holders = {site[1] for site in world.environments if world.vault(site, vault) is not None}
            else:
                holders = {
                    site[1] for site, name, _ in world.destination_vaults() if (site[0], name) == (account, vault)
                }
            if set(regions_of(rule.plan)) - holders:
                yield rule.place


@law("unknown-air-gapped-vault", "rule")
def unknown_air_gapped_vault(world: World) -> Iterator[str]:
    """Organizations User Guide, target_logically_air_gapped_backup_vault_arn: in each account and Region."""
    for rule in world.rules:
        name = rule.data.get("air_gapped_vault")
        if name and not all(is_air_gapped(world.vault(site, name)) for site in world.source_sites(rule.plan)):
            yield rule.place


def is_air_gapped(vault: Data | None) -> bool:
    """Whether there is such a vault, and it is logically air-gapped."""
    return bool(vault and vault.get("air_gapped"))


@law("vault-refuses-source", "rule")
def vault_refuses_source(world: World) -> Iterator[str]:
    """Developer Guide, copies across accounts: the vault's access policy admits the source account."""
    for route in world.routes:
        vault = world.destination_vault(route.destination, route.vault)
        if route.crosses_accounts and vault and not world.admits(vault["accept_from"], route.source[0]):
            yield route.rule.place


@law("destination-key-not-shared", "rule")
def destination_key_not_shared(world: World) -> Iterator[str]:
    """Developer Guide, copies across accounts: so does the policy of the vault's key."""
    for route in world.routes:
        vault = world.destination_vault(route.destination, route.vault) or {}
        used_by = vault.get("key", {}).get("used_by")
        if route.crosses_accounts and used_by and not world.admits(used_by, route.source[0]):
            yield route.rule.place


def outside(retention: int | None, vault: Data | None) -> bool:
    """Whether a vault takes nothing that is kept for so many days; None for ever."""
    lock = (vault or {}).get("lock") or (vault or {}).get("air_gapped") or {}
    least, most = lock.get("min_retention_days"), lock.get("max_retention_days")
    if retention is None:
        return most is not None
    return (least is not None and retention < least) or (most is not None and retention > most)


@law("lock-retention", "rule")
def lock_retention(world: World) -> Iterator[str]:
    """Developer Guide, AWS Backup Vault Lock: a job outside the range fails."""
    for route in world.routes:
        if outside(route.retention, world.vault(route.destination, route.vault)):
            yield route.rule.place


@law("source-lock-retention", "rule")
def source_lock_retention(world: World) -> Iterator[str]:
    """Developer Guide, AWS Backup Vault Lock: so does a backup job, also into an air-gapped vault."""
    for rule in world.rules:
        for site in world.source_sites(rule.plan):
            for name in (rule.data["vault"], rule.data.get("air_gapped_vault")):
                if name and outside(rule.data.get("delete_after_days"), world.vault(site, name)):
                    yield rule.place


@law("type-without-copies", "rule")
def type_without_copies(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by resource: without a tick there are no copies at all."""
    for rule in world.rules:
        if rule.copies and not all(world.is_copied(kind) for kind in types_of(rule.plan)):
            yield rule.place


def copied_types(world: World, route: Route) -> Iterator[str]:
    """The types of a route's plan that are copied at all; of the others, type-without-copies speaks."""
    return (kind for kind in types_of(route.rule.plan) if world.is_copied(kind))


@law("type-not-across-accounts", "rule")
def type_not_across_accounts(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by resource, cross-account backup."""
    for route in world.routes:
        kinds = copied_types(world, route) if route.crosses_accounts else ()
        if not all(world.has(kind, "cross_account") for kind in kinds):
            yield route.rule.place


@law("type-not-across-regions", "rule")
def type_not_across_regions(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by resource, cross-Region backup."""
    for route in world.routes:
        kinds = copied_types(world, route) if route.crosses_regions else ()
        if not all(world.has(kind, "cross_region") for kind in kinds):
            yield route.rule.place


@law("type-not-in-one-step", "rule")
def type_not_in_one_step(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by resource: both at once, of what is copied either way."""
    for route in world.routes:
        if route.crosses_accounts and route.crosses_regions:
            for kind in copied_types(world, route):
                either = world.has(kind, "cross_account") and world.has(kind, "cross_region")
                if either and not world.has(kind, "cross_both"):
                    yield route.rule.place


def needed(route: Route) -> list[str]:
    """The features that a route needs."""
    features = {"cross_account": route.crosses_accounts, "cross_region": route.crosses_regions}
    return [feature for feature, is_needed in features.items() if is_needed]


@law("region-without-copies", "rule")
def region_without_copies(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by Region: at both ends."""
    for route in world.routes:
        for region in (route.source[1], route.destination[1]):
            if not all(world.facts.in_region(region, feature).value for feature in needed(route)):
                yield route.rule.place


@law("region-excludes-type", "rule")
def region_excludes_type(world: World) -> Iterator[str]:
    """Developer Guide, feature availability by Region, its notes on types: at both ends."""
    for route in world.routes:
        for kind in types_of(route.rule.plan):
            for feature in needed(route):
                ends = (route.source[1], route.destination[1])
                there = all(world.facts.in_region(region, feature, kind).value for region in ends)
                if not there:
                    yield route.rule.place


@law("type-not-at-destination", "rule")
def type_not_at_destination(world: World) -> Iterator[str]:
    """Developer Guide, supported services by AWS Region."""
    for route in world.routes:
        for kind in types_of(route.rule.plan):
            if not world.facts.in_region(route.destination[1], "backup", kind).value:
                yield route.rule.place


def goes_air_gapped(world: World, kind: str, region: str) -> bool:
    """Whether an air-gapped vault of a Region takes a type."""
    return world.has(kind, "air_gapped") and world.facts.in_region(region, "air_gapped", kind).value


@law("type-not-air-gapped", "rule")
def type_not_air_gapped(world: World) -> Iterator[str]:
    """Developer Guide, logically air-gapped vaults: the types that they take."""
    for route in world.routes:
        kinds = types_of(route.rule.plan) if is_air_gapped(world.vault(route.destination, route.vault)) else ()
        if not all(goes_air_gapped(world, kind, route.destination[1]) for kind in kinds):
            yield route.rule.place


@law("primary-not-air-gapped", "rule")
def primary_not_air_gapped(world: World) -> Iterator[str]:
    """Developer Guide, logically air-gapped vault as primary target: other types stay in the standard vault."""
    for rule in world.rules:
        for region in {*regions_of(rule.plan), ""} if rule.data.get("air_gapped_vault") else ():
            if not all(goes_air_gapped(world, kind, region) for kind in types_of(rule.plan)):
                yield rule.place


@law("cross-account-backup-off", "description")
def cross_account_backup_off(world: World) -> Iterator[str]:
    """AWS Backup API, UpdateGlobalSettings: isCrossAccountBackupEnabled."""
    for environment in world.environments.values():
        settings = environment.get("organization_settings", {})
        if settings.get("cross_account_backup") is False and any(route.crosses_accounts for route in world.routes):
            yield ""
