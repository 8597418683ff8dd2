# terraform test: what is planned, with a provider that is mocked. Needs no AWS account.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "222222222222" }
  }
}

variables {
  alias       = "copies"
  account_ids = ["333333333333"]
}

run "a_key_of_its_own" {
  command = plan

  assert {
    condition     = length(aws_kms_key.this) == 1 && length(aws_kms_replica_key.this) == 0
    error_message = "one key is made, and no replica"
  }

  assert {
    condition     = aws_kms_key.this[0].enable_key_rotation && aws_kms_key.this[0].deletion_window_in_days == 30
    error_message = "it rotates, and waits for the longest time before it ends"
  }

  assert {
    condition     = aws_kms_alias.this.name == "alias/copies"
    error_message = "the alias has its prefix"
  }

  assert {
    condition = jsondecode(aws_kms_key.this[0].policy).Statement[*].Sid == [
      "EnableIAMUserPermissions", "AllowUseOfTheKey", "AllowAttachmentOfPersistentResources",
    ]
    error_message = "its own account administers it, and the other one uses it"
  }

  assert {
    condition     = jsondecode(aws_kms_key.this[0].policy).Statement[2].Condition.Bool["kms:GrantIsForAWSResource"] == "true"
    error_message = "grants are for AWS services only"
  }
}

run "nobody_else" {
  command = plan

  variables {
    account_ids     = []
    organization_id = "o-a1b2c3d4e5"
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_kms_key.this[0].policy).Statement :
      statement.Principal.AWS != "*" || can(statement.Condition.StringEquals["aws:PrincipalOrgID"])
    ])
    error_message = "who is not named is held to the organization"
  }
}

run "only_the_roles_that_copy" {
  command = plan

  variables {
    principal_arns = ["arn:aws:iam::*:role/backup/BackupRole"]
  }

  assert {
    condition = alltrue([
      for statement in slice(jsondecode(aws_kms_key.this[0].policy).Statement, 1, 3) :
      statement.Condition.ArnLike["aws:PrincipalArn"] == ["arn:aws:iam::*:role/backup/BackupRole"]
    ])
    error_message = "each statement for others is narrowed"
  }
}

run "a_replica" {
  command = plan

  variables {
    primary_key_arn = "arn:aws:kms:eu-west-1:222222222222:key/mrk-11111111111111111111111111111111"
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && length(aws_kms_replica_key.this) == 1
    error_message = "a replica instead of a key"
  }
}

run "a_window_that_aws_refuses" {
  command = plan

  variables {
    deletion_window_in_days = 6
  }

  expect_failures = [var.deletion_window_in_days]
}

run "an_account_that_is_none" {
  command = plan

  variables {
    account_ids = ["333333333333", "shop"]
  }

  expect_failures = [var.account_ids]
}
