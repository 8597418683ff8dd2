"""A suspended account is closed after 90 days, with everything in it."""

from __future__ import annotations

from farvault.rules.rule import Rule, nothing, while_reading

RULE = Rule(
    slug="suspended-account",
    law="The account that receives copies is active.",
    why="The copy job fails, and copies already made are lost.",
    sources=("AWS Account Management, close an account",),
    before="""
accounts:
  backup: {suspended: true}
""",
    after="""
accounts:
  backup: {suspended: false}
""",
    items=while_reading,
    check=nothing,
    acceptable=False,
)
