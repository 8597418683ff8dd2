"""A policy that is given to be checked must be there."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    """A policy file is JSON."""
    if item.content is None:
        yield Fault(item.where, f"'{item.file}' cannot be read as a JSON policy", "correct its path or its text")


RULE = Rule(
    slug="unreadable-policy-file",
    law="A policy file is JSON.",
    why="The policy is not checked.",
    source="the description's own design",
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {policy_file: ../../none.json}
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
