"""A copy without a lifecycle of its own lives as long as its source, and the console shows it as never expiring."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies


def check(item: CopyItem) -> Iterator[Fault]:
    if item.copy.action.delete_after_days is None:
        yield Fault(item.where, "it says nothing on how long it is kept", "add delete_after_days")


RULE = Rule(
    slug="copy-without-lifecycle",
    law="A copy says how long it is kept.",
    why="A change of the source's retention changes the copy's.",
    sources=("AWS Backup Developer Guide, plan options", "hashicorp/terraform-provider-aws issue 37862"),
    before="""
opinions: all
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central}
""",
    after="""
opinions: all
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 35}
""",
    items=copies,
    check=check,
    severity="warning",
    opinion="all",
)
