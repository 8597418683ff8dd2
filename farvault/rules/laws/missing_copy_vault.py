"""A copy to $account goes to a vault that must exist in every account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies, listed


def check(item: CopyItem) -> Iterator[Fault]:
    if item.to.in_each_account:
        missing = item.plan.accounts - item.survey.vaults_named(item.to.region, item.to.vault).keys()
        if missing:
            yield Fault(
                item.where.at("to"),
                f"no vault '{item.to.vault}' in {item.to.region} in {listed(missing)}",
                "add it to source.vaults of their environments",
            )


RULE = Rule(
    slug="missing-copy-vault",
    law="The vault of a copy to $account is in every account that the plan reaches.",
    why="Each copy job fails: the backup vault does not exist.",
    sources=("AWS Organizations User Guide, backup policy syntax, backup vaults",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: $account/eu-central-1/primary}
shop/eu-central-1:
  source:
    vaults:
      primary: {}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: $account/eu-central-1/primary}
          - {to: backup/eu-west-1/central}
shop/eu-central-1:
  source:
    vaults:
      primary: {}
warehouse/eu-central-1:
  source:
    vaults:
      primary: {}
""",
    items=copies,
    check=check,
)
