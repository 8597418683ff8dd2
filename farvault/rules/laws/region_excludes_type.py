"""Opt-in Regions, and Regions that are new to a type, have exceptions of their own."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    features = (
        ("cross_account", "to another account", (*item.plan.regions, item.to.region) if item.from_accounts else ()),
        ("cross_region", "to another Region", (*item.from_regions, item.to.region) if item.from_regions else ()),
    )
    for kind in item.plan.types:
        for feature, words, regions in features:
            for region in dict.fromkeys(regions):
                fact = facts.in_region(region, feature, kind)
                if not fact.value:
                    yield Fault(
                        item.where.at("to"),
                        f"backups of {kind} in {region} cannot be copied {words}",
                        f"leave {kind} or {region} out of the plan",
                        fact,
                    )


RULE = Rule(
    slug="region-excludes-type",
    law="A copy is of types that AWS copies out of its source's Regions and into its own.",
    why="The copy job fails.",
    sources=("AWS Backup Developer Guide, feature availability by AWS Region",),
    before="""
plans:
  daily:
    protects: [Timestream]
    selections:
      resources:
        all:
          resource_types: [Timestream]
    regions: [ap-southeast-4]
    rules:
      nightly:
        copies:
          - {to: backup/ap-southeast-4/central}
shop/ap-southeast-4:
  source:
    vaults:
      primary: {}
warehouse/ap-southeast-4:
  source:
    vaults:
      primary: {}
backup/ap-southeast-4:
  destination_vaults:
    central:
      accept_from: {organization: true}
""",
    after="""
plans:
  daily:
    protects: [EFS]
    selections:
      resources:
        all:
          resource_types: [EFS]
    regions: [ap-southeast-4]
    rules:
      nightly:
        copies:
          - {to: backup/ap-southeast-4/central}
shop/ap-southeast-4:
  source:
    vaults:
      primary: {}
warehouse/ap-southeast-4:
  source:
    vaults:
      primary: {}
backup/ap-southeast-4:
  destination_vaults:
    central:
      accept_from: {organization: true}
""",
    items=copies,
    check=check,
)
