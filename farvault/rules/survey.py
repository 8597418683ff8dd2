"""An organization as rules look at it: what is derived from it once for all rules."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from farvault.copies import Copy, copies
from farvault.facts import RESOURCE_TYPES
from farvault.facts.features import Facts
from farvault.organization.environment import AcceptFrom, DestinationVault, SourceVault, VaultKey
from farvault.organization.model import ROOT, Organization, Site
from farvault.reading import UnreadableError
from farvault.region_settings import advanced_dynamodb
from farvault.roles import NamedRole, named_roles
from farvault.rules.bounds import Bounds, bounds_of
from farvault.terraform.calls import ModuleCalls
from farvault.terraform.removal import Removal


@dataclass(frozen=True)
class Survey:
    """An organization as rules look at it."""

    organization: Organization
    read: Callable[[Site, str], Mapping[str, Any]]
    """The policy in a file that an environment names; raises UnreadableError where there is none."""
    now: datetime.datetime
    """The time, for what depends on it."""

    @cached_property
    def copies(self) -> Mapping[tuple[str, str], tuple[Copy, ...]]:
        """For each plan and rule, by name, its copies."""
        copies_by_rule: dict[tuple[str, str], list[Copy]] = defaultdict(list)
        for copy in copies(self.organization):
            copies_by_rule[copy.plan, copy.rule].append(copy)
        return {names: tuple(each) for names, each in copies_by_rule.items()}

    @property
    def facts(self) -> Facts:
        """What AWS can do."""
        return self.organization.facts

    @cached_property
    def removal(self) -> Removal:
        """What becomes of what is no longer described; empty where nothing was synthesized yet."""
        return Removal.of(ModuleCalls(self.organization)) if self.organization.remembered.environments else Removal()

    @cached_property
    def holders(self) -> Mapping[tuple[str, str], Mapping[str, SourceVault | DestinationVault]]:
        """For each Region and vault name, the accounts that have such a vault, with their vaults."""
        vaults: dict[tuple[str, str], dict[str, SourceVault | DestinationVault]] = defaultdict(dict)
        for site, environment in self.organization.environments.items():
            for name, vault in environment.destination_vaults.items():
                vaults[site.region, name][site.account] = vault
            if environment.source:
                for name, own in environment.source.vaults.items():
                    vaults[site.region, name].setdefault(site.account, own)
        return vaults

    def vaults_named(self, region: str, vault: str) -> Mapping[str, SourceVault | DestinationVault]:
        """The accounts that have a vault of this name in a Region, with their vaults."""
        return self.holders.get((region, vault), {})

    @cached_property
    def locked(self) -> Mapping[tuple[str, str], Mapping[str, Bounds]]:
        """For each Region and vault name, the accounts whose vault enforces a retention, and which."""
        bounds_by_vault: dict[tuple[str, str], dict[str, Bounds]] = {}
        for key, vaults in self.holders.items():
            enforced = {account: bounds for account, vault in vaults.items() if (bounds := bounds_of(vault))}
            if enforced:
                bounds_by_vault[key] = enforced
        return bounds_by_vault

    @cached_property
    def basic_dynamodb(self) -> tuple[Site, ...]:
        """Where the Region settings leave DynamoDB without its advanced features."""
        return tuple(site for site, on in self._dynamodb.items() if on is False)

    @cached_property
    def known_dynamodb(self) -> Mapping[str, frozenset[str]]:
        """For each Region, the accounts whose Region settings say whether DynamoDB has its advanced features."""
        accounts_by_region: dict[str, set[str]] = defaultdict(set)
        for site in self._dynamodb:
            accounts_by_region[site.region].add(site.account)
        return {region: frozenset(accounts) for region, accounts in accounts_by_region.items()}

    @cached_property
    def _dynamodb(self) -> Mapping[Site, bool]:
        """Where the Region settings say whether DynamoDB has its advanced features, and what they say."""
        settings = ((site, advanced_dynamodb(self.organization, site)) for site in self.organization.environments)
        return {site: on for site, on in settings if on is not None}

    @cached_property
    def roles(self) -> Mapping[tuple[str, str], NamedRole]:
        """Every role that plans name, by path and name and the service that assumes it."""
        return {(role.path_and_name, role.service): role for role in named_roles(self.organization)}

    @cached_property
    def roles_by_name(self) -> Mapping[str, tuple[NamedRole, ...]]:
        """These roles by the names by which IAM distinguishes them: without path, in lower case."""
        roles: dict[str, list[NamedRole]] = defaultdict(list)
        for role in self.roles.values():
            roles[role.name.casefold()].append(role)
        return {name: tuple(each) for name, each in roles.items()}

    def backup_key(self, account: str, region: str, vault: str) -> str | None:
        """Id of the existing key under which an account's backups in a vault of its own are; None for one it makes."""
        environment = self.organization.environments.get(Site(account, region))
        if environment is None:
            return None
        source = environment.source
        own = environment.destination_vaults.get(vault) if not source or vault not in source.vaults else None
        key: VaultKey | None = own.key if own else source.key if source else None
        arn = (key.arn or key.replica_of) if key else None
        return arn.rpartition("/")[2] if arn else None

    @cached_property
    def keys(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """For each resource type and kind of source key, the active accounts that declare it."""
        accounts_by_key: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name, account in self.organization.description.accounts.items():
            if not account.suspended:
                for kind, key in account.source_keys.items():
                    accounts_by_key[kind, key].add(name)
        return {key: frozenset(accounts) for key, accounts in accounts_by_key.items()}

    def with_key(self, kind: str, key: str) -> frozenset[str]:
        """The active accounts whose resources of a type are encrypted with this kind of key.

        What an account says of FSx counts for FSx Windows too, and the other way round, unless it says something of
        the type itself: one is a kind of the other.
        """
        every = RESOURCE_TYPES[kind].opt_in
        names = [each for each, other in RESOURCE_TYPES.items() if other.opt_in == every and every in (kind, each)]
        exact = {account for (each, _), accounts in self.keys.items() if each == kind for account in accounts}
        related = frozenset().union(*(self.keys.get((each, key), frozenset()) for each in names))
        return self.keys.get((kind, key), frozenset()) | (related - exact)

    def admitted(self, users: AcceptFrom) -> frozenset[str]:
        """The active accounts that a vault or key allows."""
        if users.organization:
            return self.members[ROOT]
        # A unit may have the name of an account.
        named = self.members[ROOT] & frozenset(users.accounts)
        return named.union(*(self.members[name] for name in users.units))

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """For each unit, account and the root, the active accounts in it."""
        description = self.organization.description
        names = (ROOT, *description.units, *description.accounts)
        return {name: frozenset(self.organization.members(name)) for name in names}

    @cached_property
    def _documents(self) -> dict[tuple[Site, str], Mapping[str, Any] | UnreadableError]:
        return {}

    def document(self, site: Site, file: str) -> Mapping[str, Any] | UnreadableError:
        """A policy document that an environment names, or why it cannot be read."""
        if (site, file) not in self._documents:
            try:
                self._documents[site, file] = self.read(site, file)
            except UnreadableError as error:
                self._documents[site, file] = error
        return self._documents[site, file]
