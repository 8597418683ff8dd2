"""An account that allows only some AMIs does not see those that AWS Backup copies to it."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    crossing = [copy for copy in item.copies if copy.from_accounts]
    if "EC2" in item.types and crossing:
        yield Fault(
            item.where.at("protects"),
            "whether the destination accounts allow AMIs of the sources cannot be seen from here",
            "add the source accounts to Allowed AMIs there, and accept this",
        )


RULE = Rule(
    slug="ec2-allowed-amis",
    law="Where EC2 is copied to another account, that account allows the source's AMIs.",
    why="The copy job fails: the source AMI is not found in the Region.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts, Allowed AMIs",),
    before="""
opinions: all
plans:
  daily:
    protects: [EC2]
    selections:
      resources:
        all:
          resource_types: [EC2]
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
