"""The default vault's key belongs to AWS and cannot be shared."""

from __future__ import annotations

from farvault.rules.rule import Rule, nothing, while_reading

RULE = Rule(
    slug="default-vault",
    law="Copies from other accounts go to a vault that is not AWS's default one.",
    why="The copy job fails: the destination vault cannot be the default vault.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts, security considerations",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/Default}
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
