"""Terraform must be able to forget or rename what it is told to."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything
from farvault.terraform.removal import out_of_reach, unmoved


def check(item: Items) -> Iterator[Fault]:
    removed = item.survey.organization.description.removed
    for lost in unmoved(item.survey.organization, item.survey.removal):
        yield Fault(
            Where(("removed", lost.removed_as or "")),
            f"'{lost.site}/{lost.path}' cannot have become '{removed[lost.removed_as or '']}'",
            "name a part of the same environment and kind that AWS has the same name for, or say forget or destroy",
        )
    for lost in out_of_reach(item.survey.organization, item.survey.removal):
        addresses = " ".join(f"'{address}'" for address in lost.addresses)
        yield Fault(
            Where(("removed", lost.removed_as or "")),
            f"'{lost.site}/{lost.path}' is in a module from a registry, of which Terraform forgets nothing by itself",
            f"run in the stack {lost.site.stack}: terraform state rm {addresses}; then say gone",
        )


RULE = Rule(
    slug="removed-elsewhere",
    law="A part is forgotten where Terraform can forget it, and moved to one of its own kind.",
    why="Terraform refuses the plan, or would destroy the part and make another one.",
    sources=("Terraform documentation, removed blocks", "Terraform documentation, refactoring"),
    before="""
farvault.lock.json:
  backup/eu-west-1:
    parts: {destination_vaults/old: ["module.destination_vault_old.aws_backup_vault.this[0]"]}
removed: {backup/eu-west-1/destination_vaults/old: backup/eu-west-1/destination_vaults/central}
""",
    after="""
farvault.lock.json:
  backup/eu-west-1:
    parts: {destination_vaults/old: ["module.destination_vault_old.aws_backup_vault.this[0]"]}
removed: {backup/eu-west-1/destination_vaults/old: forget}
""",
    items=everything,
    check=check,
    acceptable=False,
)
