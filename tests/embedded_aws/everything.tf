# Every resource type that the embedded AWS serves, in three accounts and two Regions.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region      = "ap-southeast-2"
  max_retries = 2
}

provider "aws" {
  alias               = "backup"
  region              = "ap-southeast-2"
  allowed_account_ids = ["222222222222"]
  max_retries         = 2
  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/OrganizationAccountAccessRole"
  }
}

provider "aws" {
  alias               = "far"
  region              = "ap-southeast-4"
  allowed_account_ids = ["222222222222"]
  max_retries         = 2
  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/OrganizationAccountAccessRole"
  }
}

provider "aws" {
  alias               = "shop"
  region              = "ap-southeast-2"
  allowed_account_ids = ["333333333333"]
  max_retries         = 2
  assume_role {
    role_arn = "arn:aws:iam::333333333333:role/OrganizationAccountAccessRole"
  }
}

data "aws_caller_identity" "backup" {
  provider = aws.backup
}

data "aws_partition" "here" {}

data "aws_organizations_organization" "here" {}

import {
  to = aws_organizations_organization.here
  id = "o-a1b2c3d4e5"
}

resource "aws_organizations_organization" "here" {
  feature_set                   = "ALL"
  aws_service_access_principals = ["backup.amazonaws.com"]
  enabled_policy_types          = ["BACKUP_POLICY"]
}

resource "aws_organizations_delegated_administrator" "backup" {
  account_id        = data.aws_caller_identity.backup.account_id
  service_principal = "backup.amazonaws.com"
  depends_on        = [aws_organizations_organization.here]
}

resource "aws_organizations_resource_policy" "delegation" {
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Delegate"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::222222222222:root" }
      Action    = ["organizations:DescribeOrganization", "organizations:ListPolicies", "organizations:CreatePolicy"]
      Resource  = "*"
      Condition = { StringEqualsIfExists = { "organizations:PolicyType" = "BACKUP_POLICY" } }
    }]
  })
  tags = { purpose = "rehearsal" }
}

resource "aws_backup_global_settings" "here" {
  global_settings = {
    isCrossAccountBackupEnabled     = "true"
    isDelegatedAdministratorEnabled = "false"
    isMpaEnabled                    = "false"
  }
}

resource "aws_backup_region_settings" "shop" {
  provider = aws.shop
  resource_type_opt_in_preference = {
    for type in [
      "Aurora", "CloudFormation", "DSQL", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "EKS", "FSx", "Neptune", "RDS",
      "Redshift", "Redshift Serverless", "S3", "SAP HANA on Amazon EC2", "Storage Gateway", "Timestream",
      "VirtualMachine",
    ] : type => true
  }
  resource_type_management_preference = { DynamoDB = true, EFS = true }
}

# The destination account

resource "aws_iam_service_linked_role" "backup" {
  provider         = aws.backup
  aws_service_name = "backup.amazonaws.com"
}

resource "aws_kms_key" "vault" {
  provider                = aws.backup
  description             = "central vault"
  multi_region            = true
  enable_key_rotation     = true
  rotation_period_in_days = 180
  deletion_window_in_days = 7
  policy                  = local.key_policy
  tags                    = { purpose = "rehearsal" }
}

locals {
  key_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Own"
        Effect    = "Allow"
        Principal = { AWS = "arn:${data.aws_partition.here.partition}:iam::222222222222:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "ServiceLinkedRole"
        Effect    = "Allow"
        Principal = { AWS = aws_iam_service_linked_role.backup.arn }
        Action    = ["kms:DescribeKey", "kms:Decrypt", "kms:CreateGrant"]
        Resource  = "*"
      },
      {
        Sid       = "Sources"
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = ["kms:DescribeKey", "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:PrincipalOrgID" = data.aws_organizations_organization.here.id } }
      },
      {
        Sid       = "Grants"
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = "kms:CreateGrant"
        Resource  = "*"
        Condition = {
          StringEquals = { "aws:PrincipalOrgID" = data.aws_organizations_organization.here.id }
          Bool         = { "kms:GrantIsForAWSResource" = "true" }
        }
      },
    ]
  })
}

resource "aws_kms_replica_key" "vault" {
  provider                = aws.far
  description             = "central vault, far"
  primary_key_arn         = aws_kms_key.vault.arn
  deletion_window_in_days = 7
  policy                  = local.key_policy
  tags                    = { purpose = "rehearsal" }
}

resource "aws_kms_alias" "vault" {
  provider      = aws.backup
  name          = "alias/central-vault"
  target_key_id = aws_kms_key.vault.key_id
}

resource "aws_kms_alias" "far" {
  provider      = aws.far
  name          = "alias/central-vault"
  target_key_id = aws_kms_replica_key.vault.key_id
}

resource "aws_backup_vault" "central" {
  provider    = aws.backup
  name        = "central"
  kms_key_arn = aws_kms_key.vault.arn
  tags        = { purpose = "rehearsal" }
}

resource "aws_backup_vault" "far" {
  provider    = aws.far
  name        = "central"
  kms_key_arn = aws_kms_replica_key.vault.arn
}

resource "aws_backup_vault_policy" "central" {
  for_each          = { central = aws_backup_vault.central.name }
  provider          = aws.backup
  backup_vault_name = each.value
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "backup:CopyIntoBackupVault"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = data.aws_organizations_organization.here.id } }
    }]
  })
}

resource "aws_backup_vault_lock_configuration" "central" {
  provider           = aws.backup
  backup_vault_name  = aws_backup_vault.central.name
  min_retention_days = 7
  max_retention_days = 365
}

resource "aws_backup_vault_lock_configuration" "far" {
  provider            = aws.far
  backup_vault_name   = aws_backup_vault.far.name
  changeable_for_days = 3
  min_retention_days  = 7
}

resource "aws_sns_topic" "backup" {
  provider = aws.backup
  name     = "backup-events"
}

resource "aws_backup_vault_notifications" "central" {
  provider            = aws.backup
  backup_vault_name   = aws_backup_vault.central.name
  sns_topic_arn       = aws_sns_topic.backup.arn
  backup_vault_events = ["COPY_JOB_FAILED", "BACKUP_JOB_COMPLETED"]
}

resource "aws_backup_logically_air_gapped_vault" "air" {
  provider           = aws.backup
  name               = "air"
  min_retention_days = 7
  max_retention_days = 90
  tags               = { purpose = "rehearsal" }
}

# The source account

resource "aws_iam_role" "backup" {
  provider = aws.shop
  name     = "backup"
  path     = "/service-role/"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "backup.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "backup" {
  for_each = toset([
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Backup",
    "AWSBackupServiceRolePolicyForS3Restore",
  ])
  provider   = aws.shop
  role       = aws_iam_role.backup.name
  policy_arn = "arn:${data.aws_partition.here.partition}:iam::aws:policy/${each.value}"
}

resource "aws_backup_vault" "local" {
  provider = aws.shop
  name     = "local"
}

resource "aws_backup_plan" "daily" {
  provider = aws.shop
  name     = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.local.name
    schedule          = "cron(10 14 ? * * *)"
    start_window      = 60
    completion_window = 120
    lifecycle {
      delete_after = 30
    }
    recovery_point_tags = { plan = "daily" }
    copy_action {
      destination_vault_arn = aws_backup_vault.central.arn
      lifecycle {
        cold_storage_after = 30
        delete_after       = 120
      }
    }
  }
  rule {
    rule_name                = "continuous"
    target_vault_name        = aws_backup_vault.local.name
    schedule                 = "cron(0 5 ? * * *)"
    enable_continuous_backup = true
    lifecycle {
      delete_after = 35
    }
  }
  advanced_backup_setting {
    backup_options = { WindowsVSS = "enabled" }
    resource_type  = "EC2"
  }
  tags = { purpose = "rehearsal" }
}

resource "aws_backup_selection" "tagged" {
  provider     = aws.shop
  name         = "tagged"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = aws_iam_role.backup.arn
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "true"
  }
}

resource "aws_backup_selection" "volumes" {
  provider     = aws.shop
  name         = "volumes"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = aws_iam_role.backup.arn
  resources    = ["arn:aws:ec2:*:*:volume/*"]
  condition {
    string_equals {
      key   = "aws:ResourceTag/backup"
      value = "true"
    }
  }
}

resource "aws_backup_framework" "controls" {
  provider    = aws.shop
  name        = "controls"
  description = "what an auditor asks"
  control {
    name = "BACKUP_RECOVERY_POINT_ENCRYPTED"
  }
  control {
    name = "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK"
    input_parameter {
      name  = "requiredFrequencyUnit"
      value = "days"
    }
    input_parameter {
      name  = "requiredFrequencyValue"
      value = "1"
    }
    input_parameter {
      name  = "requiredRetentionDays"
      value = "30"
    }
    scope {
      compliance_resource_types = ["EBS"]
    }
  }
  tags = { purpose = "rehearsal" }
}

resource "aws_backup_report_plan" "copies" {
  provider    = aws.shop
  name        = "copies"
  description = "copy jobs"
  report_delivery_channel {
    formats        = ["CSV", "JSON"]
    s3_bucket_name = "reports"
  }
  report_setting {
    report_template = "COPY_JOB_REPORT"
  }
  tags = { purpose = "rehearsal" }
}

resource "aws_backup_restore_testing_plan" "weekly" {
  provider            = aws.shop
  name                = "weekly"
  schedule_expression = "cron(0 12 ? * SUN *)"
  recovery_point_selection {
    algorithm            = "LATEST_WITHIN_WINDOW"
    include_vaults       = ["*"]
    recovery_point_types = ["SNAPSHOT"]
  }
  tags = { purpose = "rehearsal" }
}

resource "aws_backup_restore_testing_selection" "volumes" {
  provider                  = aws.shop
  name                      = "volumes"
  restore_testing_plan_name = aws_backup_restore_testing_plan.weekly.name
  protected_resource_type   = "EBS"
  iam_role_arn              = aws_iam_role.backup.arn
  protected_resource_arns   = ["*"]
}

# The organization's policy

resource "aws_organizations_policy" "daily" {
  name        = "daily"
  description = "daily backups of workloads"
  type        = "BACKUP_POLICY"
  content = jsonencode({
    plans = {
      daily = {
        regions = { "@@assign" = ["ap-southeast-2"] }
        rules = {
          daily = {
            schedule_expression      = { "@@assign" = "cron(10 14 ? * * *)" }
            target_backup_vault_name = { "@@assign" = aws_backup_vault.local.name }
            lifecycle                = { delete_after_days = { "@@assign" = "30" } }
            copy_actions = {
              (aws_backup_vault.central.arn) = {
                target_backup_vault_arn = { "@@assign" = aws_backup_vault.central.arn }
                lifecycle               = { delete_after_days = { "@@assign" = "90" } }
              }
            }
          }
        }
        selections = {
          tags = {
            backup = {
              iam_role_arn = { "@@assign" = "arn:aws:iam::$account:role/service-role/backup" }
              tag_key      = { "@@assign" = "backup" }
              tag_value    = { "@@assign" = ["true"] }
            }
          }
        }
      }
    }
  })
  tags = { purpose = "rehearsal" }
}

resource "aws_organizations_policy_attachment" "daily" {
  for_each   = toset(["r-ab12", "ou-ab12-22222222", "333333333333"])
  policy_id  = aws_organizations_policy.daily.id
  target_id  = each.value
  depends_on = [aws_organizations_organization.here]
}
