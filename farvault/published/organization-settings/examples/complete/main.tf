# In the management account: everything, with a delegated administrator beside the statements of others.

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

  # The organization has one resource policy: what others have in it is given here, or it would be lost.
  delegated_administrator = {
    account_id = "222222222222"
    other_statements = jsonencode([
      {
        Sid       = "ReadPolicies"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::444444444444:root" }
        Action    = ["organizations:DescribePolicy", "organizations:ListPolicies"]
        Resource  = "*"
      },
    ])
  }

  region_settings = {
    # Every type that AWS Backup knows in this Region.
    opt_in = {
      Aurora = true, CloudFormation = true, DSQL = true, DocumentDB = true, DynamoDB = true, EBS = true, EC2 = true,
      EFS    = true, EKS = true, FSx = true, Neptune = true, RDS = true, Redshift = true, "Redshift Serverless" = true,
      S3     = true, "SAP HANA on Amazon EC2" = true, "Storage Gateway" = true, Timestream = true, VirtualMachine = true
    }
    management = { DynamoDB = true, EFS = true }
  }
}

output "global_settings" {
  description = "AWS Backup's settings for the organization."
  value       = module.organization_settings.global_settings
}
