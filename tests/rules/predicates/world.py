"""A description as data, with what follows from it: who is where, what a plan reaches, and where its copies go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from farvault.facts import RANGES, RESOURCE_TYPES
from farvault.facts.features import Facts, Override
from tests.rules.describe import MAIN

Data = Mapping[str, Any]
By = Literal["rule", "plan", "environment", "account", "description"]
Place = tuple[str, str]
"""Account and Region."""


@dataclass(frozen=True)
class Law:
    """A law's predicate: yields where it is broken, as roughly as `by` says."""

    slug: str
    by: By
    places: Callable[[World], Iterator[str]]


LAWS: dict[str, Law] = {}


def law(slug: str, by: By) -> Callable[[Callable[[World], Iterator[str]]], Callable[[World], Iterator[str]]]:
    """Enter a predicate into LAWS."""

    def enter(places: Callable[[World], Iterator[str]]) -> Callable[[World], Iterator[str]]:
        LAWS[slug] = Law(slug, by, places)
        return places

    return enter


def rough(address: str, by: By) -> str:
    """A finding's address as roughly as a law's predicate gives it: plan/rule, plan, account/Region, account, or ''."""
    steps = address.split(".")
    if by == "description":
        return ""
    if steps[0] == "plans" and len(steps) > 1:
        is_rule = by == "rule" and len(steps) > 3 and steps[2] == "rules"
        return f"{steps[1]}/{steps[3]}" if is_rule else steps[1]
    site = address.split(":")[0].split(".")[0]
    if "/" not in site:
        return ""
    return site.split("/")[0] if by == "account" else site


@dataclass(frozen=True)
class Rule:
    """A rule of a plan, with the plan around it."""

    plan_name: str
    name: str
    plan: Data
    data: Data

    @property
    def place(self) -> str:
        """Where its faults are."""
        return f"{self.plan_name}/{self.name}"

    @property
    def described_copies(self) -> tuple[Data, ...]:
        """Its copies as they are described."""
        return tuple(self.data.get("copies", ()))

    @property
    def copies(self) -> tuple[Data, ...]:
        """Those that are made: `$region` is nowhere where the plan lists no Regions."""
        everywhere = bool(regions_of(self.plan))
        return tuple(copy for copy in self.described_copies if everywhere or "/$region/" not in copy["to"])


@dataclass(frozen=True)
class Route:
    """One copy of a rule's backups in one account and Region, to where it goes."""

    rule: Rule
    copy: Data
    source: Place
    destination: Place
    vault: str

    @property
    def crosses_accounts(self) -> bool:
        """Whether it goes to another account."""
        return self.source[0] != self.destination[0]

    @property
    def crosses_regions(self) -> bool:
        """Whether it goes to another Region."""
        return bool(self.source[1]) and self.source[1] != self.destination[1]

    @property
    def retention(self) -> int | None:
        """Days that the copy is kept: as long as the backup where it says nothing; None for ever."""
        own = self.copy.get("delete_after_days")
        return own if own is not None else self.rule.data.get("delete_after_days")


class World:
    """A description as tests.rules.describe has it."""

    def __init__(self, files: Mapping[str, Any]) -> None:
        self.main: Data = files[MAIN]
        self.organization: Data = self.main["organization"]
        self.accounts: dict[str, Data] = self.main["accounts"]
        self.units: dict[str, Data] = self.main.get("units", {})
        self.plans: dict[str, Data] = self.main.get("plans", {})
        self.management: str = self.organization["management_account"]
        sites = {tuple(name.split("/")): data or {} for name, data in files.items() if "/" in name}
        self.environments: dict[Place, Data] = {
            (account, region): data for (account, region), data in sorted(sites.items()) if self.is_active(account)
        }
        overrides = self.main.get("facts", ())
        self.facts = Facts({each["fact"]: Override(each["value"], each["reason"]) for each in overrides})

    def is_active(self, account: str) -> bool:
        """A suspended account takes no part in anything."""
        return not self.accounts[account].get("suspended", False)

    def most(self, name: str) -> int:
        """The maximum of a quota, as the description may override it."""
        return self.facts.range(name).most

    def units_above(self, account: str) -> tuple[str, ...]:
        """Names of the units that an account is in, its own first."""
        unit = self.accounts[account].get("unit")
        above = []
        while unit:
            above.append(unit)
            unit = self.units[unit].get("parent")
        return tuple(above)

    def is_in(self, account: str, target: str) -> bool:
        """Whether an account is a target, or below it."""
        if target == "root" or target in self.units_above(account):
            return True
        return target == account and target not in self.units

    def accounts_of(self, plan: Data) -> list[str]:
        """Active accounts that a plan's policy applies to."""
        return [
            account
            for account in self.accounts
            if self.is_active(account) and any(self.is_in(account, target) for target in plan["attach_to"])
        ]

    def source_sites(self, plan: Data) -> list[Place]:
        """Every account and Region that a plan backs up."""
        return [(account, region) for account in self.accounts_of(plan) for region in regions_of(plan)]

    @cached_property
    def rules(self) -> list[Rule]:
        """Every rule of every plan."""
        return [
            Rule(plan_name, name, plan, rule)
            for plan_name, plan in self.plans.items()
            for name, rule in plan["rules"].items()
        ]

    @cached_property
    def routes(self) -> list[Route]:
        """Every way that a copy takes: `$account` is the account that makes the backup, `$region` its Region.

        A plan whose Regions are given elsewhere has routes from a Region without a name, of which nothing is known.
        """
        routes = []
        for rule in self.rules:
            for copy in rule.copies:
                account, region, vault = copy["to"].split("/")
                regions = regions_of(rule.plan) or [""]
                for source in [(each, where) for each in self.accounts_of(rule.plan) for where in regions]:
                    there = source[0] if account == "$account" else account
                    destination = (there, source[1] if region == "$region" else region)
                    routes.append(Route(rule, copy, source, destination, vault))
        return routes

    def destination_vaults(self) -> Iterator[tuple[Place, str, Data]]:
        """Every vault that receives copies."""
        for site, environment in self.environments.items():
            for name, vault in environment.get("destination_vaults", {}).items():
                yield site, name, vault

    def destination_vault(self, site: Place, name: str) -> Data | None:
        """The destination vault of that name there, if there is one."""
        vault: Data | None = self.environments.get(site, {}).get("destination_vaults", {}).get(name)
        return vault

    def source(self, site: Place) -> Data:
        """What an environment has for its own backups."""
        return self.environments.get(site, {}).get("source") or {}

    def vault(self, site: Place, name: str) -> Data | None:
        """The vault of that name there, of either kind."""
        source_vault: Data | None = self.source(site).get("vaults", {}).get(name)
        found = self.destination_vault(site, name)
        return found if found is not None else source_vault

    def admits(self, accept_from: Data, account: str) -> bool:
        """Whether an account is one of those that are accepted."""
        if accept_from.get("organization"):
            return True
        if account in accept_from.get("accounts", ()):
            return True
        return bool(set(accept_from.get("units", ())) & set(self.units_above(account)))

    def has(self, kind: str, feature: str) -> bool:
        """Whether AWS Backup has a feature for a resource type."""
        return self.facts.feature(kind, feature).value

    def is_copied(self, kind: str) -> bool:
        """A type with a tick neither for other Regions nor for other accounts is not copied at all.

        AWS Backup Developer Guide, feature availability by resource, note.
        """
        return self.has(kind, "cross_region") or self.has(kind, "cross_account")

    def backup_role(self) -> str:
        """Path and name of the description's own backup role, as plans name roles."""
        role = self.main.get("backup_role", {})
        return str(role.get("path", "/farvault/") + role.get("name", "FarvaultBackup")).lstrip("/")


def listed(values: Any) -> list[str]:
    """What a list holds, or what it adds where it is written with operators."""
    return list(values.get("append", ())) if isinstance(values, Mapping) else list(values)


def regions_of(plan: Data) -> list[str]:
    """The Regions that a plan names."""
    return listed(plan["regions"])


def resource_selections(plan: Data) -> Mapping[str, Data]:
    """A plan's selections by resource type."""
    found: Mapping[str, Data] = plan["selections"].get("resources", {})
    return found


def tag_selections(plan: Data) -> Mapping[str, Data]:
    """A plan's selections by tag."""
    found: Mapping[str, Data] = plan["selections"].get("tags", {})
    return found


def all_selections(plan: Data) -> list[Data]:
    """Every selection of a plan."""
    return [*tag_selections(plan).values(), *resource_selections(plan).values()]


def types_of(plan: Data) -> list[str]:
    """The resource types that a plan meets: those it says, and those its selections name."""
    chosen = dict.fromkeys(plan.get("protects", ()))
    for selection in resource_selections(plan).values():
        chosen.update(dict.fromkeys(listed(selection["resource_types"])))
    return [kind for kind in chosen if kind in RESOURCE_TYPES]


def default_of(name: str) -> int:
    """What AWS takes for a number that is not given."""
    return RANGES[name].usual
