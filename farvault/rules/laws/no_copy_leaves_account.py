"""What happens to an account happens to every backup in it."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    staying = item.staying("cross_account")
    if (
        item.accounts
        and not any(copy.from_accounts for copy in item.copies)
        and (set(item.types) - staying or not item.types)
    ):
        others = f"; {listed(staying)} cannot, and needs a plan of its own" if staying else ""
        yield Fault(item.where, "no copy leaves the account", f"copy to a vault of another account{others}")


RULE = Rule(
    slug="no-copy-leaves-account",
    law="A plan copies its backups to another account.",
    why="Whoever takes over the account can delete the data and its backups.",
    sources=(
        "AWS Well-Architected Framework, REL09-BP02, secure and encrypt backups",
        "Farvault: a copy is to survive what its source does not",
    ),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: $account/eu-central-1/primary}
shop/eu-central-1:
  source:
    vaults:
      primary: {}
warehouse/eu-central-1:
  source:
    vaults:
      primary: {}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-central-1/central}
""",
    items=plans,
    check=check,
    severity="warning",
    opinion="essential",
)
