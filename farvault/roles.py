"""The roles that plans name: who assumes each, what it needs, where it is needed, and where an environment makes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from farvault.copies import resource_types, roles_used
from farvault.names import path_and_name
from farvault.organization.model import Organization
from farvault.organization.plan import Plan
from farvault.policies.role_policy import ALWAYS, BACKUP, FOR_INDEXING, FOR_SCANNER, FOR_SCANS, FOR_TYPE, SCANNER


@dataclass(frozen=True)
class NamedRole:
    """A role that plans name."""

    path_and_name: str
    service: str
    """The service that assumes it: AWS Backup, or GuardDuty for scans."""
    accounts: frozenset[str]
    """The active accounts in which plans that name it run, or whose environments make it."""
    created_in: frozenset[str]
    """Those of them in which an environment makes it."""
    policies: tuple[str, ...]
    """AWS's managed policies that it needs, sorted, each with its path."""

    @property
    def name(self) -> str:
        """Its name: unique in an account, whatever the path."""
        return self.path_and_name.rpartition("/")[2]


def named_roles(organization: Organization) -> tuple[NamedRole, ...]:
    """Every role that plans name or an environment makes, once for each service that assumes it, sorted."""
    accounts: dict[tuple[str, str], set[str]] = {}
    policies: dict[tuple[str, str], set[str]] = {}
    for plan in organization.description.plans.values():
        reached = organization.accounts_of(plan)
        for key in roles_of(organization, plan) if reached else ():
            accounts.setdefault(key, set()).update(reached)
            policies.setdefault(key, set()).update(_policies(plan, key[1]))
    own = path_and_name(organization.description.backup_role)
    creating = {service: _creating_accounts(organization, service) for service in (BACKUP, SCANNER)}
    if creating[BACKUP]:  # it is made there, whether or not a plan names it
        accounts.setdefault((own, BACKUP), set()).update(creating[BACKUP])
    return tuple(
        NamedRole(
            role,
            service,
            frozenset(accounts[role, service]),
            # Of the roles that AWS Backup assumes, environments create only the description's own.
            frozenset(accounts[role, service] & creating[service] if service == SCANNER or role == own else ()),
            tuple(sorted(policies.get((role, service), ()))),
        )
        for role, service in sorted(accounts)
    )


def roles_of(organization: Organization, plan: Plan) -> Iterator[tuple[str, str]]:
    """Path and name of each role that a plan names, and the service that assumes it."""
    for role in sorted(backup_roles(organization, plan)):
        yield role, BACKUP
    if plan.scan:
        yield plan.scan.scanner_role, SCANNER


def backup_roles(organization: Organization, plan: Plan) -> frozenset[str]:
    """Path and name of the roles that the plan's selections name, or leave to the description's `backup_role`."""
    selections = [*plan.selections.tags.values(), *plan.selections.resources.values()]
    own = path_and_name(organization.description.backup_role)
    return roles_used(plan) | ({own} if any(selection.role is None for selection in selections) else set())


def _creating_accounts(organization: Organization, service: str) -> frozenset[str]:
    """The accounts in which an environment makes the roles that a service assumes."""
    sources = [(site.account, each.source) for site, each in organization.environments.items() if each.source]
    return frozenset(
        account for account, source in sources if (source.scanner_role if service == SCANNER else source.backup_role)
    )


def _policies(plan: Plan, service: str) -> Iterator[str]:
    if service == SCANNER:
        yield FOR_SCANNER
        return
    yield from ALWAYS
    for kind in resource_types(plan):
        yield from FOR_TYPE.get(kind, ())
    if any(rule.index for rule in plan.rules.values()):
        yield FOR_INDEXING
    if plan.scan:
        yield FOR_SCANS
