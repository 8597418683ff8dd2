terraform {
  required_version = ">= 1.6"
}

module "key" {
  source = "../.."
  name   = "shop"
}

output "key" {
  description = "The whole module."
  value       = module.key
}
