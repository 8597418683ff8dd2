"""Backup vaults: create, describe, list, delete.

Sources: AWS Backup API reference, CreateBackupVault, DescribeBackupVault, ListBackupVaults and
DeleteBackupVault; Developer Guide, "Vault creation and deletion" and "AWS Backup quotas".
"""

from __future__ import annotations

from farvault.embedded_aws import backend, clock, kms
from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.errors import already_exists, invalid_parameter, invalid_request, limit_exceeded
from farvault.embedded_aws.records import AIR_GAPPED, Vault
from farvault.facts import PATTERNS


def check_new(call: Call, name: str) -> None:
    """Reject an invalid name, one that is in use, and a vault over the quota."""
    if not PATTERNS["vault_name"].matches(name):
        raise invalid_parameter(f"Invalid backup vault name: {name}. It must match ^[a-zA-Z0-9\\-\\_]{{2,50}}$")
    if name in call.place.vaults:
        raise already_exists(f"Backup vault with the same name already exists: {call.arn(f'backup-vault:{name}')}")
    most = backend.facts().range("vaults_per_region").most  # of both kinds
    if len(call.place.vaults) >= most:
        raise limit_exceeded(f"Maximum number of backup vaults reached: {most}")


def check_key(call: Call, arn: str) -> None:
    """Reject a key that does not exist, is not enabled, is in another Region, or that the caller may not use.

    Source: Developer Guide, "Vault creation": the caller needs kms:CreateGrant, DescribeKey, GenerateDataKey, Decrypt.
    """
    key = kms.find_key(arn, call.region)
    if key is None or not key.enabled or not kms.may_use(key, call.caller_arn, call.region):
        raise invalid_parameter(f"The specified KMS key does not exist, is not enabled or is not accessible: {arn}")


def repeated(call: Call, name: str) -> Vault | None:
    """The vault that the same request created before: an SDK retries a request whose response it did not get.

    Source: API reference, CreateBackupVault and CreateLogicallyAirGappedBackupVault, CreatorRequestId.
    """
    vault, id = call.place.vaults.get(name), call.params.get("CreatorRequestId")
    return vault if vault is not None and id is not None and vault.creator_request_id == id else None


@operation("CreateBackupVault")
def create_backup_vault(call: Call) -> Answer:
    """A new vault; without EncryptionKeyArn its key is the AWS managed `aws/backup`."""
    name = str(call.params["BackupVaultName"])
    again = repeated(call, name)
    if again:
        return {"BackupVaultName": name, "BackupVaultArn": again.arn, "CreationDate": again.created}
    check_new(call, name)
    key = call.params.get("EncryptionKeyArn")
    if key is None:
        key = kms.managed_key(call.account, call.region, "alias/aws/backup").arn
    else:
        check_key(call, key)
    arn = call.arn(f"backup-vault:{name}")
    vault = Vault(name, arn, clock.now(), key, creator_request_id=call.params.get("CreatorRequestId"))
    call.place.vaults[name] = vault
    call.place.tags[arn] = dict(call.params.get("BackupVaultTags") or {})
    return {"BackupVaultName": name, "BackupVaultArn": arn, "CreationDate": vault.created}


def describe(vault: Vault) -> Answer:
    """In the API's shape of DescribeBackupVault."""
    answer: Answer = {
        "BackupVaultName": vault.name,
        "BackupVaultArn": vault.arn,
        "VaultType": vault.kind,
        "VaultState": vault.state(clock.now()),
        "EncryptionKeyArn": vault.key_arn,
        "CreationDate": vault.created,
        "CreatorRequestId": vault.creator_request_id,
        "NumberOfRecoveryPoints": len(vault.recovery_points),
        "Locked": vault.locked,
        "MinRetentionDays": vault.min_retention_days,
        "MaxRetentionDays": vault.max_retention_days,
        "LockDate": vault.lock_date,
    }
    if vault.kind == AIR_GAPPED:
        answer["EncryptionKeyType"] = "AWS_OWNED_KMS_KEY" if vault.key_arn is None else "CUSTOMER_MANAGED_KMS_KEY"
    return {name: value for name, value in answer.items() if value is not None}


@operation("DescribeBackupVault")
def describe_backup_vault(call: Call) -> Answer:
    """ResourceNotFoundException where there is no such vault."""
    return describe(call.vault())


@operation("ListBackupVaults")
def list_backup_vaults(call: Call) -> Answer:
    """By name; ByVaultType filters."""
    kind = call.params.get("ByVaultType")
    vaults = sorted(call.place.vaults.values(), key=lambda vault: vault.name)
    return call.page("BackupVaultList", [describe(each) for each in vaults if kind in (None, each.kind)])


@operation("DeleteBackupVault")
def delete_backup_vault(call: Call) -> None:
    """Rejected while the vault contains recovery points."""
    name = str(call.params["BackupVaultName"])
    vault = call.vault()
    if vault.recovery_points:
        raise invalid_request(f"Backup vault cannot be deleted because it contains recovery points: {vault.arn}")
    if vault.kind == AIR_GAPPED and vault.state(clock.now()) == "CREATING":
        raise invalid_request(f"Backup vault cannot be deleted while it is being created: {vault.arn}")
    del call.place.vaults[name]
    call.place.tags.pop(vault.arn, None)
