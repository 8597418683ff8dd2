"""Point-in-time recovery is not available from copies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.rule.continuous and item.rule.copies:
        yield Fault(
            item.where.at("copies"),
            "copies of continuous backups are snapshots, made as often as the schedule says",
            "schedule the rule as often as copies are wanted, and accept this",
        )


RULE = Rule(
    slug="continuous-copies",
    law="Copies of continuous backups are understood to be snapshots.",
    why="A copy can be restored to the moment it was made only.",
    sources=("AWS Backup Developer Guide, continuous backups and point-in-time recovery",),
    before="""
opinions: all
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
    rules:
      nightly: {continuous: true}
""",
    after="""
opinions: all
plans:
  daily:
    protects: [S3]
    selections:
      resources:
        all:
          resource_types: [S3]
""",
    items=rules,
    check=check,
    severity="warning",
    opinion="all",
)
