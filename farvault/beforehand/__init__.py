"""What must be true outside the description for copies to arrive: derived from it, as one list.

`farvault check` shows it, and a rehearsal creates exactly this in the embedded AWS before it deploys. What the
description itself answers is a rule's finding instead: this list holds what only AWS can answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from farvault.beforehand.items import NOWHERE, Item
from farvault.beforehand.keys import given_keys, source_keys
from farvault.beforehand.kinds import KINDS, Kind
from farvault.copies import copies, resource_types
from farvault.facts import ALWAYS_OPTED, REGIONS, RESOURCE_TYPES
from farvault.organization import Organization
from farvault.organization.model import Site, regions_of
from farvault.organization.plan import Plan
from farvault.organization.references import DEFAULT_VAULT
from farvault.policies.role_policy import SCANNER, TRUSTS
from farvault.region_settings import advanced_dynamodb, opt_in
from farvault.roles import NamedRole, named_roles


def beforehand(organization: Organization) -> tuple[Item, ...]:
    """Everything that must be true, in the order of the kinds; the same for the same description."""
    items = [
        *_organization(organization),
        *_regions(organization),
        *_deployment_role(organization),
        *_roles(organization),
        *_permissions_boundary(organization),
        *_service_linked_role(organization),
        *_default_vault(organization),
        *_dynamodb(organization),
        *_opt_in(organization),
        *source_keys(organization),
        *_versioning(organization),
        *given_keys(organization),
    ]
    order = list(KINDS)
    return tuple(sorted(items, key=lambda item: (order.index(item.slug), sorted(item.values.items()))))


def _item(slug: str, places: Iterable[Site], **values: str) -> Item:
    return Item(slug, tuple(sorted(set(places))), values)


def _reached(organization: Organization, wanted: Callable[[Plan], bool]) -> set[Site]:
    """The accounts and Regions in which the wanted plans run."""
    reaches = {(organization.accounts_of(plan), regions_of(plan)) for plan in _plans(organization) if wanted(plan)}
    return {Site(account, region) for accounts, regions in reaches for account in accounts for region in regions}


def _plans(organization: Organization) -> Iterable[Plan]:
    return organization.description.plans.values()


def _organization(organization: Organization) -> Iterator[Item]:
    environments = organization.environments.values()
    settings = [each.organization_settings for each in environments if each.organization_settings]
    place = Site(organization.management_account, NOWHERE)
    policies = bool(organization.description.plans)
    if policies or settings:
        yield _item("trusted-access", [place])
    if policies:
        yield _item("backup-policies-enabled", [place], root=organization.description.organization.root)
    is_set = any(each.global_settings_given for each in settings)
    if not is_set and any(copy.from_accounts for copy in copies(organization)):
        yield _item("cross-account-backup", [place])
    delegated = [each.delegated_administrator for each in settings if each.delegated_administrator]
    if any(each.manage_policies and each.adopt is None for each in delegated):
        yield _item("no-resource-policy", [place])


def _regions(organization: Organization) -> Iterator[Item]:
    used = {site for site, each in organization.environments.items() if each.model_fields_set}
    used |= _reached(organization, lambda plan: True)
    targets = {(copy.to.region, copy.into_accounts) for copy in copies(organization) if copy.accounts}
    used |= {Site(account, region) for region, accounts in targets for account in accounts}
    # Its opt-in is what counts there, and cannot be seen or set in a Region that it has not enabled.
    used |= {Site(organization.management_account, region) for region, _ in _types_by_opt_in(organization)}
    for region in sorted({site.region for site in used}):
        if region in REGIONS and REGIONS[region].opt_in:
            places = [Site(site.account, NOWHERE) for site in used if site.region == region]
            yield _item("region-enabled", places, name=region)


def _deployment_role(organization: Organization) -> Iterator[Item]:
    accounts = {site.account for site in organization.environments}
    places = [Site(name, NOWHERE) for name in accounts if organization.account(name).assume_role]
    if places:
        name = organization.description.deployment.role
        yield _item("deployment-role", places, name=name, role=name.rpartition("/")[2])


def _roles(organization: Organization) -> Iterator[Item]:
    for role in named_roles(organization):
        if role.accounts - role.created_in:
            yield _role(organization, role)


def _role(organization: Organization, role: NamedRole) -> Item:
    path = role.path_and_name.rpartition("/")[0]
    arn = f"arn:{organization.partition}:iam::aws:policy/"
    return _item(
        "role",
        [Site(account, NOWHERE) for account in role.accounts - role.created_in],
        name=role.path_and_name,
        role=role.name,
        path=f"/{path}/" if path else "/",
        service=role.service,
        policies=" and ".join(policy.rpartition("/")[2] for policy in role.policies),
        trust=json.dumps(TRUSTS[role.service], separators=(",", ":")),
        attach="\n".join(
            f"aws iam attach-role-policy --role-name {role.name} --policy-arn {arn}{policy}" for policy in role.policies
        ),
    )


def _permissions_boundary(organization: Organization) -> Iterator[Item]:
    boundary = organization.description.backup_role.permissions_boundary
    sources = [(site.account, each.source) for site, each in organization.environments.items() if each.source]
    scanners = [role for role in named_roles(organization) if role.service == SCANNER]
    scanned = {account for role in scanners for account in role.accounts}
    accounts = {
        account for account, source in sources if source.backup_role or (source.scanner_role and account in scanned)
    }
    if boundary and not boundary.startswith("arn:") and accounts:
        places = [Site(account, NOWHERE) for account in accounts]
        yield _item("permissions-boundary", places, name=boundary, partition=organization.partition)


def _service_linked_role(organization: Organization) -> Iterator[Item]:
    making = {
        site.account
        for site, environment in organization.environments.items()
        if environment.source and environment.source.service_linked_role
    }
    receiving = {copy.to.account for copy in copies(organization) if copy.from_accounts}
    if receiving - making:
        yield _item("service-linked-role", [Site(account, NOWHERE) for account in receiving - making])


def _default_vault(organization: Organization) -> Iterator[Item]:
    places = _reached(organization, lambda plan: any(rule.vault == DEFAULT_VAULT for rule in plan.rules.values()))
    if places:
        yield _item("default-vault", places)


def _dynamodb(organization: Organization) -> Iterator[Item]:
    def copied(plan: Plan) -> bool:
        return "DynamoDB" in resource_types(plan) and any(rule.copies for rule in plan.rules.values())

    reached = _reached(organization, copied)
    places = [site for site in reached if advanced_dynamodb(organization, site) is None]
    if places:
        yield _item("dynamodb-advanced", places)


def _types_by_opt_in(organization: Organization) -> Iterator[tuple[str, frozenset[str]]]:
    """For each Region, the types whose backups depend on the management account's opt-in."""
    types_by_region: dict[str, set[str]] = {}
    for plan in _plans(organization):
        types = resource_types(plan)
        types = types if plan.selections.tags else types & ALWAYS_OPTED
        for region in regions_of(plan) if types and organization.accounts_of(plan) else ():
            types_by_region.setdefault(region, set()).update(types)
    return ((region, frozenset(types)) for region, types in types_by_region.items())


def _opt_in(organization: Organization) -> Iterator[Item]:
    lacking: dict[frozenset[str], list[Site]] = {}
    for region, types in _types_by_opt_in(organization):
        site = Site(organization.management_account, region)
        preferences = {RESOURCE_TYPES[kind].opt_in for kind in types}
        unsaid = frozenset(preferences - opt_in(organization, site).keys())
        if unsaid:
            lacking.setdefault(unsaid, []).append(site)
    for unsaid, sites in lacking.items():
        names = sorted(unsaid)
        preference = "'" + json.dumps(dict.fromkeys(names, True)) + "'"
        yield _item("service-opt-in", sites, types=", ".join(names), preference=preference)


def _versioning(organization: Organization) -> Iterator[Item]:
    places = _reached(organization, lambda plan: "S3" in resource_types(plan))
    if places:
        yield _item("s3-versioning", places)


__all__ = ["KINDS", "NOWHERE", "Item", "Kind", "beforehand"]
