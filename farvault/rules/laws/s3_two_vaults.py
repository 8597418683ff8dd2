"""Continuous and periodic backups of one bucket share one vault."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    steady = {rule.vault for rule in item.plan.rules.values() if rule.continuous}
    for name, rule in item.plan.rules.items():
        if "S3" in item.types and steady and not rule.continuous and {rule.vault} != steady:
            yield Fault(
                item.where.at("rules", name, "vault"),
                f"continuous backups of the plan are in {listed(steady)}, and S3 wants one vault for both",
                "use one vault",
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
    items=plans,
    check=check,
)
