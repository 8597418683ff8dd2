"""A policy file that is to be checked must exist and hold a policy."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.reading import UnreadableError
from farvault.rules.documents import Document, documents
from farvault.rules.rule import Fault, Rule


def check(item: Document) -> Iterator[Fault]:
    if isinstance(item.source, UnreadableError):
        yield Fault(item.where, f"'{item.file}' {item.source.message}", "correct its path or its text")


RULE = Rule(
    slug="unreadable-policy-file",
    law="A policy file is JSON, of at most 1 MiB, in the description's folder.",
    why="The policy is not checked. AWS takes no policy that is longer, and a description is whole in its folder.",
    sources=("Farvault: the description's own design",),
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
