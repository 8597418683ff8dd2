"""AWS shows rule and selection names in lower case once policies are merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    """Names of rules and selections differ by more than their case."""
    held: dict[tuple[str, ...], Iterable[str]] = {
        ("rules",): item.plan.rules,
        ("selections", "tags"): item.plan.selections.tags,
        ("selections", "resources"): item.plan.selections.resources,
    }
    for path, names in held.items():
        seen: dict[str, str] = {}
        for name in names:
            other = seen.setdefault(name.lower(), name)
            if other != name:
                yield Fault(item.where.at(*path, name), f"'{name}' and '{other}' differ only in case", "rename one")


RULE = Rule(
    slug="key-case",
    law="Names of rules and selections differ by more than their case.",
    source="AWS Organizations User Guide, backup policy examples",
    items=plans,
    check=check,
)
