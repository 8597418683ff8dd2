# Two plans, one for the whole organization and one for a unit and an account, each with a copy in 222222222222.

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
  central = "arn:aws:backup:eu-west-1:222222222222:backup-vault:central"
  role    = "arn:aws:iam::$account:role/backup/BackupRole"

  # By plan: when it runs, and how long its backups and their copies are kept.
  plans = {
    daily   = { schedule = "cron(10 14 ? * * *)", days = 35, copy_days = 90 }
    monthly = { schedule = "cron(40 2 1 * ? *)", days = 400, copy_days = 1200 }
  }

  # A backup policy is minified: AWS counts its characters.
  contents = {
    for name, plan in local.plans : name => jsonencode({
      plans = {
        (name) = {
          regions = { "@@assign" = ["eu-west-1"] }
          rules = {
            (name) = {
              schedule_expression      = { "@@assign" = plan.schedule }
              target_backup_vault_name = { "@@assign" = "primary" }
              lifecycle                = { delete_after_days = { "@@assign" = tostring(plan.days) } }
              copy_actions = {
                (local.central) = {
                  target_backup_vault_arn = { "@@assign" = local.central }
                  lifecycle               = { delete_after_days = { "@@assign" = tostring(plan.copy_days) } }
                }
              }
            }
          }
          selections = {
            tags = {
              (name) = {
                iam_role_arn = { "@@assign" = local.role }
                tag_key      = { "@@assign" = "backup" }
                tag_value    = { "@@assign" = [name] }
              }
            }
          }
        }
      }
    })
  }
}

module "organization_policy" {
  source = "../.."

  policies = {
    daily = {
      description = "Daily backups of the whole organization"
      targets     = ["r-ab12"]
      content     = local.contents["daily"]
    }
    monthly = {
      description = "Monthly backups, kept for a year"
      targets     = ["ou-ab12-22222222", "333333333333"]
      content     = local.contents["monthly"]
    }
  }
  tags = { purpose = "backup" }
}

output "policy_ids" {
  description = "Id of each policy."
  value       = module.organization_policy.policy_ids
}
