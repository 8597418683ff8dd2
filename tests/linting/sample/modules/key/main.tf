terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5.100" }
  }
}

variable "name" {
  type        = string
  description = "Name of the key."
}

# Not used, which tflint finds; the key is not rotated, which checkov finds.
data "aws_region" "here" {}

resource "aws_kms_key" "this" {
  description = <<-EOT
    resource "aws_kms_key" "not_one" {
    ${var.name}
  EOT
  policy      = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:Decrypt" }] })
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}
