"""AWS shows rule and selection names in lower case once policies are merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    mappings: dict[tuple[str, ...], Mapping[str, object]] = {
        ("rules",): item.plan.rules,
        ("selections", "tags"): item.plan.selections.tags,
        ("selections", "resources"): item.plan.selections.resources,
    }
    for path, names in mappings.items():
        first_names: dict[str, str] = {}
        for name in names:
            other = first_names.setdefault(name.lower(), name)
            if other != name:
                yield Fault(item.where.at(*path, name), f"'{name}' and '{other}' differ only in case", "rename one")


RULE = Rule(
    slug="key-case",
    law="Names of rules and selections differ by more than their case.",
    why="The names become one in the effective policy.",
    sources=("AWS Organizations User Guide, backup policy examples",),
    before="""
plans:
  daily:
    rules:
      Nightly: {schedule: 'cron(0 17 ? * * *)', vault: primary, delete_after_days: 35}
""",
    after="""
plans:
  daily:
    rules:
      noon: {schedule: 'cron(0 17 ? * * *)', vault: primary, delete_after_days: 35}
""",
    items=plans,
    check=check,
)
