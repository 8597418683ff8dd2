variable "name" {
  description = "Name of the vault."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-zA-Z0-9_-]{2,50})$", var.name))
    error_message = "The name must be 2 to 50 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = lower(var.name) != "default"
    error_message = "The vault must not be named Default: AWS's own default vault cannot receive copies from other accounts."
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

variable "air_gapped" {
  description = "Makes the vault logically air-gapped, encrypted with a key that AWS owns: this cannot be undone. Null makes a standard vault."
  type        = object({ min_retention_days = number, max_retention_days = number })
  default     = null
  nullable    = true

  validation {
    condition     = var.air_gapped == null ? true : var.air_gapped.min_retention_days <= var.air_gapped.max_retention_days
    error_message = "The minimum retention must not be more than the maximum retention."
  }

  validation {
    condition = (
      try(var.air_gapped.min_retention_days, 7) >= 7 &&
      try(var.air_gapped.min_retention_days, 7) == floor(try(
        var.air_gapped.min_retention_days,
        7
      )) &&
      try(var.air_gapped.min_retention_days, 7) <= 36500
    )
    error_message = "The minimum retention must be from 7 to 36500 days."
  }

  validation {
    condition = (
      try(var.air_gapped.max_retention_days, 7) >= 7 &&
      try(var.air_gapped.max_retention_days, 7) == floor(try(
        var.air_gapped.max_retention_days,
        7
      )) &&
      try(var.air_gapped.max_retention_days, 7) <= 36500
    )
    error_message = "The maximum retention must be from 7 to 36500 days."
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

variable "key_alias" {
  description = "Alias of the vault's own key, without 'alias/' in front. Null takes the vault's name."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition     = var.key_alias == null ? true : can(regex("^([a-zA-Z0-9/_-]{1,250})$", var.key_alias))
    error_message = "The alias must be 1 to 250 letters, digits, '/', '_' and '-', without 'alias/' in front."
  }
}

variable "key_arn" {
  description = "ARN of an existing customer managed key. Null makes a key. Of a key in the same configuration, give coalesce(aws_kms_key.example.arn): so it is known before apply that there is one."
  type        = string
  default     = null
  nullable    = true

  validation {
    condition = var.key_arn == null ? true : can(regex(
      "^(arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+)$",
      var.key_arn
    ))
    error_message = "The key must be the ARN of a KMS key, arn:<partition>:kms:<Region>:<account>:key/<id>."
  }
}

variable "key_users" {
  description = "Who may use the vault's own key. Null admits those who may copy into the vault."
  type = object({
    account_ids        = optional(list(string), [])
    organization_paths = optional(list(string), [])
    organization_id    = optional(string)
  })
  default  = null
  nullable = true

  validation {
    condition = (
      var.key_users == null
      ? true
      : (
        length(var.key_users.account_ids) > 0 ||
        length(var.key_users.organization_paths) > 0 ||
        var.key_users.organization_id != null
      )
    )
    error_message = "The key users must be somebody: give account_ids, organization_paths or organization_id."
  }
}

variable "lock" {
  description = "The vault's lock: mode governance or compliance and the retention in days that it enforces. A compliance lock can never be removed once changeable_for_days have passed. Null locks nothing."
  type = object({
    mode                = string
    min_retention_days  = optional(number)
    max_retention_days  = optional(number)
    changeable_for_days = optional(number)
  })
  default  = null
  nullable = true

  validation {
    condition     = var.lock == null ? true : contains(["governance", "compliance"], var.lock.mode)
    error_message = "The lock's mode must be 'governance' or 'compliance'."
  }

  validation {
    condition = (
      var.lock == null
      ? true
      : (var.lock.mode == "compliance") == (var.lock.changeable_for_days != null)
    )
    error_message = "A compliance lock needs changeable_for_days, and a governance lock must not have it."
  }

  validation {
    condition     = var.lock == null ? true : var.lock.min_retention_days != null || var.lock.max_retention_days != null
    error_message = "A lock needs min_retention_days or max_retention_days."
  }

  validation {
    condition = var.lock == null ? true : try(
      var.lock.min_retention_days <= var.lock.max_retention_days,
      true
    )
    error_message = "The lock's minimum retention must not be more than its maximum retention."
  }

  validation {
    condition = (
      var.lock == null
      ? true
      : (
        var.lock.min_retention_days == null
        ? true
        : (
          var.lock.min_retention_days >= 1 &&
          var.lock.min_retention_days == floor(var.lock.min_retention_days) &&
          var.lock.min_retention_days <= 36500
        )
      )
    )
    error_message = "The lock's minimum retention must be from 1 to 36500 days."
  }

  validation {
    condition = (
      var.lock == null
      ? true
      : (
        var.lock.max_retention_days == null
        ? true
        : (
          var.lock.max_retention_days >= 1 &&
          var.lock.max_retention_days == floor(var.lock.max_retention_days) &&
          var.lock.max_retention_days <= 36500
        )
      )
    )
    error_message = "The lock's maximum retention must be from 1 to 36500 days."
  }

  validation {
    condition = (
      var.lock == null
      ? true
      : (
        var.lock.changeable_for_days == null
        ? true
        : (
          var.lock.changeable_for_days >= 3 &&
          var.lock.changeable_for_days == floor(var.lock.changeable_for_days) &&
          var.lock.changeable_for_days <= 36500
        )
      )
    )
    error_message = "The lock's changeable_for_days must be from 3 to 36500 days."
  }
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
