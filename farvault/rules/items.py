"""The items that rules look at, one at a time, each with what can be derived from it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from farvault.copies import Copy, resource_types
from farvault.names import SOURCE_KEY_ALIAS, path_and_name
from farvault.organization.environment import DestinationVault, Environment, VaultKey
from farvault.organization.model import Organization, Site, regions_of
from farvault.organization.plan import BackupRule as PlanRule
from farvault.organization.plan import CopyAction, ListOperators, Plan, ResourceSelection, TagSelection
from farvault.organization.target import Target
from farvault.organization.yaml_file import Path_
from farvault.policies.role_policy import BACKUP, SCANNER
from farvault.roles import NamedRole
from farvault.rules.survey import Survey
from farvault.schedule import Schedule, ScheduleError

#: Number of runs that are computed to find the longest interval.
_RUNS = 200


@dataclass(frozen=True)
class Where:
    """A part of the description: in organization.yaml, in the environment of `site`, or in the lock file."""

    path: Path_
    site: Site | None = None
    part: str = ""
    """The Terraform address of what is no longer described, as farvault.lock.json has it."""

    def at(self, *steps: str | int) -> Where:
        """A part below it."""
        return Where((*self.path, *steps), self.site)


@dataclass(frozen=True)
class Items:
    """Every part of a description, one list for each kind."""

    survey: Survey

    @cached_property
    def plans(self) -> tuple[PlanItem, ...]:
        """Every plan."""
        plans = self.survey.organization.description.plans.items()
        return tuple(PlanItem(self, name, plan, Where(("plans", name))) for name, plan in plans)

    @cached_property
    def rules(self) -> tuple[RuleItem, ...]:
        """Every rule of every plan."""
        return tuple(rule for plan in self.plans for rule in plan.rules)

    @cached_property
    def copies(self) -> tuple[CopyItem, ...]:
        """Every copy action of every rule."""
        return tuple(copy for rule in self.rules for copy in rule.copies)

    @property
    def role_names(self) -> Iterator[tuple[Where, str]]:
        """Path and name of each role that the description names beside its own: Terraform's, selections', scanners'."""
        yield Where(("deployment", "role")), self.survey.organization.description.deployment.role
        for plan in self.plans:
            yield from ((where.at("role"), selection.role) for where, selection in plan.selections if selection.role)
            if plan.plan.scan:
                yield plan.where.at("scan", "scanner_role"), plan.plan.scan.scanner_role

    @cached_property
    def lifecycles(self) -> tuple[LifecycleItem, ...]:
        """The lifecycle of every rule, each before those of its copies."""
        lifecycles: list[LifecycleItem] = []
        for rule in self.rules:
            lifecycles.append(LifecycleItem(rule, rule.rule, rule.where))
            lifecycles += [LifecycleItem(rule, copy.copy.action, copy.where) for copy in rule.copies]
        return tuple(lifecycles)

    @cached_property
    def environments(self) -> tuple[EnvironmentItem, ...]:
        """Every environment."""
        environments = self.survey.organization.environments.items()
        return tuple(EnvironmentItem(self, site, environment, Where((), site)) for site, environment in environments)

    @cached_property
    def destinations(self) -> tuple[VaultItem, ...]:
        """Every destination vault."""
        return tuple(
            VaultItem(self.survey, item.site, name, vault, item.where.at("destination_vaults", name))
            for item in self.environments
            for name, vault in item.environment.destination_vaults.items()
        )


@dataclass(frozen=True)
class PlanItem:
    """A plan."""

    items: Items
    name: str
    plan: Plan
    where: Where

    @property
    def survey(self) -> Survey:
        """What is derived from its organization."""
        return self.items.survey

    @property
    def organization(self) -> Organization:
        """The organization it is of."""
        return self.survey.organization

    @cached_property
    def rules(self) -> tuple[RuleItem, ...]:
        """Its rules."""
        return tuple(RuleItem(self, name, rule, self.where.at("rules", name)) for name, rule in self.plan.rules.items())

    @cached_property
    def copies(self) -> tuple[CopyItem, ...]:
        """The copy actions of its rules."""
        return tuple(copy for rule in self.rules for copy in rule.copies)

    @cached_property
    def accounts(self) -> frozenset[str]:
        """The active accounts that it reaches."""
        targets = [self.survey.members[target] for target in self.plan.attach_to]
        return targets[0] if len(targets) == 1 else frozenset().union(*targets)

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """The Regions that it names or adds."""
        return regions_of(self.plan)

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The resource types that it covers, sorted; empty where nothing says which."""
        return tuple(sorted(resource_types(self.plan)))

    def staying(self, feature: str) -> frozenset[str]:
        """Those of its types that AWS Backup copies nowhere by `feature`, cross_account or cross_region."""
        facts = self.survey.facts
        return frozenset(
            kind
            for kind in self.types
            if not facts.feature(kind, feature).value
            or not any(
                facts.in_region(region, feature).value and facts.in_region(region, feature, kind).value
                for region in self.regions
            )
        )

    @property
    def selections(self) -> Iterator[tuple[Where, TagSelection | ResourceSelection]]:
        """Each selection, and where it is."""
        for name, by_tag in self.plan.selections.tags.items():
            yield self.where.at("selections", "tags", name), by_tag
        for name, by_type in self.plan.selections.resources.items():
            yield self.where.at("selections", "resources", name), by_type

    @property
    def lists(self) -> Iterator[tuple[Where, tuple[str, ...] | ListOperators, str]]:
        """The list of its Regions and what each selection lists: where, what is listed, and the noun for a member."""
        yield self.where.at("regions"), self.plan.regions, "Region"
        for where, selection in self.selections:
            if isinstance(selection, TagSelection):
                yield where.at("tag_value"), selection.tag_value, "value of the tag"
            else:
                yield where.at("resource_types"), selection.resource_types, "resource type"

    @cached_property
    def named_roles(self) -> tuple[tuple[Where, NamedRole], ...]:
        """Every role that it names, a selection's or its scanner's, and where."""
        own = path_and_name(self.organization.description.backup_role)
        mentions = [(where, role or own, BACKUP) for where, role in self.roles]
        if self.plan.scan:
            mentions.append((self.where.at("scan", "scanner_role"), self.plan.scan.scanner_role, SCANNER))
        # A plan that reaches no account needs none of the roles that it names.
        roles = ((where, self.survey.roles.get((role, service))) for where, role, service in mentions)
        return tuple((where, role) for where, role in roles if role)

    @cached_property
    def roles(self) -> tuple[tuple[Where, str | None], ...]:
        """For each selection, where it is and the role that it names."""
        return tuple((where, selection.role) for where, selection in self.selections)


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
        """Its copy actions; one to $region is an item for each of the plan's Regions."""
        copies = self.plan.survey.copies.get((self.plan.name, self.name), ())
        return tuple(CopyItem(self, copy, self.where.at("copies", copy.index)) for copy in copies)

    @cached_property
    def longest_interval(self) -> datetime.timedelta | None:
        """The longest time between two of its next runs."""
        if self.schedule and self.schedule.is_for_every_year():
            return self.schedule.longest_interval()
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
    part: PlanRule | CopyAction
    where: Where


@dataclass(frozen=True)
class CopyItem:
    """A copy of a rule."""

    rule: RuleItem
    copy: Copy
    where: Where

    @property
    def plan(self) -> PlanItem:
        """The plan it is of."""
        return self.rule.plan

    @property
    def survey(self) -> Survey:
        """What is derived from its organization."""
        return self.rule.plan.survey

    @property
    def to(self) -> Target:
        """Where it goes, in a Region of its own."""
        return self.copy.to

    @property
    def from_accounts(self) -> frozenset[str]:
        """The other accounts that it comes from; none where it stays in each account."""
        return self.copy.from_accounts

    @property
    def from_regions(self) -> tuple[str, ...]:
        """The other Regions that it comes from."""
        return self.copy.from_regions

    @cached_property
    def destination(self) -> DestinationVault | None:
        """The vault that receives it; None where each account has its own."""
        return self.survey.organization.destination_vault(self.to)

    @cached_property
    def air_gapped(self) -> bool:
        """Whether it goes into a logically air-gapped vault, in any account."""
        if self.destination:
            return self.destination.air_gapped is not None
        return any(
            isinstance(vault, DestinationVault) and vault.air_gapped
            for account, vault in self.survey.vaults_named(self.to.region, self.to.vault).items()
            if account in self.plan.accounts
        )


@dataclass(frozen=True)
class EnvironmentItem:
    """What an account holds in a Region."""

    items: Items
    site: Site
    environment: Environment
    where: Where

    @property
    def survey(self) -> Survey:
        """What is derived from its organization."""
        return self.items.survey

    @property
    def aliases(self) -> Iterator[tuple[Where, str]]:
        """The alias of each key that is created here, and where it comes from; those that are not given first."""
        given: list[tuple[Where, str]] = []
        source = self.environment.source
        if source and source.vaults and not source.key.arn:
            where = self.where.at("source", "key")
            if source.key.alias:
                given.append((where.at("alias"), source.key.alias))
            else:
                yield where, SOURCE_KEY_ALIAS
        for name, vault in self.environment.destination_vaults.items():
            where = self.where.at("destination_vaults", name)
            if vault.key.alias:
                given.append((where.at("key", "alias"), vault.key.alias))
            elif not (vault.key.arn or vault.air_gapped):
                yield where, name
        yield from given

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
