"""For plans of backup policies the management account's opt-in counts, Region by Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import ALWAYS_OPTED, RESOURCE_TYPES
from farvault.organization.model import Site
from farvault.region_settings import opt_in
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    organization, selections = item.organization, item.plan.selections
    types = item.types if selections.tags else tuple(kind for kind in item.types if kind in ALWAYS_OPTED)
    for region in item.regions:
        opted = opt_in(organization, Site(organization.management_account, region))
        out = [kind for kind in types if opted.get(RESOURCE_TYPES[kind].opt_in) is False]
        if out:
            yield Fault(
                item.where.at("selections", "tags" if selections.tags else "resources"),
                f"the management account has opted out of {listed(out)} in {region}",
                f"opt in there: environments/{organization.management_account}/{region}/environment.yaml",
            )


RULE = Rule(
    slug="opted-out",
    law="What is selected by tag, and Aurora, DocumentDB and Neptune, are opted in to in the management account.",
    why="Nothing of that type is backed up.",
    sources=(
        "AWS Backup Developer Guide, assigning resources to a backup plan",
        "AWS Backup Developer Guide, filtering by services or resource types",
        "AWS Backup Developer Guide, cross-account management",
    ),
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
    others: true
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
    others: true
""",
    items=plans,
    check=check,
)
