"""A backup policy names roles that must exist in every account."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.names import path_and_name
from farvault.policies.role_policy import SCANNER
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    own = path_and_name(item.organization.description.backup_role)
    places = {role: where for where, role in reversed(item.named_roles)}
    for role, where in places.items():
        missing = item.accounts - role.created_in
        if not missing:
            continue
        if role.service == SCANNER and role.created_in:
            yield Fault(
                where,
                f"no environment makes the scanner role '{role.path_and_name}' in {listed(missing)}",
                "add 'scanner_role: true' to the source of one environment of each",
            )
        if role.service != SCANNER and role.path_and_name == own:
            yield Fault(
                item.where.at("selections"),
                f"no environment makes the backup role in {listed(missing)}",
                "add 'backup_role: true' to the source of one environment of each",
            )


RULE = Rule(
    slug="missing-role",
    law="The backup role, and a scanner role that environments make, is made in every account that a plan reaches.",
    why="Jobs start and fail: the role does not exist. What no environment makes is listed as what must be true "
    "beforehand.",
    sources=("AWS Backup Developer Guide, IAM service roles", "AWS Backup Developer Guide, malware protection"),
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
