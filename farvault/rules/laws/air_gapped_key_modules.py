"""Published modules take every provider that Farvault accepts, also those that cannot name such a vault's key."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.deployment import RegistryModules
from farvault.rules.rule import Fault, Rule, VaultItem, destinations


def check(item: VaultItem) -> Iterator[Fault]:
    modules = item.survey.organization.description.deployment.modules
    if item.vault.air_gapped_key and isinstance(modules, RegistryModules):
        yield Fault(
            item.where.at("key", "arn"),
            "modules from a registry cannot give an air-gapped vault this key: their provider versions begin before "
            "those that can",
            "drop 'key', or take the modules that each stack carries: modules: {source: local}",
        )


RULE = Rule(
    slug="air-gapped-key-modules",
    law="An air-gapped vault with a given key is made by the modules that each stack carries.",
    why="The modules in the registry have no input for it: Terraform would refuse the stack.",
    sources=("Terraform AWS provider, changelog of 6.22.0",),
    before="""
deployment:
  modules: {source: registry, address: app.terraform.io/acme, version: 1.0.0}
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: null
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
      key: {arn: 'arn:aws:kms:eu-west-1:999999999999:key/1a2b'}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: null
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
      key: {arn: 'arn:aws:kms:eu-west-1:999999999999:key/1a2b'}
""",
    items=destinations,
    check=check,
    acceptable=False,
)
