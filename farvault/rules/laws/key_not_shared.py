"""The copy is made by AWS Backup's role in the destination account, which must read what it copies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.given_policies import refusals
from farvault.rules.rule import Fault, Rule, listed


def check(item: Document) -> Iterator[Fault]:
    for refusal in refusals(item) if item.is_key else ():
        if not refusal.of_grants and not refusal.by_service:
            yield Fault(
                item.where,
                f"the key is not shared with {listed(refusal.accounts)} for {', '.join(refusal.actions)}: "
                f"{refusal.why}",
                "allow their root, or the role that copies there, to use the key and to create grants",
                doubt=refusal.doubt,
            )


RULE = Rule(
    slug="key-not-shared",
    law="A key with a policy of its own is shared with every account that copies with it.",
    why="The copy job fails: the source snapshot's KMS key is not accessible.",
    sources=("AWS Backup Developer Guide, creating backup copies across accounts",),
    before="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key-unshared.json}
""",
    after="""
shop/eu-west-1:
  source:
    key: {arn: 'arn:aws:kms:eu-west-1:333333333333:key/1a2b', policy_file: ../../key.json}
""",
    items=documents,
    check=check,
)
