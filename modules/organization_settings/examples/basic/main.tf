# In the management account: copies between accounts, trusted access, and a delegated administrator.

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

# The organization exists: it is imported, never made.
import {
  to = module.organization_settings.aws_organizations_organization.this[0]
  id = "o-a1b2c3d4e5"
}

module "organization_settings" {
  source = "../.."

  global_settings         = { cross_account_backup = true, delegated_administrator = true }
  manage_organization     = true
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
