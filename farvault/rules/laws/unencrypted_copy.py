"""For these types the key of the destination vault is not used where the source has none."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    survey = item.plan.survey
    for kind in item.plan.types if item.rule.copies else ():
        accounts = item.plan.accounts & survey.with_key(kind, "none")
        fact = survey.facts.feature(kind, "stays_unencrypted")
        if accounts and fact.value:
            yield Fault(
                item.where.at("copies"),
                f"{kind} in {listed(accounts)} is unencrypted, and so are its copies",
                f"encrypt {kind}",
                fact,
            )


RULE = Rule(
    slug="unencrypted-copy",
    law="Copies of Aurora, DocumentDB and Neptune are of encrypted clusters.",
    why="The copy is as unencrypted as its source, whatever key the vault has.",
    sources=("AWS Backup Developer Guide, encryption for backups",),
    before="""
accounts:
  shop:
    source_keys: {Aurora: none}
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
""",
    after="""
accounts:
  shop:
    source_keys: {Aurora: customer}
plans:
  daily:
    protects: [Aurora]
    selections:
      resources:
        all:
          resource_types: [Aurora]
""",
    items=rules,
    check=check,
    severity="warning",
)
