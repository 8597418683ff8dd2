# Linter of the synthesized Terraform (make tflint): every rule of the Terraform rule set.

plugin "terraform" {
  enabled = true
  preset  = "all"
}

# It wants three files of each module. It passes over modules in JSON; an example is clearer in one file.
rule "terraform_standard_module_structure" {
  enabled = false
}
