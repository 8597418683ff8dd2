"""AWS keeps tag keys that begin with 'aws:' for itself, and bounds the length of tags."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    facts = item.survey.facts
    places = [(Where(("deployment", "tags")), item.survey.organization.description.deployment.tags)]
    places += [(plan.where.at("backup_plan_tags"), plan.plan.backup_plan_tags) for plan in item.plans]
    places += [(rule.where.at("recovery_point_tags"), rule.rule.recovery_point_tags) for rule in item.rules]
    places += [(each.where.at("tags"), each.environment.tags) for each in item.environments if each.environment.tags]
    keys, values = facts.range("tag_key_characters"), facts.range("tag_value_characters")
    for where, tags in places:
        for key, value in tags.items():
            if key.lower().startswith("aws:"):
                yield Fault(where.at(key), f"'{key}' begins with 'aws:', which AWS keeps for itself", "rename it")
            if not keys.holds(len(key)):
                yield Fault(where.at(key), f"a tag's key has {keys.means}, got {len(key)}")
            if not values.holds(len(value)):
                yield Fault(where.at(key), f"a tag's value has {values.means}, got {len(value)}")
            for what, text in (("key", key), ("value", value)):
                if wrong := [character for character in text if not _is_allowed(character)]:
                    yield Fault(
                        where.at(key),
                        f"a tag's {what} has letters, digits, spaces and '{_SIGNS}', got '{wrong[0]}' in '{text}'",
                        "leave it out",
                    )


#: Beside letters, digits and spaces.
_SIGNS = "_.:/=+-@"


def _is_allowed(character: str) -> bool:
    return character in _SIGNS or unicodedata.category(character)[0] in "LNZ"


RULE = Rule(
    slug="tag-text",
    law="Tags are such as AWS takes.",
    why="The plan, the recovery points or the vaults cannot be tagged, and jobs fail.",
    sources=("Tagging AWS Resources and Tag Editor User Guide, tag naming limits and requirements",),
    before="""
plans:
  daily:
    backup_plan_tags: {'aws:owner': shop}
""",
    after="""
plans:
  daily:
    backup_plan_tags: {owner: shop}
""",
    items=everything,
    check=check,
    acceptable=False,
)
