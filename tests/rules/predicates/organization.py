"""Laws on the organization: its units and accounts, its settings, and where its policies are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from farvault.facts import REGIONS
from tests.rules.predicates.vaults import where
from tests.rules.predicates.world import Place, World, law, regions_of


def settings(world: World) -> Iterator[tuple[Place, Any]]:
    """The environments with settings of the organization."""
    for site, environment in world.environments.items():
        if environment.get("organization_settings") is not None:
            yield site, environment["organization_settings"]


def delegates(world: World) -> Iterator[tuple[Place, str, bool]]:
    """Environments that delegate, the account they name, and whether it may manage policies."""
    for site, each in settings(world):
        delegated = each.get("delegated_administrator")
        if delegated:
            yield site, delegated["account"], delegated.get("manage_policies", True)


def kept(world: World) -> Iterator[tuple[Place, str]]:
    """Each environment that keeps a policy, and the plan's name."""
    for site, environment in world.environments.items():
        names = environment.get("organization_policies", ())
        for name in world.plans if names == "all" else names:
            yield site, name


@law("settings-outside-management", "description")
def settings_outside_management(world: World) -> Iterator[str]:
    """AWS Backup API, UpdateGlobalSettings: by the management account; twice, one would undo the other."""
    sites = [site for site, _ in settings(world)]
    if len(sites) > 1 or any(account != world.management for account, _ in sites):
        yield ""


@law("delegated-management-account", "environment")
def delegated_management_account(world: World) -> Iterator[str]:
    """Organizations API, RegisterDelegatedAdministrator: a member account."""
    return (where(site) for site, account, _ in delegates(world) if account == world.management)


@law("delegated-suspended-account", "environment")
def delegated_suspended_account(world: World) -> Iterator[str]:
    """Organizations API, RegisterDelegatedAdministrator: an active account."""
    return (where(site) for site, account, _ in delegates(world) if not world.is_active(account))


@law("delegate-without-policies", "description")
def delegate_without_policies(world: World) -> Iterator[str]:
    """Organizations User Guide, delegated administrator: the resource policy lets it manage policies."""
    keepers = {account for (account, _), _ in kept(world)}
    if any(not manages and account in keepers for _, account, manages in delegates(world)):
        yield ""


@law("policies-outside-management", "environment")
def policies_outside_management(world: World) -> Iterator[str]:
    """Organizations User Guide, delegated administrator: nobody else may manage policies."""
    allowed = {world.management, *(account for _, account, _ in delegates(world))}
    return (where(site) for site, _ in kept(world) if site[0] not in allowed)


@law("policy-kept-once", "description")
def policy_kept_once(world: World) -> Iterator[str]:
    """Two environments would both make a policy; without one, nobody would."""
    names = [name for _, name in kept(world)]
    if any(names.count(name) != 1 for name in world.plans):
        yield ""


@law("duplicate-id", "description")
def duplicate_id(world: World) -> Iterator[str]:
    """Organizations API: ids of accounts and units are unique."""
    for parts in (world.accounts, world.units):
        ids = [part["id"] for part in parts.values()]
        if len(set(ids)) < len(ids):
            yield ""


@law("shared-name", "description")
def shared_name(world: World) -> Iterator[str]:
    """A plan is attached to units and accounts by name."""
    if set(world.accounts) & set(world.units):
        yield ""


@law("unit-depth", "description")
def unit_depth(world: World) -> Iterator[str]:
    """Organizations User Guide, quotas: 5 levels of units."""
    for unit in world.units:
        depth, above = 1, world.units[unit].get("parent")
        while above:
            depth, above = depth + 1, world.units[above].get("parent")
        if depth > world.most("unit_depth"):
            yield ""


@law("unit-of-another-root", "description")
def unit_of_another_root(world: World) -> Iterator[str]:
    """Organizations API, OrganizationalUnit.Id: ou-, the root's own characters, and its own."""
    root = world.organization["root"].removeprefix("r-")
    if not all(re.match(f"ou-{root}-", unit["id"]) for unit in world.units.values()):
        yield ""


@law("units-per-organization", "description")
def units_per_organization(world: World) -> Iterator[str]:
    """Organizations User Guide, quotas: 2,000 units."""
    if len(world.units) > world.most("units_per_organization"):
        yield ""


@law("two-partitions", "description")
def two_partitions(world: World) -> Iterator[str]:
    """AWS Fault Isolation Boundaries, partitions: no organization reaches across them."""
    regions = {region for _, region in world.environments}
    regions |= {region for plan in world.plans.values() for region in regions_of(plan)}
    if len({REGIONS[region].partition for region in regions}) > 1:
        yield ""


@law("boundary-partition", "description")
def boundary_partition(world: World) -> Iterator[str]:
    """IAM User Guide, IAM identifiers: an ARN says the partition."""
    boundary = world.main.get("backup_role", {}).get("permissions_boundary", "")
    partitions = {REGIONS[region].partition for _, region in world.environments}
    if boundary.startswith("arn:") and boundary.split(":")[1] not in partitions:
        yield ""


def tags(world: World) -> Iterator[tuple[str, dict[str, str]]]:
    """Everything that is tagged, and with what."""
    yield "", world.main["deployment"].get("tags", {})
    for site, environment in world.environments.items():
        yield where(site), environment.get("tags", {})
    for name, plan in world.plans.items():
        yield name, plan.get("backup_plan_tags", {})
        for rule in plan["rules"].values():
            yield name, rule.get("recovery_point_tags", {})


@law("tag-text", "plan")
def tag_text(world: World) -> Iterator[str]:
    """Tagging AWS Resources: 1 to 128 characters and up to 256, letters, digits, spaces and _.:/=+-@; not aws:."""
    for place, each in tags(world):
        for key, value in each.items():
            good = all(char.isalnum() or char in " _.:/=+-@" for char in key + value)
            if not good or not 1 <= len(key) <= 128 or len(value) > 256 or key.lower().startswith("aws:"):
                yield place


@law("tag-case", "description")
def tag_case(world: World) -> Iterator[str]:
    """IAM User Guide, tags for IAM resources: keys of a role's tags differ by more than their case."""
    shared = world.main["deployment"].get("tags", {})
    for site, environment in world.environments.items():
        source = world.source(site)
        makes_role = any(source.get(role) for role in ("backup_role", "scanner_role", "service_linked_role"))
        names = {*shared, *environment.get("tags", {})}
        if makes_role and len({name.lower() for name in names}) < len(names):
            yield ""
