"""AWS's console creates the vault Default when somebody opens it; nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.references import DEFAULT_VAULT
from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    if item.rule.vault == DEFAULT_VAULT:
        yield Fault(
            item.where.at("vault"),
            f"the vault '{DEFAULT_VAULT}' is only there where the console was opened, in each account and Region",
            "use a vault of source.vaults",
        )


RULE = Rule(
    slug="default-vault-unmade",
    law="A rule does not count on AWS's default vault.",
    why="Where nobody has opened the console, each backup job fails.",
    sources=("AWS Backup Developer Guide, backup vault creation",),
    before="""
opinions: all
plans:
  daily:
    rules:
      nightly: {vault: Default}
""",
    after="""
opinions: all
plans:
  daily:
    rules:
      nightly: {vault: primary}
""",
    items=rules,
    check=check,
    severity="warning",
    opinion="all",
)
