"""AWS keeps aliases that begin with aws/ for its own keys."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    for where, key in item.keys:
        if key.alias and key.alias.lower().startswith("aws/"):
            yield Fault(where.at("alias"), f"'{key.alias}' begins with 'aws/', which AWS keeps for itself", "rename it")


RULE = Rule(
    slug="alias-of-aws",
    law="The alias of a key does not begin with aws/.",
    why="AWS KMS refuses to create it.",
    sources=("AWS KMS API, CreateAlias, AliasName",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {key: {alias: aws/central}}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {key: {alias: own/central}}
""",
    items=environments,
    check=check,
    acceptable=False,
)
