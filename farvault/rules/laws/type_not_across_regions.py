"""Some types are copied between accounts only."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    for kind in item.plan.types if item.from_regions else ():
        fact = facts.feature(kind, "cross_region")
        if not fact.value and facts.feature(kind, "cross_account").value:
            yield Fault(
                item.where.at("to"),
                f"backups of {kind} cannot be copied to another Region",
                f"protect {kind} in a plan that copies inside its Region",
                fact,
            )


RULE = Rule(
    slug="type-not-across-regions",
    law="A copy to another Region is of types that AWS copies there.",
    why="The copy job fails: the feature is not supported for the resource type.",
    sources=("AWS Backup Developer Guide, feature availability by resource",),
    before="""
facts:
  - {fact: features.EBS.cross_region, value: false, reason: a limit for this example}
""",
    after="""
facts:
  - {fact: features.EBS.cross_region, value: true, reason: a limit for this example}
""",
    items=copies,
    check=check,
)
