output "key_arn" {
  description = "ARN of the vault's own key; null where a key was given."
  value       = one(concat(aws_kms_key.this[*].arn, aws_kms_replica_key.this[*].arn))
}

output "key_id" {
  description = "Id of the vault's own key; null where a key was given."
  value       = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

output "vault_arn" {
  description = "ARN of the vault."
  value = one(concat(
    aws_backup_vault.this[*].arn,
    aws_backup_logically_air_gapped_vault.this[*].arn
  ))
}

output "vault_name" {
  description = "Name of the vault."
  value = one(concat(
    aws_backup_vault.this[*].name,
    aws_backup_logically_air_gapped_vault.this[*].name
  ))
}
