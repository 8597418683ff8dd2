output "backup_role_arn" {
  description = "ARN of the backup role; null where none is made."
  value       = one(aws_iam_role.backup[*].arn)
}

output "key_arn" {
  description = "ARN of the vaults' own key; null where there is none."
  value       = one(concat(aws_kms_key.this[*].arn, aws_kms_replica_key.this[*].arn))
}

output "key_id" {
  description = "Id of the vaults' own key; null where there is none."
  value       = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

output "scanner_role_arns" {
  description = "ARN of each scanner role by name."
  value       = { for name, role in aws_iam_role.scanner : name => role.arn }
}

output "source_key_statements" {
  description = "JSON list of the statements that the policy of every other key of the account's resources must hold, for the backup role and for the destination accounts that copy them."
  value       = local.source_key_statements
}

output "vault_arns" {
  description = "ARN of each vault by name."
  value       = { for name, vault in aws_backup_vault.this : name => vault.arn }
}
