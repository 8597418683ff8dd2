"""A copy is stored by the service that it came from."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    for kind in item.plan.types:
        fact = item.survey.facts.in_region(item.to.region, "backup", kind)
        if not fact.value:
            yield Fault(
                item.where.at("to"),
                f"AWS Backup does not hold backups of {kind} in {item.to.region}",
                f"copy {kind} to another Region",
                fact,
            )


RULE = Rule(
    slug="type-not-at-destination",
    law="A copied resource type exists in the destination's Region.",
    why="The copy job fails.",
    sources=("AWS Backup Developer Guide, feature availability by AWS Region",),
    before="""
plans:
  daily:
    protects: [DocumentDB]
    selections:
      resources:
        all:
          resource_types: [DocumentDB]
    rules:
      nightly:
        copies:
          - {to: backup/us-west-1/central}
backup/us-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
""",
    after="""
plans:
  daily:
    protects: [DocumentDB]
    selections:
      resources:
        all:
          resource_types: [DocumentDB]
    rules:
      nightly:
        copies:
          - {to: backup/us-west-2/central}
backup/us-west-2:
  destination_vaults:
    central:
      accept_from: {organization: true}
""",
    items=copies,
    check=check,
)
