"""What was probably meant: the closest of the names that there are."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_MANY = 100
"""More names than this are not all compared: difflib takes 10 microseconds for each."""
_REMEMBERED = 256
"""How many answers are remembered: the same fault may be in every environment."""


def closest(text: str, names: Iterable[str]) -> str:
    """Help that names what was probably meant, or what there is."""
    return _closest(text, frozenset(names))  # the same one where it is one already


def suggested(help: str) -> str | None:
    """The name that such help suggests, where it is a single one."""
    suggestion = re.fullmatch(r"did you mean '([^']+)'\?", help)
    return suggestion[1] if suggestion else None


@lru_cache(maxsize=_REMEMBERED)
def _closest(text: str, names: frozenset[str]) -> str:
    candidates: Iterable[str] = sorted(names)
    if len(names) > _MANY:
        by_pair = _by_pair(names)
        shared = Counter(name for pair in sorted(_pairs(text)) for name in by_pair.get(pair, ()))
        candidates = [name for name, _ in shared.most_common(_MANY // 2)]
    near = difflib.get_close_matches(text, candidates, n=2, cutoff=0.6)
    if near:
        alike = [name for name in near if _likeness(name, text) == _likeness(near[0], text)]
        listing = " or ".join(f"'{name}'" for name in sorted(alike))
        return f"did you mean {listing}?"
    if not names:
        return "there is none yet"
    listing = ", ".join(f"'{name}'" for name in sorted(names)[:8])
    return f"there is {listing}" + (f" and {len(names) - 8} more" if len(names) > 8 else "")


def _likeness(name: str, text: str) -> float:
    return difflib.SequenceMatcher(None, name, text).ratio()


@lru_cache(maxsize=4)
def _by_pair(names: frozenset[str]) -> dict[str, list[str]]:
    """The names that have each pair of neighbouring characters."""
    by_pair: dict[str, list[str]] = {}
    for name in sorted(names):
        for pair in sorted(_pairs(name)):
            by_pair.setdefault(pair, []).append(name)
    return by_pair


def _pairs(text: str) -> set[str]:
    """Neighbouring characters, the beginning and the end included."""
    padded = f"\0{text}\0"
    return {padded[index : index + 2] for index in range(len(padded) - 1)}
