"""Who copies what where: derived from the description, nothing else.

A `Copy` here is one copy action of one rule, with every account and Region in which it runs; it is
the unit that rules, modules, preconditions and reports work on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from farvault.organization.model import Organization, Site, regions_of
from farvault.organization.plan import CopyAction, Plan, listed_items
from farvault.organization.target import Target


class Retained(Protocol):
    """A backup or a copy, from whatever source it was read."""

    @property
    def delete_after_days(self) -> int | None:
        """Days that it is kept; None where it does not say."""


def retention_days(copy: Retained, source: Retained) -> int | None:
    """Days that a copy is kept: its own, else those of its source, which it follows; None for ever."""
    return copy.delete_after_days or source.delete_after_days


@dataclass(frozen=True)
class Copy:
    """One copy action: from each account and Region to one vault.

    A copy to `$region` is one of these for each Region.
    """

    plan: str
    rule: str
    index: int
    """Its place among the rule's copies, from 0."""
    action: CopyAction
    """What the description says."""
    to: Target
    """Where it goes, in a Region of its own."""
    accounts: frozenset[str]
    """Active accounts in which the plan runs."""
    regions: tuple[str, ...]
    """Regions that it comes from, including its own where that is one of them."""
    retention_days: int | None
    """Days that it is kept; None for ever."""

    @cached_property
    def from_accounts(self) -> frozenset[str]:
        """The other accounts that it comes from; none where it stays in each account."""
        return frozenset() if self.to.in_each_account else self.accounts - {self.to.account}

    @cached_property
    def from_regions(self) -> tuple[str, ...]:
        """The other Regions that it comes from."""
        return tuple(region for region in self.regions if region != self.to.region)

    @property
    def into_accounts(self) -> frozenset[str]:
        """The accounts whose vaults receive it."""
        return self.accounts if self.to.in_each_account else frozenset({self.to.account})


def copies(organization: Organization) -> Iterator[Copy]:
    """Every copy action of every rule of every plan, in the description's order."""
    for plan_name, plan in organization.description.plans.items():
        accounts = frozenset(organization.accounts_of(plan))
        regions = regions_of(plan)
        for rule_name, rule in plan.rules.items():
            for index, action in enumerate(rule.copies):
                days = retention_days(action, rule)
                for to, origins in _ways(action.to, regions):
                    yield Copy(plan_name, rule_name, index, action, to, accounts, origins, days)


def _ways(to: Target, regions: tuple[str, ...]) -> Iterator[tuple[Target, tuple[str, ...]]]:
    """Each vault that a target refers to, and the Regions from which backups are copied there."""
    if to.in_each_region:
        yield from ((to.in_region(region), (region,)) for region in regions)
    else:
        yield to, regions


def destination_accounts(organization: Organization) -> dict[Site, frozenset[str]]:
    """For each account and Region in which plans run, the other accounts that its backups are copied to."""
    accounts_by_site: dict[Site, set[str]] = {}
    for copy in copies(organization):
        for account in copy.from_accounts:
            for region in copy.regions:
                accounts_by_site.setdefault(Site(account, region), set()).add(copy.to.account)
    return {site: frozenset(accounts) for site, accounts in accounts_by_site.items()}


def roles_used(plan: Plan) -> frozenset[str]:
    """Path and name of the roles that the plan's selections themselves name."""
    selections = [*plan.selections.tags.values(), *plan.selections.resources.values()]
    return frozenset(selection.role for selection in selections if selection.role)


def resource_types(plan: Plan) -> frozenset[str]:
    """The resource types that a plan covers: those under `protects`, and those that its selections name or add."""
    selections = plan.selections.resources.values()
    selected = {name for selection in selections for name in listed_items(selection.resource_types) if name != "*"}
    return frozenset(plan.protects) | selected


def types_by_account(organization: Organization) -> dict[str, frozenset[str]]:
    """For each account, the resource types of the backups that are made in it and of those that are copied into it.

    What is copied into an account may be restored there, or copied back.
    """
    types_by_name: dict[str, set[str]] = {}
    for plan in organization.description.plans.values():
        for account in organization.accounts_of(plan):
            types_by_name.setdefault(account, set()).update(resource_types(plan))
    for copy in copies(organization):
        if copy.from_accounts:
            types_by_name.setdefault(copy.to.account, set()).update(
                resource_types(organization.description.plans[copy.plan])
            )
    return {account: frozenset(types) for account, types in types_by_name.items()}
