"""Show which HCP Terraform workspaces the environments need, which of them exist, and which are too much.

Nothing is changed. The token is the one that Terraform would use: TF_TOKEN_<host>, or the one of 'terraform login'.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from farvault.cli.existing import add_folder
from farvault.errors import InputError

if TYPE_CHECKING:
    from farvault.hcp.blocks import CloudBlock
    from farvault.hcp.workspaces import Workspace

HELP = "show which HCP Terraform workspaces should exist, are missing, or are too much"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault workspaces`."""
    add_folder(parser)
    parser.add_argument("--offline", action="store_true", help="only what should exist; no token is needed")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="(default: text)")


def run(arguments: argparse.Namespace) -> int:
    """Show them; 0 where exactly those that should exist do, 1 where some are missing or too much."""
    from farvault.checking import checked
    from farvault.cli.refusing import refuse
    from farvault.hcp.blocks import CloudBlock
    from farvault.organization.deployment import CloudBackend
    from farvault.terraform.backend import terraform_block
    from farvault.terraform.stack import Stacks

    loaded = checked(arguments.folder)
    if loaded.organization is None:
        return refuse(loaded.findings, "no workspaces were looked for")
    backend = loaded.organization.description.deployment.backend
    if not isinstance(backend, CloudBackend):
        raise InputError(
            f"the backend of '{arguments.folder}' is '{backend.type}', which has no workspaces",
            "with 'backend: {type: cloud, organization: ...}' each environment has one",
        )
    stacks = Stacks(loaded.organization)
    blocks = {site.stack: CloudBlock.from_block(terraform_block(backend, site)["cloud"]) for site in stacks.sites()}
    after = {site.stack: [each.stack for each in before] for site, before in stacks.dependencies().items()}
    if not blocks:
        raise InputError(f"'{arguments.folder}' has no environments")
    existing: dict[str, Workspace | None] = {}
    extra: list[Workspace] = []
    if not arguments.offline:
        existing, extra = _looked_up(blocks)
    rows = [_expected(stack, block, after.get(stack, []), existing) for stack, block in blocks.items()]
    rows += [_extra(each) for each in extra]
    print(json.dumps(rows, indent=2) if arguments.format == "json" else _text(rows, offline=arguments.offline))
    return int(not arguments.offline and any(each["is"] in ("missing", "too much") for each in rows))


def _looked_up(blocks: Mapping[str, CloudBlock]) -> tuple[dict[str, Workspace | None], list[Workspace]]:
    """The workspace of each environment, and those of no environment."""
    import os

    from farvault.hcp.client import Client
    from farvault.hcp.workspaces import family, of_environments

    client = Client(next(iter(blocks.values())).hostname, os.environ)
    theirs = family(blocks)
    every = theirs.existing(client)
    return of_environments(every, blocks), theirs.too_many(client, every, blocks)


def _expected(
    stack: str, block: CloudBlock, after: Sequence[str], existing: Mapping[str, Workspace | None]
) -> dict[str, Any]:
    row: dict[str, Any] = {"environment": stack, "workspace": block.name or None, "tags": [*block.tags]}
    row |= {"project": block.project or None, "after": [*after]}
    if stack not in existing:
        return row | {"is": "expected"}
    found = existing[stack]
    if found is None:
        return row | {"is": "missing"}
    return row | {"workspace": found.name, "is": "there", **_as_it_is(found)}


def _extra(existing: Workspace) -> dict[str, Any]:
    row: dict[str, Any] = {"environment": None, "workspace": existing.name, "tags": [*existing.tags]}
    return row | {"is": "too much", **_as_it_is(existing)}


def _as_it_is(existing: Workspace) -> dict[str, Any]:
    return {"execution_mode": existing.execution_mode, "resources": existing.resource_count}


def _text(rows: Sequence[Mapping[str, Any]], *, offline: bool) -> str:
    from farvault.cli.table import aligned

    shown = [("workspace", "environment", "project", "after", "" if offline else "is")]
    for each in rows:
        name = each["workspace"] or f"any with the tags {', '.join(each['tags'])}"
        state = "" if offline else str(each["is"])
        if "resources" in each:
            state += f", {each['execution_mode']}, {each['resources']} resources"
        after = ", ".join(each.get("after", ()))
        shown.append((name, each["environment"] or "", each.get("project") or "", after, state))
    return "\n".join(aligned(shown, ""))
