"""The CDKTN app: one stack per environment, and the modules they call, written into one folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from cdktn import App, TerraformStack

from farvault.organization.model import Site
from farvault.terraform.files import CONFIGURATION_FILE, files
from farvault.terraform.owner import OWNER
from farvault.terraform.stack import Stacks
from modules.published import publish

CDKTN_VERSION = version("cdktn")


class EnvironmentStack(TerraformStack):
    """The stack of one environment. Its content is data (see farvault.terraform.stack), not constructs.

    One callback for each stack instead of some thirty calls into Node makes synthesis several times
    faster: docs/decisions/environments-are-data.md.
    """

    def __init__(self, app: App, site: Site, content: dict[str, Any]) -> None:
        super().__init__(app, site.stack)
        self._name = site.stack
        self._content = content

    def to_terraform(self) -> Any:
        """What goes into cdk.tf.json, and the comment from which the command lines know stack and outputs."""
        terraform = self._content["terraform"]
        metadata = {
            "backend": "cloud" if "cloud" in terraform else next(iter(terraform["backend"])),
            "stackName": self._name,
            "version": CDKTN_VERSION,
        }
        outputs = {name: name for name in self._content["output"]} if "output" in self._content else {}
        return {"//": {"metadata": metadata, "outputs": {self._name: outputs}}, **self._content}


def write(stacks: Stacks, folder: Path, previous: Path, progress: Callable[[str], None] = lambda step: None) -> None:
    """Write modules/<module>, stacks/<account>-<region> and manifest.json into the empty `folder`.

    `previous` is the folder of an earlier run, if there is one.
    """
    progress("modules")
    publish(folder / "modules", previous / "modules")
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
        file.write_text(json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    _complete(stacks, folder / "manifest.json")
    if stacks.local_modules:
        _carry_modules(stacks, folder)


def _complete(stacks: Stacks, manifest: Path) -> None:
    """Write into the manifest whose output it is, and which stack is deployed after which.

    `TerraformStack.add_dependency` writes the same order, one call into Node for each of thousands.
    """
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content[OWNER] = stacks.organization.description.organization.id
    for site, before in stacks.dependencies().items():
        content["stacks"][site.stack]["dependencies"] = [earlier.stack for earlier in before]
    manifest.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _carry_modules(stacks: Stacks, folder: Path) -> None:
    """Give each stack its own copy of the modules it calls."""
    texts: dict[str, dict[str, bytes]] = {}
    for site in stacks.sites():
        for name in stacks.modules(site):
            if name not in texts:
                texts[name] = {file.name: file.read_bytes() for file in (folder / "modules" / name).glob("*.tf.json")}
            target = folder / "stacks" / site.stack / "modules" / name
            target.mkdir(parents=True)
            for file, text in texts[name].items():
                (target / file).write_bytes(text)
