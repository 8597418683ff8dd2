# terraform test: what is planned, with a provider that is mocked. Needs no AWS account.

mock_provider "aws" {}

variables {
  policies = {
    daily = {
      content = "{\"plans\":{}}"
      targets = ["r-ab12", "ou-ab12-22222222", "333333333333"]
    }
    monthly = {
      content     = "{\"plans\":{}}"
      description = "Once a month"
      targets     = ["333333333333"]
    }
  }
}

run "policies_and_attachments" {
  command = plan

  assert {
    condition     = alltrue([for policy in aws_organizations_policy.this : policy.type == "BACKUP_POLICY"])
    error_message = "backup policies"
  }

  assert {
    condition     = aws_organizations_policy.this["monthly"].description == "Once a month"
    error_message = "with their description"
  }

  assert {
    condition = keys(aws_organizations_policy_attachment.this) == [
      "daily/333333333333", "daily/ou-ab12-22222222", "daily/r-ab12", "monthly/333333333333",
    ]
    error_message = "one attachment for each policy and target"
  }
}

run "all_of_it_applied" {
  assert {
    condition     = keys(output.policy_ids) == ["daily", "monthly"]
    error_message = "each policy has its id"
  }
}

run "no_backup_policy" {
  command = plan

  variables {
    policies = { daily = { content = "{\"statements\":[]}", targets = ["r-ab12"] } }
  }

  expect_failures = [var.policies]
}

run "a_target_that_is_none" {
  command = plan

  variables {
    policies = { daily = { content = "{\"plans\":{}}", targets = ["workloads"] } }
  }

  expect_failures = [var.policies]
}
