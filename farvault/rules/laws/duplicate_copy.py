"""A policy holds a rule's copies by their target, so the second would replace the first."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.target import Target
from farvault.rules.rule import Change, Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    first_copies: dict[Target, int] = {}
    for index, copy in enumerate(item.rule.copies):
        targets = dict.fromkeys(copy.to.in_region(region) for region in item.plan.regions) or [copy.to]
        for to in targets:
            if to in first_copies:
                first = first_copies[to]
                yield Fault(
                    item.where.at("copies", index, "to"),
                    f"'{to}' is the target of copy {first + 1} already",
                    "keep one of them",
                    fix=Change(item.where.at("copies", index).path) if copy == item.rule.copies[first] else None,
                )
                break
        for to in targets:
            first_copies.setdefault(to, index)


RULE = Rule(
    slug="duplicate-copy",
    law="A rule copies to each vault once.",
    why="A policy holds a rule's copies by their target, so the second replaces the first.",
    sources=("AWS Organizations User Guide, backup policy syntax, copy_actions",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 30}
          - {to: backup/eu-west-1/central, delete_after_days: 90}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 90}
""",
    items=rules,
    check=check,
    acceptable=False,
)
