"""What AWS Backup can do, by resource type and by Region; each fact can be overridden by the user, with a reason.

A fact has a name: features.<type>.<feature>, regions.<Region>.<feature>, regions.<Region>.<type>.<feature>, or
ranges.<range>.<minimum or maximum> for those ranges that rules read.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from farvault.facts import MANAGED, RANGES, REGIONS, RESOURCE_TYPES, Range, read

Certainty = Literal["certain", "conflict", "unverified"]


@dataclass(frozen=True)
class Fact:
    """Whether AWS Backup can do something."""

    name: str
    value: bool
    source: str
    checked: datetime.date
    certainty: Certainty = "certain"
    """conflict: AWS's documentation contradicts itself; unverified: nobody has checked."""
    note: str = ""
    """What the doubt is."""

    @property
    def doubt(self) -> str:
        """The doubt in words; empty where there is none."""
        words = {"certain": "", "conflict": "AWS contradicts itself", "unverified": "unverified"}[self.certainty]
        return f"{words}: {self.note}" if words and self.note else words


@dataclass(frozen=True)
class Override:
    """What the user says of a fact, and why."""

    value: bool | int
    reason: str


def _features() -> Iterator[Fact]:
    table = read("features.toml")
    for kind, features in table["features"].items():
        for feature, cell in features.items():
            fields = cell if isinstance(cell, dict) else {"value": cell}
            yield Fact(f"features.{kind}.{feature}", source=table["source"], checked=table["checked"], **fields)


def _region_features() -> Iterator[Fact]:
    table = read("region_features.toml")
    for entry in table["missing"]:
        doubt = {key: entry[key] for key in ("certainty", "note") if key in entry}
        for region in _regions(entry):
            for kind in entry.get("types", [""]):
                name = f"regions.{region}.{kind + '.' if kind else ''}{entry['feature']}"
                yield Fact(name, False, table["source"], table["checked"], **doubt)


def _regions(entry: Mapping[str, Any]) -> Iterator[str]:
    for region in REGIONS.values():
        if "only" in entry:
            missing = region.name not in entry["only"]
        else:
            opted = region.opt_in and "opt-in" in entry["regions"] and region.name not in entry.get("except", ())
            missing = opted or region.name in entry["regions"]
        if missing:
            yield region.name


FEATURES: Mapping[str, Fact] = {fact.name: fact for fact in _features()}
REGION_FEATURES: Mapping[str, Fact] = {fact.name: fact for fact in _region_features()}
#: Features that a Region, or a type in a Region, may lack.
IN_REGIONS = ("air_gapped", "backup", "cross_account", "cross_region", "policies")
#: Ranges that rules read; all others apply while the description is read, and cannot be overridden.
RULE_RANGES = (
    "archive_interval_days",
    "cold_storage_gap_days",
    "complete_after_start_minutes",
    "conditions_per_selection",
    "continuous_delete_after_days",
    "incremental_retention_days",
    "plans_per_region",
    "policies_per_organization",
    "policies_per_target",
    "policy_characters",
    "schedule_interval_minutes",
    "selections_per_plan",
    "tag_key_characters",
    "tag_selections_per_plan",
    "tag_value_characters",
    "tags_per_selection",
    "trust_policy_characters",
    "unit_depth",
    "units_per_organization",
    "vaults_per_region",
)


class Facts:
    """The facts as a description sees them: AWS's, with what the user overrides."""

    def __init__(self, overrides: Mapping[str, Override]) -> None:
        self._overrides = overrides
        self._opt_in_types: dict[str, tuple[str, ...]] = {}

    def feature(self, kind: str, feature: str) -> Fact:
        """Whether AWS Backup has `feature` for a resource type."""
        return self._overridden(FEATURES[f"features.{kind}.{feature}"])

    def in_region(self, region: str, feature: str, kind: str = "") -> Fact:
        """Whether AWS Backup has `feature` in a Region, for one type or at all: true unless an exception is listed."""
        name = f"regions.{region}.{kind + '.' if kind else ''}{feature}"
        exception = REGION_FEATURES.get(name)
        return self._overridden(exception or Fact(name, True, "no exception known", datetime.date(2026, 9, 24)))

    def copies(self, kind: str, regions: tuple[str, str], *, cross_account: bool) -> bool:
        """Whether AWS Backup copies a kind of resource from the first Region to the second.

        A type that is copied neither between Regions nor between accounts is not copied within its own either (feature
        availability by resource, note).
        """
        features = {"cross_account": cross_account, "cross_region": regions[0] != regions[1]}
        needed = [feature for feature, is_needed in features.items() if is_needed]
        if not needed:
            return any(self.feature(kind, feature).value for feature in features)
        if len(needed) == len(features) and not self.feature(kind, "cross_both").value:
            return False
        return all(
            self.feature(kind, feature).value
            and all(self.in_region(region, feature, each).value for region in regions for each in ("", kind))
            for feature in needed
        )

    def goes_air_gapped(self, kind: str, region: str) -> bool:
        """Whether a logically air-gapped vault of a Region takes a kind of resource."""
        return self.feature(kind, "air_gapped").value and self.in_region(region, "air_gapped", kind).value

    def opt_in_types(self, region: str) -> tuple[str, ...]:
        """Names of the types that AWS Backup's settings of a Region have, sorted: what it protects there."""
        if region not in self._opt_in_types:
            there = [kind for kind in RESOURCE_TYPES if self.in_region(region, "backup", kind).value]
            self._opt_in_types[region] = tuple(sorted({RESOURCE_TYPES[kind].opt_in for kind in there}))
        return self._opt_in_types[region]

    def managed_types(self, region: str) -> tuple[str, ...]:
        """Of these, the names of those whose full management is a setting of its own."""
        return tuple(name for name in self.opt_in_types(region) if name in MANAGED)

    def range(self, name: str) -> Range:
        """The range called `name`."""
        bounds = RANGES[name]
        for end in ("minimum", "maximum"):
            override = self._overrides.get(f"ranges.{name}.{end}")
            if override:
                changed: dict[str, Any] = {end: override.value, "certainty": "certain", "source": override.reason}
                bounds = dataclasses.replace(bounds, **changed)
        return bounds

    def _overridden(self, fact: Fact) -> Fact:
        override = self._overrides.get(fact.name)
        if override is None:
            return fact
        return Fact(fact.name, bool(override.value), override.reason, fact.checked)


def fact_names() -> Iterator[str]:
    """Every name that can be overridden."""
    yield from FEATURES
    for region in REGIONS:
        for feature in IN_REGIONS:
            yield f"regions.{region}.{feature}"
            yield from (f"regions.{region}.{kind}.{feature}" for kind in RESOURCE_TYPES)
    for name in RULE_RANGES:
        yield f"ranges.{name}.minimum"
        if RANGES[name].maximum is not None:
            yield f"ranges.{name}.maximum"
