variable "alias" {
  description = "Alias of the key, without 'alias/' in front."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-zA-Z0-9/_-]{1,250})$", var.alias))
    error_message = "The alias must be 1 to 250 letters, digits, '/', '_' and '-', without 'alias/' in front."
  }
}

variable "account_ids" {
  description = "Ids of the accounts that are admitted."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for item in var.account_ids : can(regex("^([0-9]{12})$", item))])
    error_message = "Each of the account ids must be 12 digits, in quotes."
  }
}

variable "deletion_window_in_days" {
  description = "Days between scheduling the key's deletion and its end. After it, every backup under the key is lost."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition = (
      var.deletion_window_in_days >= 7 &&
      var.deletion_window_in_days == floor(var.deletion_window_in_days) &&
      var.deletion_window_in_days <= 30
    )
    error_message = "The deletion window must be from 7 to 30 days."
  }
}

variable "description" {
  description = "What the key is for."
  type        = string
  default     = "Backups that are copied across accounts"
  nullable    = false
}

variable "multi_region" {
  description = "Whether the key is a multi-Region primary key."
  type        = bool
  default     = false
  nullable    = false
}

variable "organization_id" {
  description = "Id of the organization, to admit every account in it. Null admits no organization as a whole."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = var.organization_id == null ? true : can(regex(
      "^(o-[a-z0-9]{10,32})$",
      var.organization_id
    ))
    error_message = "The organization id must be 'o-' and 10 to 32 lower-case letters and digits."
  }
}

variable "organization_paths" {
  description = "Paths of the organizational units that are admitted, such as o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for item in var.organization_paths :
      can(regex(
        "^(o-[a-z0-9]{10,32}/r-[0-9a-z]{4,32}(/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})*/(\\*|ou-\\*)?)$",
        item
      ))
    ])
    error_message = "Each of the organization paths must be o-<organization>/r-<root>/ou-<unit>/.../, then '*' for all below."
  }
}

variable "primary_key_arn" {
  description = "ARN of a multi-Region primary key in another Region, to make a replica of it. Null makes a key of its own. Of a key in the same configuration, give coalesce(aws_kms_key.example.arn), or the output of backup-key."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = var.primary_key_arn == null ? true : can(regex(
      "^(arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+)$",
      var.primary_key_arn
    ))
    error_message = "The primary key must be the ARN of a KMS key, arn:<partition>:kms:<Region>:<account>:key/<id>."
  }
}

variable "principal_arns" {
  description = "Patterns of principals' ARNs, such as arn:aws:iam::*:role/farvault/FarvaultBackup: only these are admitted, in the accounts that are. An empty list admits every principal of these accounts."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "rotation_period_in_days" {
  description = "Days between automatic rotations of the key."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition = (
      var.rotation_period_in_days >= 90 &&
      var.rotation_period_in_days == floor(var.rotation_period_in_days) &&
      var.rotation_period_in_days <= 2560
    )
    error_message = "The rotation period must be from 90 to 2560 days."
  }
}

variable "tags" {
  description = "Tags of everything that is made."
  type        = map(string)
  default     = {}
  nullable    = false
}
