"""Service control policies do not bind the management account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, VaultItem, destinations


def check(item: VaultItem) -> Iterator[Fault]:
    if item.site.account == item.survey.organization.management_account:
        yield Fault(item.where, "is in the management account", "hold copies in a member account of their own")


RULE = Rule(
    slug="management-account-vaults",
    law="The management account holds no destination vaults.",
    why="Nothing above it can keep its administrators from deleting copies.",
    sources=("AWS Organizations User Guide, service control policies",),
    before="""
management/eu-west-1:
  destination_vaults:
    copies:
      accept_from: {organization: true}
""",
    after="""
backup/eu-west-1:
  destination_vaults:
    copies:
      accept_from: {organization: true}
""",
    items=destinations,
    check=check,
    severity="warning",
)
