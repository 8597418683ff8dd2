# A key in the backup account for vaults that receive copies from one organizational unit.

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

module "backup_key" {
  source = "../.."

  alias              = "backup-copies"
  organization_paths = ["o-a1b2c3d4e5/r-ab12/ou-ab12-22222222/*"]
  principal_arns = [
    "arn:aws:iam::*:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
    "arn:aws:iam::*:role/service-role/AWSBackupDefaultServiceRole",
  ]
}

output "key_arn" {
  description = "ARN of the key."
  value       = module.backup_key.key_arn
}
