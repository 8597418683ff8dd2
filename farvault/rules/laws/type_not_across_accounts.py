"""Some types are copied between Regions only."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    for kind in item.plan.types if item.from_accounts else ():
        fact = facts.feature(kind, "cross_account")
        if not fact.value and facts.feature(kind, "cross_region").value:
            yield Fault(
                item.where.at("to"),
                f"backups of {kind} cannot be copied to another account",
                f"protect {kind} in a plan that copies to $account in another Region",
                fact,
            )


RULE = Rule(
    slug="type-not-across-accounts",
    law="A copy to another account is of types that AWS copies there.",
    why="The copy job fails: the feature is not supported for the resource type.",
    sources=("AWS Backup Developer Guide, feature availability by resource",),
    before="""
plans:
  daily:
    protects: [CloudFormation]
    selections:
      resources:
        all:
          resource_types: [CloudFormation]
""",
    after="""
plans:
  daily:
    protects: [EFS]
    selections:
      resources:
        all:
          resource_types: [EFS]
""",
    items=copies,
    check=check,
)
