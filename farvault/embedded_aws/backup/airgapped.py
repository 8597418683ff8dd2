"""Logically air-gapped vaults: locked in compliance mode from the start, key and retention fixed.

Sources: AWS Backup API reference, CreateLogicallyAirGappedBackupVault; Developer Guide, "Logically
air-gapped vault": a lower bound of the minimum retention, a default key owned by AWS, no such vaults in some Regions.
"""

from __future__ import annotations

from farvault.embedded_aws import backend, clock
from farvault.embedded_aws.backup.lock import check_range
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.backup.vaults import check_key, check_new, repeated
from farvault.embedded_aws.errors import invalid_parameter, invalid_request
from farvault.embedded_aws.records import AIR_GAPPED, Vault
from farvault.facts import RANGES


@operation("CreateLogicallyAirGappedBackupVault")
def create_logically_air_gapped_backup_vault(call: Call) -> Answer:
    """A new vault in state CREATING; without EncryptionKeyArn its key is owned by AWS and has no ARN."""
    name = str(call.params["BackupVaultName"])
    if not backend.facts().in_region(call.region, "air_gapped").value:
        raise invalid_request(f"Logically air-gapped vaults are not supported in {call.region}")
    again = repeated(call, name)
    if again:
        return _answer(again)
    check_new(call, name)
    low, high = int(call.params["MinRetentionDays"]), int(call.params["MaxRetentionDays"])
    least = RANGES["air_gapped_retention_days"].minimum
    if low < least:
        raise invalid_parameter(f"MinRetentionDays must be at least {least} days, got {low}")
    check_range(low, high)
    key = call.params.get("EncryptionKeyArn")
    if key is not None:
        check_key(call, key)
    arn = call.arn(f"backup-vault:{name}")
    vault = Vault(
        name,
        arn,
        clock.now(),
        key,
        kind=AIR_GAPPED,
        creator_request_id=call.params.get("CreatorRequestId"),
        min_retention_days=low,
        max_retention_days=high,
        locked=True,
    )
    call.place.vaults[name] = vault
    call.place.tags[arn] = dict(call.params.get("BackupVaultTags") or {})
    return _answer(vault)


def _answer(vault: Vault) -> Answer:
    state = vault.state(clock.now())
    return {
        "BackupVaultName": vault.name,
        "BackupVaultArn": vault.arn,
        "CreationDate": vault.created,
        "VaultState": state,
    }
