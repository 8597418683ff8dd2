"""A backup policy names a vault that must exist in every account and Region that it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.references import DEFAULT_VAULT
from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    for region in item.plan.regions if item.rule.vault != DEFAULT_VAULT else ():
        missing = item.plan.accounts - item.plan.survey.vaults_named(region, item.rule.vault).keys()
        if missing:
            yield Fault(
                item.where.at("vault"),
                f"no vault '{item.rule.vault}' in {region} in {listed(missing)}",
                "add it to source.vaults of their environments, or attach the plan to fewer accounts and Regions",
            )


RULE = Rule(
    slug="missing-vault",
    law="A rule's vault is in every account and Region that its plan reaches.",
    why="Each backup job there fails: the backup vault does not exist.",
    sources=("AWS Organizations User Guide, backup policy syntax, backup vaults",),
    before="""
plans:
  daily:
    regions: [eu-west-1, eu-central-1]
shop/eu-central-1:
  source:
    vaults:
      primary: {}
""",
    after="""
plans:
  daily:
    regions: [eu-west-1, eu-central-1]
shop/eu-central-1:
  source:
    vaults:
      primary: {}
warehouse/eu-central-1:
  source:
    vaults:
      primary: {}
""",
    items=rules,
    check=check,
)
