"""Customer managed keys of logically air-gapped vaults, which only newer providers can give them.

The argument is no part of the module destination-vault, as its provider versions begin before it. A stack with such a
vault, and no other, has it in its own copy of the module, with provider versions of its own. An override file would be
shorter, but Terraform passes over an argument in it that its provider does not have, and the vault would get AWS's key.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from farvault.facts.versions import AIR_GAPPED_KEY_PROVIDER_VERSIONS, VERSIONS_FILE
from farvault.organization.environment import Environment

MODULE = "destination-vault"
INPUT = "air_gapped_key_arn"
"""The input that the module has there besides."""
_VARIABLE = {
    "type": "string",
    "default": None,
    "description": "ARN of the customer managed key of a logically air-gapped vault; null for a key that AWS owns.",
}


def needed(environment: Environment) -> bool:
    """Whether an environment has a logically air-gapped vault under a customer managed key."""
    return any(vault.air_gapped_key for vault in environment.destination_vaults.values())


def added(file: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """A file of the module, as data, with what such a vault needs."""
    changed: dict[str, Any] = copy.deepcopy(dict(content))
    if file == VERSIONS_FILE:
        changed["terraform"]["required_providers"]["aws"]["version"] = AIR_GAPPED_KEY_PROVIDER_VERSIONS
    else:
        changed["variable"][INPUT] = _VARIABLE
        changed["resource"]["aws_backup_logically_air_gapped_vault"]["this"]["encryption_key_arn"] = f"${{var.{INPUT}}}"
    return changed
