"""AWS Backup asks the destination vault's policy for the role of the source."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.access.requests import COPY_INTO
from farvault.rules.documents import Document, documents
from farvault.rules.given_policies import refusals
from farvault.rules.rule import Fault, Rule, listed


def check(item: Document) -> Iterator[Fault]:
    for refusal in () if item.is_key else refusals(item):
        yield Fault(
            item.where,
            f"the vault's policy does not let {listed(refusal.accounts)} copy into it: {refusal.why}",
            f"allow their backup roles {COPY_INTO}",
            doubt=refusal.doubt,
        )


RULE = Rule(
    slug="vault-policy-refuses-copies",
    law="A vault's own policy lets every account copy into it that the plans make copy into it.",
    why="Each copy from an account that it does not admit fails: access denied.",
    sources=(
        "AWS Backup Developer Guide, creating backup copies across accounts",
        "IAM User Guide, policy evaluation logic",
    ),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-of-another-organization.json}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault.json}
""",
    items=documents,
    check=check,
)
