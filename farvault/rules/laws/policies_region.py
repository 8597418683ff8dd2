"""Backup policies belong to cross-account management, which some Regions lack."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for region in item.regions:
        fact = item.survey.facts.in_region(region, "policies")
        if not fact.value:
            yield Fault(
                item.where.at("regions"),
                f"backup policies do not reach {region}",
                "leave it out, and make a plan in each account there",
                fact,
            )


RULE = Rule(
    slug="policies-region",
    law="A plan runs in Regions that backup policies reach.",
    why="The policy makes no plan there, and nothing is backed up.",
    sources=("AWS Backup Developer Guide, feature availability by AWS Region",),
    before="""
plans:
  daily:
    regions: [eu-west-1, mx-central-1]
shop/mx-central-1:
  source:
    vaults:
      primary: {}
warehouse/mx-central-1:
  source:
    vaults:
      primary: {}
""",
    after="""
plans:
  daily:
    regions: [eu-west-1, us-east-1]
shop/us-east-1:
  source:
    vaults:
      primary: {}
warehouse/us-east-1:
  source:
    vaults:
      primary: {}
""",
    items=plans,
    check=check,
)
