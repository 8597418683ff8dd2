"""An acceptance that matches nothing hides the next fault in its place."""

from __future__ import annotations

from farvault.rules.rule import Rule, nothing, while_reading

RULE = Rule(
    slug="unused-acceptance",
    law="Each acceptance accepts a finding.",
    why="What was accepted is gone, and a new fault there would go unseen.",
    sources=("Farvault: the description's own design",),
    before="""
accept:
  - {rule: cold-storage-gap, at: plans.daily, reason: deleted by hand}
""",
    after="""
accept:
  - {rule: short-copy-retention, at: plans.daily, reason: a trial}
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
    items=while_reading,
    check=nothing,
    acceptable=False,
)
