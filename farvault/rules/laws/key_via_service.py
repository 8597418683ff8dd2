"""EBS, EC2 and RDS use the key themselves, not through AWS Backup."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.given_policies import refusals
from farvault.rules.rule import Fault, Rule, listed


def check(item: Document) -> Iterator[Fault]:
    for refusal in refusals(item) if item.is_key else ():
        if refusal.by_service:
            yield Fault(
                item.where,
                f"{listed(refusal.accounts)} may not use the key for {', '.join(refusal.actions)}: {refusal.why}",
                "drop the condition on kms:ViaService",
                doubt=refusal.doubt,
            )


RULE = Rule(
    slug="key-via-service",
    law="The use of a key is not bound to AWS Backup's own calls.",
    why="Copies of EBS, EC2 and RDS fail.",
    sources=(
        "AWS Backup Developer Guide, encryption for backups",
        "AWS Backup Developer Guide, creating backup copies across accounts",
    ),
    before="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key-via-service.json}
""",
    after="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key.json}
""",
    items=documents,
    check=check,
    severity="warning",
)
