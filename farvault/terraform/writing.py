"""A whole output: the modules, which come with Farvault, a stack for each environment, and the manifest.

Writes byte for byte what the CDKTN app (main.py) writes, without CDKTN and Node.js: docs/decisions/two-writers.md.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from farvault.facts.versions import CDKTN_VERSION
from farvault.organization.deployment import CloudBackend
from farvault.terraform import air_gapped_key
from farvault.terraform.files import CONFIGURATION_FILE, UPLOAD_FILE, UPLOADED, WORKSPACES, files
from farvault.terraform.owner import MANIFEST, OWNER
from farvault.terraform.stack import Stacks
from farvault.terraform.workspaces import configuration

PUBLISHED = Path(__file__).resolve().parents[1] / "published"
"""The modules, as CDKTN has synthesized them from the constructs: `make docs`."""
NOT_SYNTHESIZED = ("tests",)
"""What only `farvault publish` writes: OpenTofu before 1.8 refuses a folder whose tests mock a provider."""


def write(stacks: Stacks, folder: Path, progress: Callable[[str], None] = lambda step: None) -> None:
    """Write modules/<module>, stacks/<account>-<region> and manifest.json into the empty `folder`."""
    progress("modules")
    shutil.copytree(PUBLISHED, folder / "modules", ignore=shutil.ignore_patterns(*NOT_SYNTHESIZED))
    progress("environments")
    for site in stacks.sites():
        stack = folder / "stacks" / site.stack
        stack.mkdir(parents=True)
        for name, content in files(stacks.stack(site)).items():
            if name == CONFIGURATION_FILE:
                text = as_cdktn_writes({**comment(site.stack, content), **content})
            else:
                text = as_we_write(content)
            (stack / name).write_text(text, encoding="utf-8")
    entries = {site.stack: _manifest_entry(site.stack) for site in stacks.sites()}
    write_manifest(stacks, {"stacks": entries, "version": CDKTN_VERSION}, folder / MANIFEST)
    carry_modules(stacks, folder)
    limit_uploads(stacks, folder)
    write_workspaces(stacks, folder)


def comment(name: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """The comment in a stack's configuration by which the command lines identify the stack and its outputs."""
    terraform = content["terraform"]
    metadata = {
        "backend": "cloud" if "cloud" in terraform else next(iter(terraform["backend"])),
        "stackName": name,
        "version": CDKTN_VERSION,
    }
    outputs = {output: output for output in content.get("output", ())}
    return {"//": {"metadata": metadata, "outputs": {name: outputs}}}


def as_we_write(content: Mapping[str, Any]) -> str:
    """The text of a file that CDKTN does not write."""
    return json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def as_cdktn_writes(content: Mapping[str, Any]) -> str:
    """The same, as CDKTN's safe-stable-stringify writes it: keys in UTF-16 order, no line feed at the end."""
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False)
    if text.isascii() or max(text) <= "\uffff":
        return text
    return json.dumps(_sorted(content), indent=2, ensure_ascii=False)


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: str(key).encode("utf-16-be"))}
    return [_sorted(inner) for inner in value] if isinstance(value, list) else value


def _manifest_entry(name: str) -> dict[str, Any]:
    return {
        "annotations": [],
        "constructPath": name,
        "dependencies": [],
        "name": name,
        "stackMetadataPath": f"stacks/{name}/metadata.json",
        "synthesizedStackPath": f"stacks/{name}/{CONFIGURATION_FILE}",
        "workingDirectory": f"stacks/{name}",
    }


def write_manifest(stacks: Stacks, content: dict[str, Any], file: Path) -> None:
    """Write CDKTN's manifest, with the owner of the output and the order of the stacks."""
    content[OWNER] = stacks.organization.description.organization.id
    for site, before in stacks.dependencies().items():
        content["stacks"][site.stack]["dependencies"] = [earlier.stack for earlier in before]
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def carry_modules(stacks: Stacks, folder: Path) -> None:
    """Give each stack its own copy of the modules it calls, unless they come from a registry."""
    if not stacks.local_modules:
        return
    texts: dict[str, dict[str, bytes]] = {}
    for site in stacks.sites():
        for name in stacks.modules(site):
            if name not in texts:
                texts[name] = {file.name: file.read_bytes() for file in (folder / "modules" / name).glob("*.tf.json")}
            target = folder / "stacks" / site.stack / "modules" / name
            target.mkdir(parents=True)
            for file, text in texts[name].items():
                if stacks.changes_module(site, name):
                    text = as_we_write(air_gapped_key.added(file, json.loads(text))).encode()
                (target / file).write_bytes(text)


def limit_uploads(stacks: Stacks, folder: Path) -> None:
    """Say in each stack what Terraform uploads, where its runs are on HCP Terraform."""
    if isinstance(stacks.organization.description.deployment.backend, CloudBackend):
        for site in stacks.sites():
            (folder / "stacks" / site.stack / UPLOAD_FILE).write_text(UPLOADED, encoding="utf-8")


def write_workspaces(stacks: Stacks, folder: Path) -> None:
    """Write the configuration that makes the workspaces, where one is described: it is no environment's stack."""
    content = configuration(stacks)
    if content is None:
        return
    own = folder / WORKSPACES
    own.mkdir()
    for name, part in files(content).items():
        (own / name).write_text(as_we_write(part), encoding="utf-8")
    (own / UPLOAD_FILE).write_text(UPLOADED, encoding="utf-8")
