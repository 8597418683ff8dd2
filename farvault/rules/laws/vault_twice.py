"""An account has one vault of a name in a Region."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments


def check(item: EnvironmentItem) -> Iterator[Fault]:
    source = item.environment.source
    for name in source.vaults if source else ():
        if name in item.environment.destination_vaults:
            yield Fault(
                item.where.at("source", "vaults", name),
                f"'{name}' is among destination_vaults already, and there is one vault of a name",
                "rename one of them",
            )


RULE = Rule(
    slug="vault-twice",
    law="An environment describes each vault once.",
    why="Both would be created: AWS Backup refuses the second one (AlreadyExistsException).",
    sources=("AWS Backup API, CreateBackupVault, BackupVaultName",),
    before="""
backup/eu-west-1:
  source: {vaults: {central: {}}}
""",
    after="""
backup/eu-west-1:
  source: {vaults: {own: {}}}
""",
    items=environments,
    check=check,
    acceptable=False,
)
