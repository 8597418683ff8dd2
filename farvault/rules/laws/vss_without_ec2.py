"""Windows VSS is a setting of EC2 backups."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    settings = item.plan.advanced_backup_settings
    if settings and settings.ec2 and settings.ec2.windows_vss and item.types and "EC2" not in item.types:
        yield Fault(
            item.where.at("advanced_backup_settings", "ec2"), "the plan does not protect EC2", "drop it, or protect EC2"
        )


RULE = Rule(
    slug="vss-without-ec2",
    law="Windows VSS is set where EC2 is protected.",
    why="The setting does nothing.",
    sources=("AWS Organizations User Guide, backup policy syntax, advanced_backup_settings",),
    before="""
plans:
  daily:
    advanced_backup_settings:
      ec2: {windows_vss: true}
""",
    after="""
plans:
  daily:
    protects: [EC2]
    selections:
      resources:
        all:
          resource_types: [EC2]
    advanced_backup_settings:
      ec2: {windows_vss: true}
""",
    items=plans,
    check=check,
    severity="warning",
)
