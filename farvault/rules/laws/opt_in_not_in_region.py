"""Not every service is in every Region, and AWS Backup's settings have those that are there."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    settings, facts = item.environment.region_settings, item.survey.facts
    types = facts.opt_in_types(item.site.region)
    for part in ("opt_in", "management") if settings else ():
        for name in getattr(settings, part):
            if name not in types:
                kind = next(kind for kind, fact in RESOURCE_TYPES.items() if fact.opt_in == name)
                yield Fault(
                    item.where.at("region_settings", part, name),
                    f"AWS Backup does not protect {name} in {item.site.region}",
                    "leave it out; where AWS has added it since, override the fact "
                    f"'regions.{item.site.region}.{kind}.backup'",
                    facts.in_region(item.site.region, "backup", kind),
                )


RULE = Rule(
    slug="opt-in-not-in-region",
    law="Region settings name types that AWS Backup protects in the Region.",
    why="AWS Backup refuses all of the settings.",
    sources=("AWS Backup API, UpdateRegionSettings", "AWS Backup Developer Guide, feature availability by AWS Region"),
    before="""
shop/us-west-1:
  region_settings:
    opt_in: {DocumentDB: true, EBS: true}
    others: false
""",
    after="""
shop/us-west-1:
  region_settings:
    opt_in: {EBS: true}
    others: false
""",
    items=environments,
    check=check,
    acceptable=False,
)
