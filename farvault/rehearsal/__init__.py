"""Rehearsals: a deployment played through, with the real Terraform, before anything reaches AWS.

What lives here: `aws`, the embedded AWS Organization a rehearsal runs against.
"""
