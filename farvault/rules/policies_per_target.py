"""AWS attaches few backup policies to one target; those of the nodes above it do not count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from farvault.facts import RANGES
from farvault.organization.model import Organization
from farvault.policies.fit import TooLargeError, policy_documents
from farvault.rules.rule import Fault, Rule, Where


@dataclass(frozen=True)
class TargetItem:
    """The root, a unit or an account with what is attached to it directly."""

    name: str
    documents: Mapping[str, int]
    """How many policies each plan has, by plan."""


def targets(organization: Organization) -> Iterator[TargetItem]:
    """Every target that plans are attached to."""
    found: dict[str, dict[str, int]] = {}
    for name, plan in organization.description.plans.items():
        try:
            count = len(policy_documents(organization, name))
        except TooLargeError:
            count = 1
        for target in plan.attach_to:
            found.setdefault(target, {})[name] = count
    for target, documents in found.items():
        yield TargetItem(target, documents)


def check(item: TargetItem) -> Iterator[Fault]:
    """At most 10 backup policies are attached to one root, unit or account."""
    law = RANGES["policies_per_target"]
    count = sum(item.documents.values())
    if not law.holds(count):
        held = ", ".join(f"{name} ({number})" if number > 1 else name for name, number in item.documents.items())
        *_, last = item.documents
        yield Fault(
            Where(("plans", last, "attach_to")),
            f"'{item.name}' gets {count} policies directly, at most {law.maximum} are allowed: {held}",
            "attach some of them to the units or accounts below it, or put rules of several plans into one",
        )


RULE = Rule(
    slug="policies-per-target",
    law="At most 10 backup policies are attached to one root, unit or account.",
    source="AWS Organizations User Guide, quotas",
    items=targets,
    check=check,
)
