"""The retention that a vault enforces, by its lock or because it is air-gapped."""

from __future__ import annotations

from dataclasses import dataclass

from farvault.organization.environment import DestinationVault, SourceVault


@dataclass(frozen=True, order=True)
class Bounds:
    """The retention that a locked or air-gapped vault enforces, in days."""

    minimum: int | None
    maximum: int | None

    @property
    def text(self) -> str:
        """The range in words."""
        if self.minimum and self.maximum:
            return f"from {self.minimum} to {self.maximum} days"
        return f"{self.minimum} days or more" if self.minimum else f"{self.maximum} days or fewer"

    def violation(self, days: int | None) -> str:
        """What is wrong with a retention (None is forever); empty where nothing is."""
        if self.minimum and days is not None and days < self.minimum:
            return f"takes nothing that is kept for fewer than {self.minimum} days, got {days}"
        if self.maximum and (days is None or days > self.maximum):
            return f"takes nothing that is kept for more than {self.maximum} days, got {days or 'no delete_after_days'}"
        return ""


def bounds_of(vault: SourceVault | DestinationVault) -> Bounds | None:
    """The retention that a vault enforces; None where it enforces none."""
    limits = vault.lock or (vault.air_gapped if isinstance(vault, DestinationVault) else None)
    return Bounds(limits.min_retention_days, limits.max_retention_days) if limits else None
