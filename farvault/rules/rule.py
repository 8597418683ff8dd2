"""What a rule is: one law, the items it looks at, and what it says of one that breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from farvault.organization.model import Organization, Site
from farvault.organization.plan import Copy, Plan
from farvault.organization.plan import Rule as PlanRule
from farvault.organization.yaml_file import Path_


@dataclass(frozen=True)
class Where:
    """A part of the description: in organization.yaml, or in the environment of `site`."""

    path: Path_
    site: Site | None = None

    def at(self, *steps: str | int) -> Where:
        """A part further in."""
        return Where((*self.path, *steps), self.site)


@dataclass(frozen=True)
class Fault:
    """What a rule found: where, what was wrong, what to change."""

    where: Where
    message: str
    help: str = ""


@dataclass(frozen=True)
class Rule:
    """One law of AWS, or of this description."""

    slug: str
    """Names the fault: also the rule's file, its tests and its documentation."""
    law: str
    """What must hold, as a sentence."""
    source: str
    """Who says so: the AWS page, or the design of Farvault."""
    items: Callable[[Organization], Iterable[Any]]
    """The items that the rule looks at, one at a time."""
    check: Callable[[Any], Iterator[Fault]]
    """What is wrong with one item."""


@dataclass(frozen=True)
class PlanItem:
    """A plan."""

    organization: Organization
    name: str
    plan: Plan
    where: Where


@dataclass(frozen=True)
class RuleItem:
    """A rule of a plan."""

    plan: PlanItem
    name: str
    rule: PlanRule
    where: Where


@dataclass(frozen=True)
class LifecycleItem:
    """A rule's lifecycle or a copy's."""

    rule: RuleItem
    part: PlanRule | Copy
    where: Where


def plans(organization: Organization) -> Iterator[PlanItem]:
    """Every plan."""
    for name, plan in organization.description.plans.items():
        yield PlanItem(organization, name, plan, Where(("plans", name)))


def rules(organization: Organization) -> Iterator[RuleItem]:
    """Every rule of every plan."""
    for plan in plans(organization):
        for name, rule in plan.plan.rules.items():
            yield RuleItem(plan, name, rule, plan.where.at("rules", name))


def lifecycles(organization: Organization) -> Iterator[LifecycleItem]:
    """The lifecycle of every rule and of every copy."""
    for item in rules(organization):
        yield LifecycleItem(item, item.rule, item.where)
        for index, copy in enumerate(item.rule.copies):
            yield LifecycleItem(item, copy, item.where.at("copies", index))


def whole(organization: Organization) -> Iterator[Organization]:
    """The organization as one item, for laws about all of it."""
    yield organization
