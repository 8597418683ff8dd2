"""The comparator for CDK Terrain: the same resources through cdktn and its prebuilt AWS package.

.venv-bench-cdktn/bin/python bench/comparators/cdktn_app.py SPECIFICATION FOLDER
"""

import cdktn as core
from cdktn_provider_aws.backup_global_settings import BackupGlobalSettings
from cdktn_provider_aws.backup_vault import BackupVault
from cdktn_provider_aws.backup_vault_lock_configuration import BackupVaultLockConfiguration
from cdktn_provider_aws.backup_vault_policy import BackupVaultPolicy
from cdktn_provider_aws.iam_role import IamRole
from cdktn_provider_aws.iam_role_policy_attachment import IamRolePolicyAttachment
from cdktn_provider_aws.iam_service_linked_role import IamServiceLinkedRole
from cdktn_provider_aws.kms_alias import KmsAlias
from cdktn_provider_aws.kms_key import KmsKey
from cdktn_provider_aws.organizations_organization import OrganizationsOrganization
from cdktn_provider_aws.organizations_policy import OrganizationsPolicy
from cdktn_provider_aws.organizations_policy_attachment import OrganizationsPolicyAttachment
from cdktn_provider_aws.provider import AwsProvider
from resources import synthesize

synthesize(
    core,
    {
        "provider": AwsProvider,
        "aws_backup_global_settings": BackupGlobalSettings,
        "aws_backup_vault": BackupVault,
        "aws_backup_vault_lock_configuration": BackupVaultLockConfiguration,
        "aws_backup_vault_policy": BackupVaultPolicy,
        "aws_iam_role": IamRole,
        "aws_iam_role_policy_attachment": IamRolePolicyAttachment,
        "aws_iam_service_linked_role": IamServiceLinkedRole,
        "aws_kms_alias": KmsAlias,
        "aws_kms_key": KmsKey,
        "aws_organizations_organization": OrganizationsOrganization,
        "aws_organizations_policy": OrganizationsPolicy,
        "aws_organizations_policy_attachment": OrganizationsPolicyAttachment,
    },
)
