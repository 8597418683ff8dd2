"""A difference between two descriptions in what is protected, or in what guards it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class ProtectionChange:
    """One difference in one account."""

    effect: int
    """-1 where protection is lost, 0 where it is neither lost nor gained, 1 where it is gained."""
    plan: str
    """Name of the plan that changes; empty for what guards backups."""
    rule: str
    part: str
    """What changes beside plans, such as "vault 'central'"; empty for plans."""
    regions: tuple[str, ...]
    what: tuple[str, ...]
    """What is backed up, one by one; empty for a change of the plan or the account as a whole."""
    message: str
    accepted: str = ""
    """Why a loss is accepted, in the user's words."""


@dataclass(frozen=True)
class AccountChanges:
    """All changes of one account, losses first."""

    account: str
    changes: tuple[ProtectionChange, ...]
