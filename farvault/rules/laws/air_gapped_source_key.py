"""A logically air-gapped vault takes only what can be encrypted again."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    survey = item.plan.survey
    into = [copy.where.at("to") for copy in item.copies if copy.air_gapped]
    into += [item.where.at("air_gapped_vault")] if item.rule.air_gapped_vault else []
    for kind in item.plan.types if into else ():
        plain = item.plan.accounts & survey.with_key(kind, "none")
        managed = item.plan.accounts & survey.with_key(kind, "aws-managed")
        for where in into:
            if plain and survey.facts.feature(kind, "stays_unencrypted").value:
                yield Fault(
                    where, f"an air-gapped vault takes no unencrypted {kind}: {listed(plain)}", f"encrypt {kind}"
                )
            if managed and not survey.facts.feature(kind, "full_management").value:
                yield Fault(
                    where,
                    f"an air-gapped vault takes no {kind} under an AWS managed key: {listed(managed)}",
                    "put it under a customer managed key",
                )


RULE = Rule(
    slug="air-gapped-source-key",
    law="What goes into a logically air-gapped vault is under a key that AWS Backup can use there.",
    why="The copy fails; as a primary target, the job says COMPLETED and the backup stays in the standard vault.",
    sources=(
        "AWS Backup Developer Guide, logically air-gapped vaults",
        "AWS Backup Developer Guide, logically air-gapped vault as primary target",
    ),
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
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: null
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
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
backup/eu-west-1:
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: null
      air_gapped: {min_retention_days: 7, max_retention_days: 365, acknowledge_irreversible: true}
""",
    items=rules,
    check=check,
)
