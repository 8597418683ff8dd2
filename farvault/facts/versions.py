"""Versions that everything synthesized accepts."""

from __future__ import annotations

TERRAFORM_VERSIONS = ">= 1.6"
"""Versions of Terraform and OpenTofu."""
LOCKFILE_VERSIONS = ">= 1.10"
"""Versions that know the s3 backend's use_lockfile."""
REMOVED_VERSIONS = ">= 1.7"
"""Versions that know `removed` blocks with `destroy = false`: Terraform 1.7; OpenTofu 1.10, as 1.7 to 1.9 refuse the
argument."""
PROVIDER_VERSIONS = ">= 5.100, < 7"
"""Versions of hashicorp/aws."""
AIR_GAPPED_KEY_PROVIDER = (6, 22)
"""The first version that can give a logically air-gapped vault a customer managed key: `encryption_key_arn` came with
6.22.0 of 20 November 2025, its changelog says."""
AIR_GAPPED_KEY_PROVIDER_VERSIONS = f">= {'.'.join(map(str, AIR_GAPPED_KEY_PROVIDER))}, < 7"
TFE_PROVIDER_VERSIONS = ">= 0.71, < 0.81"
"""Versions of hashicorp/tfe, which makes workspaces: from the oldest to the newest that this was applied with. Before
1.0, each minor version may break what the one before took."""
CDKTN_VERSION = "0.24.0"
"""The CDKTN version that the output names: in each stack and in the manifest, where the command lines read it."""
VERSIONS_FILE = "versions.tf.json"
"""The file in which each module and each stack declares them."""
