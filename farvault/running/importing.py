"""What already exists in AWS, so that Terraform cannot create it: how errors name it, and how to adopt it.

Codes: the API references of AWS Backup, KMS, IAM and AWS Organizations, errors of each Create, Register and Attach.
Ids: Terraform's AWS provider, "Import" of each resource.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

from farvault.policies.expression import hcl
from farvault.running.plan import TerraformPlan
from farvault.running.terraform import Diagnostic

FILE = "adopt.tf"
"""In a stack's folder; synthesis leaves it there."""

_EXISTS = re.compile(
    r"\b(?:AlreadyExistsException|EntityAlreadyExists(?:Exception)?|DuplicatePolicyException"
    r"|DuplicatePolicyAttachmentException|AccountAlreadyRegisteredException)\b"
)
#: AWS does not document its error for tags on a resource policy that already exists.
_NOT_PUT = re.compile(r"creating Organizations Resource Policy.*\b(?:InvalidInput|ConstraintViolation)Exception", re.S)
_TYPE = re.compile(r"(?:^|\.)(aws_\w+)\.\w+(?:\[.*\])?$")
#: Placeholders for what no plan contains.
_UNKNOWN = {each: each.upper() for each in ("name", "target_id", "policy_id", "account_id", "service_principal")}
_KEEPS_KEY = "a vault keeps its key: where the plan would replace it, describe its key, 'key: {arn: ...}'"


class _Adoption(NamedTuple):
    """Templates in which $name is an attribute of what would have been created."""

    there: str
    id: str
    otherwise: str = ""
    """What to do instead of adopting it."""
    look: str = ""
    """The command that shows the part of the id that no plan contains."""
    then: str = ""
    """What adopting it changes."""


_VAULT = "a vault named '$name' is in this account and Region already"
_RENAME = "give it another name in the description, or"

#: By resource type.
ADOPTIONS = {
    "aws_backup_vault": _Adoption(_VAULT, "$name", _RENAME, then=_KEEPS_KEY),
    "aws_backup_logically_air_gapped_vault": _Adoption(
        _VAULT,
        "$name",
        _RENAME,
        then="an air-gapped vault keeps its retention: where the plan would replace it, describe it as it is",
    ),
    "aws_kms_alias": _Adoption(
        "the alias '$name' is in this account and Region already, for another key",
        "$name",
        "give the key another one in the description, 'key: {alias: ...}', or, where nothing uses it any more,",
        then="the alias leads to the key of this stack then, for everybody who encrypts under it",
    ),
    "aws_iam_role": _Adoption(
        "a role named '$name' is in this account already",
        "$name",
        _RENAME,
        then="its trust policy becomes what is described; policies that others attached to it stay",
    ),
    "aws_organizations_policy": _Adoption(
        "a backup policy named '$name' is in the organization already",
        "$policy_id",
        "name the plan otherwise in the description, or",
        "aws organizations list-policies --filter BACKUP_POLICY --query \"Policies[?Name=='$name'].Id\" --output text",
        "its content becomes what is described; its other attachments stay",
    ),
    "aws_organizations_policy_attachment": _Adoption(
        "the policy is attached to '$target_id' already", "$target_id:$policy_id"
    ),
    "aws_organizations_delegated_administrator": _Adoption(
        "account $account_id is a delegated administrator of $service_principal already",
        "$account_id/$service_principal",
    ),
}

_SERVICE_LINKED_ROLE = (
    "the service-linked role has been made since the plan\nhelp: deploy again: it is found then, and left as it is"
)
_RESOURCE_POLICY = (
    "where the organization has a resource policy already, AWS refuses to overwrite it\n"
    "help: see what it allows with 'aws organizations describe-resource-policy'; describe its id and what it allows "
    "beside backup policies:\n"
    "delegated_administrator: {adopt: rp-..., other_statements: [...]}"
)


def adoptable(errors: Sequence[Diagnostic], folder: Path, plan: TerraformPlan | None) -> list[Diagnostic]:
    """The errors; one about something that already exists says so, with the import block that adopts it.

    folder: the stack's; plan: what was applied, None where it is unknown.
    """
    changes = {each.address: each for each in plan.changes} if plan else {}
    diagnostics = []
    for error in errors:
        change = changes.get(error.address)
        after = change.after if change and isinstance(change.after, Mapping) else {}
        advice = _advice(error, folder, after)
        diagnostics.append(replace(error, detail=f"{error.detail}\n{advice}".lstrip("\n")) if advice else error)
    return diagnostics


def _advice(error: Diagnostic, folder: Path, after: Mapping[str, Any]) -> str:
    match = _TYPE.search(error.address)
    kind = match.group(1) if match else ""
    text = f"{error.summary}\n{error.detail}"
    if kind == "aws_organizations_resource_policy" and _NOT_PUT.search(text):
        return _RESOURCE_POLICY
    if kind == "aws_iam_service_linked_role" and "has been taken in this account" in text:
        return _SERVICE_LINKED_ROLE
    adoption = ADOPTIONS.get(kind)
    if adoption is None or not _EXISTS.search(text):
        return ""
    values = _UNKNOWN | {name: value for name, value in after.items() if value is not None}
    there, its_id, otherwise, look, then = (Template(each).safe_substitute(values) for each in adoption)
    lines = [
        f"{there}, and Terraform does not know it",
        f"help: {otherwise} adopt it: put this into".replace("  ", " "),
        str(folder / FILE),
        "import {",
        f"  to = {error.address}",
        f"  id = {hcl(its_id)}",
        "}",
        *([f"with the id that this shows: {look}"] if look else []),
        f"and deploy again; {then or 'the plan shows what would change'}",
    ]
    return "\n".join(lines)
