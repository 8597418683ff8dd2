"""Who calls: dummy credentials per account, sessions of assumed roles, and what STS refuses.

Sources: STS API reference, AssumeRole; IAM User Guide, "IAM and AWS STS quotas" (session names) and
"Switching to an IAM role": the role must exist and its trust policy must name the caller.
"""

from __future__ import annotations

import json
import re
from typing import Any

from moto.core.responses import ActionResult
from moto.iam.models import IAMBackend, Role, iam_backends
from moto.iam.responses import IamResponse
from moto.sts.models import STSBackend, sts_backends
from moto.sts.responses import TokenResponse

from farvault.rehearsal.aws import backend, managed_policies
from farvault.rehearsal.aws.errors import AwsError
from farvault.rehearsal.aws.iam import Caller, Decision, evaluate

#: access key id -> ARN of the role assumed
_SESSIONS: dict[str, str] = {}
_KEY = re.compile(r"AKIA(\d{12})ROOT")


def account_of(key: str) -> str | None:
    """The account an access key id belongs to, else None: AWS answers InvalidClientTokenId."""
    if found := _KEY.fullmatch(key):
        return found.group(1) if backend.knows(found.group(1)) else None
    role = _SESSIONS.get(key)
    return role.split(":")[4] if role else None


def caller(key: str) -> str:
    """The ARN of the role behind an access key id, else of its account's root."""
    role = _SESSIONS.get(key)
    return role or f"arn:{backend.organization().partition}:iam::{account_of(key) or ''}:root"


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
    found = iam(account).managed_policies.get(arn)
    if found is not None:
        return next(version.document for version in found.versions if version.is_default)
    partition = backend.organization().partition
    own = f"arn:{partition}:iam::aws:policy"
    return managed_policies.document(partition, arn.removeprefix(own)) if arn.startswith(f"{own}/") else None


def trust(found: Role) -> dict[str, Any]:
    """The role's trust policy."""
    document = json.loads(found.assume_role_policy_document or "{}")
    assert isinstance(document, dict)
    return document


def trusts(found: Role, principal: Caller) -> bool:
    """Whether the role lets this caller or service assume it."""
    return evaluate(trust(found) | _anywhere(trust(found)), principal, "sts:AssumeRole", "*", identity=False) is (
        Decision.ALLOWED
    )


def _anywhere(document: dict[str, Any]) -> dict[str, Any]:
    """A trust policy has no Resource: it is about the role it is attached to."""
    statements = document.get("Statement", [])
    return {"Statement": statements if isinstance(statements, list) else [statements]}


class EmbeddedTokenResponse(TokenResponse):
    """moto's STS, refusing what AWS refuses."""

    def assume_role(self) -> Any:
        """AccessDenied where the role does not exist or does not trust the caller."""
        arn = str(self._get_param("RoleArn"))
        organization = backend.organization()
        who = caller(self.access_key)
        account = who.split(":")[4]
        path = organization.path(account) if account else None
        found = role(arn)
        if found is None or not trusts(found, Caller(who, account, organization.id, path)):
            message = f"User: {who} is not authorized to perform: sts:AssumeRole on resource: {arn}"
            raise AwsError("AccessDenied", message)
        result = super().assume_role()
        session = self.backend_of(arn).assumed_roles[-1]
        _SESSIONS[session.access_key_id] = arn
        return result

    def backend_of(self, arn: str) -> STSBackend:
        """moto's STS of the role's account."""
        return sts_backends[arn.split(":")[4]][self.partition]


class EmbeddedIamResponse(IamResponse):
    """moto's IAM, refusing principals of trust policies, and permissions boundaries, that do not exist.

    And any policy with a condition operator that IAM does not know. Source: IAM API reference, CreateRole and
    PutRolePermissionsBoundary.
    """

    def call_action(self) -> Any:
        """MalformedPolicyDocument for a condition operator of nobody's, in whatever is put."""
        from farvault.rehearsal.aws import principals

        for name in ("AssumeRolePolicyDocument", "PolicyDocument"):
            document = principals.parse(str(self._get_param(name) or ""))
            operator = principals.unknown_operator(document) if document else None
            if operator is not None:
                error = AwsError("MalformedPolicyDocument", f"Invalid condition operator: '{operator}'")
                status, headers, body = self.serialized(ActionResult(error))
                return status, {**headers, "status": str(status)}, body
        return super().call_action()

    def create_role(self) -> Any:
        """MalformedPolicyDocument for an invalid principal, NoSuchEntity for a boundary that is not there."""
        _check_trust(self._get_param("AssumeRolePolicyDocument"))
        self._check_boundary()
        return super().create_role()

    def put_role_permissions_boundary(self) -> Any:
        """NoSuchEntity for a boundary that is not there."""
        self._check_boundary()
        return super().put_role_permissions_boundary()

    def _check_boundary(self) -> None:
        arn = self._get_param("PermissionsBoundary")
        if arn and policy(self.current_account, str(arn)) is None:
            raise AwsError("NoSuchEntity", f"Scope ARN: {arn} does not exist or is not attachable.")

    def update_assume_role_policy(self) -> Any:
        """MalformedPolicyDocument for an invalid principal."""
        _check_trust(self._get_param("PolicyDocument"))
        return super().update_assume_role_policy()


def _check_trust(text: str) -> None:
    from farvault.rehearsal.aws import principals

    document = principals.parse(text)
    missing = principals.missing(document) if document else []
    if missing:
        raise AwsError("MalformedPolicyDocument", f'Invalid principal in policy: "AWS":"{missing[0]}"')


def install() -> None:
    """Serve STS and IAM with the embedded handlers."""
    from moto.iam import urls as iam_urls
    from moto.sts import urls as sts_urls

    for path in list(sts_urls.url_paths):
        sts_urls.url_paths[path] = EmbeddedTokenResponse.dispatch
    for path in list(iam_urls.url_paths):
        iam_urls.url_paths[path] = EmbeddedIamResponse.dispatch
