"""AWS Backup copies between accounts of one organization only."""

from __future__ import annotations

from farvault.rules.rule import Rule, nothing, while_reading

RULE = Rule(
    slug="destination-outside-organization",
    law="The account that receives copies is in the organization.",
    why="The copy job fails: both source and destination account must be a member of the same organization.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: 999999999999/eu-west-1/central}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central}
""",
    items=while_reading,
    check=nothing,
    acceptable=False,
)
