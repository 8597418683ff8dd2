"""An account has at most 300 vaults in a Region; AWS raises it on request."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    law = item.survey.facts.range("vaults_per_region")
    source = item.environment.source
    count = len(item.environment.destination_vaults) + (len(source.vaults) if source else 0)
    if not law.holds(count):
        yield Fault(
            item.where.at("destination_vaults"),
            f"an account has at most {law.maximum} vaults in a Region, got {count}",
            "spread them, or override the fact where AWS has raised the quota",
        )


RULE = Rule(
    slug="vaults-per-region",
    law=f"An account holds at most {RANGES['vaults_per_region'].most} vaults in a Region.",
    why="Further vaults cannot be made.",
    sources=("AWS Backup Developer Guide, quotas",),
    before="""
facts:
  - {fact: ranges.vaults_per_region.maximum, value: 1, reason: a small number for this example}
backup/eu-west-1:
  destination_vaults:
    second:
      accept_from: {organization: true}
""",
    after="""
facts:
  - {fact: ranges.vaults_per_region.maximum, value: 2, reason: a small number for this example}
backup/eu-west-1:
  destination_vaults:
    second:
      accept_from: {organization: true}
""",
    items=environments,
    check=check,
)
