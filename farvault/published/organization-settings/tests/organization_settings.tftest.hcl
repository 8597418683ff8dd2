# terraform test: what is planned, with a provider that is mocked. Needs no AWS account.

mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }

  mock_data "aws_organizations_organization" {
    defaults = {
      id                            = "o-a1b2c3d4e5"
      aws_service_access_principals = ["backup.amazonaws.com"]
      enabled_policy_types          = ["BACKUP_POLICY"]
      roots                         = []
    }
  }
}

run "nothing_by_itself" {
  command = plan

  assert {
    condition = 0 == sum([
      length(aws_backup_global_settings.this),
      length(aws_backup_region_settings.this),
      length(aws_organizations_delegated_administrator.this),
      length(aws_organizations_resource_policy.this),
    ])
    error_message = "what is not given is left alone"
  }
}

run "global_settings" {
  command = plan

  variables {
    require_trusted_access  = true
    require_backup_policies = true
    global_settings = {
      cross_account_backup         = true
      multi_party_approval         = false
      delegated_administrator_sync = false
    }
  }

  assert {
    condition = aws_backup_global_settings.this[0].global_settings == tomap({
      isCrossAccountBackupEnabled     = "true"
      isDelegatedAdministratorEnabled = "false"
      isMpaEnabled                    = "false"
    })
    error_message = "all three are written"
  }
}

run "a_delegated_administrator" {
  command = plan

  variables {
    delegated_administrator = { account_id = "222222222222" }
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_organizations_resource_policy.this[0].content).Statement :
      statement.Principal.AWS == "arn:aws:iam::222222222222:root"
    ])
    error_message = "is admitted, and no other account is"
  }
}

run "without_trusted_access" {
  command = plan

  override_data {
    target = data.aws_organizations_organization.current
    values = {
      aws_service_access_principals = []
      enabled_policy_types          = []
      roots                         = []
    }
  }

  variables {
    require_trusted_access = true
  }

  expect_failures = [data.aws_organizations_organization.current]
}

run "an_account_that_is_none" {
  command = plan

  variables {
    delegated_administrator = { account_id = "backup" }
  }

  expect_failures = [var.delegated_administrator]
}
