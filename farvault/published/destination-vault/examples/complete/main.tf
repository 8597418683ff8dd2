# A locked vault and a logically air-gapped one in a backup account, for one organizational unit and one other account.

terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

locals {
  units = ["o-a1b2c3d4e5/r-ab12/ou-ab12-22222222/*"]
  # Only the roles that copy: those of AWS Backup, under the names that every account has.
  copiers = [
    "arn:aws:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
    "arn:aws:iam::*:role/backup/BackupRole",
  ]
}

module "locked" {
  source = "../.."

  name               = "locked"
  account_ids        = ["333333333333"]
  organization_paths = local.units
  principal_arns     = local.copiers
  key_users          = { account_ids = ["333333333333"], organization_paths = local.units }

  key_alias               = "backup/locked"
  multi_region            = true
  rotation_period_in_days = 180
  deletion_window_in_days = 30

  # In 14 days, nobody can remove this lock any more, AWS included.
  lock = {
    mode                = "compliance"
    min_retention_days  = 7
    max_retention_days  = 3650
    changeable_for_days = 14
  }

  tags = { purpose = "backup" }
}

module "air_gapped" {
  source = "../.."

  name               = "air-gapped"
  organization_paths = local.units
  principal_arns     = local.copiers
  air_gapped         = { min_retention_days = 7, max_retention_days = 365 }
  tags               = { purpose = "backup" }
}

output "vault_arns" {
  description = "ARNs that the copy actions of the source accounts name."
  value       = [module.locked.vault_arn, module.air_gapped.vault_arn]
}

output "key_arn" {
  description = "ARN of the locked vault's key."
  value       = module.locked.key_arn
}
