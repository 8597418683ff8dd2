# terraform test: what is planned, with a provider that is mocked. Needs no AWS account.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "222222222222" }
  }

  mock_data "aws_iam_roles" {
    defaults = { names = [] }
  }
}

variables {
  vaults                  = { primary = {} }
  destination_account_ids = ["222222222222"]
  backup_role             = { name = "BackupRole", path = "/backup/" }
}

run "vault_key_and_role" {
  command = plan

  assert {
    condition     = keys(aws_backup_vault.this) == ["primary"] && length(aws_kms_key.this) == 1
    error_message = "a vault on a key"
  }

  assert {
    condition     = aws_iam_role.backup[0].name == "BackupRole" && aws_iam_role.backup[0].path == "/backup/"
    error_message = "the role under the name that backup policies give"
  }

  assert {
    condition = jsondecode(aws_iam_role.backup[0].assume_role_policy).Statement[*].Principal.Service == [
      "backup.amazonaws.com",
    ]
    error_message = "AWS Backup alone assumes it"
  }

  assert {
    condition = keys(aws_iam_role_policy_attachment.backup) == [
      "service-role/AWSBackupServiceRolePolicyForBackup",
      "service-role/AWSBackupServiceRolePolicyForRestores",
    ]
    error_message = "it backs up and restores, and no more"
  }

  assert {
    condition = alltrue([
      for statement in slice(jsondecode(aws_kms_key.this[0].policy).Statement, 1, 3) :
      alltrue([
        for arn in flatten([statement.Condition.ArnLike["aws:PrincipalArn"]]) :
        endswith(arn, ":role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup")
      ])
    ])
    error_message = "the destination's service-linked role uses the key, and nobody else there"
  }
}

run "s3_indexed_and_scanned" {
  command = plan

  variables {
    protected_resource_types = ["EBS", "S3"]
    index                    = true
    scan                     = true
    scanner_roles            = { BackupScanner = { path = "/backup/" } }
  }

  assert {
    condition     = length(aws_iam_role_policy_attachment.backup) == 6
    error_message = "two policies more for S3, one for indexes and one for scans"
  }

  assert {
    condition     = keys(aws_iam_role_policy_attachment.scanner) == ["BackupScanner"]
    error_message = "the scanner's role has its policy"
  }
}

run "in_a_second_region" {
  command = plan

  variables {
    backup_role = { name = "BackupRole", path = "/backup/", create = false }
  }

  assert {
    condition     = length(aws_iam_role.backup) == 0 && length(aws_iam_role_policy_attachment.backup) == 0
    error_message = "the role is named, not made again"
  }

  assert {
    condition     = strcontains(output.source_key_statements, ":role/backup/BackupRole")
    error_message = "and the statements for other keys know it"
  }
}

run "no_vault" {
  command = plan

  variables {
    vaults = {}
  }

  assert {
    condition     = length(aws_backup_vault.this) == 0 && length(aws_kms_key.this) == 0
    error_message = "no vault, no key"
  }
}

run "the_default_vault" {
  command = plan

  variables {
    vaults = { default = {} }
  }

  expect_failures = [var.vaults]
}

run "a_lock_that_keeps_nothing" {
  command = plan

  variables {
    vaults = { primary = { lock = { mode = "governance" } } }
  }

  expect_failures = [var.vaults]
}

run "a_path_without_its_end" {
  command = plan

  variables {
    backup_role = { name = "BackupRole", path = "/backup" }
  }

  expect_failures = [var.backup_role]
}
