"""The laws of docs/rules.md once more: each as a plain predicate over a description as data.

They are written from AWS's documentation and each law's own sentence, apart from farvault/rules, which nothing here
imports; farvault.facts gives the numbers, and farvault.schedule reads cron expressions. Each predicate yields the
rough places at which its law is broken: test_fuzz_predicates.py compares them with what `farvault check` finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.rules.predicates import (
    copies,
    encryption,
    lifecycles,
    opinions,
    organization,
    plans,
    roles,
    selections,
    vaults,
)
from tests.rules.predicates.world import LAWS, World

__all__ = ["LAWS", "World", "broken"]

MODULES = (copies, encryption, lifecycles, opinions, organization, plans, roles, selections, vaults)
"""Where the predicates are: each is in LAWS once its module is imported."""


def broken(files: Mapping[str, Any]) -> dict[str, set[str]]:
    """For each law, where the description breaks it; an empty set where it does not."""
    world = World(files)
    return {slug: set(law.places(world)) for slug, law in LAWS.items()}
