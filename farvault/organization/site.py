"""An account and Region."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Site:
    """An account and Region: what an environment is for."""

    account: str
    region: str

    def __str__(self) -> str:
        return f"{self.account}/{self.region}"

    @property
    def stack(self) -> str:
        """Name of the environment's stack."""
        return f"{self.account}-{self.region}"
