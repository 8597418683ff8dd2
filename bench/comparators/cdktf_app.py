"""The comparator for CDKTF: the same resources through cdktf and its prebuilt AWS package.

.venv-bench-cdktf/bin/python bench/comparators/cdktf_app.py SPECIFICATION FOLDER
"""

import cdktf as core
from cdktf_cdktf_provider_aws.backup_global_settings import BackupGlobalSettings
from cdktf_cdktf_provider_aws.backup_vault import BackupVault
from cdktf_cdktf_provider_aws.backup_vault_lock_configuration import BackupVaultLockConfiguration
from cdktf_cdktf_provider_aws.backup_vault_policy import BackupVaultPolicy
from cdktf_cdktf_provider_aws.iam_role import IamRole
from cdktf_cdktf_provider_aws.iam_role_policy_attachment import IamRolePolicyAttachment
from cdktf_cdktf_provider_aws.iam_service_linked_role import IamServiceLinkedRole
from cdktf_cdktf_provider_aws.kms_alias import KmsAlias
from cdktf_cdktf_provider_aws.kms_key import KmsKey
from cdktf_cdktf_provider_aws.organizations_organization import OrganizationsOrganization
from cdktf_cdktf_provider_aws.organizations_policy import OrganizationsPolicy
from cdktf_cdktf_provider_aws.organizations_policy_attachment import OrganizationsPolicyAttachment
from cdktf_cdktf_provider_aws.provider import AwsProvider
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
