"""The files of a stack: one configuration, divided by what other programs can parse.

checkov 3.3 gives up on a whole JSON file at the first block that has arguments where it expects labels:
`terraform.required_version`, and blocks such as `import`. So these have files of their own, and everything
that can be checked is in the others. See docs/decisions/versions-apart.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from farvault.facts.versions import VERSIONS_FILE

CONFIGURATION_FILE = "cdk.tf.json"
"""Named and written by CDKTN: provider, backend, module calls, outputs, and its own metadata."""
STATE_FILE = "state.tf.json"
"""What changes Terraform's state alone: `import`, `moved` and `removed` blocks; only where there are any."""
FILES = (CONFIGURATION_FILE, VERSIONS_FILE, STATE_FILE)
WORKSPACES = "workspaces"
"""The folder of the configuration that makes HCP Terraform's workspaces, beside the stacks, in the same files."""
UPLOAD_FILE = ".terraformignore"
"""Says what is uploaded for a run on HCP Terraform; only in stacks whose backend that is."""
UPLOADED = """\
# What a run on HCP Terraform needs is uploaded, and nothing else: no state, no plan, no variables.
*
!*.tf
!*.tf.json
!.terraform.lock.hcl
.terraform/
"""
"""Later rules win. Configuration that was added by hand is uploaded too, such as a file with `import` blocks."""

_VERSIONS = ("required_version", "required_providers")
_STATE = ("import", "moved", "removed")


def files(configuration: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """A stack's configuration by file name, in Terraform's JSON syntax as data; each part is in one file."""
    terraform = configuration["terraform"]
    rest = {key: value for key, value in configuration.items() if key not in _STATE}
    contents = {
        CONFIGURATION_FILE: {**rest, "terraform": {key: terraform[key] for key in terraform if key not in _VERSIONS}},
        VERSIONS_FILE: {"terraform": {key: terraform[key] for key in _VERSIONS}},
        STATE_FILE: {key: configuration[key] for key in _STATE if key in configuration},
    }
    return {name: content for name, content in contents.items() if content}
