# One backup policy for a unit: every day at 14:10 UTC, with a copy in the account 222222222222.

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

locals {
  target = "arn:aws:backup:eu-west-1:222222222222:backup-vault:central"
}

module "organization_policy" {
  source = "../.."

  policies = {
    daily = {
      description = "Daily backups, copied to the backup account"
      targets     = ["ou-ab12-22222222"]
      content = jsonencode({
        plans = {
          daily = {
            regions = { "@@assign" = ["eu-west-1"] }
            rules = {
              daily = {
                schedule_expression      = { "@@assign" = "cron(10 14 ? * * *)" }
                target_backup_vault_name = { "@@assign" = "primary" }
                lifecycle                = { delete_after_days = { "@@assign" = "35" } }
                copy_actions = {
                  (local.target) = {
                    target_backup_vault_arn = { "@@assign" = local.target }
                    lifecycle               = { delete_after_days = { "@@assign" = "90" } }
                  }
                }
              }
            }
            selections = {
              tags = {
                daily = {
                  iam_role_arn = { "@@assign" = "arn:aws:iam::$account:role/backup/BackupRole" }
                  tag_key      = { "@@assign" = "backup" }
                  tag_value    = { "@@assign" = ["daily"] }
                }
              }
            }
          }
        }
      })
    }
  }
}

output "policy_ids" {
  description = "Id of each policy."
  value       = module.organization_policy.policy_ids
}
