"""A plan's air-gapped vault must stand in every account and Region that it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import regions_of
from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    """A rule's air-gapped vault is one."""
    wanted = item.rule.air_gapped_vault
    if wanted is None:
        return
    organization = item.plan.organization
    for account in organization.accounts_of(item.plan.plan):
        for region in regions_of(item.plan.plan):
            vault = organization.destination_vault(account, region, wanted)
            if vault is None or vault.air_gapped is None:
                yield Fault(
                    item.where.at("air_gapped_vault"),
                    f"{account}/{region} holds no air-gapped vault '{wanted}'",
                    f"add it to environments/{account}/{region}/environment.yaml",
                )


RULE = Rule(
    slug="unknown-air-gapped-vault",
    law="A rule's air-gapped vault is one.",
    source="AWS Organizations User Guide, backup policy syntax, target_logically_air_gapped_backup_vault_arn",
    items=rules,
    check=check,
)
