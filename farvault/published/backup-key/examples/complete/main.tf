# A multi-Region key for copies, with its replica in a second Region: the same key material, each with a policy of its own.

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

provider "aws" {
  alias  = "far"
  region = "eu-central-1"
}

locals {
  # Who copies: AWS Backup's service-linked role of the accounts that are admitted, and their backup role.
  copiers = [
    "arn:aws:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
    "arn:aws:iam::*:role/backup/BackupRole",
  ]
}

module "primary" {
  source = "../.."

  alias                   = "backup-copies"
  description             = "Copies of the organization's backups"
  account_ids             = ["333333333333"]
  organization_paths      = ["o-a1b2c3d4e5/r-ab12/ou-ab12-22222222/*"]
  principal_arns          = local.copiers
  multi_region            = true
  rotation_period_in_days = 180
  deletion_window_in_days = 30
  tags                    = { purpose = "backup" }
}

module "replica" {
  source    = "../.."
  providers = { aws = aws.far }

  alias              = "backup-copies"
  description        = "Copies of the organization's backups"
  account_ids        = ["333333333333"]
  organization_paths = ["o-a1b2c3d4e5/r-ab12/ou-ab12-22222222/*"]
  principal_arns     = local.copiers
  primary_key_arn    = module.primary.key_arn
  tags               = { purpose = "backup" }
}

output "key_arns" {
  description = "ARN of the key in each Region."
  value       = { near = module.primary.key_arn, far = module.replica.key_arn }
}
