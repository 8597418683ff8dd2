"""IAM tells roles apart by their names alone: neither a path nor letter case makes a different one."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.names import path_and_name
from farvault.roles import NamedRole
from farvault.rules.rule import Fault, PlanItem, Rule, listed, plans


def check(item: PlanItem) -> Iterator[Fault]:
    own = path_and_name(item.organization.description.backup_role)

    def order(role: NamedRole) -> tuple[bool, str, str]:
        return (role.path_and_name != own, role.path_and_name, role.service)

    for where, role in item.named_roles:
        for other in item.survey.roles_by_name[role.name.casefold()]:
            both = role.accounts & other.accounts
            # A role that is created elsewhere may well trust both services.
            is_same = role.path_and_name == other.path_and_name and not (both & (role.created_in | other.created_in))
            if both and not is_same and order(other) < order(role):
                yield Fault(
                    where,
                    f"'{role.path_and_name}', for {role.service}, has the name of '{other.path_and_name}', for "
                    f"{other.service}, in {listed(both)}",
                    "name one of them otherwise",
                )


RULE = Rule(
    slug="role-name-twice",
    law="Two roles of an account differ in their names.",
    why="IAM refuses the second one, or the one there is trusts only one of the services.",
    sources=("IAM API, CreateRole, RoleName",),
    before="""
plans:
  daily:
    scan: {resource_types: [EBS], scanner_role: security/FarvaultBackup}
    rules:
      nightly: {scan_mode: FULL_SCAN}
""",
    after="""
plans:
  daily:
    scan: {resource_types: [EBS], scanner_role: security/FarvaultScanner}
    rules:
      nightly: {scan_mode: FULL_SCAN}
""",
    items=plans,
    check=check,
    acceptable=False,
)
