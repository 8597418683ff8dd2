"""A backup policy names a role that must exist in every account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    """The backup role is made in every account that a plan reaches."""
    named = [role for _, role in item.roles]
    missing = item.accounts - item.survey.with_backup_role
    if missing and None in named:
        yield Fault(
            item.where.at("selections"),
            f"no environment makes the backup role in {listed(missing)}",
            "add 'backup_role: true' to the source of one environment of each",
        )


RULE = Rule(
    slug="missing-role",
    law="The backup role is made in every account that a plan reaches.",
    why="Jobs start and fail: the role does not exist.",
    source="AWS Backup Developer Guide, IAM service roles",
    before="""
warehouse/eu-west-1:
  source: {backup_role: false}
""",
    after="""
warehouse/eu-west-1:
  source: {backup_role: true}
""",
    items=plans,
    check=check,
)
