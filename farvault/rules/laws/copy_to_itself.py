"""A copy into the vault that the backup is in protects nothing, and AWS refuses it."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.references import IN_EACH_ACCOUNT, IN_EACH_REGION
from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    """A copy goes to another vault than its source."""
    plan = item.plan
    reached = {IN_EACH_ACCOUNT, *plan.accounts}
    for index, copy in enumerate(item.rule.copies):
        account, region, vault = copy.to.split("/")
        if vault == item.rule.vault and region in (IN_EACH_REGION, *plan.regions) and account in reached:
            yield Fault(
                item.where.at("copies", index, "to"),
                f"'{copy.to}' is the vault that backups of the plan are made in",
                "copy to another vault, or leave the account or Region out of the plan",
            )


RULE = Rule(
    slug="copy-to-itself",
    law="A copy goes to another vault than its source.",
    why="AWS Backup refuses a copy into the vault that the backup is in, and it would protect nothing.",
    sources=("AWS Backup Developer Guide, creating backup copies",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: $account/eu-west-1/primary}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/eu-west-1/central}
""",
    items=rules,
    check=check,
)
