"""What rules look at: the description's parts as items, with what is worked out of them once for all rules."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from farvault.copies import resource_types
from farvault.facts.features import Facts
from farvault.organization.environment import AcceptFrom, DestinationVault, Environment, SourceVault, VaultKey
from farvault.organization.model import ROOT, Organization, Site, regions_of
from farvault.organization.plan import Copy, Plan
from farvault.organization.plan import Rule as PlanRule
from farvault.organization.references import IN_EACH_ACCOUNT
from farvault.organization.yaml_file import Path_
from farvault.schedule import Schedule, ScheduleError


@dataclass(frozen=True)
class Where:
    """A part of the description: in organization.yaml, or in the environment of `site`."""

    path: Path_
    site: Site | None = None

    def at(self, *steps: str | int) -> Where:
        """A part further in."""
        return Where((*self.path, *steps), self.site)


#: Runs that are worked out to find the longest time between two.
_RUNS = 200


@dataclass(frozen=True, order=True)
class Bounds:
    """The retention that a locked or air-gapped vault enforces, in days."""

    minimum: int | None
    maximum: int | None

    @property
    def text(self) -> str:
        """The range in words."""
        if self.minimum and self.maximum:
            return f"from {self.minimum} to {self.maximum} days"
        return f"{self.minimum} days or more" if self.minimum else f"{self.maximum} days or fewer"

    def wrong(self, days: int | None) -> str:
        """What is wrong with a retention, None for ever; empty where nothing is."""
        if self.minimum and days is not None and days < self.minimum:
            return f"takes nothing that is kept for fewer than {self.minimum} days, got {days}"
        if self.maximum and (days is None or days > self.maximum):
            return f"takes nothing that is kept for more than {self.maximum} days, got {days or 'no delete_after_days'}"
        return ""


def bounds_of(vault: SourceVault | DestinationVault) -> Bounds | None:
    """The retention that a vault enforces; None where it enforces none."""
    held = vault.lock or (vault.air_gapped if isinstance(vault, DestinationVault) else None)
    return Bounds(held.min_retention_days, held.max_retention_days) if held else None


@dataclass(frozen=True)
class Survey:
    """An organization as rules look at it."""

    organization: Organization
    read: Callable[[Site, str], str]
    """The text of a file that an environment names; raises OSError where there is none."""
    now: datetime.datetime
    """The time, for what depends on it."""

    @property
    def facts(self) -> Facts:
        """What AWS can do."""
        return self.organization.facts

    @cached_property
    def plans(self) -> tuple[PlanItem, ...]:
        """Every plan."""
        held = self.organization.description.plans.items()
        return tuple(PlanItem(self, name, plan, Where(("plans", name))) for name, plan in held)

    @cached_property
    def rules(self) -> tuple[RuleItem, ...]:
        """Every rule of every plan."""
        return tuple(
            RuleItem(plan, name, rule, plan.where.at("rules", name))
            for plan in self.plans
            for name, rule in plan.plan.rules.items()
        )

    @cached_property
    def copies(self) -> tuple[CopyItem, ...]:
        """Every copy action of every rule."""
        return tuple(copy for rule in self.rules for copy in rule.copies)

    @cached_property
    def lifecycles(self) -> tuple[LifecycleItem, ...]:
        """The lifecycle of every rule, each before those of its copies."""
        found: list[LifecycleItem] = []
        for rule in self.rules:
            found.append(LifecycleItem(rule, rule.rule, rule.where))
            found += [LifecycleItem(rule, copy.copy, copy.where) for copy in rule.copies]
        return tuple(found)

    @cached_property
    def environments(self) -> tuple[EnvironmentItem, ...]:
        """Every environment."""
        held = self.organization.environments.items()
        return tuple(EnvironmentItem(self, site, environment, Where((), site)) for site, environment in held)

    @cached_property
    def destinations(self) -> tuple[VaultItem, ...]:
        """Every destination vault."""
        return tuple(
            VaultItem(self, item.site, name, vault, item.where.at("destination_vaults", name))
            for item in self.environments
            for name, vault in item.environment.destination_vaults.items()
        )

    @cached_property
    def holders(self) -> Mapping[tuple[str, str], Mapping[str, SourceVault | DestinationVault]]:
        """For each Region and vault name, the accounts that hold such a vault, and theirs."""
        found: dict[tuple[str, str], dict[str, SourceVault | DestinationVault]] = defaultdict(dict)
        for site, environment in self.organization.environments.items():
            for name, vault in environment.destination_vaults.items():
                found[site.region, name][site.account] = vault
            if environment.source:
                for name, own in environment.source.vaults.items():
                    found[site.region, name].setdefault(site.account, own)
        return found

    def held(self, region: str, vault: str) -> Mapping[str, SourceVault | DestinationVault]:
        """The accounts that hold a vault of this name in a Region, and theirs."""
        return self.holders.get((region, vault), {})

    @cached_property
    def locked(self) -> Mapping[tuple[str, str], Mapping[str, Bounds]]:
        """For each Region and vault name, the accounts whose vault enforces a retention, and which."""
        found: dict[tuple[str, str], dict[str, Bounds]] = {}
        for key, vaults in self.holders.items():
            enforced = {account: bounds for account, vault in vaults.items() if (bounds := bounds_of(vault))}
            if enforced:
                found[key] = enforced
        return found

    @cached_property
    def basic_dynamodb(self) -> tuple[Site, ...]:
        """Where the Region settings leave DynamoDB without its advanced features."""
        held = self.organization.environments.items()
        return tuple(
            site
            for site, one in held
            if one.region_settings and one.region_settings.management.get("DynamoDB") is False
        )

    @cached_property
    def known_dynamodb(self) -> Mapping[str, frozenset[str]]:
        """For each Region, the accounts whose Region settings say whether DynamoDB has its advanced features."""
        found: dict[str, set[str]] = defaultdict(set)
        for site, environment in self.organization.environments.items():
            if environment.region_settings and "DynamoDB" in environment.region_settings.management:
                found[site.region].add(site.account)
        return {region: frozenset(accounts) for region, accounts in found.items()}

    @cached_property
    def with_backup_role(self) -> frozenset[str]:
        """The accounts in which an environment makes the backup role."""
        held = self.organization.environments.items()
        return frozenset(site.account for site, one in held if one.source and one.source.backup_role)

    @cached_property
    def source_keys(self) -> Mapping[str, frozenset[Site]]:
        """For each id of a given key, the environments whose source vaults are on it, or on a replica of it."""
        found: dict[str, set[Site]] = defaultdict(set)
        for site, environment in self.organization.environments.items():
            key = environment.source.key if environment.source else None
            arn = (key.arn or key.replica_of) if key else None
            if arn:
                found[arn.rpartition("/")[2]].add(site)
        return {key_id: frozenset(sites) for key_id, sites in found.items()}

    @cached_property
    def keys(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """For each resource type and kind of source key, the active accounts that say so."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name, account in self.organization.description.accounts.items():
            if not account.suspended:
                for kind, key in account.source_keys.items():
                    found[kind, key].add(name)
        return {key: frozenset(accounts) for key, accounts in found.items()}

    def with_key(self, kind: str, key: str) -> frozenset[str]:
        """The active accounts whose resources of a type are under this kind of key."""
        return self.keys.get((kind, key), frozenset())

    def admitted(self, users: AcceptFrom) -> frozenset[str]:
        """The active accounts that a vault or key is open to."""
        if users.organization:
            return self.members[ROOT]
        return frozenset().union(*(self.members[name] for name in (*users.units, *users.accounts)))

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """For each unit, account and the root, the active accounts in it."""
        description = self.organization.description
        names = (ROOT, *description.units, *description.accounts)
        return {name: frozenset(self.organization.members(name)) for name in names}

    @cached_property
    def _documents(self) -> dict[tuple[Site, str], Any]:
        return {}

    def document(self, site: Site, file: str) -> Mapping[str, Any] | None:
        """A policy document that an environment names; None where it cannot be read (see unreadable-policy-file)."""
        if (site, file) not in self._documents:
            try:
                held = json.loads(self.read(site, file))
            except (OSError, ValueError):
                held = None
            self._documents[site, file] = held if isinstance(held, dict) else None
        document: Mapping[str, Any] | None = self._documents[site, file]
        return document


@dataclass(frozen=True)
class PlanItem:
    """A plan."""

    survey: Survey
    name: str
    plan: Plan
    where: Where

    @property
    def organization(self) -> Organization:
        """The organization it is of."""
        return self.survey.organization

    @cached_property
    def accounts(self) -> frozenset[str]:
        """The active accounts that it reaches."""
        held = [self.survey.members[target] for target in self.plan.attach_to]
        return held[0] if len(held) == 1 else frozenset().union(*held)

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """The Regions that it names or adds."""
        return regions_of(self.plan)

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The resource types that it meets, sorted; none where nothing says which."""
        return tuple(sorted(resource_types(self.plan)))

    @cached_property
    def roles(self) -> tuple[tuple[Where, str | None], ...]:
        """For each selection, where it is and the role that it names."""
        chosen = self.plan.selections
        held = [("tags", name, one.role) for name, one in chosen.tags.items()]
        held += [("resources", name, one.role) for name, one in chosen.resources.items()]
        return tuple((self.where.at("selections", kind, name), role) for kind, name, role in held)


@dataclass(frozen=True)
class RuleItem:
    """A rule of a plan."""

    plan: PlanItem
    name: str
    rule: PlanRule
    where: Where

    @cached_property
    def schedule(self) -> Schedule | None:
        """Its schedule; None where that cannot be read (see schedule-syntax)."""
        try:
            return Schedule.parse(self.rule.schedule)
        except ScheduleError:
            return None

    @cached_property
    def copies(self) -> tuple[CopyItem, ...]:
        """Its copy actions."""
        found = []
        for index, copy in enumerate(self.rule.copies):
            account, region, vault = copy.to.split("/")
            found.append(CopyItem(self, copy, account, region, vault, self.where.at("copies", index)))
        return tuple(found)

    @cached_property
    def longest_interval(self) -> datetime.timedelta | None:
        """The longest time between two of its next runs."""
        runs = self.next_runs(_RUNS)
        return max((later - earlier for earlier, later in pairwise(runs)), default=None)

    def next_runs(self, count: int) -> list[datetime.datetime]:
        """Its next runs."""
        return self.schedule.next_runs(self.plan.survey.now, count) if self.schedule else []

    @property
    def runs_text(self) -> str:
        """Its next five runs in a message."""
        times = ", ".join(f"{run:%Y-%m-%d %H:%M}" for run in self.next_runs(5))
        return f"the next runs are {times} UTC" if times else "it has no further run"


@dataclass(frozen=True)
class LifecycleItem:
    """A rule's lifecycle or a copy's."""

    rule: RuleItem
    part: PlanRule | Copy
    where: Where


@dataclass(frozen=True)
class CopyItem:
    """A copy action of a rule."""

    rule: RuleItem
    copy: Copy
    account: str
    """The account that receives the copy; $account where each account keeps it."""
    region: str
    vault: str
    where: Where

    @property
    def plan(self) -> PlanItem:
        """The plan it is of."""
        return self.rule.plan

    @property
    def survey(self) -> Survey:
        """What it is part of."""
        return self.rule.plan.survey

    @property
    def delete_after_days(self) -> int | None:
        """Days that the copy is kept: its own, else its source's; None for ever."""
        return self.copy.delete_after_days or self.rule.rule.delete_after_days

    @cached_property
    def from_accounts(self) -> frozenset[str]:
        """The other accounts that it comes from; none where it stays in each account."""
        return frozenset() if self.account == IN_EACH_ACCOUNT else self.plan.accounts - {self.account}

    @cached_property
    def from_regions(self) -> tuple[str, ...]:
        """The other Regions that it comes from."""
        return tuple(region for region in self.plan.regions if region != self.region)

    @cached_property
    def target(self) -> DestinationVault | None:
        """The vault that receives it; None where each account has its own."""
        return self.survey.organization.destination_vault(self.account, self.region, self.vault)

    @cached_property
    def air_gapped(self) -> bool:
        """Whether it goes into a logically air-gapped vault, in any account."""
        if self.target:
            return self.target.air_gapped is not None
        return any(
            isinstance(vault, DestinationVault) and vault.air_gapped
            for account, vault in self.survey.held(self.region, self.vault).items()
            if account in self.plan.accounts
        )


@dataclass(frozen=True)
class EnvironmentItem:
    """What an account holds in a Region."""

    survey: Survey
    site: Site
    environment: Environment
    where: Where

    @property
    def keys(self) -> Iterator[tuple[Where, VaultKey]]:
        """The key of its source vaults and of each destination vault, and where it is."""
        if self.environment.source:
            yield self.where.at("source", "key"), self.environment.source.key
        for name, vault in self.environment.destination_vaults.items():
            yield self.where.at("destination_vaults", name, "key"), vault.key


@dataclass(frozen=True)
class VaultItem:
    """A destination vault."""

    survey: Survey
    site: Site
    name: str
    vault: DestinationVault
    where: Where
