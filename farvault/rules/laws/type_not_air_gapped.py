"""Amazon RDS, for one, cannot go into a logically air-gapped vault; Aurora can."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    for kind in item.plan.types if item.air_gapped else ():
        everywhere, here = facts.feature(kind, "air_gapped"), facts.in_region(item.to.region, "air_gapped", kind)
        if not everywhere.value or not here.value:
            place = f" in {item.to.region}" if everywhere.value else ""
            yield Fault(
                item.where.at("to"),
                f"a logically air-gapped vault takes no backups of {kind}{place}",
                f"copy {kind} into a standard vault with a lock",
                here if everywhere.value else everywhere,
            )


RULE = Rule(
    slug="type-not-air-gapped",
    law="A copy into a logically air-gapped vault is of types that such a vault takes.",
    why="The copy job fails.",
    sources=("AWS Backup Developer Guide, logically air-gapped vaults",),
    before="""
plans:
  daily:
    protects: [RDS]
    selections:
      resources:
        all:
          resource_types: [RDS]
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: null
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    after="""
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: null
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    items=copies,
    check=check,
)
