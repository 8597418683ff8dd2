"""A type with no tick in either column of AWS's table is not copied anywhere, not even within its account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    facts = item.plan.survey.facts
    for kind in item.plan.types if item.rule.copies else ():
        region, account = facts.feature(kind, "cross_region"), facts.feature(kind, "cross_account")
        if not region.value and not account.value:
            yield Fault(
                item.where.at("copies"),
                f"backups of {kind} cannot be copied at all",
                f"protect {kind} in a plan without copies",
                account,
            )


RULE = Rule(
    slug="type-without-copies",
    law="A rule with copies protects only types that can be copied.",
    why="Each copy job fails, and the backup has no copy.",
    sources=("AWS Backup Developer Guide, feature availability by resource",),
    before="""
plans:
  daily:
    protects: [Redshift Serverless]
    selections:
      resources:
        all:
          resource_types: [Redshift Serverless]
""",
    after="""
plans:
  daily:
    protects: [EBS]
    selections:
      resources:
        all:
          resource_types: [EBS]
""",
    items=rules,
    check=check,
)
