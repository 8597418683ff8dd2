"""Random descriptions: the one in base/ after some edits that keep it readable and hover around the laws' bounds.

A seed gives one description, always the same.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tests.rules.describe import base
from tests.rules.random_descriptions import organization_edits, plan_edits, vault_edits
from tests.rules.random_descriptions.organization_edits import elsewhere
from tests.rules.random_descriptions.values import Files

Edit = Callable[[random.Random, Files], str]

EDITS: dict[Edit, int] = {
    organization_edits.accounts: 2,
    organization_edits.facts: 2,
    organization_edits.names_and_tags: 1,
    organization_edits.organization_settings: 1,
    organization_edits.other_partition: 1,
    organization_edits.policies: 1,
    organization_edits.quota: 5,
    organization_edits.units: 1,
    plan_edits.attachment: 1,
    plan_edits.copies: 3,
    plan_edits.copy_lifecycle: 2,
    plan_edits.default_role: 1,
    plan_edits.dynamodb: 1,
    plan_edits.encryption: 1,
    plan_edits.far_copies: 1,
    plan_edits.more_plans: 1,
    plan_edits.more_rules: 1,
    plan_edits.opted_out: 1,
    plan_edits.plan_regions: 2,
    plan_edits.plan_setting: 1,
    plan_edits.primary_target: 2,
    plan_edits.roles: 2,
    plan_edits.rule_lifecycle: 2,
    plan_edits.rule_setting: 3,
    plan_edits.selection: 5,
    plan_edits.types: 3,
    vault_edits.acceptance: 2,
    vault_edits.air_gapped: 1,
    vault_edits.aliases: 1,
    vault_edits.key: 2,
    vault_edits.keys_elsewhere: 2,
    vault_edits.lock: 2,
    vault_edits.more_vaults: 2,
    vault_edits.region_settings: 2,
    vault_edits.scanner_roles: 1,
    vault_edits.source: 1,
    vault_edits.source_keys: 1,
}
"""The edits, and how often each is made in relation to others."""


@dataclass(frozen=True)
class RandomDescription:
    """A description, and what was done to it."""

    seed: int
    files: Files
    edits: tuple[str, ...]


@cache
def _base() -> Files:
    return base()


def describe(seed: int) -> RandomDescription:
    """The description that a seed gives."""
    rng = random.Random(seed)
    files = copy.deepcopy(_base())
    made = rng.choices(list(EDITS), list(EDITS.values()), k=rng.randint(1, 12))
    edits = [edit(rng, files) for edit in made]
    if rng.random() < 0.08:
        files, edit = elsewhere(rng, files)
        edits.append(edit)
    return RandomDescription(seed, files, tuple(edit for edit in edits if edit))
