variable "policies" {
  description = "Backup policies by name: the document as minified JSON, and the ids of the root, units and accounts that it is attached to."
  type        = map(object({ content = string, description = optional(string, ""), targets = set(string) }))
  nullable    = false

  validation {
    condition     = alltrue([for name, policy in var.policies : can(jsondecode(policy.content).plans)])
    error_message = "Each content must be the JSON of a backup policy, with plans in it."
  }

  validation {
    condition     = alltrue([for name, policy in var.policies : length(policy.content) <= 10000])
    error_message = "Each content must be at most 10000 characters: minify it with jsonencode."
  }

  validation {
    condition = alltrue([
      for name, policy in var.policies :
      length(name) >= 1 && length(name) <= 128
    ])
    error_message = "Each policy's name must be 1 to 128 characters."
  }

  validation {
    condition = alltrue([
      for name, policy in var.policies :
      alltrue([
        for target in policy.targets :
        can(regex("^((r-[0-9a-z]{4,32})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})|([0-9]{12}))$", target))
      ])
    ])
    error_message = "Each target must be the id of a root, a unit or an account."
  }
}

variable "tags" {
  description = "Tags of everything that is made."
  type        = map(string)
  default     = {}
  nullable    = false
}
