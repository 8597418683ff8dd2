"""A copy into the vault that the backup is in protects nothing, and AWS refuses it."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    plan = item.plan
    for index, copy in enumerate(item.rule.copies):
        to = copy.to
        in_region = to.in_each_region or to.region in plan.regions
        in_account = to.in_each_account or to.account in plan.accounts
        if to.vault == item.rule.vault and in_region and in_account:
            yield Fault(
                item.where.at("copies", index, "to"),
                f"'{to}' is the vault that backups of the plan are made in",
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
