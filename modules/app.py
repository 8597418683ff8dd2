"""The CDKTN app: one stack per environment, and the modules they call, written into one folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cdktn import App, TerraformStack

from farvault.organization.model import Site
from farvault.terraform.files import CONFIGURATION_FILE, files
from farvault.terraform.owner import MANIFEST
from farvault.terraform.stack import Stacks
from farvault.terraform.writing import (
    as_we_write,
    carry_modules,
    comment,
    limit_uploads,
    write_manifest,
    write_workspaces,
)

from .published import publish


class EnvironmentStack(TerraformStack):
    """The stack of one environment. Its content is data (see farvault.terraform.stack), not constructs.

    One callback for each stack instead of about thirty calls into Node makes synthesis several times
    faster: docs/decisions/environments-are-data.md.
    """

    def __init__(self, app: App, site: Site, content: dict[str, Any]) -> None:
        super().__init__(app, site.stack)
        self._name = site.stack
        self._content = content

    def to_terraform(self) -> Any:
        """What goes into cdk.tf.json."""
        return {**comment(self._name, self._content), **self._content}


def write(stacks: Stacks, folder: Path, progress: Callable[[str], None] = lambda step: None) -> None:
    """Write modules/<module>, stacks/<account>-<region> and manifest.json into the empty `folder`."""
    progress("modules")
    publish(folder / "modules")
    progress("environments")
    app = App(outdir=str(folder), skip_validation=True)
    rest: dict[Path, dict[str, Any]] = {}
    for site in stacks.sites():
        for name, content in files(stacks.stack(site)).items():
            if name == CONFIGURATION_FILE:
                EnvironmentStack(app, site, content)
            else:
                rest[folder / "stacks" / site.stack / name] = content
    app.synth()
    for file, content in rest.items():
        file.write_text(as_we_write(content), encoding="utf-8")
    # `TerraformStack.add_dependency` writes the same order, one call into Node for each of thousands.
    write_manifest(stacks, json.loads((folder / MANIFEST).read_text(encoding="utf-8")), folder / MANIFEST)
    carry_modules(stacks, folder)
    limit_uploads(stacks, folder)
    write_workspaces(stacks, folder)
