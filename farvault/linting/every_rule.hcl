# Every rule of the Terraform rule set, which tflint brings with it.

plugin "terraform" {
  enabled = true
  preset  = "all"
}
