"""Terraform assumes the deployment's role before it creates anything."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import Fault, Items, Rule, Where, everything, listed


def check(item: Items) -> Iterator[Fault]:
    role = item.survey.organization.description.deployment.role
    for created in item.survey.roles_by_name.get(role.rpartition("/")[2].casefold(), ()):
        if created.created_in:
            yield Fault(
                Where(("deployment", "role")),
                f"'{role}' has the name of '{created.path_and_name}', which is created in "
                f"{listed(created.created_in)}: IAM tells roles apart by their names alone",
                "name a role that exists already, or rename the other one",
            )
            return


RULE = Rule(
    slug="deployment-role-created",
    law="The role that Terraform assumes is not one that Terraform creates.",
    why="It would have to exist before it is created; where it does, creating it fails.",
    sources=("IAM API, CreateRole, Path",),
    before="""
deployment: {role: deploy/farvaultbackup}
""",
    after="""
deployment: {role: deploy/farvaultdeploy}
""",
    items=everything,
    check=check,
    acceptable=False,
)
