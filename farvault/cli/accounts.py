"""What several accounts are called together."""

from __future__ import annotations

from collections.abc import Sequence

from farvault.organization import Organization
from farvault.organization.model import ROOT

_MOST_NAMES = 8


def called(accounts: Sequence[str], organization: Organization) -> str:
    """Such as "account shop", "unit workloads (2 accounts)", or the first names and how many more."""
    if len(accounts) == 1:
        return f"account {accounts[0]}"
    for target in (ROOT, *organization.description.units):
        if set(organization.members(target)) == set(accounts):
            name = "every account" if target == ROOT else f"unit {target}"
            return f"{name} ({len(accounts)} accounts)"
    more = f" and {len(accounts) - _MOST_NAMES} more" if len(accounts) > _MOST_NAMES else ""
    return f"accounts {', '.join(accounts[:_MOST_NAMES])}{more}"
