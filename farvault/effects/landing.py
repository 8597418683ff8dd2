"""Where the backups and copies of an effective policy go, and whether the description has that vault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from farvault.effects.plans import effective_plans
from farvault.organization.model import Organization, Site
from farvault.organization.references import DEFAULT_VAULT
from farvault.organization.target import IN_EACH_ACCOUNT


def not_described(
    organization: Organization, account: str, effective: Mapping[str, Any], names: Mapping[str, str]
) -> tuple[str, ...]:
    """The vaults that an account's effective policy names and no environment describes, sorted.

    As account/Region/vault; `names` has the accounts' names by id. AWS's own vault Default is left out: it is in what
    must be true beforehand.
    """
    named = set(_vaults(account, effective, names))
    described = {
        (site.account, site.region, vault)
        for site, environment in organization.environments.items()
        for vault in (*environment.destination_vaults, *(environment.source.vaults if environment.source else ()))
    }
    return tuple(str(Site(*vault[:2])) + f"/{vault[2]}" for vault in sorted(named - described))


def _vaults(account: str, effective: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for plan in effective_plans(effective, {}):
        for rule in plan.rules:
            if rule.vault and rule.vault != DEFAULT_VAULT:
                yield from ((account, region, rule.vault) for region in plan.regions)
            if rule.air_gapped_vault:
                vault = rule.air_gapped_vault.rpartition(":")[2]
                yield from ((account, region, vault) for region in plan.regions)
            for copy in rule.copies:
                parts = copy.to.split(":")
                if len(parts) == 7:
                    owner = account if parts[4] == IN_EACH_ACCOUNT else names.get(parts[4], parts[4])
                    yield owner, parts[3], parts[6]
