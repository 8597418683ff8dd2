"""A vault's access policy.

Sources: AWS Backup Developer Guide, "Vault access policies" (no wildcard actions; only
backup:CopyIntoBackupVault works across accounts); Service Authorization Reference, "AWS Backup"
(actions on backup vaults and recovery points); API reference, PutBackupVaultAccessPolicy.
"""

from __future__ import annotations

from typing import Any

from farvault.access.actions import VAULT_ACTIONS
from farvault.access.evaluation import as_list
from farvault.access.requests import COPY_INTO
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.errors import invalid_parameter, not_found
from farvault.embedded_aws.iam import principals

#: Lower case, as IAM compares them.
_ACTIONS = frozenset(action.lower() for action in VAULT_ACTIONS)


def check(text: str, account: str) -> None:
    """Reject, as InvalidParameterValueException, what a vault of `account` does not accept."""
    document = principals.parse(text)
    if document is None:
        raise invalid_parameter("The specified policy is invalid: it is not a JSON policy document with statements")
    for statement in document["Statement"]:
        _check_statement(statement, account)
    operator = principals.unknown_operator(document)
    if operator is not None:
        raise invalid_parameter(f"The specified policy is invalid: unknown condition operator '{operator}'")
    if principals.missing(document):
        raise invalid_parameter("Provided principal is not valid")


def _check_statement(statement: dict[str, Any], account: str) -> None:
    if statement.get("Effect") not in ("Allow", "Deny"):
        raise invalid_parameter("The specified policy is invalid: Effect must be Allow or Deny")
    for element in ("Action", "Principal"):
        if element not in statement and f"Not{element}" not in statement:
            raise invalid_parameter(f"The specified policy is invalid: a statement has no {element}")
    actions = [str(action) for action in as_list(statement.get("Action"))]
    for action in actions:
        if "*" in action or "?" in action:
            raise invalid_parameter(f"The specified policy is invalid: wildcards are not supported in Action: {action}")
        if action.lower() not in _ACTIONS:
            raise invalid_parameter(f"The specified policy is invalid: {action} is not valid in a vault access policy")
    foreign = [
        value for kind, value in principals.principals_of(statement) if kind == "AWS" and _is_foreign(value, account)
    ]
    other_actions = [action for action in actions if action.lower() != COPY_INTO.lower()]
    if statement["Effect"] == "Allow" and foreign and other_actions:
        message = "The specified policy cannot be added to the vault due to cross-account sharing restrictions: "
        raise invalid_parameter(f"{message}{', '.join(other_actions)}")


def _is_foreign(principal: str, account: str) -> bool:
    principal_account = principals.account_of(principal)
    return principal_account is not None and principal_account != account


@operation("PutBackupVaultAccessPolicy")
def put_backup_vault_access_policy(call: Call) -> None:
    """Replaces the previous policy."""
    vault = call.vault()
    text = call.params.get("Policy")
    if not text:
        raise invalid_parameter("The specified policy is invalid: it is empty")
    check(text, call.account)
    vault.policy = text


@operation("GetBackupVaultAccessPolicy")
def get_backup_vault_access_policy(call: Call) -> Answer:
    """ResourceNotFoundException where there is none."""
    vault = call.vault()
    if vault.policy is None:
        raise not_found(f"Access policy for Backup Vault {vault.arn} does not exist")
    return {"BackupVaultName": vault.name, "BackupVaultArn": vault.arn, "Policy": vault.policy}


@operation("DeleteBackupVaultAccessPolicy")
def delete_backup_vault_access_policy(call: Call) -> None:
    """No error where there is none."""
    call.vault().policy = None
