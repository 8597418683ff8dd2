"""Without advanced features DynamoDB keeps its own backups, which are neither copied nor moved to cold storage."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    if "DynamoDB" in item.types and any(rule.copies for rule in item.plan.rules.values()):
        places = [
            site for site in item.survey.basic_dynamodb if site.account in item.accounts and site.region in item.regions
        ]
        if places:
            yield Fault(
                item.where.at("protects"),
                f"DynamoDB has no advanced features, so is not copied, in {listed(places)}",
                "say 'DynamoDB: true' in both opt_in and management of the region_settings there",
                item.survey.facts.feature("DynamoDB basic", "cross_account"),
            )


RULE = Rule(
    slug="dynamodb-basic",
    law="Where copies of DynamoDB are wanted, its advanced features are on.",
    why="No copy is made; a backup policy does not turn the features on.",
    sources=("AWS Backup Developer Guide, advanced DynamoDB backup",),
    before="""
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
    management: {DynamoDB: false}
warehouse/eu-west-1:
  region_settings:
    others: true
    management: {DynamoDB: false}
""",
    after="""
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
)
