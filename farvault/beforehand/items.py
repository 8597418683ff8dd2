"""An item of what must be true beforehand, and its texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from farvault.beforehand.kinds import KINDS, Kind
from farvault.organization import Organization
from farvault.organization.model import Site

NOWHERE = ""
"""Stands in for the Region of what is global, such as a role."""


@dataclass(frozen=True)
class Item:
    """One thing that must be true, in each of some accounts, or accounts and Regions."""

    slug: str
    """Its kind."""
    places: tuple[Site, ...]
    """Where, sorted; the Region is empty for what is global in an account."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What the kind's words and commands name."""

    @property
    def kind(self) -> Kind:
        """What kind it is."""
        return KINDS[self.slug]

    @property
    def needs(self) -> str:
        """What must be true, as a sentence without a full stop."""
        return self.kind.needs.format_map(self.values)

    @property
    def why(self) -> str:
        """What happens if it is not, in sentences."""
        return self.kind.why.format_map(self.values)

    @property
    def accounts(self) -> tuple[str, ...]:
        """Names of the accounts, sorted."""
        return tuple(sorted({place.account for place in self.places}))

    def where(self, most: int = 3) -> str:
        """Where, in words, such as 'in ap-southeast-2 in 3 accounts: analytics, shop, warehouse'."""
        return "; ".join(_in(regions, accounts, most) for accounts, regions in self.grouped.items())

    @property
    def grouped(self) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        """The Regions grouped by the accounts that are named in them."""
        by_region: dict[str, list[str]] = {}
        for place in self.places:
            by_region.setdefault(place.region, []).append(place.account)
        groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        for region in sorted(by_region):
            accounts = tuple(by_region[region])
            groups[accounts] = (*groups.get(accounts, ()), region)
        return groups

    def commands(self, organization: Organization, template: str, places: Iterable[Site] | None = None) -> list[str]:
        """One command for each place, or a single one where it is the same for all."""
        sites = self.places if places is None else places
        texts = [template.format_map(self._parameters(organization, place)) for place in sites]
        return list(dict.fromkeys(line for each in texts for line in each.splitlines()))

    def _parameters(self, organization: Organization, place: Site) -> dict[str, str]:
        id = organization.account(place.account).id
        other = place.account != organization.management_account
        # For itself, the management account leaves its id out: with it, AWS refuses the call (EnableRegion).
        fixed = {"account": id, "region": place.region, "of_account": f" --account-id {id}" if other else ""}
        return {**self.values, **fixed}


def _in(regions: Iterable[str], accounts: tuple[str, ...], most: int) -> str:
    names = [region for region in regions if region]
    first = f"in {', '.join(names)} " if names else ""
    if len(accounts) == 1:
        return f"{first}in {accounts[0]}"
    more = f" and {len(accounts) - most} more" if len(accounts) > most else ""
    return f"{first}in {len(accounts)} accounts: {', '.join(accounts[:most])}{more}"
