"""What guards backups is not lost just because it is no longer described."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    for lost in item.survey.removal.unsaid():
        name = f"{lost.site}/{lost.path}" if lost.path else str(lost.site)
        new = item.survey.removal.renamed(lost)
        now = f"'{name}: {lost.site}/{new}' if that is its name now, " if new else ""
        yield Fault(
            Where((), lost.site, lost.addresses[0]),
            f"'{name}' was synthesized, and is no longer described",
            f"describe it as it was; or say in organization.yaml, under 'removed', {now}'{name}: forget' to leave it "
            f"in AWS, or '{name}: destroy'",
        )


RULE = Rule(
    slug="removed-unsaid",
    law="Of everything that was synthesized once, the description says what becomes of it.",
    why="With its description goes its prevent_destroy: Terraform would destroy it.",
    sources=("Terraform documentation, the lifecycle meta-argument, prevent_destroy",),
    before="""
farvault.lock.json:
  backup/eu-west-1:
    parts: {destination_vaults/old: ["module.destination_vault_old.aws_backup_vault.this[0]"]}
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
