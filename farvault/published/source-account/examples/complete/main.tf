# A member account in two Regions: roles are made in the first and named in the second, as IAM is global.

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
  destinations = ["222222222222"]
  protected    = ["Aurora", "DynamoDB", "EBS", "EC2", "RDS", "S3"]
}

module "first" {
  source = "../.."

  vaults = {
    primary = {}
    legal   = { lock = { mode = "governance", min_retention_days = 30, max_retention_days = 3650 } }
  }
  destination_account_ids = local.destinations
  key_alias               = "backup-source"
  rotation_period_in_days = 180

  backup_role = {
    name                 = "BackupRole"
    path                 = "/backup/"
    permissions_boundary = "arn:aws:iam::aws:policy/AdministratorAccess"
  }
  scanner_roles            = { BackupScanner = { path = "/backup/" } }
  protected_resource_types = local.protected
  index                    = true
  scan                     = true
  service_linked_role      = true
  tags                     = { purpose = "backup" }
}

module "second" {
  source    = "../.."
  providers = { aws = aws.far }

  vaults                  = { primary = {} }
  destination_account_ids = local.destinations
  backup_role             = { name = "BackupRole", path = "/backup/", create = false }
  tags                    = { purpose = "backup" }
}

output "vault_arns" {
  description = "ARN of each vault, by Region and name."
  value       = { first = module.first.vault_arns, second = module.second.vault_arns }
}

output "backup_role_arn" {
  description = "ARN of the role that backup policies name."
  value       = module.first.backup_role_arn
}

output "source_key_statements" {
  description = "Statements for the policies of keys that encrypt the account's volumes and databases."
  value       = module.first.source_key_statements
}
