# A member account whose backups are copied to the account 222222222222.

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

module "source_account" {
  source = "../.."

  vaults                   = { primary = {} }
  destination_account_ids  = ["222222222222"]
  backup_role              = { name = "BackupRole", path = "/backup/" }
  protected_resource_types = ["EBS", "RDS", "S3"]
  service_linked_role      = true
}

output "source_key_statements" {
  description = "Statements for the policies of keys that encrypt the account's volumes and databases."
  value       = module.source_account.source_key_statements
}
