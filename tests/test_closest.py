"""Suggestions: those of difflib, found without comparing with every one of many names."""

from __future__ import annotations

import difflib
import random

import pytest

from farvault.closest import closest

WORDS = ["shop", "pay", "data", "core", "web", "api", "log", "auth", "stage", "prod", "dev", "eu", "us", "team", "x"]


def test_few_names_are_named() -> None:
    assert closest("shpo", ["shop", "pay"]) == "did you mean 'shop'?"
    assert closest("zzz", ["shop", "pay"]) == "there is 'pay', 'shop'"
    assert closest("zzz", [f"n{number}" for number in range(10)]).endswith("'n7' and 2 more")
    assert closest("shop", []) == "there is none yet"


@pytest.mark.parametrize("seed", range(3))
def test_many_names_give_what_comparing_with_each_gives(seed: int) -> None:
    draw = random.Random(seed)
    names = sorted({"-".join(draw.choices(WORDS, k=draw.randint(2, 4))) + str(draw.randint(0, 99)) for _ in range(600)})
    worse = 0
    for _ in range(100):
        text = _misspelt(draw, draw.choice(names))
        (best,) = difflib.get_close_matches(text, names, n=1)
        suggested = closest(text, names).split("'")[1]
        worse += _likeness(suggested, text) < _likeness(best, text)
    assert worse <= 1


def _misspelt(draw: random.Random, name: str) -> str:
    at = draw.randrange(len(name))
    left, right = name[:at], name[at + 1 :]
    return draw.choice(
        [left + right, f"{left}q{right}", f"{left}q{name[at:]}", left + right[:1] + name[at] + right[1:]]
    )


def _likeness(name: str, text: str) -> float:
    return difflib.SequenceMatcher(None, name, text).ratio()
