"""AWS Organizations refuses a longer document; white space counts, so it is minified, and divided where it can be."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.policies.backup_policy import backup_policy
from farvault.policies.fit import Part, TooLargeError, divided
from farvault.rules.rule import Fault, PlanItem, Rule, plans

_NOUNS = {"rules": "rule", "tags": "selection", "resources": "selection", "backup_plan_tags": "tag"}


def check(item: PlanItem) -> Iterator[Fault]:
    law = item.survey.facts.range("policy_characters")
    most = law.maximum or 0
    try:
        divided(backup_policy(item.organization, item.name), most_characters=most)
    except TooLargeError as error:
        largest = ", ".join(f"{key} ({characters:,})" for key, characters in error.part.largest())
        path = error.part.path[2:]
        yield Fault(
            item.where.at(*path),
            f"{_part_name(error.part)} alone makes a policy of {error.characters:,} characters, "
            f"at most {most:,} are allowed, and it cannot be divided",
            f"its largest parts: {largest}" if largest else "",
        )


def _part_name(part: Part) -> str:
    *_, above, name = part.path
    return f"{_NOUNS[above]} '{name}'" if above in _NOUNS else name


RULE = Rule(
    slug="policy-characters",
    law=f"A backup policy is at most {RANGES['policy_characters'].most:,} characters long; one that is longer can be "
    "divided.",
    why="AWS Organizations refuses a longer document. Farvault divides a longer plan into several policies with the "
    "same effect, but no single rule or selection.",
    sources=("AWS Organizations User Guide, quotas",),
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
    acceptable=False,
)
