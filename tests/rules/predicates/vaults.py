"""Laws on vaults, their keys, and the settings of a Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import REGIONS
from tests.rules.predicates.world import Data, Place, World, law


def keys(world: World) -> Iterator[tuple[Place, str, Data]]:
    """Every key that is described or follows: its environment, its default alias, what is said of it."""
    for site, name, vault in world.destination_vaults():
        if not vault.get("air_gapped"):
            yield site, name, vault.get("key", {})
    for site in world.environments:
        source = world.source(site)
        if source.get("vaults") or source.get("key"):
            yield site, "backup-source", source.get("key", {})


def where(site: Place) -> str:
    """An environment's name."""
    return "/".join(site)


@law("air-gapped-region", "environment")
def air_gapped_region(world: World) -> Iterator[str]:
    """Developer Guide, logically air-gapped vaults: not in every Region."""
    for site, _, vault in world.destination_vaults():
        if vault.get("air_gapped") and not world.facts.in_region(site[1], "air_gapped").value:
            yield where(site)


@law("alias-of-aws", "environment")
def alias_of_aws(world: World) -> Iterator[str]:
    """KMS API, CreateAlias: alias/aws/ is for AWS managed keys."""
    for site, _, key in keys(world):
        if key.get("alias", "").lower().startswith("aws/"):
            yield where(site)


@law("alias-twice", "environment")
def alias_twice(world: World) -> Iterator[str]:
    """KMS API, CreateAlias: an alias is unique in an account and Region."""
    used: set[tuple[Place, str]] = set()
    for site, default, key in keys(world):
        is_made = default != "backup-source" or world.source(site).get("vaults")
        if "arn" not in key and is_made:
            alias = (site, key.get("alias", default))
            if alias in used:
                yield where(site)
            used.add(alias)


@law("key-partition", "environment")
def key_partition(world: World) -> Iterator[str]:
    """KMS Developer Guide, key identifiers: an ARN says the partition."""
    for site, _, key in keys(world):
        for arn in (key.get("arn"), key.get("replica_of")):
            if arn and arn.split(":")[1] != REGIONS[site[1]].partition:
                yield where(site)


@law("key-of-another-region", "environment")
def key_of_another_region(world: World) -> Iterator[str]:
    """AWS Backup API, CreateBackupVault: keys are of one Region."""
    for site, _, key in keys(world):
        if "arn" in key and key["arn"].split(":")[3] != site[1]:
            yield where(site)


@law("replica-key-region", "environment")
def replica_key_region(world: World) -> Iterator[str]:
    """KMS API, ReplicateKey: into another Region of the same account and partition."""
    for site, _, key in keys(world):
        if "replica_of" in key:
            _, _, _, region, account, _ = key["replica_of"].split(":")
            if region == site[1] or account != world.accounts[site[0]]["id"]:
                yield where(site)


@law("replica-of-single-region-key", "environment")
def replica_of_single_region_key(world: World) -> Iterator[str]:
    """KMS Developer Guide, multi-Region keys: their ids begin with mrk-."""
    for site, _, key in keys(world):
        if "replica_of" in key and not key["replica_of"].split("/")[1].startswith("mrk-"):
            yield where(site)


@law("vault-twice", "environment")
def vault_twice(world: World) -> Iterator[str]:
    """AWS Backup API, CreateBackupVault: a name is there once."""
    for site, name, _ in world.destination_vaults():
        if name in world.source(site).get("vaults", {}):
            yield where(site)


@law("vaults-per-region", "environment")
def vaults_per_region(world: World) -> Iterator[str]:
    """Developer Guide, quotas: 300 vaults of both kinds."""
    for site, environment in world.environments.items():
        names = [*environment.get("destination_vaults", {}), *world.source(site).get("vaults", {})]
        if len(names) > world.most("vaults_per_region"):
            yield where(site)


@law("management-account-vaults", "environment")
def management_account_vaults(world: World) -> Iterator[str]:
    """Organizations User Guide, service control policies: they do not bind the management account."""
    return (where(site) for site, _, _ in world.destination_vaults() if site[0] == world.management)


@law("region-settings-incomplete", "environment")
def region_settings_incomplete(world: World) -> Iterator[str]:
    """AWS Backup API, DescribeRegionSettings: there is a choice for each type of the Region.

    Where full management is chosen for one type, it is for each; EFS has it without being asked.
    """
    for site, environment in world.environments.items():
        settings = environment.get("region_settings")
        if settings is None:
            continue
        undecided = set(world.facts.opt_in_types(site[1])) - set(settings.get("opt_in", {}))
        if undecided and settings.get("others") is None:
            yield where(site)
        if settings.get("management") and "DynamoDB" not in settings["management"]:
            yield where(site)


@law("opt-in-not-in-region", "environment")
def opt_in_not_in_region(world: World) -> Iterator[str]:
    """AWS Backup API, UpdateRegionSettings: types that the Region does not have are refused."""
    for site, environment in world.environments.items():
        settings = environment.get("region_settings", {})
        there = set(world.facts.opt_in_types(site[1]))
        if {*settings.get("opt_in", {}), *settings.get("management", {})} - there:
            yield where(site)
