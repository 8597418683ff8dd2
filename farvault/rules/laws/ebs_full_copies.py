"""EBS copies a snapshot in full into a vault with another key."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    crossing = [copy for copy in item.copies if copy.from_accounts or copy.from_regions]
    if "EBS" in item.types and crossing:
        yield Fault(
            item.where.at("protects"),
            "copies of EBS snapshots are full ones, as the destination vaults have keys of their own",
            "copy EBS less often than other types, in a plan of its own, or accept this",
        )


RULE = Rule(
    slug="ebs-full-copies",
    law="Copies of EBS are understood to be full where the vault's key is another.",
    why="Each copy takes as long, and is charged, as a full one.",
    sources=("AWS Backup Developer Guide, creating backup copies across Regions",),
    before="""
opinions: all
shop/eu-west-1:
  source:
    vaults:
      primary: {}
""",
    after="""
opinions: all
plans:
  daily:
    protects: [EFS]
    selections:
      resources:
        all:
          resource_types: [EFS]
""",
    items=plans,
    check=check,
    severity="warning",
    opinion="all",
)
