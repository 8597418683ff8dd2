"""Without a lock, anyone with the permissions can delete copies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, VaultItem, destinations


def check(item: VaultItem) -> Iterator[Fault]:
    if not item.vault.lock and not item.vault.air_gapped:
        yield Fault(item.where, "is neither locked nor air-gapped", "add a lock; mode: governance can be taken back")


RULE = Rule(
    slug="unlocked-destination",
    law="Each vault that receives copies is locked or air-gapped.",
    why="One set of stolen credentials deletes the copies in it.",
    sources=(
        "AWS Well-Architected Framework, REL09-BP02, secure and encrypt backups",
        "Farvault: a copy is to survive what its source does not",
    ),
    before="""
opinions: all
backup/eu-west-1:
  destination_vaults:
    central: {lock: null}
""",
    after="""
opinions: all
backup/eu-west-1:
  destination_vaults:
    central:
      lock: {mode: governance, min_retention_days: 14}
""",
    items=destinations,
    check=check,
    severity="warning",
    opinion="all",
)
