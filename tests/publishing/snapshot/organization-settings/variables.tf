variable "delegated_administrator" {
  description = "A member account that administers AWS Backup, and manages backup policies through the organization's resource policy, of which there is only one: other_statements is the JSON list of what else it must hold. Where there is one already, AWS refuses to make it until it is imported. Null delegates nothing."
  type = object({
    account_id       = string
    manage_policies  = optional(bool, true)
    other_statements = optional(string)
  })
  default  = null
  nullable = true

  validation {
    condition = can(regex(
      "^([0-9]{12})$",
      try(var.delegated_administrator.account_id, "000000000000")
    ))
    error_message = "The delegated administrator's account id must be 12 digits, in quotes."
  }

  validation {
    condition = (
      try(var.delegated_administrator.other_statements, null) == null
      ? true
      : can(jsondecode(var.delegated_administrator.other_statements)[*].Effect)
    )
    error_message = "The other statements of the resource policy must be a JSON list of statements."
  }
}

variable "global_settings" {
  description = "AWS Backup's settings for the whole organization; only in the management account. All three are written, so all must be given: aws backup describe-global-settings shows what they are. Null leaves them alone."
  type = object({
    cross_account_backup         = bool
    multi_party_approval         = bool
    delegated_administrator_sync = bool
  })
  default  = null
  nullable = true
}

variable "region_settings" {
  description = "Whether AWS Backup protects each resource type in this account and Region, and whether it fully manages its backups. Name every type of the Region in opt_in, and both DynamoDB and EFS in management or neither: for one that is left out Terraform shows a difference for ever. Null leaves them alone."
  type        = object({ opt_in = map(bool), management = optional(map(bool), {}) })
  default     = null
  nullable    = true

  validation {
    condition     = var.region_settings == null ? true : length(var.region_settings.opt_in) > 0
    error_message = "The Region settings must name at least one resource type in opt_in."
  }
}

variable "require_backup_policies" {
  description = "Whether planning fails unless the policy type BACKUP_POLICY is enabled, likewise."
  type        = bool
  default     = false
  nullable    = false
}

variable "require_trusted_access" {
  description = "Whether planning fails unless AWS Backup has trusted access to the organization. Turn it on once, outside Terraform: whoever manages it there owns the organization."
  type        = bool
  default     = false
  nullable    = false
}
