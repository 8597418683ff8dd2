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
                  for item in var.account_ids :
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
        if length(var.account_ids) > 0
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
      ],
      [
        for item in [
          {
            Sid    = "AllowAttachmentOfPersistentResources"
            Effect = "Allow"
            Principal = {
              AWS = [
                for item in var.account_ids :
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
        if length(var.account_ids) > 0
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
                Bool                     = { "kms:GrantIsForAWSResource" = "true" }
                "ForAnyValue:StringLike" = { "aws:PrincipalOrgPaths" = var.organization_paths }
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
        if length(var.organization_paths) > 0
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
                Bool         = { "kms:GrantIsForAWSResource" = "true" }
                StringEquals = { "aws:PrincipalOrgID" = var.organization_id }
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
        if var.organization_id != null
      ]
    )
  })
}

# The name under which the key is found.
resource "aws_kms_alias" "this" {
  name          = "alias/${var.alias}"
  target_key_id = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

# The key. Backups under it are lost with it, so Terraform refuses to destroy it.
resource "aws_kms_key" "this" {
  count = var.primary_key_arn == null ? 1 : 0

  deletion_window_in_days = var.deletion_window_in_days
  description             = var.description
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
  count = var.primary_key_arn != null ? 1 : 0

  deletion_window_in_days = var.deletion_window_in_days
  description             = var.description
  policy                  = local.key_policy
  primary_key_arn         = var.primary_key_arn
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true
  }
}
