"""What the user knows better: facts that AWS has changed since, and findings that are accepted, each with a reason."""

from __future__ import annotations

from functools import cache

from pydantic import Field, model_validator

from farvault.closest import closest
from farvault.facts.features import fact_names
from farvault.organization.fields import Model, fault


@cache
def _fact_names() -> frozenset[str]:
    return frozenset(fact_names())


class FactOverride(Model):
    """A fact about AWS Backup that holds for this description in place of Farvault's own."""

    fact: str
    """Its name, such as features.EKS.cold_storage, regions.ap-southeast-6.policies or ranges.unit_depth.maximum."""
    value: bool | int
    """What holds: true or false, a number for a range."""
    reason: str = Field(min_length=1)
    """Why, such as AWS's announcement."""

    @model_validator(mode="after")
    def _must_be_known(self) -> FactOverride:
        if self.fact not in _fact_names():
            raise fault("unknown-fact", f"unknown fact '{self.fact}'", closest(self.fact, _fact_names()))
        type_ = int if self.fact.startswith("ranges.") else bool
        if type(self.value) is not type_:
            words = "a whole number" if type_ is int else "true or false"
            raise fault("wrong-fact-value", f"'{self.fact}' must be {words}, got {str(self.value).lower()}")
        return self


class Acceptance(Model):
    """A finding that is accepted: listed by itself, and no reason to refuse the description."""

    rule: str
    """Slug of the rule."""
    at: str = Field(min_length=1)
    """Part of the description that the finding is in, or one around it: keys with dots between them, such as
    plans.daily, or an environment such as backup/ap-southeast-2, with ':' and keys for a part of it."""
    reason: str = Field(min_length=1)
    """Why."""
