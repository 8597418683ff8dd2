"""An account has one alias of a name in a Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, Where, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    aliases: dict[str, Where] = {}
    for where, alias in item.aliases:
        other = aliases.setdefault(alias, where)
        if other is not where:
            yield Fault(
                where,
                f"the alias '{alias}' is that of the key of {_owner(other)} already",
                "give one of the two keys another alias",
            )


def _owner(where: Where) -> str:
    return "the source vaults" if where.path[0] == "source" else f"destination vault '{where.path[1]}'"


RULE = Rule(
    slug="alias-twice",
    law="The keys that an environment creates have aliases of their own.",
    why="AWS KMS refuses the second alias (AlreadyExistsException).",
    sources=("AWS KMS API, CreateAlias, AliasName",),
    before="""
backup/eu-west-1:
  destination_vaults:
    central: {key: {alias: backup-source}}
  source: {vaults: {own: {}}}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    central: {key: {alias: backup-target}}
  source: {vaults: {own: {}}}
""",
    items=environments,
    check=check,
    acceptable=False,
)
