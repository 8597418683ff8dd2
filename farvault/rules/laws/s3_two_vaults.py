"""Continuous and periodic backups of one bucket share one vault."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.plan import listed_items
from farvault.rules.rule import Fault, Items, PlanItem, Rule, Where, everything, listed


def check(item: Items) -> Iterator[Fault]:
    with_buckets = [plan for plan in item.plans if "S3" in plan.types]
    for other in with_buckets:
        vaults = {rule.vault for rule in other.plan.rules.values() if rule.continuous}
        for plan in with_buckets if vaults else ():
            for where, vault in _elsewhere(plan, other, vaults):
                is_sure = plan is other or (_selects_all(plan) and _selects_all(other))
                yield Fault(
                    where,
                    f"periodic backups go to '{vault}', and continuous ones of {_title(plan, other)} to "
                    f"{listed(vaults)}: S3 wants one vault for both",
                    "use one vault",
                    doubt="" if is_sure else "whether both meet one bucket is not known",
                )


def _elsewhere(plan: PlanItem, other: PlanItem, vaults: set[str]) -> Iterator[tuple[Where, str]]:
    """Where and into which vault a plan backs up periodically what `other` may back up into `vaults`."""
    apart = [
        (name, rule.vault) for name, rule in plan.plan.rules.items() if not rule.continuous and {rule.vault} != vaults
    ]
    meets = plan is other or bool(apart and set(plan.regions) & set(other.regions) and plan.accounts & other.accounts)
    yield from ((plan.where.at("rules", name, "vault"), vault) for name, vault in apart if meets)


def _title(plan: PlanItem, other: PlanItem) -> str:
    return "the plan" if plan is other else f"plan '{other.name}'"


def _selects_all(plan: PlanItem) -> bool:
    """Whether a plan selects every bucket."""
    return any(
        {"S3", "*"} & set(listed_items(each.resource_types))
        and not each.conditions
        and "S3" not in each.not_resource_types
        for each in plan.plan.selections.resources.values()
    )


RULE = Rule(
    slug="s3-two-vaults",
    law="Continuous and other rules of a plan for S3 have one vault.",
    why="The job fails.",
    sources=("AWS Backup Developer Guide, Amazon S3 backups",),
    before="""
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
    rules:
      steady: {schedule: 'cron(0 9 ? * * *)', vault: second, delete_after_days: 35, continuous: true}
shop/eu-west-1:
  source:
    vaults:
      second: {}
warehouse/eu-west-1:
  source:
    vaults:
      second: {}
""",
    after="""
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
    rules:
      steady: {schedule: 'cron(0 9 ? * * *)', vault: primary, delete_after_days: 35, continuous: true}
shop/eu-west-1:
  source:
    vaults:
      second: {}
warehouse/eu-west-1:
  source:
    vaults:
      second: {}
""",
    items=everything,
    check=check,
)
