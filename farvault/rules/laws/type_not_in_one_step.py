"""Until October 2025 the database types took one step at a time; a type may again."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    for kind in item.plan.types if item.from_accounts and item.from_regions else ():
        fact = facts.feature(kind, "cross_both")
        apart = (facts.feature(kind, "cross_region"), facts.feature(kind, "cross_account"))
        if not fact.value and all(each.value for each in apart):
            yield Fault(
                item.where.at("to"),
                f"backups of {kind} cannot be copied to another account and another Region in one copy",
                "copy to the other account in the same Region, and on from there",
                fact,
            )


RULE = Rule(
    slug="type-not-in-one-step",
    law="A copy to another account in another Region is of types that AWS copies there in one step.",
    why="The copy job fails, and a second copy from the first is needed.",
    sources=("AWS Backup Developer Guide, feature availability by resource",),
    before="""
facts:
  - {fact: features.EBS.cross_both, value: false, reason: a limit for this example}
""",
    after="""
facts:
  - {fact: features.EBS.cross_both, value: true, reason: a limit for this example}
""",
    items=copies,
    check=check,
)
