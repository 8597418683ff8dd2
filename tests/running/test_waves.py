"""Waves and shards: in order, whole, balanced, the same everywhere, and few that move."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from farvault.errors import InputError
from farvault.running.environments import EnvironmentStack, before, chosen
from farvault.running.waves import MOST_SHARDS, selected, shards, split, waves


def stacks(**dependencies: str) -> tuple[EnvironmentStack, ...]:
    return tuple(EnvironmentStack(name, Path(name), tuple(each.split())) for name, each in dependencies.items())


SMALL = stacks(vaults="", lone="", shop="vaults", store="vaults", policies="vaults shop store lone", left="policies")


def test_each_environment_is_in_the_earliest_wave_after_all_that_it_depends_on() -> None:
    assert waves(SMALL) == (("lone", "vaults"), ("shop", "store"), ("policies",), ("left",))
    assert waves(()) == ()


NAMES = st.sets(st.text(min_size=1, max_size=8), max_size=60)


@given(NAMES, st.integers(1, 70))
def test_shards_are_a_balanced_partition(names: set[str], count: int) -> None:
    made = shards(1, sorted(names), count)
    assert sorted(name for each in made for name in each.environments) == sorted(names)
    assert all(1 <= len(each.environments) <= -(-len(names) // count) for each in made)
    assert len(made) <= count
    assert shards(1, sorted(names, reverse=True), count) == made


@given(NAMES, st.text(min_size=1, max_size=8), st.integers(1, 20))
def test_one_that_is_added_moves_few(names: set[str], new: str, count: int) -> None:
    """More where all shards get room for one more, but never many times the number of shards."""

    def shard_of(names: set[str]) -> dict[str, int]:
        return {name: each.number for each in shards(1, sorted(names), count) for name in each.environments}

    old, now = shard_of(names - {new}), shard_of(names | {new})
    moved = [name for name in old if now[name] != old[name]]
    assert len(moved) <= 3 * count


def test_of_12000_hardly_any_moves() -> None:
    names = [f"app-{number:05}-{region}" for number in range(3000) for region in ("a", "b", "c", "d")]
    old = {name: each.number for each in shards(1, names, 64) for name in each.environments}
    for number in range(5):
        added = shards(1, [*names, f"app-new-{number}"], 64)
        assert sum(old.get(name, each.number) != each.number for each in added for name in each.environments) <= 12
    assert max(len(each.environments) for each in shards(1, names, 64)) == 188


def test_the_shards_of_a_name_never_change() -> None:
    """Machines with different Pythons must agree."""
    made = split(SMALL, 2)
    assert [[(each.reference, each.environments) for each in wave] for wave in made] == [
        [("@1/1of2", ("vaults",)), ("@1/2of2", ("lone",))],
        [("@2/1of2", ("store",)), ("@2/2of2", ("shop",))],
        [("@3/2of2", ("policies",))],
        [("@4/2of2", ("left",))],
    ]


def test_every_reference_selects_its_shard() -> None:
    for count in (1, 2, 3, 50):
        for shard in (shard for wave in split(SMALL, count) for shard in wave):
            assert selected(SMALL, [shard.reference]) == set(shard.environments)


def test_selections_are_joined() -> None:
    assert selected(SMALL, ["s*", "left"]) == {"shop", "store", "left"}
    assert selected(SMALL, ["@1", "[p]olicies"]) == {"lone", "vaults", "policies"}
    assert selected(SMALL, []) == set()


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        ("nowhere", "matches no environment"),
        ("x*", "matches no environment"),
        ("", "matches no environment"),
        ("SHOP", "matches no environment"),
        ("@", "names no wave and no shard"),
        ("@0", "names no wave and no shard"),
        ("@wave1", "names no wave and no shard"),
        ("@1/2", "names no wave and no shard"),
        ("@1/0of2", "names no wave and no shard"),
        ("@1/1of2\n", "names no wave and no shard"),
        ("@\u0661", "names no wave and no shard"),
        ("@5", "the last wave is @4"),
        ("@1/3of2", "there is no shard 3 of 2"),
        (f"@1/1of{MOST_SHARDS + 1}", "a wave has at most 10000 shards"),
        ("@3/1of2", "this shard has no environments"),
    ],
)
def test_a_selection_that_selects_nothing(selection: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        selected(SMALL, [selection])
    assert message in raised.value.message


def test_what_comes_before_and_is_not_among_them() -> None:
    assert before(SMALL, ["shop", "policies"]) == ["lone", "store", "vaults"]
    assert before(SMALL, [each.name for each in SMALL]) == []
    assert [each.dependencies for each in chosen(SMALL, {"shop", "policies"})] == [(), ("shop",)]
