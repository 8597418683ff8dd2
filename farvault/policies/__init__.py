"""Policy documents: KMS key, vault, role, delegation and organization backup policies.

Each document is built by one function, of values that are literals or Terraform expressions. The
literal form is what rules and proofs read; the expression form is what the modules publish.
"""
