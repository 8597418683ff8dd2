# A vault in the backup account that every account of the organization may copy into.

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

module "destination_vault" {
  source = "../.."

  name            = "central"
  organization_id = "o-a1b2c3d4e5"
  key_users       = { account_ids = ["333333333333", "444444444444"] }

  lock = {
    mode               = "governance"
    min_retention_days = 7
    max_retention_days = 3650
  }
}

output "vault_arn" {
  description = "ARN that the copy actions of the source accounts name."
  value       = module.destination_vault.vault_arn
}
