"""One account for every copy is one account to lose."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    accounts = {copy.to.account for copy in item.copies if copy.from_accounts}
    if len(accounts) == 1:
        (account,) = accounts
        yield Fault(
            Where(("accounts", account)),
            f"'{account}' holds every copy",
            "hold some in a second account, under other administrators",
        )


RULE = Rule(
    slug="single-backup-account",
    law="Copies are held in more than one account.",
    why="Whoever takes over the one backup account has every copy.",
    sources=(
        "AWS Well-Architected Framework, REL09-BP02, secure and encrypt backups",
        "Farvault: a copy is to survive what its source does not",
    ),
    before="""
{opinions: all, accept: null}
""",
    after="""
opinions: all
accounts:
  bunker: {id: '555555555555', unit: security}
bunker/eu-central-1:
  source: {service_linked_role: true}
  destination_vaults:
    central:
      accept_from: {organization: true}
      lock: {mode: governance, min_retention_days: 7}
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central, delete_after_days: 90}
          - {to: bunker/eu-central-1/central, delete_after_days: 90}
""",
    items=everything,
    check=check,
    severity="warning",
    opinion="all",
)
