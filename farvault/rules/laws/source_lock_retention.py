"""A locked vault refuses jobs whose retention is outside its range."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.bounds import Bounds
from farvault.rules.rule import Fault, Rule, RuleItem, listed, rules


def check(item: RuleItem) -> Iterator[Fault]:
    for key, vault in (("vault", item.rule.vault), ("air_gapped_vault", item.rule.air_gapped_vault)):
        regions_by_refusal: dict[tuple[Bounds, tuple[str, ...]], list[str]] = {}
        for region in item.plan.regions if vault else ():
            enforced = item.plan.survey.locked.get((region, vault or ""), {})
            refusing: dict[Bounds, list[str]] = {}
            for account, bounds in enforced.items():
                if account in item.plan.accounts and bounds.violation(item.rule.delete_after_days):
                    refusing.setdefault(bounds, []).append(account)
            for bounds, names in refusing.items():
                regions_by_refusal.setdefault((bounds, tuple(names)), []).append(region)
        for (bounds, accounts), regions in sorted(regions_by_refusal.items(), key=str):
            yield Fault(
                item.where.at("delete_after_days" if item.rule.delete_after_days else key),
                f"the lock of '{vault}' in {', '.join(regions)} in {listed(accounts)} "
                f"{bounds.violation(item.rule.delete_after_days)}",
                f"use {bounds.text}",
            )


RULE = Rule(
    slug="source-lock-retention",
    law="A backup's retention is inside the range that its vault enforces.",
    why="The backup job fails.",
    sources=("AWS Backup Developer Guide, AWS Backup Vault Lock",),
    before="""
shop/eu-west-1:
  source:
    vaults:
      primary:
        lock: {mode: governance, min_retention_days: 60}
""",
    after="""
shop/eu-west-1:
  source:
    vaults:
      primary:
        lock: {mode: governance, min_retention_days: 14}
""",
    items=rules,
    check=check,
)
