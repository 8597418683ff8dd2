"""Farvault: from one description of an AWS Organization, Terraform that keeps a copy of every backup elsewhere.

The pure Python half of the project: it never loads CDKTN or Node. `organization` reads the
description, `copies` derives who copies what where, `policies` builds every policy document, `rules`
finds what AWS would refuse, `effects` says what policies do in each account, `schedule` reads AWS's
cron, `terraform` gives each environment's Terraform as data, `rehearsal` deploys it, to an embedded AWS
or to a real one, and `facts` holds what AWS defines.
"""
