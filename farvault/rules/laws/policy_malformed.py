"""What AWS cannot read as a policy is not a policy that it has."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.access.grammar import faults
from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    for fault in faults(item.content) if item.content is not None else ():
        yield Fault(item.where, fault, "give the policy as AWS has it")


RULE = Rule(
    slug="policy-malformed",
    law="A policy file keeps to the grammar of IAM's policies.",
    why="AWS refuses the policy, so what is checked here is not what the vault or the key has.",
    sources=("IAM User Guide, grammar of the JSON policy language", "IAM User Guide, policy checks of Access Analyzer"),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault-malformed.json}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../vault.json}
""",
    items=documents,
    check=check,
    acceptable=False,
)
