"""Vault Lock: governance mode, or compliance mode, which is immutable after a cooling-off time.

Sources: AWS Backup API reference, PutBackupVaultLockConfiguration and
DeleteBackupVaultLockConfiguration; Developer Guide, "AWS Backup Vault Lock": a cooling-off time of
at least 72 hours, retention within bounds.
"""

from __future__ import annotations

from datetime import timedelta

from farvault.embedded_aws import clock
from farvault.embedded_aws.backup.operations import Call, operation
from farvault.embedded_aws.errors import invalid_parameter, invalid_request
from farvault.facts import RANGES


def check_range(low: int | None, high: int | None) -> None:
    """Reject a retention range that is outside AWS's bounds or reversed."""
    law = RANGES["lock_retention_days"]
    if low is not None and low < law.minimum:
        raise invalid_parameter(f"MinRetentionDays must be at least {law.minimum} day, got {low}")
    if high is not None and not law.holds(high):
        raise invalid_parameter(f"MaxRetentionDays must be between {law.minimum} and {law.most} days, got {high}")
    if low is not None and high is not None and low > high:
        raise invalid_parameter(f"MinRetentionDays ({low}) cannot be greater than MaxRetentionDays ({high})")


@operation("PutBackupVaultLockConfiguration")
def put_backup_vault_lock_configuration(call: Call) -> None:
    """Lock or change a lock; rejected once the vault's LockDate has passed, and on air-gapped vaults."""
    vault = call.vault()
    if vault.immutable(clock.now()):
        raise invalid_request("Vault Lock configuration is immutable and cannot be modified")
    low, high = call.params.get("MinRetentionDays"), call.params.get("MaxRetentionDays")
    check_range(low, high)
    changeable, law = call.params.get("ChangeableForDays"), RANGES["lock_changeable_for_days"]
    if changeable is not None and not law.holds(changeable):
        message = f"ChangeableForDays must be between {law.minimum} and {law.most}, got {changeable}"
        raise invalid_parameter(message)
    vault.locked, vault.min_retention_days, vault.max_retention_days = True, low, high
    vault.lock_date = None if changeable is None else clock.now() + timedelta(days=changeable).total_seconds()


@operation("DeleteBackupVaultLockConfiguration")
def delete_backup_vault_lock_configuration(call: Call) -> None:
    """Unlock; rejected once the vault's LockDate has passed, and on air-gapped vaults."""
    vault = call.vault()
    if vault.immutable(clock.now()):
        raise invalid_request("Vault Lock configuration is immutable and cannot be deleted")
    vault.locked, vault.lock_date, vault.min_retention_days, vault.max_retention_days = False, None, None, None
