"""Laws on roles: which are named, which are made, and where."""

from __future__ import annotations

from collections.abc import Iterator

from tests.rules.predicates.vaults import where
from tests.rules.predicates.world import (
    Data,
    World,
    all_selections,
    law,
    listed,
    resource_selections,
    tag_selections,
    types_of,
)

AWS_DEFAULT = "service-role/AWSBackupDefaultServiceRole"
ROLES = ("backup_role", "scanner_role", "service_linked_role")


def role_of(world: World, selection: Data) -> str:
    """The role of a selection: its own, else the description's."""
    return str(selection.get("role") or world.backup_role())


def is_aws_default(selection: Data) -> bool:
    """Whether it names the role that AWS's console makes, with AWS's policies for backups and restores only."""
    return selection.get("role") == AWS_DEFAULT


def name_of(role: str) -> str:
    """A role's name without its path; IAM tells names apart by more than their case."""
    return role.split("/")[-1].lower()


def scanner_roles(world: World, account: str) -> list[str]:
    """The scanner roles of the plans that reach an account."""
    plans = world.plans.values()
    return [plan["scan"]["scanner_role"] for plan in plans if plan.get("scan") and account in world.accounts_of(plan)]


def makes(world: World, account: str, role: str) -> bool:
    """Whether one of an account's environments makes the role."""
    return any(world.source(site).get(role) for site in world.environments if site[0] == account)


@law("role-in-two-regions", "account")
def role_in_two_regions(world: World) -> Iterator[str]:
    """IAM User Guide, IAM identifiers: a role is in an account, not in a Region."""
    for role in ROLES:
        accounts = [site[0] for site in world.environments if world.source(site).get(role)]
        yield from (account for account in set(accounts) if accounts.count(account) > 1)


@law("missing-role", "plan")
def missing_role(world: World) -> Iterator[str]:
    """Developer Guide, IAM service roles: the role must exist in each account."""
    for name, plan in world.plans.items():
        backup = any(role_of(world, selection) == world.backup_role() for selection in all_selections(plan))
        for account in world.accounts_of(plan):
            if backup and not makes(world, account, "backup_role"):
                yield name
            scanner = plan.get("scan", {}).get("scanner_role")
            named = [each for each in world.accounts if scanner in scanner_roles(world, each)]
            made_somewhere = any(makes(world, each, "scanner_role") for each in named)
            if made_somewhere and not makes(world, account, "scanner_role"):
                yield name


@law("scanner-role-unnamed", "environment")
def scanner_role_unnamed(world: World) -> Iterator[str]:
    """Plans name the scanner roles."""
    for site in world.environments:
        if world.source(site).get("scanner_role") and not scanner_roles(world, site[0]):
            yield where(site)


@law("default-role-path", "plan")
def default_role_path(world: World) -> Iterator[str]:
    """Developer Guide, IAM service roles: its path is /service-role/."""
    for name, plan in world.plans.items():
        for selection in all_selections(plan):
            role = selection.get("role", "")
            if name_of(role) == name_of(AWS_DEFAULT) and role != AWS_DEFAULT:
                yield name


@law("default-role-lacks-policies", "plan")
def default_role_lacks_policies(world: World) -> Iterator[str]:
    """Developer Guide, IAM service roles: AWS's default one has the policies for backups and restores only."""
    for name, plan in world.plans.items():
        wanted = plan.get("scan") or any(rule.get("index") for rule in plan["rules"].values())
        if wanted and any(is_aws_default(selection) for selection in all_selections(plan)):
            yield name


@law("s3-without-policies", "plan")
def s3_without_policies(world: World) -> Iterator[str]:
    """Developer Guide, Amazon S3 backups: the policies for S3 are not in AWS's default role."""
    for name, plan in world.plans.items():
        by_type = [
            each
            for each in resource_selections(plan).values()
            if {"S3", "*"} & set(listed(each["resource_types"])) and "S3" not in each.get("not_resource_types", ())
        ]
        chosen = [*tag_selections(plan).values(), *by_type]
        if "S3" in types_of(plan) and any(is_aws_default(selection) for selection in chosen):
            yield name


@law("service-linked-role-named", "description")
def service_linked_role_named(world: World) -> Iterator[str]:
    """IAM User Guide, service-linked roles: only their service makes and assumes them, below aws-service-role/."""
    roles = [world.main["deployment"]["role"], world.backup_role()]
    for plan in world.plans.values():
        roles += [selection["role"] for selection in all_selections(plan) if selection.get("role")]
        roles += [plan["scan"]["scanner_role"]] if plan.get("scan") else []
    if any(role.startswith("aws-service-role/") for role in roles):
        yield ""


@law("deployment-role-created", "description")
def deployment_role_created(world: World) -> Iterator[str]:
    """IAM API, CreateRole: a name is in an account once, whatever its path and case."""
    deployment = name_of(world.main["deployment"]["role"])
    for account in {site[0] for site in world.environments}:
        made = [world.backup_role()] if makes(world, account, "backup_role") else []
        made += scanner_roles(world, account) if makes(world, account, "scanner_role") else []
        if deployment in map(name_of, made):
            yield ""


@law("role-name-twice", "description")
def role_name_twice(world: World) -> Iterator[str]:
    """IAM API, CreateRole: so two roles of an account differ in their names."""
    for account in world.accounts:
        if world.is_active(account):
            reaching = [plan for plan in world.plans.values() if account in world.accounts_of(plan)]
            named = {role_of(world, selection) for plan in reaching for selection in all_selections(plan)}
            made = {world.backup_role()} if makes(world, account, "backup_role") else set()
            scanners = set(scanner_roles(world, account))
            # A role that others made may trust both services.
            is_made = bool(made) or makes(world, account, "scanner_role")
            assumed = [*(named | made), *(scanners if is_made else scanners - named)]
            if len({name_of(role) for role in assumed}) < len(assumed):
                yield ""
