"""The effective policies of many accounts: alike ones together, what is wrong first; and how far a policy reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from farvault.effects.explanation import dotted_path, invalidities, resource_types
from farvault.effects.landing import Vault, not_described, vaults_described, vaults_used
from farvault.effects.levels import Levels
from farvault.effects.plans import effective_plans
from farvault.organization.model import ROOT
from farvault.policies.effective import Invalidity, Trace


@dataclass(frozen=True)
class Alike:
    """Accounts that get the same."""

    accounts: tuple[str, ...]
    plans: tuple[str, ...]
    """Names of the plans that reach them."""
    suspended: bool
    invalid: tuple[str, ...]
    """Why AWS would not apply it, each as a path and what is wrong there."""
    doubts: tuple[str, ...]
    """What AWS's documentation leaves open."""
    unreadable: tuple[str, ...]
    """Existing policies that reach them and cannot be read."""
    not_described: tuple[str, ...]
    """The vaults that no environment describes, without the account where it is their own."""

    @property
    def is_sure(self) -> bool:
        """Whether AWS would apply what they get, and nothing about it is unknown."""
        return not (self.invalid or self.unreadable)

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "accounts": list(self.accounts),
            "plans": list(self.plans),
            "suspended": self.suspended,
            "valid": None if self.unreadable else not self.invalid,
            "invalid": list(self.invalid),
            "doubts": list(self.doubts),
            "unreadable": list(self.unreadable),
            "not_described": list(self.not_described),
        }


def overview(levels: Levels, accounts: Sequence[str], now: datetime) -> list[Alike]:
    """The accounts, those that get the same together: invalid ones first, then those in doubt, then the largest."""
    types, described = resource_types(levels), vaults_described(levels.organization)
    judged: dict[int, tuple[tuple[str, ...], tuple[str, ...], frozenset[Vault]]] = {}
    kept: list[Trace] = []  # so that no id is reused
    alike: dict[tuple[object, ...], list[str]] = {}
    for account in accounts:
        trace = levels.trace(account)
        kept.append(trace)
        if id(trace.tree) not in judged:
            effective = trace.effective()
            invalid = invalidities(effective, levels.organization.facts, now)
            plans = tuple(plan.name for plan in effective_plans(effective, types))
            judged[id(trace.tree)] = (plans, tuple(map(_invalid, invalid)), vaults_used(effective, levels.accounts))
        plans, invalid_texts, used = judged[id(trace.tree)]
        doubts = tuple(f"{dotted_path(each.path)}: {each.question.value}" for each in trace.doubts)
        unreadable = tuple(each.name for each in levels.unreadable(account))
        missing = tuple(
            vault.replace(f"{account}/", "", 1) if vault.startswith(f"{account}/") else vault
            for vault in not_described(account, used, described)
        )
        suspended = levels.organization.account(account).suspended
        key = (plans, suspended, invalid_texts, doubts, unreadable, missing)
        alike.setdefault(key, []).append(account)
    groups = [Alike(tuple(names), *key) for key, names in alike.items()]  # type: ignore[arg-type]
    return sorted(groups, key=lambda each: (each.is_sure, not each.doubts, not each.plans, -len(each.accounts)))


def _invalid(invalid: Invalidity) -> str:
    return f"{dotted_path(invalid.path)}: {invalid.code.value}, {invalid.message}"


def reach(levels: Levels, policy: str) -> tuple[list[str], list[str]]:
    """The active accounts in whose effective policy a policy sets something, and those that it reaches in vain."""
    sets: list[str] = []
    without: list[str] = []
    for account in levels.organization.members(ROOT):
        if not any(each.name == policy for node in levels.nodes(account) for each in levels.attached(node)):
            continue
        origins = {origin.policy for setting in levels.trace(account).settings for origin in setting.origins}
        (sets if policy in origins else without).append(account)
    return sets, without
