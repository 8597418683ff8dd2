# The account that the provider works in.
data "aws_caller_identity" "current" {}

# Its description says who has made it.
data "aws_iam_role" "service_linked" {
  for_each = toset(flatten(data.aws_iam_roles.service_linked[*].names))

  name = each.value
}

# AWS Backup's service-linked role, if the account has it already.
data "aws_iam_roles" "service_linked" {
  count = var.service_linked_role ? 1 : 0

  path_prefix = "/aws-service-role/backup.amazonaws.com/"
}

# The partition of the provider's Region, for ARNs.
data "aws_partition" "current" {}

locals {
  # Who may use the key: its own account, and AWS Backup's service-linked role in the accounts that
  # receive copies.
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
          {
            Sid    = "AllowUseOfTheKey"
            Effect = "Allow"
            Principal = {
              AWS = [
                for item in var.destination_account_ids :
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
            Condition = {
              ArnLike = {
                "aws:PrincipalArn" = [
                  "arn:${data.aws_partition.current.partition}:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
                ]
              }
            }
          },
        ] :
        item
        if length(var.destination_account_ids) > 0
      ],
      [
        for item in [
          {
            Sid    = "AllowAttachmentOfPersistentResources"
            Effect = "Allow"
            Principal = {
              AWS = [
                for item in var.destination_account_ids :
                "arn:${data.aws_partition.current.partition}:iam::${item}:root"
              ]
            }
            Action   = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
            Resource = "*"
            Condition = {
              Bool = { "kms:GrantIsForAWSResource" = "true" }
              ArnLike = {
                "aws:PrincipalArn" = [
                  "arn:${data.aws_partition.current.partition}:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
                ]
              }
            }
          },
        ] :
        item
        if length(var.destination_account_ids) > 0
      ]
    )
  })

  # AWS's managed policies for what the backup role does.
  managed_policies = concat(
    [
      "service-role/AWSBackupServiceRolePolicyForBackup",
      "service-role/AWSBackupServiceRolePolicyForRestores",
    ],
    (
      contains(var.protected_resource_types, "S3")
      ? ["AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore"]
      : []
    ),
    var.index ? ["AWSBackupServiceRolePolicyForIndexing"] : [],
    var.scan ? ["AWSBackupServiceRolePolicyForScans"] : []
  )

  # What the policies of other keys must hold, so that what they encrypt can be backed up and
  # copied.
  source_key_statements = jsonencode(concat(
    [
      for item in [
        {
          Sid    = "AllowUseOfTheKey"
          Effect = "Allow"
          Principal = {
            AWS = [
              for item in var.destination_account_ids :
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
          Condition = {
            ArnLike = {
              "aws:PrincipalArn" = [
                "arn:${data.aws_partition.current.partition}:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
              ]
            }
          }
        },
      ] :
      item
      if length(var.destination_account_ids) > 0
    ],
    [
      for item in [
        {
          Sid    = "AllowAttachmentOfPersistentResources"
          Effect = "Allow"
          Principal = {
            AWS = [
              for item in var.destination_account_ids :
              "arn:${data.aws_partition.current.partition}:iam::${item}:root"
            ]
          }
          Action   = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
          Resource = "*"
          Condition = {
            Bool = { "kms:GrantIsForAWSResource" = "true" }
            ArnLike = {
              "aws:PrincipalArn" = [
                "arn:${data.aws_partition.current.partition}:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
              ]
            }
          }
        },
      ] :
      item
      if length(var.destination_account_ids) > 0
    ],
    [
      for item in [
        {
          Sid    = "AllowUseOfTheKeyByBackupRole"
          Effect = "Allow"
          Principal = {
            AWS = [
              for item in(
                var.backup_role == null
                ? []
                : [data.aws_caller_identity.current.account_id]
              ) :
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
          Condition = {
            ArnLike = {
              "aws:PrincipalArn" = [
                "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role${try("${var.backup_role.path}${var.backup_role.name}", "")}",
              ]
            }
          }
        },
      ] :
      item
      if length((var.backup_role == null ? [] : [data.aws_caller_identity.current.account_id])) > 0
    ],
    [
      for item in [
        {
          Sid    = "AllowAttachmentOfPersistentResourcesByBackupRole"
          Effect = "Allow"
          Principal = {
            AWS = [
              for item in(
                var.backup_role == null
                ? []
                : [data.aws_caller_identity.current.account_id]
              ) :
              "arn:${data.aws_partition.current.partition}:iam::${item}:root"
            ]
          }
          Action   = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
          Resource = "*"
          Condition = {
            Bool = { "kms:GrantIsForAWSResource" = "true" }
            ArnLike = {
              "aws:PrincipalArn" = [
                "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role${try("${var.backup_role.path}${var.backup_role.name}", "")}",
              ]
            }
          }
        },
      ] :
      item
      if length((var.backup_role == null ? [] : [data.aws_caller_identity.current.account_id])) > 0
    ]
  ))
}

# The vaults. Terraform refuses to destroy them.
resource "aws_backup_vault" "this" {
  for_each = var.vaults

  force_destroy = false
  kms_key_arn = var.key_arn != null ? var.key_arn : one(concat(
    aws_kms_key.this[*].arn,
    aws_kms_replica_key.this[*].arn
  ))
  name = each.key
  tags = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

# Their locks. With changeable_for_days, which only the mode compliance sets, a lock cannot be
# removed by anybody once these days have passed.
resource "aws_backup_vault_lock_configuration" "this" {
  for_each = { for name, vault in var.vaults : name => vault.lock if vault.lock != null }

  backup_vault_name   = aws_backup_vault.this[each.key].name
  changeable_for_days = each.value.mode == "compliance" ? each.value.changeable_for_days : null
  max_retention_days  = each.value.max_retention_days
  min_retention_days  = each.value.min_retention_days
}

# The role that AWS Backup assumes.
resource "aws_iam_role" "backup" {
  count = try(var.backup_role.create, false) ? 1 : 0

  assume_role_policy = jsonencode({
    Statement = [
      {
        Action    = "sts:AssumeRole"
        Effect    = "Allow"
        Principal = { Service = "backup.amazonaws.com" }
        Sid       = "AllowAWSBackup"
      },
    ]
    Version = "2012-10-17"
  })
  description          = "Assumed by AWS Backup to back up, copy and restore"
  name                 = var.backup_role.name
  path                 = var.backup_role.path
  permissions_boundary = var.backup_role.permissions_boundary
  tags                 = var.tags
}

# Roles that GuardDuty assumes to scan backups.
resource "aws_iam_role" "scanner" {
  for_each = var.scanner_roles

  assume_role_policy = jsonencode({
    Statement = [
      {
        Action    = "sts:AssumeRole"
        Effect    = "Allow"
        Principal = { Service = "malware-protection.guardduty.amazonaws.com" }
        Sid       = "AllowGuardDutyMalwareProtection"
      },
    ]
    Version = "2012-10-17"
  })
  description          = "Assumed by GuardDuty to scan backups for malware"
  name                 = each.key
  path                 = each.value.path
  permissions_boundary = each.value.permissions_boundary
  tags                 = var.tags
}

# What it may do.
resource "aws_iam_role_policy_attachment" "backup" {
  for_each = try(var.backup_role.create, false) ? toset(local.managed_policies) : toset([])

  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/${each.value}"
  role       = aws_iam_role.backup[0].name
}

# What they may do.
resource "aws_iam_role_policy_attachment" "scanner" {
  for_each = aws_iam_role.scanner

  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AWSBackupGuardDutyRolePolicyForScans"
  role       = each.value.name
}

# AWS Backup's service-linked role, only where AWS has not made it. Terraform refuses to destroy it.
resource "aws_iam_service_linked_role" "this" {
  count = (
    var.service_linked_role && alltrue([
      for description in values(data.aws_iam_role.service_linked)[*].description :
      description == "AWS Backup's service-linked role, kept by Farvault's module source-account"
    ])
    ? 1
    : 0
  )

  aws_service_name = "backup.amazonaws.com"
  description      = "AWS Backup's service-linked role, kept by Farvault's module source-account"

  lifecycle {
    prevent_destroy = true
  }
}

# The name under which the key is found.
resource "aws_kms_alias" "this" {
  count = var.key_arn == null && length(var.vaults) > 0 ? 1 : 0

  name          = "alias/${var.key_alias}"
  target_key_id = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

# The key. Backups under it are lost with it, so Terraform refuses to destroy it.
resource "aws_kms_key" "this" {
  count = var.key_arn == null && length(var.vaults) > 0 && var.primary_key_arn == null ? 1 : 0

  deletion_window_in_days = var.deletion_window_in_days
  description             = "Backups of this account, copied to other accounts"
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
  count = var.key_arn == null && length(var.vaults) > 0 && var.primary_key_arn != null ? 1 : 0

  deletion_window_in_days = var.deletion_window_in_days
  description             = "Backups of this account, copied to other accounts"
  policy                  = local.key_policy
  primary_key_arn         = var.primary_key_arn
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true
  }
}
