"""Nothing is copied, and no organization reaches, across AWS partitions."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import REGIONS
from farvault.organization.model import Organization, regions_of
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    for site in item.environments:
        partition = REGIONS[site.region].partition
        if partition != item.partition:
            yield Fault(
                Where((), site),
                f"{site.region} is in partition {partition}, others are in {item.partition}",
                "describe each partition's organization by itself",
            )
    for name, plan in item.description.plans.items():
        for region in regions_of(plan):
            if item.environments and REGIONS[region].partition != item.partition:
                yield Fault(Where(("plans", name, "regions")), f"{region} is not in partition {item.partition}")


RULE = Rule(
    slug="two-partitions",
    law="All Regions are in one AWS partition.",
    why="No organization reaches across partitions, and nothing is copied between them.",
    sources=("AWS Fault Isolation Boundaries, partitions",),
    before="""
backup/us-gov-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
""",
    after="""
backup/us-west-2:
  destination_vaults:
    central:
      accept_from: {organization: true}
""",
    items=whole,
    check=check,
    acceptable=False,
)
