"""A locked vault refuses jobs whose retention is outside its range."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    enforced = item.survey.locked.get((item.to.region, item.to.vault), {})
    into = item.copy.into_accounts
    for bounds in sorted({each for account, each in enforced.items() if account in into}, key=str):
        violation = bounds.violation(item.copy.retention_days)
        if violation:
            yield Fault(
                item.where.at("delete_after_days"),
                f"the lock of '{item.to.vault}' {violation}",
                f"use {bounds.text}",
            )


RULE = Rule(
    slug="lock-retention",
    law="A copy's retention is inside the range that its vault enforces.",
    why="The copy job fails.",
    sources=("AWS Backup Developer Guide, AWS Backup Vault Lock",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 5}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 30}
""",
    items=copies,
    check=check,
)
