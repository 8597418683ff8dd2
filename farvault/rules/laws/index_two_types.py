"""The policy grammar shows two types, the API takes one."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if len(item.rule.index) > 1:
        yield Fault(
            item.where.at("index"),
            "one resource type can be indexed by a rule, got " + listed(item.rule.index),
            "index the other one in a rule of its own",
            doubt="AWS contradicts itself: the policy's examples name two, the API takes one",
        )


RULE = Rule(
    slug="index-two-types",
    law="A rule indexes one resource type.",
    why="The effective policy may be invalid.",
    sources=("AWS Organizations User Guide, backup policy syntax, index_actions", "AWS Backup API, IndexAction"),
    before="""
plans:
  daily:
    rules:
      nightly:
        index: [EBS, S3]
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        index: [EBS]
""",
    items=rules,
    check=check,
    severity="warning",
)
