"""Farvault: from one description of an AWS Organization, Terraform that keeps a copy of every backup elsewhere.

The pure Python half of the project: it never loads CDKTN or Node. `organization` reads the
description, `copies` derives who copies what where, `policies` builds every policy document, `rules`
finds what AWS would refuse, `terraform` gives each environment's Terraform as data.
"""
