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
  name            = "central"
  organization_id = "o-a1b2c3d4e5"
}

run "for_an_organization" {
  command = plan

  assert {
    condition     = aws_backup_vault.this[0].name == "central" && length(aws_backup_logically_air_gapped_vault.this) == 0
    error_message = "a standard vault"
  }

  assert {
    condition     = length(aws_kms_key.this) == 1 && aws_kms_alias.this[0].name == "alias/central"
    error_message = "on a key of its own"
  }

  assert {
    condition     = length(aws_backup_vault_lock_configuration.this) == 0
    error_message = "without a lock"
  }

  assert {
    condition = jsondecode(aws_backup_vault_policy.this.policy).Statement == [{
      Sid       = "EnableBackupVaultAccessByOrganization"
      Effect    = "Allow"
      Principal = "*"
      Action    = "backup:CopyIntoBackupVault"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
    error_message = "its accounts may copy into it, and nobody may do anything else"
  }
}

run "a_governance_lock" {
  command = plan

  variables {
    lock = { mode = "governance", min_retention_days = 7, max_retention_days = 3650 }
  }

  assert {
    condition = (
      aws_backup_vault_lock_configuration.this[0].min_retention_days == 7
      && aws_backup_vault_lock_configuration.this[0].max_retention_days == 3650
      && aws_backup_vault_lock_configuration.this[0].changeable_for_days == null
    )
    error_message = "a lock that can be removed"
  }
}

run "a_compliance_lock" {
  command = plan

  variables {
    lock = { mode = "compliance", min_retention_days = 7, changeable_for_days = 14 }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this[0].changeable_for_days == 14
    error_message = "a lock that is final after 14 days"
  }
}

run "an_air_gapped_vault" {
  command = plan

  variables {
    air_gapped = { min_retention_days = 7, max_retention_days = 365 }
  }

  assert {
    condition     = length(aws_backup_vault.this) == 0 && length(aws_backup_logically_air_gapped_vault.this) == 1
    error_message = "a logically air-gapped vault instead of a standard one"
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && length(aws_kms_alias.this) == 0
    error_message = "under a key that AWS owns"
  }
}

run "a_given_key" {
  command = plan

  variables {
    key_arn = "arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555"
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && aws_backup_vault.this[0].kms_key_arn == var.key_arn
    error_message = "no key is made"
  }
}

run "for_nobody" {
  command = plan

  variables {
    organization_id = null
  }

  expect_failures = [aws_backup_vault_policy.this]
}

run "the_default_vault" {
  command = plan

  variables {
    name = "Default"
  }

  expect_failures = [var.name]
}

run "a_misspelt_mode" {
  command = plan

  variables {
    lock = { mode = "Compliance", min_retention_days = 7 }
  }

  expect_failures = [var.lock]
}

run "a_compliance_lock_without_its_days" {
  command = plan

  variables {
    lock = { mode = "compliance", min_retention_days = 7 }
  }

  expect_failures = [var.lock]
}

run "a_lock_on_an_air_gapped_vault" {
  command = plan

  variables {
    air_gapped = { min_retention_days = 7, max_retention_days = 365 }
    lock       = { mode = "governance", min_retention_days = 7 }
  }

  expect_failures = [aws_backup_vault_lock_configuration.this]
}
