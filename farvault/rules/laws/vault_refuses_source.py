"""AWS Backup checks the destination vault's policy for every account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies, listed


def check(item: CopyItem) -> Iterator[Fault]:
    if item.destination:
        refused = item.from_accounts - item.survey.admitted(item.destination.accept_from)
        if refused:
            yield Fault(
                item.where.at("to"),
                f"the vault does not accept copies from {listed(refused)}",
                f"add them to accept_from of '{item.to.vault}' in environment {item.to.site}",
            )


RULE = Rule(
    slug="vault-refuses-source",
    law="A destination vault accepts every account that copies into it.",
    why="Each copy from an account that is left out fails: access denied.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from:
        organization: null
        accounts: [shop]
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from:
        organization: null
        accounts: [shop, warehouse]
""",
    items=copies,
    check=check,
)
