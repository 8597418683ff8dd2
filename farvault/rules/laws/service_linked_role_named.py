"""A service-linked role is assumed by its service alone, and made in a path that AWS keeps for itself."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything


def check(item: Items) -> Iterator[Fault]:
    description = item.survey.organization.description
    if description.backup_role.path.startswith(f"/{_PATH}"):
        yield Fault(
            Where(("backup_role", "path")),
            f"'{description.backup_role.path}' is in the path {_PATH}, which AWS keeps for itself",
            "choose another path",
        )
    for where, role in item.role_names:
        if role.startswith(_PATH):
            yield Fault(
                where, f"'{role}' is a service-linked role, which only its service assumes", "name another role"
            )


_PATH = "aws-service-role/"


RULE = Rule(
    slug="service-linked-role-named",
    law="No role that is to be created or assumed is a service-linked role.",
    why="IAM refuses to create the role, or the jobs fail: it cannot be assumed.",
    sources=("IAM User Guide, service-linked roles",),
    before="""
plans:
  daily:
    selections:
      resources:
        all: {role: aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup}
""",
    after="""
plans:
  daily:
    selections:
      resources:
        all: {role: farvault/FarvaultBackup}
""",
    items=everything,
    check=check,
)
