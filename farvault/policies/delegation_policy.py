"""The organization's resource policy that lets a member account manage backup policies.

Source: AWS Organizations User Guide, consolidated permissions to manage an organization's backup policies.
"""

from __future__ import annotations

from typing import Any

from farvault.policies.expression import Expression, Text, joined, text
from farvault.policies.principals import account_root

_POLICY_TYPE = {"organizations:PolicyType": "BACKUP_POLICY"}

_DESCRIBE = [
    "organizations:DescribeOrganization",
    "organizations:DescribeOrganizationalUnit",
    "organizations:DescribeAccount",
    "organizations:ListRoots",
    "organizations:ListOrganizationalUnitsForParent",
    "organizations:ListParents",
    "organizations:ListChildren",
    "organizations:ListAccounts",
    "organizations:ListAccountsForParent",
    "organizations:ListAWSServiceAccessForOrganization",
    "organizations:ListDelegatedAdministrators",
    "organizations:ListTagsForResource",
]
_DESCRIBE_POLICIES = [
    "organizations:DescribePolicy",
    "organizations:DescribeEffectivePolicy",
    "organizations:ListPolicies",
    "organizations:ListPoliciesForTarget",
    "organizations:ListTargetsForPolicy",
]
_MANAGE = [
    "organizations:UpdatePolicy",
    "organizations:DeletePolicy",
    "organizations:AttachPolicy",
    "organizations:DetachPolicy",
]


def delegation_policy(
    partition: Text,
    management_account_id: Text,
    organization_id: Text,
    administrator_account_id: Text,
    other_statements: list[Any] | Expression,
) -> dict[str, Any]:
    """Lets one member account manage backup policies and nothing else; and holds the statements of others.

    An organization has only one resource policy, so every other delegation must be in it too.
    """
    principal = {"AWS": account_root(partition, administrator_account_id)}
    prefix = (":organizations::", management_account_id)

    def resource(kind: str, rest: str = "/*") -> Text:
        return text("arn:", partition, *prefix, f":{kind}/", organization_id, rest)

    tree = [resource("root"), resource("ou"), resource("account")]
    policies = resource("policy", "/backup_policy/*")
    by_type = {"StringEquals": _POLICY_TYPE}
    statements = [
        {
            "Sid": "ReadOrganization",
            "Effect": "Allow",
            "Principal": principal,
            "Action": _DESCRIBE,
            "Resource": "*",
        },
        {
            "Sid": "ReadBackupPolicies",
            "Effect": "Allow",
            "Principal": principal,
            "Action": _DESCRIBE_POLICIES,
            "Resource": "*",
            "Condition": {"StringLikeIfExists": _POLICY_TYPE},
        },
        # A policy has no ARN before it is created.
        {
            "Sid": "CreateBackupPolicies",
            "Effect": "Allow",
            "Principal": principal,
            "Action": "organizations:CreatePolicy",
            "Resource": "*",
            "Condition": by_type,
        },
        {
            "Sid": "ManageBackupPolicies",
            "Effect": "Allow",
            "Principal": principal,
            "Action": _MANAGE,
            "Resource": [*tree, policies],
            "Condition": by_type,
        },
        {
            "Sid": "TagBackupPolicies",
            "Effect": "Allow",
            "Principal": principal,
            "Action": ["organizations:TagResource", "organizations:UntagResource"],
            "Resource": policies,
        },
    ]
    return {"Version": "2012-10-17", "Statement": joined(statements, other_statements)}
