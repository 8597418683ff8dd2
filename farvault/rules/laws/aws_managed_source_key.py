"""The policy of an AWS managed key cannot be changed, so no other account can be allowed."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import CopyItem, Fault, Rule, copies, listed


def check(item: CopyItem) -> Iterator[Fault]:
    facts = item.survey.facts
    for kind in item.plan.types:
        accounts = item.from_accounts & item.survey.with_key(kind, "aws-managed")
        fact = facts.feature(kind, "full_management")
        if accounts and not fact.value:
            yield Fault(
                item.where.at("to"),
                f"{kind} in {listed(accounts)} is under an AWS managed key, which '{item.to.account}' cannot use",
                "use a customer managed key, or copy inside the account to a vault with one, and on from there",
                fact,
            )


RULE = Rule(
    slug="aws-managed-source-key",
    law="What is copied to another account is under a customer managed key, unless AWS Backup encrypts it by itself.",
    why="The copy job fails: snapshots encrypted with the AWS managed key cannot be shared.",
    sources=("AWS Backup Developer Guide, encryption for backups",),
    before="""
accounts:
  shop:
    source_keys: {EBS: aws-managed}
""",
    after="""
accounts:
  shop:
    source_keys: {EBS: customer}
""",
    items=copies,
    check=check,
)
