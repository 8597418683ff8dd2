"""For plans of backup policies the management account's opt-in counts, Region by Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RESOURCE_TYPES
from farvault.organization.model import Site
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    """A type that is selected by tag is opted in to in the management account."""
    organization = item.organization
    for region in item.regions if item.plan.selections.tags else ():
        environment = organization.environments.get(Site(organization.management_account, region))
        opted = environment.region_settings.opt_in if environment and environment.region_settings else {}
        out = [kind for kind in item.types if opted.get(RESOURCE_TYPES[kind].opt_in) is False]
        if out:
            yield Fault(
                item.where.at("selections", "tags"),
                f"the management account has opted out of {listed(out)} in {region}",
                f"opt in there: environments/{organization.management_account}/{region}/environment.yaml",
            )


RULE = Rule(
    slug="opted-out",
    law="A type that is selected by tag is opted in to in the management account.",
    why="Nothing of that type is backed up.",
    source="AWS Backup API, UpdateRegionSettings; AWS Backup Developer Guide, cross-account management, opt-in",
    before="""
plans:
  daily:
    selections:
      resources: null
      tags:
        one:
          tag_key: backup
          tag_value: ['true']
management/eu-west-1:
  region_settings:
    opt_in: {EBS: false}
""",
    after="""
plans:
  daily:
    selections:
      resources: null
      tags:
        one:
          tag_key: backup
          tag_value: ['true']
management/eu-west-1:
  region_settings:
    opt_in: {EBS: true}
""",
    items=plans,
    check=check,
)
