variable "backup_role" {
  description = "The role that AWS Backup assumes, with the path that backup policies name it by. IAM is global: create it in one Region of each account, and name it in the others with create = false. Null knows no role."
  type = object({
    name                 = string
    path                 = optional(string, "/")
    create               = optional(bool, true)
    permissions_boundary = optional(string)
  })
  default  = null
  nullable = true

  validation {
    condition = (
      var.backup_role == null
      ? true
      : (
        can(regex("^([a-zA-Z0-9+=,.@_-]{1,64})$", var.backup_role.name)) &&
        can(regex("^(/([a-zA-Z0-9+=,.@_-]+/)*)$", var.backup_role.path)) &&
        alltrue([
          for item in compact([var.backup_role.permissions_boundary]) :
          can(regex(
            "^(arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([a-zA-Z0-9+=,.@_-]+/)*[a-zA-Z0-9+=,.@_-]{1,128})$",
            item
          ))
        ])
      )
    )
    error_message = "The backup role needs a valid name, a path that begins and ends with '/', and as a permissions boundary, if it has one, the ARN of a policy."
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

variable "destination_account_ids" {
  description = "Ids of the accounts that receive copies: AWS Backup copies with a role of these accounts, which needs the key."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for item in var.destination_account_ids :
      can(regex("^([0-9]{12})$", item))
    ])
    error_message = "Each of the account ids must be 12 digits, in quotes."
  }
}

variable "index" {
  description = "Whether backups are indexed for search."
  type        = bool
  default     = false
  nullable    = false
}

variable "key_alias" {
  description = "Alias of the vaults' own key, without 'alias/' in front."
  type        = string
  default     = "backup-source"
  nullable    = false

  validation {
    condition     = can(regex("^([a-zA-Z0-9/_-]{1,250})$", var.key_alias))
    error_message = "The alias must be 1 to 250 letters, digits, '/', '_' and '-', without 'alias/' in front."
  }
}

variable "key_arn" {
  description = "ARN of an existing customer managed key for the vaults. Null makes a key. Of a key in the same configuration, give coalesce(aws_kms_key.example.arn): so it is known before apply that there is one."
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

variable "multi_region" {
  description = "Whether the key is a multi-Region primary key."
  type        = bool
  default     = false
  nullable    = false
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

variable "protected_resource_types" {
  description = "Resource types that backup plans protect in this account, or copy into it: these are restored, or copied back. S3 gives the role the policies that S3 needs."
  type        = set(string)
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

variable "scan" {
  description = "Whether backups are scanned for malware."
  type        = bool
  default     = false
  nullable    = false
}

variable "scanner_roles" {
  description = "Roles that GuardDuty assumes to scan backups, by name, with the path that backup policies name them by. IAM is global: make them in one Region of each account."
  type        = map(object({ path = optional(string, "/"), permissions_boundary = optional(string) }))
  default     = {}
  nullable    = false

  validation {
    condition = (
      alltrue([
        for item in keys(var.scanner_roles) :
        can(regex("^([a-zA-Z0-9+=,.@_-]{1,64})$", item))
      ]) &&
      alltrue([
        for item in values(var.scanner_roles)[*].path :
        can(regex("^(/([a-zA-Z0-9+=,.@_-]+/)*)$", item))
      ]) &&
      alltrue([
        for item in compact(values(var.scanner_roles)[*].permissions_boundary) :
        can(regex(
          "^(arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/([a-zA-Z0-9+=,.@_-]+/)*[a-zA-Z0-9+=,.@_-]{1,128})$",
          item
        ))
      ])
    )
    error_message = "Each scanner role needs a valid name, a path that begins and ends with '/', and as a permissions boundary, if it has one, the ARN of a policy."
  }
}

variable "service_linked_role" {
  description = "Whether AWSServiceRoleForBackup is made where the account has none yet. One that is there already is left alone, as AWS has made it."
  type        = bool
  default     = false
  nullable    = false
}

variable "tags" {
  description = "Tags of everything that is made."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "vaults" {
  description = "Backup vaults by name, each with its lock if it has one. An empty map makes no vault and no key."
  type = map(object({
    lock = optional(object({
      mode                = string
      min_retention_days  = optional(number)
      max_retention_days  = optional(number)
      changeable_for_days = optional(number)
    }))
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for item in keys(var.vaults) : can(regex("^([a-zA-Z0-9_-]{2,50})$", item))])
    error_message = "Each of the vault names must be 2 to 50 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for name in keys(var.vaults) : lower(name) != "default"])
    error_message = "A vault must not be named Default: that one is AWS's own."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      item.lock == null ? true : contains(["governance", "compliance"], item.lock.mode)
    ])
    error_message = "The lock's mode must be 'governance' or 'compliance'."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      (
        item.lock == null
        ? true
        : (item.lock.mode == "compliance") == (item.lock.changeable_for_days != null)
      )
    ])
    error_message = "A compliance lock needs changeable_for_days, and a governance lock must not have it."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      item.lock == null ? true : item.lock.min_retention_days != null || item.lock.max_retention_days != null
    ])
    error_message = "A lock needs min_retention_days or max_retention_days."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      item.lock == null ? true : try(
        item.lock.min_retention_days <= item.lock.max_retention_days,
        true
      )
    ])
    error_message = "The lock's minimum retention must not be more than its maximum retention."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      (
        item.lock == null
        ? true
        : (
          item.lock.min_retention_days == null
          ? true
          : (
            item.lock.min_retention_days >= 1 &&
            item.lock.min_retention_days == floor(item.lock.min_retention_days) &&
            item.lock.min_retention_days <= 36500
          )
        )
      )
    ])
    error_message = "The lock's minimum retention must be from 1 to 36500 days."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      (
        item.lock == null
        ? true
        : (
          item.lock.max_retention_days == null
          ? true
          : (
            item.lock.max_retention_days >= 1 &&
            item.lock.max_retention_days == floor(item.lock.max_retention_days) &&
            item.lock.max_retention_days <= 36500
          )
        )
      )
    ])
    error_message = "The lock's maximum retention must be from 1 to 36500 days."
  }

  validation {
    condition = alltrue([
      for item in values(var.vaults) :
      (
        item.lock == null
        ? true
        : (
          item.lock.changeable_for_days == null
          ? true
          : (
            item.lock.changeable_for_days >= 3 &&
            item.lock.changeable_for_days == floor(item.lock.changeable_for_days) &&
            item.lock.changeable_for_days <= 36500
          )
        )
      )
    ])
    error_message = "The lock's changeable_for_days must be from 3 to 36500 days."
  }
}
