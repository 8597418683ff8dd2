"""Not every service is in every Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    for kind in item.types:
        for region in item.regions:
            fact = item.survey.facts.in_region(region, "backup", kind)
            if not fact.value:
                yield Fault(
                    item.where.at("regions"),
                    f"AWS Backup does not protect {kind} in {region}",
                    "use another plan",
                    fact,
                )


RULE = Rule(
    slug="type-not-in-region",
    law="A plan's resource types exist in its Regions.",
    why="Nothing is backed up there.",
    sources=("AWS Backup Developer Guide, feature availability by AWS Region",),
    before="""
plans:
  daily:
    regions: [us-west-1]
    protects: [DocumentDB]
    selections:
      resources:
        all:
          resource_types: [DocumentDB]
shop/us-west-1:
  source:
    vaults:
      primary: {}
warehouse/us-west-1:
  source:
    vaults:
      primary: {}
""",
    after="""
plans:
  daily:
    regions: [us-west-1]
shop/us-west-1:
  source:
    vaults:
      primary: {}
warehouse/us-west-1:
  source:
    vaults:
      primary: {}
""",
    items=plans,
    check=check,
    severity="warning",
)
