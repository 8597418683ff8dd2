"""AWS Organizations: the seeded ids, who may call what, backup policies, the delegation policy.

Sources: AWS Organizations API reference (each operation's "can be called only from the management
account or by a delegated administrator"); User Guide, "Quotas for AWS Organizations",
"Resource-based delegation policies", "Delegated administrator for AWS services".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from moto.organizations import models, utils
from moto.organizations.models import OrganizationsBackend, organizations_backends
from moto.organizations.responses import OrganizationsResponse

from farvault.access.evaluation import Caller, Decision, evaluate
from farvault.embedded_aws import backend
from farvault.embedded_aws.errors import AwsError
from farvault.embedded_aws.iam import access, principals
from farvault.embedded_aws.organization import ExistingOrganization
from farvault.embedded_aws.organizations import backup_policy
from farvault.facts import ORGANIZATIONS_REGIONS, PATTERNS, RANGES
from farvault.policies.effective import effective_policy

BACKUP_POLICY = "BACKUP_POLICY"
#: Types that moto lacks, as botocore 1.44.5 lists them: an organization may have any of them enabled.
NEWER_TYPES = (
    "BEDROCK_POLICY",
    "CHATBOT_POLICY",
    "DECLARATIVE_POLICY_EC2",
    "GUARDDUTY_POLICY",
    "INSPECTOR_POLICY",
    "NETWORK_SECURITY_DIRECTOR_POLICY",
    "RESOURCE_CONTROL_POLICY",
    "S3_POLICY",
    "SECURITYHUB_CSPM_POLICY",
    "SECURITYHUB_POLICY",
    "UPGRADE_ROLLOUT_POLICY",
)
_DELEGATION: dict[str, str] = {}
_TAGS: dict[str, list[dict[str, str]]] = {}
_ANY_MEMBER = ("DescribeOrganization",)
_READS = ("Describe", "List")


class _ConstraintError(AwsError):
    """ConstraintViolationException with the Reason that botocore's model gives it."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__("ConstraintViolationException", message)
        self.Reason = reason  # noqa: N803, RUF100 - the member's name in AWS's answer


class EmbeddedPolicy(models.FakePolicy):
    """moto's policy, also of type BACKUP_POLICY."""

    def __init__(self, organization: Any, **kwargs: Any) -> None:
        policy_type = kwargs.get("Type")
        super().__init__(organization, **kwargs | ({"Type": "TAG_POLICY"} if policy_type == BACKUP_POLICY else {}))
        if policy_type == BACKUP_POLICY:
            self.type = BACKUP_POLICY
            self._arn_format = utils.TAG_POLICY_ARN_FORMAT.replace("tag_policy", "backup_policy")


class EmbeddedOrganizationsResponse(OrganizationsResponse):
    """moto's Organizations, one for all accounts of the organization, rejecting what AWS rejects."""

    @property
    def organizations_backend(self) -> OrganizationsBackend:
        """The management account's."""
        return store()

    def call_action(self) -> Any:
        """AccessDeniedException for a member account that AWS does not allow to do this."""
        action = self._get_action()
        if self.current_account != backend.organization().management_account and not self._delegated(action):
            denied = AwsError("AccessDeniedException", "You don't have permissions to access this resource.")
            status, headers, body = self.serialized(_result(denied))
            return status, {**headers, "status": str(status)}, body
        return super().call_action()

    def _delegated(self, action: str) -> bool:
        if action in _ANY_MEMBER:
            return True
        admin = any(each.account.id == self.current_account for each in store().admins)
        if admin and action.startswith(_READS):
            return True
        policy = principals.parse(_DELEGATION.get("Content", ""))
        if policy is None:
            return False
        organization = backend.organization()
        kind = self._get_param("Type") or self._get_param("Filter") or self._get_param("PolicyType")
        arns = []
        for each in store().policies:
            if each.id == self._get_param("PolicyId"):
                arns.append(each.arn)
                kind = each.type
        target = self._get_param("TargetId") or self._get_param("ResourceId")
        arns += [each.arn for each in _targets() if each.id == target]
        extra = {"organizations:PolicyType": kind} if kind else {}
        path = organization.path(self.current_account)
        caller = Caller(access.caller(self.access_key), self.current_account, organization.id, path, extra)
        return all(
            evaluate(policy, caller, f"organizations:{action}", arn, identity=False) is Decision.ALLOWED
            for arn in arns or ["*"]
        )

    def create_policy(self) -> str:
        """MalformedPolicyDocumentException, ConstraintViolationException with its Reason."""
        if self._get_param("Type") == BACKUP_POLICY:
            _check_content(str(self._get_param("Content")))
            most = backend.facts().range("policies_per_organization").most
            if sum(each.type == BACKUP_POLICY for each in store().policies) >= most:
                message = "You have exceeded the number of policies you can have in an organization."
                raise _ConstraintError("POLICY_NUMBER_LIMIT_EXCEEDED", message)
        return str(super().create_policy())

    def update_policy(self) -> str:
        """As CreatePolicy."""
        content = self._get_param("Content")
        if content is not None and store().get_policy_by_id(self._get_param("PolicyId")).type == BACKUP_POLICY:
            _check_content(content)
        return str(super().update_policy())

    def attach_policy(self) -> str:
        """The type must be enabled on the root; a limited number of backup policies per target, each once."""
        policy = store().get_policy_by_id(self._get_param("PolicyId"))
        root = next(each for each in store().ou if isinstance(each, models.FakeRoot))
        if all(each["Type"] != policy.type for each in root.policy_types):
            message = "This operation can be performed only for enabled policy types."
            raise AwsError("PolicyTypeNotEnabledException", message)
        target = next((each for each in _targets() if each.id == self._get_param("TargetId")), None)
        if target is None:
            raise AwsError("TargetNotFoundException", "We can't find a target that has the ID that you specified.")
        if policy in target.attached_policies:
            message = "The selected policy is already attached to the specified target."
            raise AwsError("DuplicatePolicyAttachmentException", message)
        most = backend.facts().range("policies_per_target").most
        if sum(each.type == policy.type for each in target.attached_policies) >= most:
            message = "You have attached the maximum number of policies to the specified target."
            raise _ConstraintError("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", message)
        return str(super().attach_policy())

    def describe_effective_policy(self) -> str:
        """The effective policy from the root down to an account; EffectivePolicyNotFoundException without any."""
        kind = str(self._get_param("PolicyType"))
        account = next(
            each for each in store().accounts if each.id == (self._get_param("TargetId") or self.current_account)
        )
        nodes: list[Any] = [account]
        while not isinstance(nodes[0], models.FakeRoot):
            nodes.insert(0, store().get_organizational_unit_by_id(nodes[0].parent_id))
        levels = [[json.loads(p.content) for p in node.attached_policies if p.type == kind] for node in nodes]
        content = effective_policy(levels)
        if not content:
            raise AwsError("EffectivePolicyNotFoundException", "You can't find an effective policy for this account.")
        answer = {"PolicyContent": json.dumps(content), "TargetId": account.id, "PolicyType": kind}
        return json.dumps({"EffectivePolicy": answer})

    def register_delegated_administrator(self) -> str:
        """Trusted access first; never the management account."""
        principal = self._get_param("ServicePrincipal")
        if self._get_param("AccountId") == backend.organization().management_account:
            message = "You cannot register master account/yourself as delegated administrator for your organization."
            raise _ConstraintError("CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR", message)
        if all(each["ServicePrincipal"] != principal for each in store().services):
            message = "You attempted to register a delegated administrator before you enabled service access."
            raise _ConstraintError("SERVICE_ACCESS_NOT_ENABLED", message)
        return str(super().register_delegated_administrator())

    def put_resource_policy(self) -> str:
        """The delegation policy; of limited length, with existing principals, and tags for a new one only.

        Source: API reference, PutResourcePolicy, Tags: "Calls with tags apply to the initial creation of the
        resource policy, otherwise an exception is thrown"; which one, it does not say.
        """
        content = str(self._get_param("Content"))
        document = principals.parse(content)
        operator = principals.unknown_operator(document) if document else None
        if document is None or principals.missing(document) or operator is not None:
            message = "The provided policy document doesn't meet the requirements of the specified policy type."
            if operator is not None:
                message += f" (unknown condition operator '{operator}')"
            raise AwsError("MalformedPolicyDocumentException", message)
        if len(content) > RANGES["resource_policy_characters"].most:
            message = "You have exceeded the maximum resource policy content size."
            raise _ConstraintError("RESOURCE_POLICY_CONTENT_LIMIT_EXCEEDED", message)
        tags = self._get_param("Tags")
        if tags and "Content" in _DELEGATION:
            raise AwsError("InvalidInputException", "You can't add tags to a resource policy that already exists.")
        _DELEGATION["Content"] = content
        _TAGS["policy"] = tags or _TAGS.get("policy", [])
        return self.describe_resource_policy()

    def describe_resource_policy(self) -> str:
        """ResourcePolicyNotFoundException where there is none."""
        if "Content" not in _DELEGATION:
            raise AwsError("ResourcePolicyNotFoundException", "We can't find a resource policy request.")
        return json.dumps({"ResourcePolicy": {"ResourcePolicySummary": _summary(), "Content": _DELEGATION["Content"]}})

    def delete_resource_policy(self) -> str:
        """ResourcePolicyNotFoundException where there is none."""
        self.describe_resource_policy()
        _DELEGATION.clear()
        _TAGS.clear()
        return "{}"

    def tag_resource(self) -> str:
        """Also the delegation policy."""
        if not str(self._get_param("ResourceId")).startswith("rp-"):
            return str(super().tag_resource())
        new_tags = {each["Key"]: each for each in self._get_param("Tags")}
        _TAGS["policy"] = [each for each in _TAGS.get("policy", []) if each["Key"] not in new_tags] + list(
            new_tags.values()
        )
        return "{}"

    def untag_resource(self) -> str:
        """Also the delegation policy."""
        if not str(self._get_param("ResourceId")).startswith("rp-"):
            return str(super().untag_resource())
        removed_keys = self._get_param("TagKeys")
        _TAGS["policy"] = [each for each in _TAGS.get("policy", []) if each["Key"] not in removed_keys]
        return "{}"

    def list_tags_for_resource(self) -> str:
        """Also of the delegation policy."""
        if str(self._get_param("ResourceId")).startswith("rp-"):
            return json.dumps({"Tags": _TAGS.get("policy", [])})
        return str(super().list_tags_for_resource())


def _targets() -> list[models.FakeOrganizationalUnit | models.FakeAccount]:
    """The root, the units and the accounts."""
    return [*store().ou, *store().accounts]


def _result(error: AwsError) -> Any:
    from moto.core.responses import ActionResult

    return ActionResult(error)


def _summary() -> dict[str, str]:
    organization = backend.organization()
    id = "rp-" + organization.id.removeprefix("o-")[:8]
    where = f"{organization.management_account}:resourcepolicy/{organization.id}/{id}"
    return {"Id": id, "Arn": f"arn:{organization.partition}:organizations::{where}"}


def _check_content(content: str) -> None:
    if len(content) > backend.facts().range("policy_characters").most:
        raise _ConstraintError("POLICY_CONTENT_LIMIT_EXCEEDED", "You have exceeded the maximum policy content size.")
    faults = backup_policy.faults(content)
    if faults:
        message = "The provided policy document does not meet the requirements of the specified policy type: "
        raise AwsError("MalformedPolicyDocumentException", message + "; ".join(faults))


def store() -> OrganizationsBackend:
    """moto's Organizations of the management account."""
    organization = backend.organization()
    return organizations_backends[organization.management_account][organization.partition]


def seed(organization: ExistingOrganization) -> None:
    """Create the organization with exactly the described ids, and the roles in every account."""
    backend.use(organization)
    home = store()
    with _inventing(organization.management_account):
        home.create_organization(ORGANIZATIONS_REGIONS[organization.partition])
    assert home.org is not None
    home.org.id, home.org.root_id = organization.id, organization.root
    home.ou[0].id = organization.root
    for unit in organization.units:
        response = home.create_organizational_unit(Name=unit.name, ParentId=unit.parent or organization.root)
        home.get_organizational_unit_by_id(response["OrganizationalUnit"]["Id"]).id = unit.id
    for number, account in enumerate(organization.accounts):
        management = account.id == organization.management_account
        if not management:
            with _inventing(account.id):
                home.create_account(AccountName=account.name, Email=f"{account.id}@example.com")
        entry = home.accounts[0] if management else home.accounts[-1]
        entry.name = account.name
        entry.parent_id = account.unit or organization.root
        entry.create_time += timedelta(milliseconds=number)  # moto paginates by this, so no two may be equal
    for each in _targets():
        each.organization_id = organization.id
    for policy in home.policies:
        policy.organization_id = organization.id
    _roles(organization)


@contextmanager
def _inventing(account: str) -> Iterator[None]:
    """Within this context, moto uses this account id where it would invent one."""
    original = utils.make_random_account_id
    utils.make_random_account_id = lambda: account
    try:
        yield
    finally:
        utils.make_random_account_id = original


def _roles(organization: ExistingOrganization) -> None:
    """The roles that the management account may assume in every account."""
    root = f"arn:{organization.partition}:iam::{organization.management_account}:root"
    statement = {"Effect": "Allow", "Principal": {"AWS": root}, "Action": "sts:AssumeRole"}
    trust = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    for account in organization.accounts:
        for existing in list(access.iam(account.id).roles):
            del access.iam(account.id).roles[existing]
        for role in organization.roles:
            path, _, name = role.rpartition("/")
            path = f"/{path.strip('/')}/" if path else "/"
            access.iam(account.id).create_role(name, trust, path, None, "", [], "3600")


def install() -> None:
    """Serve Organizations with the embedded handler and make moto accept longer ids and AWS Backup."""
    from moto.organizations import urls

    for path in list(urls.url_paths):
        urls.url_paths[path] = EmbeddedOrganizationsResponse.dispatch
    models.FakePolicy = EmbeddedPolicy  # type: ignore[misc] # moto names the class where it makes one
    if "backup.amazonaws.com" not in models.FakeDelegatedAdministrator.SUPPORTED_SERVICES:
        models.FakeDelegatedAdministrator.SUPPORTED_SERVICES.append("backup.amazonaws.com")
    for supported in (models.FakeRoot.SUPPORTED_POLICY_TYPES, models.FakePolicy.SUPPORTED_POLICY_TYPES):
        supported.extend(each for each in NEWER_TYPES if each not in supported)
    utils.ROOT_ID_REGEX = PATTERNS["root_id"].regex
    utils.OU_ID_REGEX = PATTERNS["unit_id"].regex
    assert re.fullmatch(utils.ACCOUNT_ID_REGEX, "0" * 12)
