"""Vault Lock: governance without, compliance with a cooling-off time after which nothing changes it.

Sources: AWS Backup API reference, PutBackupVaultLockConfiguration and
DeleteBackupVaultLockConfiguration; Developer Guide, "AWS Backup Vault Lock": at least 72 hours to
change one's mind, retention from 1 to 36,500 days.
"""

from __future__ import annotations

from farvault.embedded_aws import clock
from farvault.embedded_aws.backup.operations import Call, operation
from farvault.embedded_aws.errors import invalid_parameter, invalid_request

MIN_CHANGEABLE_FOR_DAYS, MAX_DAYS = 3, 36500
_DAY = 86400


def check_range(low: int | None, high: int | None) -> None:
    """Refuse a retention range outside AWS's bounds or upside down."""
    if low is not None and low < 1:
        raise invalid_parameter(f"MinRetentionDays must be at least 1 day, got {low}")
    if high is not None and not 1 <= high <= MAX_DAYS:
        raise invalid_parameter(f"MaxRetentionDays must be between 1 and {MAX_DAYS} days, got {high}")
    if low is not None and high is not None and low > high:
        raise invalid_parameter(f"MinRetentionDays ({low}) cannot be greater than MaxRetentionDays ({high})")


@operation("PutBackupVaultLockConfiguration")
def put_backup_vault_lock_configuration(call: Call) -> None:
    """Lock or change a lock; refused once the vault's LockDate has passed, and on air-gapped vaults."""
    vault = call.vault()
    if vault.immutable(clock.now()):
        raise invalid_request("Vault Lock configuration is immutable and cannot be modified")
    low, high = call.params.get("MinRetentionDays"), call.params.get("MaxRetentionDays")
    check_range(low, high)
    changeable = call.params.get("ChangeableForDays")
    if changeable is not None and not MIN_CHANGEABLE_FOR_DAYS <= changeable <= MAX_DAYS:
        message = f"ChangeableForDays must be between {MIN_CHANGEABLE_FOR_DAYS} and {MAX_DAYS}, got {changeable}"
        raise invalid_parameter(message)
    vault.locked, vault.min_retention_days, vault.max_retention_days = True, low, high
    vault.lock_date = None if changeable is None else clock.now() + changeable * _DAY


@operation("DeleteBackupVaultLockConfiguration")
def delete_backup_vault_lock_configuration(call: Call) -> None:
    """Unlock; refused once the vault's LockDate has passed, and on air-gapped vaults."""
    vault = call.vault()
    if vault.immutable(clock.now()):
        raise invalid_request("Vault Lock configuration is immutable and cannot be deleted")
    vault.locked, vault.lock_date, vault.min_retention_days, vault.max_retention_days = False, None, None, None
