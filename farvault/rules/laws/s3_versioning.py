"""AWS Backup protects buckets that keep versions."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    if "S3" in item.types:
        yield Fault(
            item.where.at("protects"),
            "whether buckets have versioning on cannot be seen from here",
            "turn it on, and accept this",
        )


RULE = Rule(
    slug="s3-versioning",
    law="Where S3 is protected, its buckets have versioning on.",
    why="The backup job of a bucket without versioning fails.",
    sources=("AWS Backup Developer Guide, Amazon S3 backups",),
    before="""
opinions: all
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
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
