"""A compliance lock and an early end of a key cannot be undone, not even by AWS."""

from __future__ import annotations

from farvault.rules.rule import Rule, nothing, while_reading

RULE = Rule(
    slug="irreversible",
    law="What cannot be undone is acknowledged in the description.",
    why="A mistake lasts as long as the retention, or takes every backup with it.",
    sources=("Farvault: the description's own design",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central:
      lock: {mode: compliance, changeable_for_days: 7}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central:
      lock: {mode: compliance, changeable_for_days: 7, acknowledge_irreversible: true}
""",
    items=while_reading,
    check=nothing,
    acceptable=False,
)
