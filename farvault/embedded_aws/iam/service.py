"""STS and IAM as served: moto's, rejecting what AWS rejects."""

from __future__ import annotations

from typing import Any

from moto.core.responses import ActionResult
from moto.iam import urls as iam_urls
from moto.iam.responses import IamResponse
from moto.sts import urls as sts_urls
from moto.sts.models import STSBackend, sts_backends
from moto.sts.responses import TokenResponse

from farvault.access.evaluation import Caller
from farvault.embedded_aws import backend
from farvault.embedded_aws.errors import AwsError
from farvault.embedded_aws.iam import access, principals


class EmbeddedTokenResponse(TokenResponse):
    """moto's STS, rejecting what AWS rejects."""

    def assume_role(self) -> Any:
        """AccessDenied where the role does not exist or does not trust the caller."""
        arn = str(self._get_param("RoleArn"))
        organization = backend.organization()
        who = access.caller(self.access_key)
        account = who.split(":")[4]
        path = organization.path(account) if account else None
        role = access.role(arn)
        if role is None or not access.trusts(role, Caller(who, account, organization.id, path)):
            message = f"User: {who} is not authorized to perform: sts:AssumeRole on resource: {arn}"
            raise AwsError("AccessDenied", message)
        result = super().assume_role()
        session = self.backend_of(arn).assumed_roles[-1]
        access.begin_session(session.access_key_id, arn)
        return result

    def backend_of(self, arn: str) -> STSBackend:
        """moto's STS of the role's account."""
        return sts_backends[arn.split(":")[4]][self.partition]


class EmbeddedIamResponse(IamResponse):
    """moto's IAM, rejecting principals of trust policies, and permissions boundaries, that do not exist.

    And any policy with a condition operator that IAM does not have. Source: IAM API reference, CreateRole and
    PutRolePermissionsBoundary.
    """

    def call_action(self) -> Any:
        """MalformedPolicyDocument for a condition operator that does not exist, in any policy."""
        for name in ("AssumeRolePolicyDocument", "PolicyDocument"):
            document = principals.parse(str(self._get_param(name) or ""))
            operator = principals.unknown_operator(document) if document else None
            if operator is not None:
                error = AwsError("MalformedPolicyDocument", f"Invalid condition operator: '{operator}'")
                status, headers, body = self.serialized(ActionResult(error))
                return status, {**headers, "status": str(status)}, body
        return super().call_action()

    def create_role(self) -> Any:
        """MalformedPolicyDocument for an invalid principal, NoSuchEntity for a boundary that does not exist."""
        _check_trust(self._get_param("AssumeRolePolicyDocument"))
        self._check_boundary()
        return super().create_role()

    def put_role_permissions_boundary(self) -> Any:
        """NoSuchEntity for a boundary that does not exist."""
        self._check_boundary()
        return super().put_role_permissions_boundary()

    def _check_boundary(self) -> None:
        arn = self._get_param("PermissionsBoundary")
        if arn and access.policy(self.current_account, str(arn)) is None:
            raise AwsError("NoSuchEntity", f"Scope ARN: {arn} does not exist or is not attachable.")

    def update_assume_role_policy(self) -> Any:
        """MalformedPolicyDocument for an invalid principal."""
        _check_trust(self._get_param("PolicyDocument"))
        return super().update_assume_role_policy()


def _check_trust(text: str) -> None:
    document = principals.parse(text)
    missing = principals.missing(document) if document else []
    if missing:
        raise AwsError("MalformedPolicyDocument", f'Invalid principal in policy: "AWS":"{missing[0]}"')


def install() -> None:
    """Serve STS and IAM with the embedded handlers."""
    for path in list(sts_urls.url_paths):
        sts_urls.url_paths[path] = EmbeddedTokenResponse.dispatch
    for path in list(iam_urls.url_paths):
        iam_urls.url_paths[path] = EmbeddedIamResponse.dispatch
