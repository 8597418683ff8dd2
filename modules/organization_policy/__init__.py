"""organization-policy: backup policies of an AWS Organization and what they are attached to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from constructs import Construct

from farvault.facts import PATTERNS, RANGES
from farvault.policies.expression import Expression, hcl

from ..imports.aws.organizations_policy import OrganizationsPolicy
from ..imports.aws.organizations_policy_attachment import OrganizationsPolicyAttachment
from ..inputs import TAGS
from ..module import Module, name_element, token
from ..settings import BackupPolicy
from ..variable import Output, Validation, Variable

MOST_CHARACTERS = RANGES["policy_characters"].maximum


class OrganizationPolicy(Construct):
    """Policies of type BACKUP_POLICY and their attachments to the root, units and accounts.

    `policies` has each by its name.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        policies: Mapping[str, BackupPolicy] | Expression,
        tags: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(scope, id)
        policy = OrganizationsPolicy(
            self,
            "policy",
            name="${each.key}",
            type="BACKUP_POLICY",
            content="${each.value.content}",
            description="${each.value.description}",
        )
        policy.add_override("for_each", f"${{{hcl(policies)}}}")
        policy.add_override("tags", token(tags))
        name_element(policy, "this")
        pairs = (
            f"merge([for name, policy in {hcl(policies)} : "
            '{for target in policy.targets : "${name}/${target}" => {policy = name, target = target}}]...)'
        )
        address = f"{policy.terraform_resource_type}.{policy.friendly_unique_id}"
        attachment = OrganizationsPolicyAttachment(
            self, "attachment", policy_id=f"${{{address}[each.value.policy].id}}", target_id="${each.value.target}"
        )
        attachment.add_override("for_each", f"${{{pairs}}}")
        name_element(attachment, "this")


def _build(scope: Construct, id: str) -> OrganizationPolicy:
    return OrganizationPolicy(scope, id, policies=Expression("var.policies"), tags=Expression("var.tags"))


def _every(condition: str) -> str:
    return f"alltrue([for name, policy in var.policies : {condition}])"


_TARGET = "|".join(f"({PATTERNS[law].regex})" for law in ("root_id", "unit_id", "account_id"))

ORGANIZATION_POLICY = Module(
    "organization-policy",
    Path(__file__).parent,
    "Organization backup policies and their attachments to the root, units and accounts.",
    (
        Variable(
            "policies",
            'map(object({content = string, description = optional(string, ""), targets = set(string)}))',
            "Backup policies by name: the document as minified JSON, and the ids of the root, units and accounts "
            "that it is attached to.",
            validations=(
                Validation(
                    _every("can(jsondecode(policy.content).plans)"),
                    "Each content must be the JSON of a backup policy, with plans in it.",
                ),
                Validation(
                    _every(f"length(policy.content) <= {MOST_CHARACTERS}"),
                    f"Each content must be at most {MOST_CHARACTERS} characters: minify it with jsonencode.",
                ),
                Validation(
                    _every("length(name) >= 1 && length(name) <= 128"),
                    f"Each policy's name must be {PATTERNS['policy_name'].means}.",
                ),
                Validation(
                    _every(f'alltrue([for target in policy.targets : can(regex("^({_TARGET})$", target))])'),
                    "Each target must be the id of a root, a unit or an account.",
                ),
            ),
        ),
        TAGS,
    ),
    _build,
    (
        Output(
            "policy_ids",
            "Id of each policy by name.",
            "{for name, policy in aws_organizations_policy.this : name => policy.id}",
        ),
        Output(
            "policy_arns",
            "ARN of each policy by name.",
            "{for name, policy in aws_organizations_policy.this : name => policy.arn}",
        ),
    ),
)
