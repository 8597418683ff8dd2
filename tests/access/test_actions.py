"""The actions of AWS KMS are the operations of its API, and the few that have a name of their own."""

from __future__ import annotations

import botocore.session

from farvault.access.actions import KEY_ACTIONS, VAULT_ACTIONS


def operations(service: str) -> set[str]:
    return set(botocore.session.get_session().get_service_model(service).operation_names)


def test_actions_of_keys() -> None:
    ours = {action.removeprefix("kms:") for action in KEY_ACTIONS}
    named_otherwise = {"ReEncryptFrom", "ReEncryptTo", "SynchronizeMultiRegionKey"}
    assert ours == operations("kms") - {"ReEncrypt"} | named_otherwise
    assert len(ours) == len(KEY_ACTIONS)


def test_actions_of_vaults_are_operations_too() -> None:
    ours = {action.removeprefix("backup:") for action in VAULT_ACTIONS}
    without_operation = {"CopyFromBackupVault", "CopyIntoBackupVault", "DeleteBackupVaultSharingPolicy"}
    assert ours - operations("backup") == without_operation
