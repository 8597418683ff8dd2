output "delegation_policy" {
  description = "The organization's resource policy; null where nothing is delegated."
  value       = local.delegation_policy
}

output "global_settings" {
  description = "AWS Backup's settings for the organization; null where they are left alone."
  value       = one(aws_backup_global_settings.this[*].global_settings)
}
