# The account that the provider works in.
data "aws_caller_identity" "current" {}

# The partition of the provider's Region, for ARNs.
data "aws_partition" "current" {}

locals {
  # Who may use the key: its own account; those admitted, for copies; and grants by these, for AWS
  # services only.
  key_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Sid    = "EnableIAMUserPermissions"
          Effect = "Allow"
          Principal = {
            AWS = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"
          }
          Action   = "kms:*"
          Resource = "*"
        },
      ],
      [
        for item in [
          merge(
            {
              Sid    = "AllowUseOfTheKey"
              Effect = "Allow"
              Principal = {
                AWS = [
                  for item in(var.key_users == null ? var.account_ids : var.key_users.account_ids) :
                  "arn:${data.aws_partition.current.partition}:iam::${item}:root"
                ]
              }
              Action = [
                "kms:DescribeKey",
                "kms:Encrypt",
                "kms:Decrypt",
                "kms:ReEncrypt*",
                "kms:GenerateDataKey",
                "kms:GenerateDataKeyWithoutPlaintext",
              ]
              Resource = "*"
            },
            {
              for key, value in {
                Condition = { ArnLike = { "aws:PrincipalArn" = var.principal_arns } }
              } :
              key => value
              if length(var.principal_arns) > 0
            }
          ),
        ] :
        item
        if length((var.key_users == null ? var.account_ids : var.key_users.account_ids)) > 0
      ],
      [
        for item in [
          {
            Sid       = "AllowUseOfTheKeyByUnit"
            Effect    = "Allow"
            Principal = { AWS = "*" }
            Action = [
              "kms:DescribeKey",
              "kms:Encrypt",
              "kms:Decrypt",
              "kms:ReEncrypt*",
              "kms:GenerateDataKey",
              "kms:GenerateDataKeyWithoutPlaintext",
            ]
            Resource = "*"
            Condition = merge(
              {
                "ForAnyValue:StringLike" = {
                  "aws:PrincipalOrgPaths" = (
                    var.key_users == null
                    ? var.organization_paths
                    : var.key_users.organization_paths
                  )
                }
              },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if length((
          var.key_users == null
          ? var.organization_paths
          : var.key_users.organization_paths
        )) > 0
      ],
      [
        for item in [
          {
            Sid       = "AllowUseOfTheKeyByOrganization"
            Effect    = "Allow"
            Principal = { AWS = "*" }
            Action = [
              "kms:DescribeKey",
              "kms:Encrypt",
              "kms:Decrypt",
              "kms:ReEncrypt*",
              "kms:GenerateDataKey",
              "kms:GenerateDataKeyWithoutPlaintext",
            ]
            Resource = "*"
            Condition = merge(
              {
                StringEquals = {
                  "aws:PrincipalOrgID" = (
                    var.key_users == null
                    ? var.organization_id
                    : var.key_users.organization_id
                  )
                }
              },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if(var.key_users == null ? var.organization_id : var.key_users.organization_id) != null
      ],
      [
        for item in [
          {
            Sid    = "AllowAttachmentOfPersistentResources"
            Effect = "Allow"
            Principal = {
              AWS = [
                for item in(var.key_users == null ? var.account_ids : var.key_users.account_ids) :
                "arn:${data.aws_partition.current.partition}:iam::${item}:root"
              ]
            }
            Action   = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
            Resource = "*"
            Condition = merge(
              { Bool = { "kms:GrantIsForAWSResource" = "true" } },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if length((var.key_users == null ? var.account_ids : var.key_users.account_ids)) > 0
      ],
      [
        for item in [
          {
            Sid       = "AllowAttachmentOfPersistentResourcesByUnit"
            Effect    = "Allow"
            Principal = { AWS = "*" }
            Action    = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
            Resource  = "*"
            Condition = merge(
              {
                Bool = { "kms:GrantIsForAWSResource" = "true" }
                "ForAnyValue:StringLike" = {
                  "aws:PrincipalOrgPaths" = (
                    var.key_users == null
                    ? var.organization_paths
                    : var.key_users.organization_paths
                  )
                }
              },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if length((
          var.key_users == null
          ? var.organization_paths
          : var.key_users.organization_paths
        )) > 0
      ],
      [
        for item in [
          {
            Sid       = "AllowAttachmentOfPersistentResourcesByOrganization"
            Effect    = "Allow"
            Principal = { AWS = "*" }
            Action    = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
            Resource  = "*"
            Condition = merge(
              {
                Bool = { "kms:GrantIsForAWSResource" = "true" }
                StringEquals = {
                  "aws:PrincipalOrgID" = (
                    var.key_users == null
                    ? var.organization_id
                    : var.key_users.organization_id
                  )
                }
              },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if(var.key_users == null ? var.organization_id : var.key_users.organization_id) != null
      ]
    )
  })

  # Who may copy into the vault. Copying is the one action that works across accounts.
  vault_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        for item in [
          merge(
            {
              Sid    = "EnableBackupVaultAccess"
              Effect = "Allow"
              Principal = {
                AWS = [
                  for item in var.account_ids :
                  "arn:${data.aws_partition.current.partition}:iam::${item}:root"
                ]
              }
              Action   = "backup:CopyIntoBackupVault"
              Resource = "*"
            },
            {
              for key, value in {
                Condition = { ArnLike = { "aws:PrincipalArn" = var.principal_arns } }
              } :
              key => value
              if length(var.principal_arns) > 0
            }
          ),
        ] :
        item
        if length(var.account_ids) > 0
      ],
      [
        for item in [
          {
            Sid       = "EnableBackupVaultAccessByUnit"
            Effect    = "Allow"
            Principal = "*"
            Action    = "backup:CopyIntoBackupVault"
            Resource  = "*"
            Condition = merge(
              { "ForAnyValue:StringLike" = { "aws:PrincipalOrgPaths" = var.organization_paths } },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if length(var.organization_paths) > 0
      ],
      [
        for item in [
          {
            Sid       = "EnableBackupVaultAccessByOrganization"
            Effect    = "Allow"
            Principal = "*"
            Action    = "backup:CopyIntoBackupVault"
            Resource  = "*"
            Condition = merge(
              { StringEquals = { "aws:PrincipalOrgID" = var.organization_id } },
              {
                for key, value in { ArnLike = { "aws:PrincipalArn" = var.principal_arns } } :
                key => value
                if length(var.principal_arns) > 0
              }
            )
          },
        ] :
        item
        if var.organization_id != null
      ]
    )
  })
}

# Instead of it: a logically air-gapped vault, under a key that AWS owns. It is so from its first
# day.
resource "aws_backup_logically_air_gapped_vault" "this" {
  count = var.air_gapped != null ? 1 : 0

  max_retention_days = var.air_gapped.max_retention_days
  min_retention_days = var.air_gapped.min_retention_days
  name               = var.name
  tags               = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

# The vault. Terraform refuses to destroy it.
resource "aws_backup_vault" "this" {
  count = var.air_gapped != null ? 0 : 1

  force_destroy = false
  kms_key_arn = var.key_arn != null ? var.key_arn : one(concat(
    aws_kms_key.this[*].arn,
    aws_kms_replica_key.this[*].arn
  ))
  name = var.name
  tags = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

# The lock. With changeable_for_days, which only the mode compliance sets, it cannot be removed by
# anybody once these days have passed.
resource "aws_backup_vault_lock_configuration" "this" {
  count = var.lock != null ? 1 : 0

  backup_vault_name = one(concat(
    aws_backup_vault.this[*].name,
    aws_backup_logically_air_gapped_vault.this[*].name
  ))
  changeable_for_days = var.lock.mode == "compliance" ? var.lock.changeable_for_days : null
  max_retention_days  = var.lock.max_retention_days
  min_retention_days  = var.lock.min_retention_days

  lifecycle {
    precondition {
      condition     = var.air_gapped == null
      error_message = "A logically air-gapped vault is locked by itself: leave lock or air_gapped out."
    }
  }
}

# Lets others copy into the vault.
resource "aws_backup_vault_policy" "this" {
  backup_vault_name = one(concat(
    aws_backup_vault.this[*].name,
    aws_backup_logically_air_gapped_vault.this[*].name
  ))
  policy = local.vault_policy

  lifecycle {
    precondition {
      condition = (
        length(var.account_ids) > 0 ||
        length(var.organization_paths) > 0 ||
        var.organization_id != null
      )
      error_message = "The vault must accept copies from somebody: give account_ids, organization_paths or organization_id."
    }
  }
}

# The name under which the key is found.
resource "aws_kms_alias" "this" {
  count = var.key_arn == null && var.air_gapped == null ? 1 : 0

  name          = "alias/${coalesce(var.key_alias, var.name)}"
  target_key_id = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

# The key. Backups under it are lost with it, so Terraform refuses to destroy it.
resource "aws_kms_key" "this" {
  count = var.key_arn == null && var.air_gapped == null && var.primary_key_arn == null ? 1 : 0

  deletion_window_in_days = var.deletion_window_in_days
  description             = "Backups in the vault ${var.name}"
  enable_key_rotation     = true
  multi_region            = var.multi_region
  policy                  = local.key_policy
  rotation_period_in_days = var.rotation_period_in_days
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

# Instead of a key of its own: the replica of a multi-Region key, with a policy of its own.
resource "aws_kms_replica_key" "this" {
  count = var.key_arn == null && var.air_gapped == null && var.primary_key_arn != null ? 1 : 0

  deletion_window_in_days = var.deletion_window_in_days
  description             = "Backups in the vault ${var.name}"
  policy                  = local.key_policy
  primary_key_arn         = var.primary_key_arn
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true
  }
}
