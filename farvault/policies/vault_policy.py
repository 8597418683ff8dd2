"""The access policy of a destination vault.

Only backup:CopyIntoBackupVault works across accounts, and a vault policy must not have a wildcard action.
Source: AWS Backup Developer Guide, vault access policies; creating backup copies across accounts.
"""

from __future__ import annotations

from typing import Any

from farvault.policies.expression import Text
from farvault.policies.principals import Users, admitting

COPY_ACTION = "backup:CopyIntoBackupVault"


def vault_policy(partition: Text, users: Users) -> dict[str, Any]:
    """Copies into the vault by `users`."""
    copy = {"Action": COPY_ACTION, "Resource": "*"}
    return {"Version": "2012-10-17", "Statement": admitting(users, partition, "EnableBackupVaultAccess", copy, "*")}
