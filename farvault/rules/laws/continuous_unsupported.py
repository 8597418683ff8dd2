"""Types without point-in-time recovery get snapshots all the same."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    plan = item.plan
    facts = [plan.survey.facts.feature(kind, "continuous") for kind in plan.types]
    if item.rule.continuous and facts and not any(fact.value for fact in facts):
        yield Fault(
            item.where.at("continuous"),
            f"none of the plan's types has point-in-time recovery: {listed(plan.types)}",
            "drop continuous",
            facts[0],
        )


RULE = Rule(
    slug="continuous-unsupported",
    law="A continuous rule meets a type that has point-in-time recovery.",
    why="There are snapshots only, and no way back to a point in time.",
    sources=("AWS Backup Developer Guide, feature availability by resource",),
    before="""
plans:
  daily:
    protects: [EBS]
    selections:
      resources:
        all:
          resource_types: [EBS]
    rules:
      nightly: {continuous: true}
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
      nightly: {continuous: true}
""",
    items=rules,
    check=check,
    severity="warning",
)
