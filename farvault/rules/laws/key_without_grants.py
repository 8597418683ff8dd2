"""AWS services use a key for a resource through grants."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.given_policies import refusals
from farvault.rules.rule import Fault, Rule, listed


def check(item: Document) -> Iterator[Fault]:
    for refusal in refusals(item) if item.is_key else ():
        if refusal.of_grants and not refusal.by_service:
            yield Fault(
                item.where,
                f"the key's policy does not let {listed(refusal.accounts)} create grants: {refusal.why}",
                "allow kms:CreateGrant too, where kms:GrantIsForAWSResource is true",
                doubt=refusal.doubt,
            )


RULE = Rule(
    slug="key-without-grants",
    law="Whoever copies with a key may create grants on it.",
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
