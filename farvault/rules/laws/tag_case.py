"""IAM does not tell keys of tags apart by their case."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    shared = item.survey.organization.description.deployment.tags
    seen: set[tuple[Where, str]] = set()
    for each in item.environments:
        source = each.environment.source
        if source is None or not (source.backup_role or source.scanner_role or source.service_linked_role):
            continue
        keys: dict[str, str] = {}
        places = [(Where(("deployment", "tags")), shared), (each.where.at("tags"), each.environment.tags)]
        for place, key in ((place, key) for place, tags in places for key in tags):
            other = keys.setdefault(key.casefold(), key)
            if other != key and (place, key) not in seen:
                seen.add((place, key))
                yield Fault(
                    place.at(key),
                    f"'{key}' and '{other}' are one key on the roles that {each.site} creates",
                    "keep one",
                )


RULE = Rule(
    slug="tag-case",
    law="The keys of a role's tags differ by more than their case.",
    why="IAM refuses to create the role: duplicate tag keys.",
    sources=("IAM User Guide, tags for IAM resources",),
    before="""
deployment:
  tags: {Owner: platform, owner: shop}
""",
    after="""
deployment:
  tags: {Owner: platform, team: shop}
""",
    items=everything,
    check=check,
    acceptable=False,
)
