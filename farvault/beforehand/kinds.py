"""What may have to be true beforehand: each kind once, with why, AWS's source, and the commands to check or make it.

A command is a template: {account} is the account's id, {region} the Region, {of_account} ` --account-id ...` where
it is called in the management account for another one; all other names are an item's `values`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Runs = Literal["here", "management"]


@dataclass(frozen=True)
class Kind:
    """A thing outside the description that a copy may depend on."""

    slug: str
    """Names it: also its section in docs/beforehand.md."""
    needs: str
    """What must be true, as a sentence; names in braces are an item's values."""
    why: str
    """What happens if it is not, in sentences; names in braces are an item's values."""
    source: str
    """The AWS page that documents it."""
    unless: str
    """When it is not listed, as a sentence."""
    check: str = ""
    """Command that shows whether it is true; empty where no single command does."""
    make: tuple[str, ...] = ()
    """Commands that make it true; none where the user chooses how."""
    runs: Runs = "here"
    """Whose credentials the commands need: of each account named, or of the management account."""


KINDS: Mapping[str, Kind] = {
    kind.slug: kind
    for kind in (
        Kind(
            slug="trusted-access",
            needs="AWS Backup has trusted access to the organization",
            why="Without it no backup policy takes effect in any account.",
            source="AWS Organizations User Guide, AWS Backup and AWS Organizations",
            unless="neither a plan nor `organization_settings` is described",
            check="aws organizations list-aws-service-access-for-organization",
            make=("aws organizations enable-aws-service-access --service-principal backup.amazonaws.com",),
            runs="management",
        ),
        Kind(
            slug="backup-policies-enabled",
            needs="the policy type BACKUP_POLICY is enabled on the organization's root, which needs all features",
            why="Without it no backup policy can be made or attached.",
            source="AWS Organizations User Guide, enabling and disabling policy types",
            unless="no plan is described",
            check="aws organizations list-roots",
            make=("aws organizations enable-policy-type --root-id {root} --policy-type BACKUP_POLICY",),
            runs="management",
        ),
        Kind(
            slug="cross-account-backup",
            needs="backups may be copied between the accounts of the organization",
            why="It is off until the management account turns it on: each copy to another account fails.",
            source="AWS Backup API, UpdateGlobalSettings; AWS Backup Developer Guide, creating backup copies across "
            "accounts",
            unless="no copy leaves its account, or an environment's `organization_settings` says it",
            check="aws backup describe-global-settings",
            make=("aws backup update-global-settings --global-settings isCrossAccountBackupEnabled=true",),
            runs="management",
        ),
        Kind(
            slug="no-resource-policy",
            needs="the organization has no resource policy but the one that is made here",
            why="There is one for an organization. AWS refuses to make another, so nothing in it is lost, but the "
            "deployment ends there.",
            source="AWS Organizations API, PutResourcePolicy",
            unless="`delegated_administrator` is not described, has `manage_policies: false`, or says `adopt`",
            check="aws organizations describe-resource-policy",
            runs="management",
        ),
        Kind(
            slug="region-enabled",
            needs="the Region {name} is enabled",
            why="It is off by default: nothing can be made, backed up or copied there until the account enables it.",
            source="AWS Account Management Reference Guide, enable or disable AWS Regions in your account",
            unless="AWS enables the Region by default, or neither an environment, a plan nor a copy is in it",
            check="aws account get-region-opt-status --region-name {name}{of_account}",
            make=("aws account enable-region --region-name {name}{of_account}",),
            runs="management",
        ),
        Kind(
            slug="deployment-role",
            needs="the deployment's role {name} exists",
            why="Terraform assumes it in each account: it trusts who deploys, and may manage AWS Backup, KMS and IAM.",
            source="IAM User Guide, switching to an IAM role",
            unless="the account has `assume_role: false`, or no environment",
            check="aws iam get-role --role-name {role}",
        ),
        Kind(
            slug="role",
            needs="the role {name} exists, for {service}",
            why="It has to trust {service} and to have {policies}. No environment makes it, nor does a backup policy; "
            "only the console makes AWS's default role. Jobs fail without it.",
            source="AWS Backup Developer Guide, IAM service roles; AWS Organizations User Guide, AWS Backup and AWS "
            "Organizations",
            unless="an environment makes it: the description's `backup_role` where `backup_role: true`, a plan's "
            "scanner role where `scanner_role: true`",
            check="aws iam get-role --role-name {role}",
            make=(
                "aws iam create-role --path {path} --role-name {role} --assume-role-policy-document '{trust}'",
                "{attach}",
            ),
        ),
        Kind(
            slug="permissions-boundary",
            needs="the policy {name} exists, and allows what AWS Backup's roles have to do",
            why="It bounds each role that is made: without it none can be, and what it does not allow fails in jobs.",
            source="IAM User Guide, permissions boundaries for IAM entities",
            unless="`backup_role` has no `permissions_boundary` or one of AWS's policies, or no role is made",
            check="aws iam get-policy --policy-arn arn:{partition}:iam::{account}:policy/{name}",
        ),
        Kind(
            slug="service-linked-role",
            needs="AWS Backup's service-linked role AWSServiceRoleForBackup exists",
            why="It makes the copies in the account that receives them. AWS makes it once AWS Backup is used there.",
            source="AWS Backup Developer Guide, using service-linked roles for AWS Backup",
            unless="no copy comes in from another account, or an environment has `service_linked_role: true`",
            check="aws iam get-role --role-name AWSServiceRoleForBackup",
            make=("aws iam create-service-linked-role --aws-service-name backup.amazonaws.com",),
        ),
        Kind(
            slug="default-vault",
            needs="AWS's own vault Default exists",
            why="Only the console makes it, when opened in that Region. Each backup job fails where it is missing.",
            source="AWS Backup Developer Guide, backup vault creation",
            unless="no rule backs up into it",
            check="aws backup describe-backup-vault --backup-vault-name Default --region {region}",
            make=("aws backup create-backup-vault --backup-vault-name Default --region {region}",),
        ),
        Kind(
            slug="dynamodb-advanced",
            needs="AWS Backup's advanced features for DynamoDB are on",
            why="Without them backups of tables are not copied, and a backup policy does not turn them on.",
            source="AWS Backup Developer Guide, advanced DynamoDB backup",
            unless="no copy of DynamoDB is asked for, or the environment's `region_settings` say it, in both `opt_in` "
            "and `management`",
            check="aws backup describe-region-settings --region {region}",
            make=(
                "aws backup update-region-settings --region {region} --resource-type-opt-in-preference DynamoDB=true "
                "--resource-type-management-preference DynamoDB=true",
            ),
        ),
        Kind(
            slug="service-opt-in",
            needs="AWS Backup is opted in to {types}",
            why="For backup policies the management account's opt-in counts, Region by Region: what selections take by "
            "tag, and Aurora, DocumentDB and Neptune in any case, are not backed up without it.",
            source="AWS Backup Developer Guide, assigning resources to a backup plan and cross-account management",
            unless="`region_settings` of the management account's environment in that Region say it",
            check="aws backup describe-region-settings --region {region}",
            make=(
                "aws backup update-region-settings --region {region} --resource-type-opt-in-preference {preference}",
            ),
        ),
        Kind(
            slug="source-key",
            needs="what is copied of {types} is encrypted with a customer managed key that {to} may use, or not at all",
            why="Snapshots under an AWS managed key such as aws/ebs cannot be shared with another account.",
            source="AWS Backup Developer Guide, encryption for backups, and creating backup copies across accounts",
            unless="AWS Backup fully manages the type, or the account's `source_keys` says `none` or `aws-managed`, "
            "a finding",
        ),
        Kind(
            slug="s3-versioning",
            needs="buckets that are backed up have versioning on",
            why="The backup job of a bucket without versioning fails.",
            source="AWS Backup Developer Guide, Amazon S3 backups",
            unless="no plan protects S3",
            make=("aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled",),
        ),
        Kind(
            slug="given-key",
            needs="the key {name} exists, is enabled, and its policy admits {users}",
            why="Farvault neither makes a given key nor writes its policy. Where it does not admit them, copies fail.",
            source="AWS Backup Developer Guide, encryption for backups, and creating backup copies across accounts",
            unless="`policy_file` beside the key's `arn` gives its policy, which is then checked",
            check="aws kms get-key-policy --key-id {name} --region {region}",
        ),
        Kind(
            slug="replica-primary",
            needs="{name} is a multi-Region primary key",
            why="A replica can be made of nothing else.",
            source="AWS Key Management Service Developer Guide, multi-Region keys",
            unless="no key has `replica_of`",
            check="aws kms describe-key --key-id {name} --region {region}",
        ),
    )
}
"""Every kind by slug, in the order in which they are shown."""
