"""AWS keeps incremental copies incremental while an earlier copy is there."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    least = item.survey.facts.range("incremental_retention_days").minimum
    days = item.copy.retention_days
    if days is not None and days < least:
        yield Fault(
            item.where.at("delete_after_days"),
            f"a copy should be kept for at least {least} days to stay incremental, got {days}",
            f"use {least} or more",
        )


RULE = Rule(
    slug="short-copy-retention",
    law="A copy is kept for a week at least.",
    why="Copies fall back to full ones, which take longer and cost more.",
    sources=("AWS Backup Developer Guide, creating backup copies, retention of incremental copies",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {lock: null}
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 2}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {lock: null}
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 7}
""",
    items=copies,
    check=check,
    severity="warning",
)
