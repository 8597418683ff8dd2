"""A policy attached above reaches everything below."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import ROOT, Organization
from farvault.rules.rule import Change, Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    targets = item.plan.attach_to
    organization = item.organization
    for index, target in enumerate(targets):
        above = _above(organization, target)
        if target in targets[:index] or above & {*targets}:
            where = item.where.at("attach_to", index)
            message = f"'{target}' is reached through another target already"
            yield Fault(where, message, "drop it", fix=Change(where.path))


def _above(organization: Organization, target: str) -> set[str]:
    """The root and the units around a target, without itself."""
    if target == ROOT:
        return set()
    description = organization.description
    unit = description.units[target].parent if target in description.units else description.accounts[target].unit
    ancestors = {ROOT}
    while unit is not None:
        ancestors.add(unit)
        unit = description.units[unit].parent
    return ancestors


RULE = Rule(
    slug="attached-twice",
    law="A plan is attached to nothing that is inside another of its targets.",
    why="The policy is merged with itself, and counts twice against the quota.",
    sources=("AWS Organizations User Guide, policy inheritance",),
    before="""
plans:
  daily:
    attach_to: [workloads, shop]
""",
    after="""
plans:
  daily:
    attach_to: [workloads]
""",
    items=plans,
    check=check,
    severity="warning",
)
