# The account that the provider works in.
data "aws_caller_identity" "current" {}

# The organization is read, never managed: what must be turned on is checked here, with the command
# that does it.
data "aws_organizations_organization" "current" {
  count = var.require_trusted_access || var.require_backup_policies || var.delegated_administrator != null ? 1 : 0

  lifecycle {
    postcondition {
      condition = (
        !(var.require_trusted_access || var.delegated_administrator != null) ||
        contains(self.aws_service_access_principals, "backup.amazonaws.com")
      )
      error_message = "AWS Backup has no trusted access to the organization. Turn it on once, in the management account: aws organizations enable-aws-service-access --service-principal backup.amazonaws.com"
    }

    postcondition {
      condition = !(var.require_backup_policies) || contains(
        self.enabled_policy_types,
        "BACKUP_POLICY"
      )
      error_message = "The policy type BACKUP_POLICY is not enabled. Enable it once, in the management account: aws organizations enable-policy-type --policy-type BACKUP_POLICY --root-id ${try(self.roots[0].id, "ROOT_ID")}"
    }
  }
}

# The partition of the provider's Region, for ARNs.
data "aws_partition" "current" {}

locals {
  # What the delegated administrator may do with backup policies, and with no others.
  delegation_policy = (
    var.delegated_administrator == null
    ? null
    : jsonencode({
      Version = "2012-10-17"
      Statement = concat(
        [
          {
            Sid    = "ReadOrganization"
            Effect = "Allow"
            Principal = {
              AWS = "arn:${data.aws_partition.current.partition}:iam::${var.delegated_administrator.account_id}:root"
            }
            Action = [
              "organizations:DescribeOrganization",
              "organizations:DescribeOrganizationalUnit",
              "organizations:DescribeAccount",
              "organizations:ListRoots",
              "organizations:ListOrganizationalUnitsForParent",
              "organizations:ListParents",
              "organizations:ListChildren",
              "organizations:ListAccounts",
              "organizations:ListAccountsForParent",
              "organizations:ListAWSServiceAccessForOrganization",
              "organizations:ListDelegatedAdministrators",
              "organizations:ListTagsForResource",
            ]
            Resource = "*"
          },
          {
            Sid    = "ReadBackupPolicies"
            Effect = "Allow"
            Principal = {
              AWS = "arn:${data.aws_partition.current.partition}:iam::${var.delegated_administrator.account_id}:root"
            }
            Action = [
              "organizations:DescribePolicy",
              "organizations:DescribeEffectivePolicy",
              "organizations:ListPolicies",
              "organizations:ListPoliciesForTarget",
              "organizations:ListTargetsForPolicy",
            ]
            Resource  = "*"
            Condition = { StringLikeIfExists = { "organizations:PolicyType" = "BACKUP_POLICY" } }
          },
          {
            Sid    = "CreateBackupPolicies"
            Effect = "Allow"
            Principal = {
              AWS = "arn:${data.aws_partition.current.partition}:iam::${var.delegated_administrator.account_id}:root"
            }
            Action    = "organizations:CreatePolicy"
            Resource  = "*"
            Condition = { StringEquals = { "organizations:PolicyType" = "BACKUP_POLICY" } }
          },
          {
            Sid    = "ManageBackupPolicies"
            Effect = "Allow"
            Principal = {
              AWS = "arn:${data.aws_partition.current.partition}:iam::${var.delegated_administrator.account_id}:root"
            }
            Action = [
              "organizations:UpdatePolicy",
              "organizations:DeletePolicy",
              "organizations:AttachPolicy",
              "organizations:DetachPolicy",
            ]
            Resource = [
              "arn:${data.aws_partition.current.partition}:organizations::${data.aws_caller_identity.current.account_id}:root/${one(data.aws_organizations_organization.current[*].id)}/*",
              "arn:${data.aws_partition.current.partition}:organizations::${data.aws_caller_identity.current.account_id}:ou/${one(data.aws_organizations_organization.current[*].id)}/*",
              "arn:${data.aws_partition.current.partition}:organizations::${data.aws_caller_identity.current.account_id}:account/${one(data.aws_organizations_organization.current[*].id)}/*",
              "arn:${data.aws_partition.current.partition}:organizations::${data.aws_caller_identity.current.account_id}:policy/${one(data.aws_organizations_organization.current[*].id)}/backup_policy/*",
            ]
            Condition = { StringEquals = { "organizations:PolicyType" = "BACKUP_POLICY" } }
          },
          {
            Sid    = "TagBackupPolicies"
            Effect = "Allow"
            Principal = {
              AWS = "arn:${data.aws_partition.current.partition}:iam::${var.delegated_administrator.account_id}:root"
            }
            Action   = ["organizations:TagResource", "organizations:UntagResource"]
            Resource = "arn:${data.aws_partition.current.partition}:organizations::${data.aws_caller_identity.current.account_id}:policy/${one(data.aws_organizations_organization.current[*].id)}/backup_policy/*"
          },
        ],
        try(jsondecode(var.delegated_administrator.other_statements), [])
      )
    })
  )
}

# Settings of AWS Backup for the whole organization: always all three, or the provider shows a
# difference for ever.
resource "aws_backup_global_settings" "this" {
  count = var.global_settings == null ? 0 : 1

  global_settings = {
    isCrossAccountBackupEnabled     = tostring(var.global_settings.cross_account_backup)
    isDelegatedAdministratorEnabled = tostring(var.global_settings.delegated_administrator_sync)
    isMpaEnabled                    = tostring(var.global_settings.multi_party_approval)
  }

  depends_on = [data.aws_organizations_organization.current]
}

# Which resource types AWS Backup protects in this account and Region.
resource "aws_backup_region_settings" "this" {
  count = var.region_settings == null ? 0 : 1

  resource_type_management_preference = (
    length(var.region_settings.management) == 0
    ? null
    : var.region_settings.management
  )
  resource_type_opt_in_preference = var.region_settings.opt_in
}

# The account that administers AWS Backup instead of the management account.
resource "aws_organizations_delegated_administrator" "this" {
  count = var.delegated_administrator == null ? 0 : 1

  account_id        = var.delegated_administrator.account_id
  service_principal = "backup.amazonaws.com"

  depends_on = [data.aws_organizations_organization.current]
}

# The organization's only resource policy. Its tag makes AWS refuse to overwrite one that is there:
# it takes tags only with a new one.
resource "aws_organizations_resource_policy" "this" {
  count = try(var.delegated_administrator.manage_policies, false) ? 1 : 0

  content = local.delegation_policy
  tags    = { "farvault:module" = "organization-settings" }
}
