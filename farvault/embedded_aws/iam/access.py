"""Who calls: dummy credentials per account, sessions of assumed roles, and the roles that exist.

Sources: STS API reference, AssumeRole; IAM User Guide, "IAM and AWS STS quotas" (session names) and
"Switching to an IAM role": the role must exist and its trust policy must name the caller.
"""

from __future__ import annotations

import json
import re
from typing import Any

from moto.iam.models import IAMBackend, Role, iam_backends

from farvault.access.evaluation import Caller, Decision, as_list, evaluate
from farvault.embedded_aws import backend
from farvault.embedded_aws.iam import managed_policies

#: access key id -> ARN of the role assumed
_SESSIONS: dict[str, str] = {}
_KEY = re.compile(r"AKIA(\d{12})ROOT")


def account_of(key: str) -> str | None:
    """The account an access key id belongs to, else None: AWS returns InvalidClientTokenId."""
    if match := _KEY.fullmatch(key):
        return match.group(1) if backend.knows(match.group(1)) else None
    role = _SESSIONS.get(key)
    return role.split(":")[4] if role else None


def caller(key: str) -> str:
    """The ARN of the role behind an access key id, else of its account's root."""
    role = _SESSIONS.get(key)
    return role or f"arn:{backend.organization().partition}:iam::{account_of(key) or ''}:root"


def begin_session(key: str, role: str) -> None:
    """From now on, this access key id belongs to a session of the role with this ARN."""
    _SESSIONS[key] = role


def iam(account: str) -> IAMBackend:
    """moto's IAM of one account."""
    return iam_backends[account][backend.organization().partition]


def role(arn: str) -> Role | None:
    """The role with exactly this ARN, path included, else None."""
    parts = arn.split(":", 5)
    if len(parts) < 6 or parts[2] != "iam" or not backend.knows(parts[4]):
        return None
    return next((each for each in iam(parts[4]).get_roles() if each.arn == arn), None)


def policy(account: str, arn: str) -> str | None:
    """The document of a managed policy that an account may attach, its own or AWS's; None where there is none."""
    managed_policy = iam(account).managed_policies.get(arn)
    if managed_policy is not None:
        return next(version.document for version in managed_policy.versions if version.is_default)
    partition = backend.organization().partition
    own = f"arn:{partition}:iam::aws:policy"
    return managed_policies.document(partition, arn.removeprefix(own)) if arn.startswith(f"{own}/") else None


def trust(iam_role: Role) -> dict[str, Any]:
    """The role's trust policy."""
    document = json.loads(iam_role.assume_role_policy_document or "{}")
    assert isinstance(document, dict)
    return document


def trusts(iam_role: Role, principal: Caller) -> bool:
    """Whether the role lets this caller or service assume it."""
    # A trust policy has no Resource: it is about the role that it is attached to.
    statements = [{**statement, "Resource": "*"} for statement in as_list(trust(iam_role).get("Statement"))]
    decision = evaluate({"Statement": statements}, principal, "sts:AssumeRole", "*", identity=False)
    return decision is Decision.ALLOWED
