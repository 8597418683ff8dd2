"""AWS Organizations refuses a longer document; white space counts, so it is minified."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.policies.backup_policy import backup_policy, minified
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    """A backup policy is at most 10,000 characters long."""
    law = item.survey.facts.range("policy_characters")
    length = len(minified(backup_policy(item.organization, item.name)))
    if not law.holds(length):
        yield Fault(
            item.where,
            f"its policy is {length} characters long, at most {law.maximum} are allowed",
            "split it into two plans",
        )


RULE = Rule(
    slug="policy-characters",
    law="A backup policy is at most 10,000 characters long.",
    why="AWS Organizations refuses a longer document.",
    source="AWS Organizations User Guide, quotas",
    before="""
facts:
  - {fact: ranges.policy_characters.maximum, value: 400, reason: a small number for this example}
""",
    after="""
facts:
  - {fact: ranges.policy_characters.maximum, value: 1000, reason: a small number for this
      example}
""",
    items=plans,
    check=check,
)
