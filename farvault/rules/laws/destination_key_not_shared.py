"""A copy is encrypted in the destination with a key that the source's role names."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies, listed


def check(item: CopyItem) -> Iterator[Fault]:
    users = item.destination.key.used_by if item.destination else None
    if users:
        excluded = item.from_accounts - item.survey.admitted(users)
        if excluded:
            yield Fault(
                item.where.at("to"),
                f"the vault's key is not shared with {listed(excluded)}",
                f"add them to key.used_by of '{item.to.vault}' in environment {item.to.site}",
            )


RULE = Rule(
    slug="destination-key-not-shared",
    law="The key of a destination vault is shared with every account that copies into it.",
    why="The copy job fails: the key is not accessible.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central:
      key:
        used_by:
          accounts: [shop]
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central:
      key:
        used_by:
          accounts: [shop, warehouse]
""",
    items=copies,
    check=check,
)
