"""Backups in a logically air-gapped vault cannot be searched."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.rule.index and item.rule.air_gapped_vault:
        yield Fault(item.where.at("index"), "backups in an air-gapped vault are not indexed", "drop 'index'")


RULE = Rule(
    slug="index-air-gapped",
    law="A rule with an air-gapped vault has no index.",
    why="The backups are not indexed.",
    sources=("AWS Backup Developer Guide, logically air-gapped vault as primary target",),
    before="""
plans:
  daily:
    rules:
      nightly:
        air_gapped_vault: isolated
        index: [EBS]
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
)
