"""Logically air-gapped vaults are not in every Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, VaultItem, destinations


def check(item: VaultItem) -> Iterator[Fault]:
    fact = item.survey.facts.in_region(item.site.region, "air_gapped")
    if item.vault.air_gapped and not fact.value:
        yield Fault(
            item.where.at("air_gapped"),
            f"{item.site.region} has no logically air-gapped vaults",
            "use another Region, or a standard vault with a compliance lock",
            fact,
        )


RULE = Rule(
    slug="air-gapped-region",
    law="A logically air-gapped vault is in a Region that has them.",
    why="The vault cannot be made.",
    sources=("AWS Backup Developer Guide, logically air-gapped vaults",),
    before="""
backup/ca-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    after="""
backup/ca-central-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    items=destinations,
    check=check,
)
