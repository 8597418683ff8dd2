"""A role's path is part of its ARN."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import DEFAULT_ROLE
from farvault.rules.rule import Fault, PlanItem, Rule, plans


def check(item: PlanItem) -> Iterator[Fault]:
    name = DEFAULT_ROLE.rpartition("/")[2]
    for where, role in item.roles:
        if role and role != DEFAULT_ROLE and role.rpartition("/")[2] == name:
            yield Fault(where.at("role"), f"'{role}' is not the path and name of AWS's role", f"use '{DEFAULT_ROLE}'")


RULE = Rule(
    slug="default-role-path",
    law="AWS's default role is named with its path.",
    why="The role is not found, and each backup job fails.",
    sources=("AWS Backup Developer Guide, IAM service roles",),
    before="""
plans:
  daily:
    selections:
      resources:
        all: {role: AWSBackupDefaultServiceRole}
""",
    after="""
plans:
  daily:
    selections:
      resources:
        all: {role: service-role/AWSBackupDefaultServiceRole}
""",
    items=plans,
    check=check,
)
