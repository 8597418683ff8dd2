"""The actions that policies of vaults and keys are about.

Sources: Service Authorization Reference, "AWS Backup" (actions on backup vaults and on the recovery points in them)
and "AWS Key Management Service"; read in November 2026. A test compares KMS's with the operations of its API.
"""

from __future__ import annotations

VAULT_ACTIONS = tuple(
    f"backup:{name}"
    for name in (
        *("AssociateBackupVaultMpaApprovalTeam", "CopyFromBackupVault", "CopyIntoBackupVault"),
        *("CreateBackupAccessPoint", "CreateBackupVault", "CreateLogicallyAirGappedBackupVault"),
        *("CreateRestoreAccessBackupVault", "DeleteBackupVault", "DeleteBackupVaultAccessPolicy"),
        *("DeleteBackupVaultLockConfiguration", "DeleteBackupVaultNotifications", "DeleteBackupVaultSharingPolicy"),
        *("DeleteRecoveryPoint", "DescribeBackupVault", "DescribeRecoveryPoint"),
        *("DisassociateBackupVaultMpaApprovalTeam", "DisassociateRecoveryPoint"),
        *("DisassociateRecoveryPointFromParent", "GetBackupVaultAccessPolicy", "GetBackupVaultNotifications"),
        *("GetRecoveryPointIndexDetails", "GetRecoveryPointRestoreMetadata", "GetRestoreTestingInferredMetadata"),
        *("ListProtectedResourcesByBackupVault", "ListRecoveryPointsByBackupVault", "ListRestoreAccessBackupVaults"),
        *("ListTags", "PutBackupVaultAccessPolicy", "PutBackupVaultLockConfiguration"),
        *("PutBackupVaultNotifications", "RevokeRestoreAccessBackupVault", "StartBackupJob", "StartCopyJob"),
        *("StartRestoreJob", "StartScanJob", "TagResource", "UntagResource", "UpdateRecoveryPointIndexSettings"),
        "UpdateRecoveryPointLifecycle",
    )
)
"""Actions on a backup vault or on the recovery points in it."""

KEY_ACTIONS = tuple(
    f"kms:{name}"
    for name in (
        *("CancelKeyDeletion", "ConnectCustomKeyStore", "CreateAlias", "CreateCustomKeyStore", "CreateGrant"),
        *("CreateKey", "Decapsulate", "Decrypt", "DeleteAlias", "DeleteCustomKeyStore", "DeleteImportedKeyMaterial"),
        *("DeriveSharedSecret", "DescribeCustomKeyStores", "DescribeKey", "DisableKey", "DisableKeyRotation"),
        *("DisconnectCustomKeyStore", "EnableKey", "EnableKeyRotation", "Encapsulate", "Encrypt", "GenerateDataKey"),
        *("GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext", "GenerateDataKeyWithoutPlaintext"),
        *(
            "GenerateMac",
            "GenerateRandom",
            "GetKeyLastUsage",
            "GetKeyPolicy",
            "GetKeyRotationStatus",
            "GetParametersForImport",
        ),
        *("GetPublicKey", "ImportKeyMaterial", "ListAliases", "ListGrants", "ListKeyPolicies", "ListKeyRotations"),
        *("ListKeys", "ListResourceTags", "ListRetirableGrants", "PutKeyPolicy", "ReEncryptFrom", "ReEncryptTo"),
        *("ReplicateKey", "RetireGrant", "RevokeGrant", "RotateKeyOnDemand", "ScheduleKeyDeletion", "Sign"),
        *("SynchronizeMultiRegionKey", "TagResource", "UntagResource", "UpdateAlias", "UpdateCustomKeyStore"),
        *("UpdateKeyDescription", "UpdatePrimaryRegion", "Verify", "VerifyMac"),
    )
)
"""Actions of AWS KMS."""
