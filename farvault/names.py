"""Physical AWS names and ARNs: every one that crosses an account is derived here, from the description alone."""

from __future__ import annotations

from farvault.organization.description import BackupRole
from farvault.organization.model import Organization
from farvault.organization.target import Target

SERVICE_LINKED_ROLE = "aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup"
"""Path and name of the role that performs copies in the account that receives them."""

SOURCE_KEY_ALIAS = "backup-source"
"""Alias of the key of an environment's source vaults where the description gives none, without 'alias/' in front."""


def vault_arn(partition: str, region: str, account_id: str, vault: str) -> str:
    """ARN of a backup vault; `account_id` may be $account in an organization policy."""
    return f"arn:{partition}:backup:{region}:{account_id}:backup-vault:{vault}"


def role_arn(partition: str, account_id: str, path_and_name: str) -> str:
    """ARN of a role; `account_id` may be $account in an organization policy, or * in a condition."""
    return f"arn:{partition}:iam::{account_id}:role/{path_and_name}"


def policy_arn(partition: str, account_id: str, policy: str) -> str:
    """ARN of an IAM policy: the account's own of this path and name, or the text itself where it is an ARN already."""
    return policy if policy.startswith("arn:") else f"arn:{partition}:iam::{account_id}:policy/{policy}"


def path_and_name(role: BackupRole) -> str:
    """A role's path and name as its ARN has them after 'role/'."""
    return f"{role.path}{role.name}".removeprefix("/")


def service_linked_role_arn(partition: str, account_id: str) -> str:
    """ARN of AWS Backup's service-linked role, which performs copies in the destination account."""
    return role_arn(partition, account_id, SERVICE_LINKED_ROLE)


def target_vault_arn(organization: Organization, target: Target) -> str:
    """ARN of a copy's target; its account is $account, AWS's own placeholder too, where each account keeps the copy."""
    account_id = target.account if target.in_each_account else organization.account(target.account).id
    return vault_arn(organization.partition, target.region, account_id, target.vault)
