"""A copy's target: the vault that it goes to, written account/Region/vault."""

from __future__ import annotations

from dataclasses import dataclass, replace

from farvault.organization.site import Site

IN_EACH_ACCOUNT = "$account"
"""Stands for the account that makes the backup where a copy stays in it."""
IN_EACH_REGION = "$region"
"""Stands for the Region that makes the backup where a copy goes to a vault in the same one."""


@dataclass(frozen=True, order=True)
class Target:
    """The vault that a copy goes to."""

    account: str
    """Account that receives the copy; $account where each account keeps it."""
    region: str
    """Region of the vault; $region where it is the one that makes the backup."""
    vault: str
    """Name of the vault."""

    @classmethod
    def parse(cls, text: str) -> Target | None:
        """The target that a text says; None where it is not account/Region/vault."""
        parts = text.split("/")
        return cls(*parts) if len(parts) == 3 else None

    def __str__(self) -> str:
        return f"{self.account}/{self.region}/{self.vault}"

    @property
    def in_each_account(self) -> bool:
        """Whether each account keeps the copy in a vault of its own."""
        return self.account == IN_EACH_ACCOUNT

    @property
    def in_each_region(self) -> bool:
        """Whether the copy stays in the Region that makes the backup, in another vault for each."""
        return self.region == IN_EACH_REGION

    @property
    def site(self) -> Site:
        """The account and Region of the vault."""
        return Site(self.account, self.region)

    def in_region(self, region: str) -> Target:
        """The target of a backup that is made in `region`."""
        return replace(self, region=region) if self.in_each_region else self
