"""A '*' is every AWS account there is."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    for statement in item.statements:
        if statement.is_open:
            yield Fault(
                item.where,
                f"{statement.sid} allows everyone without a condition on the organization",
                "add StringEquals aws:PrincipalOrgID",
            )


RULE = Rule(
    slug="policy-open-to-anyone",
    law="A policy that allows everyone has a condition on who.",
    why="Any AWS account can fill the vault or use the key.",
    sources=(
        "IAM User Guide, policy elements, all principals",
        "AWS Backup Developer Guide, creating backup copies across accounts",
    ),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-open.json}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault.json}
""",
    items=documents,
    check=check,
)
