"""Who copies what where: derived from the description, nothing else.

A `Copy` here is one copy action of one rule, with every account and Region in which it runs; it is
the unit that rules, proofs and reports work on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from farvault.organization.by_region import plans_by_region
from farvault.organization.model import Organization, Site, regions_of
from farvault.organization.plan import Copy as CopyAction
from farvault.organization.plan import Plan, named
from farvault.organization.target import Target


@dataclass(frozen=True)
class Copy:
    """One copy action: from each account and Region to one vault.

    A copy to `$region` is one of these for each Region.
    """

    plan: str
    rule: str
    to: Target
    """Where it goes, in a Region of its own."""
    accounts: tuple[str, ...]
    """Active accounts in which the plan runs."""
    regions: tuple[str, ...]
    """Regions in which the plan runs."""
    action: CopyAction

    @property
    def crosses_accounts(self) -> bool:
        """Whether the copy leaves its account in at least one of them."""
        return not self.to.in_each_account and any(account != self.to.account for account in self.accounts)


def copies(organization: Organization) -> Iterator[Copy]:
    """Every copy action of every rule of every plan, in the description's order."""
    for plan_name, plan in organization.description.plans.items():
        accounts = organization.accounts_of(plan)
        for each in plans_by_region(plan_name, plan).values():
            for rule_name, rule in each.rules.items():
                for action in rule.copies:
                    yield Copy(plan_name, rule_name, action.to, accounts, regions_of(each), action)


def destination_accounts(organization: Organization) -> dict[Site, frozenset[str]]:
    """For each account and Region in which plans run, the other accounts that its backups are copied to."""
    found: dict[Site, set[str]] = {}
    for copy in copies(organization):
        if copy.to.in_each_account:
            continue
        for account in copy.accounts:
            if account != copy.to.account:
                for region in copy.regions:
                    found.setdefault(Site(account, region), set()).add(copy.to.account)
    return {site: frozenset(accounts) for site, accounts in found.items()}


def roles_used(plan: Plan) -> frozenset[str]:
    """Path and name of the roles that the plan's selections name themselves."""
    chosen = [*plan.selections.tags.values(), *plan.selections.resources.values()]
    return frozenset(selection.role for selection in chosen if selection.role)


def resource_types(plan: Plan) -> frozenset[str]:
    """The resource types that a plan meets: those it says, and those its selections name or add."""
    chosen = plan.selections.resources.values()
    selected = {name for selection in chosen for name in named(selection.resource_types) if name != "*"}
    return frozenset(plan.protects) | selected


def types_by_account(organization: Organization) -> dict[str, frozenset[str]]:
    """For each account, the resource types of the backups that are made in it and of those that are copied into it.

    What is copied into an account may be restored there, or copied back.
    """
    found: dict[str, set[str]] = {}
    for plan in organization.description.plans.values():
        for account in organization.accounts_of(plan):
            found.setdefault(account, set()).update(resource_types(plan))
    for copy in copies(organization):
        if copy.crosses_accounts:
            found.setdefault(copy.to.account, set()).update(resource_types(organization.description.plans[copy.plan]))
    return {account: frozenset(types) for account, types in found.items()}
