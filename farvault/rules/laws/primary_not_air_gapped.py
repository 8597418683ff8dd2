"""AWS Backup silently falls back to the standard vault."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    facts = item.plan.survey.facts
    for kind in item.plan.types if item.rule.air_gapped_vault else ():
        by_region = (facts.in_region(region, "air_gapped", kind) for region in item.plan.regions)
        fact = next((each for each in (facts.feature(kind, "air_gapped"), *by_region) if not each.value), None)
        if fact is not None:
            yield Fault(
                item.where.at("air_gapped_vault"),
                f"backups of {kind} stay in '{item.rule.vault}', as an air-gapped vault takes none",
                f"protect {kind} in another plan, and lock its vault",
                fact,
            )


RULE = Rule(
    slug="primary-not-air-gapped",
    law="A rule's air-gapped vault meets types that such a vault takes.",
    why="The backup stays in the standard vault only, and the job says COMPLETED.",
    sources=("AWS Backup Developer Guide, logically air-gapped vault as primary target",),
    before="""
plans:
  daily:
    protects: [RDS]
    selections:
      resources:
        all:
          resource_types: [RDS]
    rules:
      nightly: {air_gapped_vault: isolated}
shop/eu-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
warehouse/eu-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
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
      nightly: {air_gapped_vault: isolated}
shop/eu-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
warehouse/eu-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    items=rules,
    check=check,
    severity="warning",
)
