# In the management account: copies between accounts, refused until AWS Backup has trusted access.

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
  region = "us-east-1"
}

module "organization_settings" {
  source = "../.."

  require_trusted_access  = true
  require_backup_policies = true
  global_settings = {
    cross_account_backup         = true
    multi_party_approval         = false
    delegated_administrator_sync = false
  }
}

output "global_settings" {
  description = "AWS Backup's settings for the organization."
  value       = module.organization_settings.global_settings
}
