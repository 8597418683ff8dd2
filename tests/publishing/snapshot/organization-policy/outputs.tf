output "policy_arns" {
  description = "ARN of each policy by name."
  value       = { for name, policy in aws_organizations_policy.this : name => policy.arn }
}

output "policy_ids" {
  description = "Id of each policy by name."
  value       = { for name, policy in aws_organizations_policy.this : name => policy.id }
}
