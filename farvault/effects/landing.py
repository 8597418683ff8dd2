"""Where the backups and copies of an effective policy go, and whether the description has that vault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from farvault.effects.plans import effective_plans
from farvault.organization.model import Organization, Site
from farvault.organization.references import DEFAULT_VAULT
from farvault.organization.target import IN_EACH_ACCOUNT

Vault = tuple[str, str, str]
"""The owner's name (or id, or `$account` for each account's own), the Region, and the vault's name."""


def vaults_used(effective: Mapping[str, Any], names: Mapping[str, str]) -> frozenset[Vault]:
    """The vaults that an effective policy names; `names` has the accounts' names by id.

    AWS's own vault Default is left out: it is in what must be true beforehand.
    """
    return frozenset(_vaults(effective, names))


def vaults_described(organization: Organization) -> frozenset[Vault]:
    """The vaults that environments describe."""
    return frozenset(
        (site.account, site.region, vault)
        for site, environment in organization.environments.items()
        for vault in (*environment.destination_vaults, *(environment.source.vaults if environment.source else ()))
    )


def not_described(account: str, used: frozenset[Vault], described: frozenset[Vault]) -> tuple[str, ...]:
    """The vaults that an account uses and no environment describes, as account/Region/vault, sorted."""
    named = {(account, *vault[1:]) if vault[0] == IN_EACH_ACCOUNT else vault for vault in used}
    return tuple(f"{Site(*vault[:2])}/{vault[2]}" for vault in sorted(named - described))


def _vaults(effective: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Vault]:
    for plan in effective_plans(effective, {}):
        for rule in plan.rules:
            if rule.vault and rule.vault != DEFAULT_VAULT:
                yield from ((IN_EACH_ACCOUNT, region, rule.vault) for region in plan.regions)
            if rule.air_gapped_vault:
                vault = rule.air_gapped_vault.rpartition(":")[2]
                yield from ((IN_EACH_ACCOUNT, region, vault) for region in plan.regions)
            for copy in rule.copies:
                parts = copy.to.split(":")
                if len(parts) == 7:
                    owner = parts[4] if parts[4] == IN_EACH_ACCOUNT else names.get(parts[4], parts[4])
                    yield owner, parts[3], parts[6]
