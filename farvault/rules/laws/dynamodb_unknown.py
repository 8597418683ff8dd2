"""Advanced features are a setting of each account and Region, and old accounts have them off."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    if "DynamoDB" in item.types and any(rule.copies for rule in item.plan.rules.values()):
        for region in item.regions:
            unknown = item.accounts - item.survey.known_dynamodb.get(region, frozenset())
            if unknown:
                yield Fault(
                    item.where.at("protects"),
                    f"nothing says that DynamoDB has its advanced features in {region} in {listed(unknown)}",
                    "say so in opt_in and management of their environments' region_settings",
                )


RULE = Rule(
    slug="dynamodb-unknown",
    law="The description says that DynamoDB's advanced features are on wherever it is copied.",
    why="Where they are off, no copy is made.",
    sources=("AWS Backup Developer Guide, advanced DynamoDB backup",),
    before="""
opinions: all
plans:
  daily:
    protects: [DynamoDB]
    selections:
      resources:
        all:
          resource_types: [DynamoDB]
""",
    after="""
opinions: all
plans:
  daily:
    protects: [DynamoDB]
    selections:
      resources:
        all:
          resource_types: [DynamoDB]
shop/eu-west-1:
  region_settings:
    others: true
    management: {DynamoDB: true}
warehouse/eu-west-1:
  region_settings:
    others: true
    management: {DynamoDB: true}
""",
    items=plans,
    check=check,
    severity="warning",
    opinion="all",
)
