"""Without a lock, anyone with the permissions can delete copies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, everything


def check(item: Items) -> Iterator[Fault]:
    vaults = [each for each in item.destinations if each.vault.lock or each.vault.air_gapped]
    if item.destinations and not vaults:
        first = item.destinations[0]
        yield Fault(
            first.where,
            f"none of the {len(item.destinations)} destination vaults is locked or air-gapped",
            "add a lock; mode: governance can be taken back",
        )


RULE = Rule(
    slug="nothing-locked",
    law="A vault that receives copies is locked or air-gapped.",
    why="One set of stolen credentials deletes every copy.",
    sources=(
        "AWS Well-Architected Framework, REL09-BP02, secure and encrypt backups",
        "Farvault: a copy is to survive what its source does not",
    ),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {lock: null}
backup/eu-central-1:
  destination_vaults:
    central: {lock: null}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {lock: null}
""",
    items=everything,
    check=check,
    severity="warning",
    opinion="essential",
)
