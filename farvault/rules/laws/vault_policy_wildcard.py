"""A vault's policy must not have wildcards in its actions."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    for statement in item.statements:
        for action in statement.actions if not item.is_key else ():
            if "*" in action:
                yield Fault(
                    item.where,
                    f"{statement.sid} has the action '{action}', and none may have a '*'",
                    "name the actions",
                )


RULE = Rule(
    slug="vault-policy-wildcard",
    law="A vault's policy names its actions in full.",
    why="AWS Backup refuses the policy.",
    sources=("AWS Backup Developer Guide, vault access policies",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-wildcard.json}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault.json}
""",
    items=documents,
    check=check,
)
