"""The European Sovereign Cloud, for one, copies nothing yet."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    features = (
        ("cross_account", "between accounts", (*item.plan.regions, item.to.region) if item.from_accounts else ()),
        ("cross_region", "between Regions", (*item.from_regions, item.to.region) if item.from_regions else ()),
    )
    for feature, words, regions in features:
        for region in dict.fromkeys(regions):
            fact = facts.in_region(region, feature)
            if not fact.value:
                yield Fault(item.where.at("to"), f"{region} has no copies {words}", "use another Region", fact)


RULE = Rule(
    slug="region-without-copies",
    law="Copies leave and enter Regions that have them.",
    why="The copy job fails.",
    sources=("AWS Backup Developer Guide, feature availability by AWS Region",),
    before="""
facts:
  - {fact: regions.eu-central-1.cross_account, value: false, reason: a limit for this example}
""",
    after="""
facts:
  - {fact: regions.eu-central-1.cross_account, value: true, reason: a limit for this example}
""",
    items=copies,
    check=check,
)
