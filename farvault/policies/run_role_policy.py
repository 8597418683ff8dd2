"""The trust policy of the role that runs on HCP Terraform begin as, with dynamic credentials.

Source: HCP Terraform, dynamic provider credentials, "Use dynamic credentials with the AWS provider"; IAM User Guide,
"Create a role for OpenID Connect federation"; "IAM policy elements: Variables and tags", special characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

_AUDIENCE = "aws.workload.identity"
_DEFAULT_PROJECT = "Default Project"


def subjects(organization: str, project: str | None, workspaces: Iterable[str], ending: str = "") -> list[str]:
    """Patterns of the tokens of every run in these workspaces; `ending` is put after each name, such as *.

    project: None for the organization's default project, as it is called unless it was renamed.
    """
    within = f"organization:{_literal(organization)}:project:{_literal(project or _DEFAULT_PROJECT)}"
    return [f"{within}:workspace:{_literal(each)}{ending}:run_phase:*" for each in workspaces]


def run_role_trust(role_arn: str, host: str, admitted: Sequence[str], never: Sequence[str] = ()) -> dict[str, Any]:
    """The trust policy of a role: for runs whose tokens fit one of the patterns `admitted`, and none of `never`.

    The account of the role must have an OIDC provider for `host`, with the audience aws.workload.identity.
    """
    _, partition, _, _, account_id, _ = role_arn.split(":", 5)
    condition: dict[str, Any] = {
        "StringEquals": {f"{host}:aud": _AUDIENCE},
        "StringLike": {f"{host}:sub": [*admitted]},
    }
    if never:
        condition["StringNotLike"] = {f"{host}:sub": [*never]}
    statement = {
        "Sid": "AllowRunsOfTheWorkspaces",
        "Effect": "Allow",
        "Principal": {"Federated": f"arn:{partition}:iam::{account_id}:oidc-provider/{host}"},
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": condition,
    }
    return {"Version": "2012-10-17", "Statement": [statement]}


def _literal(text: str) -> str:
    """A text in which no character stands for others."""
    return re.sub(r"[*?$]", lambda match: f"${{{match[0]}}}", text)
