"""A plan's air-gapped vault must exist in every account and Region that it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.environment import DestinationVault
from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    name = item.rule.air_gapped_vault
    if name is None:
        return
    for region in item.plan.regions:
        vaults = item.plan.survey.vaults_named(region, name).items()
        holders = {account for account, vault in vaults if isinstance(vault, DestinationVault) and vault.air_gapped}
        missing = item.plan.accounts - holders
        if missing:
            yield Fault(
                item.where.at("air_gapped_vault"),
                f"no air-gapped vault '{name}' in {region} in {listed(missing)}",
                "add it to destination_vaults of their environments",
            )


RULE = Rule(
    slug="unknown-air-gapped-vault",
    law="A rule's air-gapped vault is one.",
    why="Backups stay in the standard vault.",
    sources=("AWS Organizations User Guide, backup policy syntax, target_logically_air_gapped_backup_vault_arn",),
    before="""
plans:
  daily:
    rules:
      nightly: {air_gapped_vault: isolated}
""",
    after="""
plans:
  daily:
    rules:
      nightly: {air_gapped_vault: isolated}
shop/eu-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
warehouse/eu-west-1:
  destination_vaults:
    isolated:
      accept_from: {organization: true}
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    items=rules,
    check=check,
)
