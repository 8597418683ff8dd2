"""`farvault check` and the laws as plain predicates agree on random descriptions, law by law and place by place.

FARVAULT_FUZZ says how many; a seed alone is judged by `python -m tests.rules.test_fuzz_predicates SEED...`.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from farvault.organization import load
from farvault.rules import RULES
from farvault.rules.run import hold
from tests.conftest import NOW
from tests.rules.describe import MAIN, base, merge, split
from tests.rules.predicates import LAWS, World, broken
from tests.rules.predicates.known import KNOWN
from tests.rules.predicates.world import rough
from tests.rules.random_descriptions import RandomDescription, describe

ABOUT_IDLE = ("plan-reaches-nobody", "unknown-vault-in-region")
"""The laws that speak of plans that do nothing."""
COUNT = int(os.environ.get("FARVAULT_FUZZ", "300"))


def found(description: RandomDescription, folder: Path) -> dict[str, set[str]]:
    """Where `check` finds each law broken, as roughly as its predicate says."""
    main = {**description.files[MAIN], "opinions": "all"}
    for name, data in {**description.files, MAIN: main}.items():
        path = folder / (name if name == MAIN else f"{name}/environment.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        # JSON is YAML, and written in no time.
        path.write_text(json.dumps(data), encoding="utf-8")
    result = hold(load(folder), RULES, NOW)
    findings = [*result.findings, *(each.finding for each in result.accepted)]
    assert not [str(each) for each in findings if each.severity == "bug" or each.unreadable], description
    places: dict[str, set[str]] = {slug: set() for slug in LAWS}
    for each in findings:
        if each.slug in LAWS:
            places[each.slug].add(rough(each.address, LAWS[each.slug].by))
    return places


def both(description: RandomDescription) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Where `check` finds each law broken, and where the predicates do."""
    folder = Path(tempfile.mkdtemp(prefix="farvault-fuzz-"))
    try:
        return found(description, folder), broken(description.files)
    finally:
        shutil.rmtree(folder)


def differences(description: RandomDescription) -> list[str]:
    """Where the two do not agree, in words."""
    checked, expected = both(description)
    world = World(description.files)
    known = {slug: set(each.places(world)) for slug, each in KNOWN.items()}
    # Plans that do nothing are not compared: they reach nobody, or copy to `$region` and list no Regions.
    idle = {name for name, plan in world.plans.items() if not world.accounts_of(plan)}
    idle |= {rule.plan_name for rule in world.rules if rule.copies != rule.described_copies}
    return [
        f"seed {description.seed}: {slug}: only {who} says so at {sorted(only)}"
        for slug in LAWS
        for who, only in (("check", checked[slug] - expected[slug]), ("the predicate", expected[slug] - checked[slug]))
        if {place for place in only - known.get(slug, set()) if place.split("/")[0] not in idle or slug in ABOUT_IDLE}
    ]


def compare(seeds: Iterable[int]) -> list[str]:
    """Every difference over these seeds, each with the edits."""
    words: list[str] = []
    for description in map(describe, seeds):
        different = differences(description)
        words += [*different, *(f"    {edit}" for edit in description.edits if different)]
    return words


def test_check_and_predicates_agree() -> None:
    words = compare(range(COUNT))
    assert words == [], "\n".join(words)


def test_each_law_is_broken_and_kept() -> None:
    """No predicate is vacuous; the predicates alone are quick, so that rare faults are met, too."""
    seeds = range(max(COUNT, 1500))
    times = Counter(slug for seed in seeds for slug, places in broken(describe(seed).files).items() if places)
    assert {slug: times[slug] for slug in LAWS if not 0 < times[slug] < len(seeds)} == {}


@pytest.mark.parametrize("slug", KNOWN)
def test_known_difference(slug: str) -> None:
    """Where it is mended, it is no longer to be known."""
    checked, expected = both(RandomDescription(0, merge(split(KNOWN[slug].example), base()), ()))
    assert checked[slug] != expected[slug]


def test_laws_are_rules() -> None:
    assert LAWS.keys() <= {rule.slug for rule in RULES}


def test_a_seed_gives_one_description() -> None:
    assert describe(7) == describe(7)
    assert describe(7) != describe(8)


if __name__ == "__main__":
    print("\n".join(compare(map(int, sys.argv[1:]))) or "no difference")
