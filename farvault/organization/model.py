"""The whole description as one frozen value, and what follows from it about accounts, units and vaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from farvault.facts import REGIONS
from farvault.facts.features import Facts, Override
from farvault.organization.description import Account, Description
from farvault.organization.environment import DestinationVault, Environment
from farvault.organization.plan import Plan, listed_items
from farvault.organization.remembered import Remembered
from farvault.organization.site import Site as Site
from farvault.organization.target import Target

ROOT = "root"
"""Name of the organization's root where units can be named."""


@dataclass(frozen=True)
class Organization:
    """An AWS Organization as described: organization.yaml and every environment, in sorted order."""

    description: Description
    environments: Mapping[Site, Environment]
    remembered: Remembered = field(default_factory=Remembered)
    """What was synthesized before."""

    @cached_property
    def partition(self) -> str:
        """The AWS partition of its Regions; aws where there is no environment yet."""
        for site in self.environments:
            return REGIONS[site.region].partition
        return "aws"

    @cached_property
    def facts(self) -> Facts:
        """What AWS can do, as the description overrides it."""
        overrides = self.description.facts
        return Facts({override.fact: Override(override.value, override.reason) for override in overrides})

    def account(self, name: str) -> Account:
        """The account called `name`."""
        return self.description.accounts[name]

    @property
    def management_account(self) -> str:
        """Name of the management account."""
        return self.description.organization.management_account

    @cached_property
    def delegated_administrator(self) -> str | None:
        """Name of the account to which backup policies are delegated, if there is one."""
        for environment in self.environments.values():
            settings = environment.organization_settings
            if settings and settings.delegated_administrator:
                return settings.delegated_administrator.account
        return None

    @cached_property
    def _above(self) -> Mapping[str | None, tuple[str, ...]]:
        """For each unit, the units from the root down to it."""
        above: dict[str | None, tuple[str, ...]] = {None: ()}
        units = self.description.units

        def path(name: str) -> tuple[str, ...]:
            if name not in above:
                parent = units[name].parent
                above[name] = (*(path(parent) if parent else ()), name)
            return above[name]

        for name in units:
            path(name)
        return above

    def units_above(self, account: str) -> tuple[str, ...]:
        """Names of the units from the root down to the account's own."""
        return self._above[self.account(account).unit]

    def unit_path(self, unit: str) -> str:
        """The unit's path as aws:PrincipalOrgPaths gives it: o-.../r-.../ou-.../."""
        identity = self.description.organization
        ids = "".join(f"{self.description.units[name].id}/" for name in self._above[unit])
        return f"{identity.id}/{identity.root}/{ids}"

    def account_path(self, account: str) -> str:
        """The account's path as aws:PrincipalOrgPaths gives it: that of its unit, or of the root."""
        unit = self.account(account).unit
        identity = self.description.organization
        return self.unit_path(unit) if unit else f"{identity.id}/{identity.root}/"

    def target_id(self, target: str) -> str:
        """Id in AWS Organizations of the root, a unit or an account."""
        if target == ROOT:
            return self.description.organization.root
        if target in self.description.units:
            return self.description.units[target].id
        return self.account(target).id

    @cached_property
    def _members(self) -> Mapping[str, tuple[str, ...]]:
        members: dict[str, list[str]] = {ROOT: [], **{unit: [] for unit in self.description.units}}
        for name, account in self.description.accounts.items():
            if not account.suspended:
                for above in (ROOT, *self.units_above(name)):
                    members[above].append(name)
        return {target: tuple(names) for target, names in members.items()}

    def members(self, target: str) -> tuple[str, ...]:
        """Names of the active accounts in the root or a unit and below, or the account itself."""
        if target in self._members:
            return self._members[target]
        return () if self.account(target).suspended else (target,)

    def accounts_of(self, plan: Plan) -> tuple[str, ...]:
        """Names of the active accounts that the plan reaches, each once, in the description's order."""
        reached = {account for target in plan.attach_to for account in self.members(target)}
        return tuple(name for name in self.description.accounts if name in reached)

    def destination_vault(self, target: Target) -> DestinationVault | None:
        """The destination vault that copies go to, or None where there is none."""
        environment = self.environments.get(target.site)
        return environment.destination_vaults.get(target.vault) if environment else None

    def policies_kept_in(self, environment: Environment) -> tuple[str, ...]:
        """Names of the plans whose policies an environment keeps."""
        if environment.organization_policies == "all":
            return tuple(self.description.plans)
        return tuple(environment.organization_policies)

    def sites(self) -> Iterator[Site]:
        """Every environment's account and Region, sorted."""
        return iter(self.environments)


def regions_of(plan: Plan) -> tuple[str, ...]:
    """The Regions a plan names or adds."""
    return listed_items(plan.regions)
