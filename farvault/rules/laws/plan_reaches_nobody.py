"""A plan is for the active accounts in its units."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    if not item.accounts:
        yield Fault(
            item.where.at("attach_to"),
            f"no active account is in {listed(item.plan.attach_to)}",
            "attach it elsewhere, or move accounts there",
        )


RULE = Rule(
    slug="plan-reaches-nobody",
    law="A plan reaches an account.",
    why="Nothing is backed up.",
    sources=("Farvault: the description's own design",),
    before="""
units:
  empty: {id: ou-ab12-33333333}
plans:
  daily:
    attach_to: [empty]
""",
    after="""
units:
  empty: {id: ou-ab12-33333333}
plans:
  daily:
    attach_to: [empty, workloads]
""",
    items=plans,
    check=check,
    severity="warning",
)
