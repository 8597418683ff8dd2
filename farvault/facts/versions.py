"""Versions that everything synthesized accepts."""

from __future__ import annotations

TERRAFORM_VERSIONS = ">= 1.6"
"""Versions of Terraform and OpenTofu."""
LOCKFILE_VERSIONS = ">= 1.10"
"""Versions that know the s3 backend's use_lockfile."""
PROVIDER_VERSIONS = ">= 5.100, < 7"
"""Versions of hashicorp/aws."""
VERSIONS_FILE = "versions.tf.json"
"""Where each module and each stack says them."""
