"""Every name under `removed` must be of something that was synthesized."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.closest import closest
from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    removal = item.survey.removal
    described = [f"{site}/{path}" for site, parts in removal.parts.items() for path in parts]
    for name in item.survey.organization.description.removed:
        if name in removal.used_names:
            continue
        if name in described:
            yield Fault(Where(("removed", name)), f"'{name}' is described", "drop it here, or there")
        else:
            lost = [f"{each.site}/{each.path}" for each in removal.lost if each.removed_as is None]
            help = closest(name, lost) if lost else "remove the line"
            yield Fault(Where(("removed", name)), f"nothing of the name '{name}' is gone from the description", help)


RULE = Rule(
    slug="removed-unknown",
    law="What is said to become of a part is about one that is no longer described.",
    why="The line does nothing: what it names is still there, has never been, or is forgotten for good already.",
    sources=("Farvault: the description's own design",),
    before="""
removed: {backup/eu-west-1/destination_vaults/central: forget}
""",
    after="""
removed: {}
""",
    items=everything,
    check=check,
    severity="warning",
)
