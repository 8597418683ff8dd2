output "alias_name" {
  description = "Name of the alias, 'alias/' included."
  value       = aws_kms_alias.this.name
}

output "key_arn" {
  description = "ARN of the key."
  value       = coalesce(one(concat(aws_kms_key.this[*].arn, aws_kms_replica_key.this[*].arn)))
}

output "key_id" {
  description = "Id of the key."
  value       = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

output "policy" {
  description = "The key's policy document."
  value       = one(concat(aws_kms_key.this[*].policy, aws_kms_replica_key.this[*].policy))
}
