"""Where `farvault check` and the predicates are known to differ, each with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from farvault.facts import REGIONS
from tests.rules.predicates.organization import settings
from tests.rules.predicates.vaults import where
from tests.rules.predicates.world import World


@dataclass(frozen=True)
class Known:
    """A known difference on one law."""

    reason: str
    places: Callable[[World], Iterator[str]]
    """Where it may be: these places are not compared."""
    example: str
    """A fragment, merged over tests/rules/base, on which the two differ."""


def _two_partitions(world: World) -> Iterator[str]:
    if len({REGIONS[region].partition for _, region in world.environments}) > 1:
        yield from ("/".join(site) for site in world.environments)
        yield ""


def _several_settings(world: World) -> Iterator[str]:
    if len(list(settings(world))) > 1:
        yield from (where(site) for site in world.environments)


KNOWN: dict[str, Known] = {
    "boundary-partition": Known(
        "check compares with the first environment's partition, where there are two, which is an error already",
        _two_partitions,
        """
        backup/cn-north-1: {destination_vaults: {central: {accept_from: {organization: true}}}}
        backup_role: {permissions_boundary: 'arn:aws:iam::aws:policy/Boundary'}
        """,
    ),
    "policies-outside-management": Known(
        "where settings are in several environments, which is an error already, check takes the delegate of the first",
        _several_settings,
        """
        backup/eu-west-1: {organization_settings: {delegated_administrator: {account: warehouse}}}
        management/eu-west-1:
          organization_settings: {delegated_administrator: {account: shop}}
          organization_policies: []
        shop/eu-west-1: {organization_policies: all}
        """,
    ),
}
