"""Snapshots with permanent or persistent options, such as TDE, cannot be shared."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    crossing = [copy for copy in item.copies if copy.from_accounts]
    if "RDS" in item.types and crossing:
        yield Fault(
            item.where.at("protects"),
            "whether RDS instances have options that cannot be shared cannot be seen from here",
            "leave instances with TDE out by a tag, and accept this",
        )


RULE = Rule(
    slug="rds-option-groups",
    law="Where RDS is copied to another account, its option groups let snapshots be shared.",
    why="The copy job fails: the snapshot requires a target option group.",
    sources=(
        "Amazon RDS User Guide, sharing a DB snapshot",
        "AWS Backup Developer Guide, creating backup copies across Regions",
    ),
    before="""
opinions: all
plans:
  daily:
    protects: [RDS]
    selections:
      resources:
        all:
          resource_types: [RDS]
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
