"""AWS's own policies have an ARN in each partition."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    boundary = item.description.backup_role.permissions_boundary or ""
    if boundary.startswith("arn:") and boundary.split(":")[1] != item.partition:
        yield Fault(
            Where(("backup_role", "permissions_boundary")),
            f"'{boundary}' is in partition {boundary.split(':')[1]}, the Regions are in {item.partition}",
            f"use '{':'.join(['arn', item.partition, *boundary.split(':')[2:]])}'",
        )


RULE = Rule(
    slug="boundary-partition",
    law="The permissions boundary is a policy of the partition that the Regions are in.",
    why="IAM refuses each role: the policy is not there.",
    sources=("IAM User Guide, IAM identifiers",),
    before="""
backup_role:
  permissions_boundary: arn:aws-us-gov:iam::aws:policy/PowerUserAccess
""",
    after="""
backup_role:
  permissions_boundary: arn:aws:iam::aws:policy/PowerUserAccess
""",
    items=whole,
    check=check,
    acceptable=False,
)
