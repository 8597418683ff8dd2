"""AWS Backup ignores the setting for types that have no cold storage."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, LifecycleItem, Rule, lifecycles, listed


def check(item: LifecycleItem) -> Iterator[Fault]:
    plan = item.rule.plan
    facts = [plan.survey.facts.feature(kind, "cold_storage") for kind in plan.types]
    if item.part.cold_storage_after_days is not None and facts and not any(fact.value for fact in facts):
        doubtful = next((fact for fact in facts if fact.doubt), facts[0])
        yield Fault(
            item.where.at("cold_storage_after_days"),
            f"none of the plan's types has cold storage: {listed(plan.types)}",
            "drop cold_storage_after_days",
            doubtful,
        )


RULE = Rule(
    slug="cold-storage-unsupported",
    law="A lifecycle with cold storage meets a type that has it.",
    why="The setting is ignored, and storage costs what warm storage costs.",
    sources=("AWS Backup Developer Guide, feature availability by resource",),
    before="""
plans:
  daily:
    protects: [RDS]
    selections:
      resources:
        all:
          resource_types: [RDS]
    rules:
      nightly: {cold_storage_after_days: 30, delete_after_days: 365}
""",
    after="""
plans:
  daily:
    protects: [EFS]
    selections:
      resources:
        all:
          resource_types: [EFS]
    rules:
      nightly: {cold_storage_after_days: 30, delete_after_days: 365}
""",
    items=lifecycles,
    check=check,
    severity="warning",
)
