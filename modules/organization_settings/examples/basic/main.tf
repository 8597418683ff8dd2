# In the management account: copies between accounts, and a delegated administrator.

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

  require_trusted_access = true
  global_settings = {
    cross_account_backup         = true
    multi_party_approval         = false
    delegated_administrator_sync = false
  }
  delegated_administrator = { account_id = "222222222222" }
  region_settings = {
    opt_in     = { DynamoDB = true, EBS = true, EFS = true, RDS = true, S3 = true }
    management = { DynamoDB = true }
  }
}

output "global_settings" {
  description = "AWS Backup's settings for the organization."
  value       = module.organization_settings.global_settings
}
