"""Environments in waves, and each wave in shards: what may be deployed side by side, and on which machine.

A wave is what can be deployed once the waves before it are. A shard is a part of a wave; which environments are in
it follows from their names alone, so every machine that has the same output finds the same ones.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from farvault.errors import InputError
from farvault.running.environments import EnvironmentStack

_REFERENCE = re.compile(r"@([1-9][0-9]{0,8})(?:/([1-9][0-9]{0,8})of([1-9][0-9]{0,8}))?")
_FORM = "a wave is named @2, its third shard of eight @2/3of8: see 'farvault waves'"
_PATTERN = frozenset("*?[")
MOST_SHARDS = 10_000
"""More shards than this would be more than there are environments."""


@dataclass(frozen=True)
class Shard:
    """A part of a wave, with at least one environment."""

    wave: int
    number: int
    count: int
    """How many shards the wave was to be split in at most."""
    environments: tuple[str, ...]
    """Names, sorted."""

    @property
    def reference(self) -> str:
        """Its name for `farvault deploy --only`."""
        return f"@{self.wave}/{self.number}of{self.count}"


def waves(environments: Iterable[EnvironmentStack]) -> tuple[tuple[str, ...], ...]:
    """Names by wave, sorted: each environment in the earliest wave after all it depends on.

    environments: dependencies first, as `environments.read` gives them.
    """
    wave_of: dict[str, int] = {}
    for each in environments:
        wave_of[each.name] = 1 + max((wave_of[name] for name in each.dependencies), default=-1)
    result: list[list[str]] = [[] for _ in range(1 + max(wave_of.values(), default=-1))]
    for name in sorted(wave_of):
        result[wave_of[name]].append(name)
    return tuple(map(tuple, result))


def shards(wave: int, names: Sequence[str], count: int) -> tuple[Shard, ...]:
    """A wave in at most `count` shards, none larger than it must be; the empty ones are left out.

    Each name has its own sequence of shards, and goes to the first that still has room. So one that is added
    usually moves no other, and else about as many as there are shards, once they all get room for one more.
    """
    room = -(-len(names) // count)
    members: list[list[str]] = [[] for _ in range(count)]
    for name in sorted(names, key=_number):
        attempt = 0
        while len(shard := members[_number(f"{attempt} {name}") % count]) == room:
            attempt += 1
        shard.append(name)
    return tuple(Shard(wave, index + 1, count, tuple(sorted(each))) for index, each in enumerate(members) if each)


def split(environments: Iterable[EnvironmentStack], count: int) -> tuple[tuple[Shard, ...], ...]:
    """All waves, each in at most `count` shards."""
    return tuple(shards(number, names, count) for number, names in enumerate(waves(environments), 1))


def selected(environments: Sequence[EnvironmentStack], selections: Iterable[str]) -> set[str]:
    """Names that the selections choose: names, patterns, waves and shards. InputError for one that chooses nothing."""
    names = {each.name for each in environments}
    chosen: set[str] = set()
    for selection in selections:
        if selection.startswith("@"):
            chosen.update(_referenced(environments, selection))
        elif selection in names:
            chosen.add(selection)
        else:
            matching = {name for name in names if fnmatchcase(name, selection)} if _PATTERN & {*selection} else set()
            if not matching:
                raise InputError(f"--only '{selection}' matches no environment", "'farvault waves' lists all of them")
            chosen |= matching
    return chosen


def _referenced(environments: Sequence[EnvironmentStack], reference: str) -> tuple[str, ...]:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise InputError(f"--only '{reference}' names no wave and no shard", _FORM)
    every = waves(environments)
    wave = int(match[1])
    if wave > len(every):
        raise InputError(f"--only '{reference}': the last wave is @{len(every)}", _FORM)
    names = every[wave - 1]
    if match[2] is None:
        return names
    number, count = int(match[2]), int(match[3])
    if number > count:
        raise InputError(f"--only '{reference}': there is no shard {number} of {count}", _FORM)
    if count > MOST_SHARDS:
        raise InputError(f"--only '{reference}': a wave has at most {MOST_SHARDS} shards", _FORM)
    for shard in shards(wave, names, count):
        if shard.number == number:
            return shard.environments
    raise InputError(f"--only '{reference}': this shard has no environments", "'farvault waves' lists those that have")


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
