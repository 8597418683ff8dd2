"""Policy documents: KMS key, vault, role, delegation and organization backup policies.

Each document is built by one function, from values that are literals or Terraform expressions. Rules
and proofs read the literal form; the modules publish the expression form.
"""
