"""AWS services use a key for a resource through grants."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    users = {
        principal
        for statement in item.statements
        if item.is_key and statement.allows("kms:Decrypt")
        for principal in statement.principals
    }
    granting = {
        principal
        for statement in item.statements
        if statement.allows("kms:CreateGrant")
        for principal in statement.principals
    }
    for principal in sorted(users - granting):
        if "*" not in granting:
            yield Fault(
                item.where,
                f"'{principal}' may use the key but not create grants on it",
                "allow kms:CreateGrant too, where kms:GrantIsForAWSResource is true",
            )


RULE = Rule(
    slug="key-without-grants",
    law="Whoever may use a key may create grants on it.",
    why="The copy job fails while it encrypts.",
    sources=(
        "AWS Backup Developer Guide, encryption for backups",
        "AWS Backup Developer Guide, creating backup copies across accounts",
    ),
    before="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key-without-grants.json}
""",
    after="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key.json}
""",
    items=documents,
    check=check,
)
