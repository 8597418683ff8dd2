# No name keeps this convention, so tflint names every block that it has seen.

config {
  disabled_by_default = true
  call_module_type    = "none"
}

plugin "terraform" {
  enabled = true
}

rule "terraform_naming_convention" {
  enabled = true
  custom  = "^$"
}
