"""The roles that GuardDuty assumes to scan backups for malware."""

from __future__ import annotations

from typing import Any

from constructs import Construct

from farvault.policies.expression import document, hcl, text
from farvault.policies.role_policy import FOR_SCANNER, SCANNER_TRUST

from ..imports.aws.iam_role import IamRole
from ..imports.aws.iam_role_policy_attachment import IamRolePolicyAttachment
from ..module import name_element, token
from ..place import Place
from ..variable import Output, Validation, Variable, all_match

SCANNER_ROLES = Variable(
    "scanner_roles",
    'map(object({path = optional(string, "/"), permissions_boundary = optional(string)}))',
    "Roles that GuardDuty assumes to scan backups, by name, with the path that backup policies name them by. IAM is "
    "global: make them in one Region of each account.",
    {},
    (
        Validation(
            " && ".join(
                all_match("", each, law).condition
                for each, law in (
                    ("keys(var.scanner_roles)", "role_name"),
                    ("values(var.scanner_roles)[*].path", "role_path"),
                    ("compact(values(var.scanner_roles)[*].permissions_boundary)", "policy_arn"),
                )
            ),
            "Each scanner role needs a valid name, a path that begins and ends with '/', and as a permissions "
            "boundary, if it has one, the ARN of a policy.",
        ),
    ),
)
SCANNER_ROLE_ARNS = Output(
    "scanner_role_arns",
    "ARN of each scanner role by name.",
    "{for name, role in aws_iam_role.scanner : name => role.arn}",
)


def scanner_roles(scope: Construct, place: Place, roles: Any, tags: Any) -> None:
    """Make the roles in the mapping `roles`, a literal or a Terraform expression, with AWS's policy for scans."""
    iam_role = IamRole(
        scope,
        "scanner_role",
        name="${each.key}",
        path="${each.value.path}",
        description="Assumed by GuardDuty to scan backups for malware",
        assume_role_policy=str(document(SCANNER_TRUST)),
    )
    iam_role.add_override("for_each", f"${{{hcl(roles)}}}")
    iam_role.add_override("permissions_boundary", "${each.value.permissions_boundary}")
    iam_role.add_override("tags", token(tags))
    name_element(iam_role, "scanner")
    attached = IamRolePolicyAttachment(
        scope,
        "scanner_policy",
        role="${each.value.name}",
        policy_arn=token(text("arn:", place.partition, f":iam::aws:policy/{FOR_SCANNER}")),
    )
    attached.add_override("for_each", f"${{{iam_role.terraform_resource_type}.{iam_role.friendly_unique_id}}}")
    name_element(attached, "scanner")
