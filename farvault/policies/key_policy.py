"""The policy of a KMS key whose vault is the source or destination of cross-account copies.

Source: AWS Backup Developer Guide, creating backup copies across accounts and encryption for backups;
AWS KMS Developer Guide, key policies.
"""

from __future__ import annotations

from typing import Any

from farvault.policies.expression import Text
from farvault.policies.principals import Users, account_root, admitting

USE_ACTIONS = [
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:Decrypt",
    "kms:ReEncrypt*",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
]
GRANT_ACTIONS = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]


def key_policy(partition: Text, account_id: Text, users: Users) -> dict[str, Any]:
    """Administration by the key's own account; use, and attachment of persistent resources, by `users`."""
    own = {
        "Sid": "EnableIAMUserPermissions",
        "Effect": "Allow",
        "Principal": {"AWS": account_root(partition, account_id)},
        "Action": "kms:*",
        "Resource": "*",
    }
    return {"Version": "2012-10-17", "Statement": [own, *use_statements(partition, users)]}


def source_key_statements(partition: Text, copiers: Users, backup_role: Users) -> list[Any]:
    """What the policy of any other key with copied resources must contain: `copiers` are the destination accounts."""
    return [*use_statements(partition, copiers), *use_statements(partition, backup_role, "ByBackupRole")]


def use_statements(partition: Text, users: Users, by: str = "") -> list[Any]:
    """The statements a key needs for `users` to copy with it; `by` ends their Sids."""
    use = {"Action": USE_ACTIONS, "Resource": "*"}
    attach = {
        "Action": GRANT_ACTIONS,
        "Resource": "*",
        "Condition": {"Bool": {"kms:GrantIsForAWSResource": "true"}},
    }
    everyone = {"AWS": "*"}
    return [
        *admitting(users, partition, "AllowUseOfTheKey" + by, use, everyone),
        *admitting(users, partition, "AllowAttachmentOfPersistentResources" + by, attach, everyone),
    ]
