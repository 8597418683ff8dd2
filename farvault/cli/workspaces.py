"""Show which HCP Terraform workspaces the environments need, which of them exist, and which are too much.

Nothing is changed. The token is the one that Terraform would use: TF_TOKEN_<host>, or the one of 'terraform login'.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from farvault.cli.existing import add_folder
from farvault.errors import InputError

if TYPE_CHECKING:
    from farvault.hcp.blocks import CloudBlock
    from farvault.hcp.workspaces import Workspace
    from farvault.organization.deployment import CloudBackend
    from farvault.terraform.stack import Stacks

HELP = "show which HCP Terraform workspaces should exist, are missing, or are too much"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault workspaces`."""
    add_folder(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--offline", action="store_true", help="only what should exist; no token is needed")
    what.add_argument(
        "--imports",
        action="store_true",
        help="only 'import' blocks of the workspaces that exist, for the configuration that is to manage them",
    )
    what.add_argument(
        "--trust-policy",
        action="store_true",
        help="only the trust policy of the role that runs begin as (run_role), for its account; no token is needed",
    )
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
    if arguments.format == "json" and (arguments.imports or arguments.trust_policy):
        raise InputError("--format is for the list of workspaces", "leave it out")
    stacks = Stacks(loaded.organization)
    blocks = {site.stack: CloudBlock.from_block(terraform_block(backend, site)["cloud"]) for site in stacks.sites()}
    if not blocks:
        raise InputError(f"'{arguments.folder}' has no environments")
    if arguments.trust_policy:
        return _show_trust_policy(stacks, backend)
    if arguments.imports:
        if backend.workspaces is None:
            raise InputError(
                f"'{arguments.folder}' describes no configuration that makes workspaces",
                "with 'workspaces: {}' in the backend, 'farvault synth' writes one",
            )
        return _show_imports(backend, blocks)
    return _show(stacks, backend, blocks, arguments)


def _show(
    stacks: Stacks, backend: CloudBackend, blocks: Mapping[str, CloudBlock], arguments: argparse.Namespace
) -> int:
    """The list of workspaces."""
    from farvault.terraform.workspaces import described, has_run_triggers, own_workspace

    wanted = described(stacks)
    own = own_workspace(backend) if wanted else ""
    existing: dict[str | None, Workspace | None] | None = None
    extra: list[Workspace] = []
    if not arguments.offline:
        existing, extra = _looked_up(blocks, own)
    after = {site.stack: [each.stack for each in before] for site, before in stacks.dependencies().items()}
    rows = [_expected(stack, block, after.get(stack, []), existing) for stack, block in blocks.items()]
    if own:
        rows.append(_expected(None, _named(backend, own), [], existing))
    rows += [_extra(each) for each in extra]
    by_hand = _add_triggers(rows, stacks) if wanted and has_run_triggers(wanted[1]) else []
    print(json.dumps(rows, indent=2) if arguments.format == "json" else _text(rows, offline=arguments.offline))
    for text in by_hand:
        print(text, file=sys.stderr)
    return int(not arguments.offline and any(each["is"] in ("missing", "too much") for each in rows))


def _show_imports(backend: CloudBackend, blocks: Mapping[str, CloudBlock]) -> int:
    """An import block for each workspace that exists."""
    from farvault.policies.expression import hcl

    existing, _ = _looked_up(blocks, "")
    for stack, found in existing.items():
        if found:
            id = hcl(f"{backend.organization}/{found.name}")
            print(f"import {{\n  to = tfe_workspace.{stack}\n  id = {id}\n}}")
    return 0


def _show_trust_policy(stacks: Stacks, backend: CloudBackend) -> int:
    """The trust policy of the role that runs begin as."""
    from farvault.policies.expression import minified
    from farvault.policies.run_role_policy import run_role_trust, subjects
    from farvault.terraform.backend import workspace_name
    from farvault.terraform.workspaces import own_workspace

    role = backend.workspaces.run_role if backend.workspaces else None
    if role is None:
        raise InputError("no role is described that runs begin as", "name it: run_role, in 'workspaces' of the backend")
    if ":" in backend.hostname:
        raise InputError(f"AWS takes no OIDC provider with a port, as '{backend.hostname}' has")
    of, project = backend.organization, backend.project
    admitted = subjects(of, project, [workspace_name(backend, site) for site in stacks.sites()])
    text = minified(run_role_trust(role, backend.hostname, admitted))
    most = stacks.organization.facts.range("trust_policy_characters").most
    if len(text) > most:
        if backend.tags or not backend.workspace_prefix:
            raise InputError(
                f"the trust policy has {len(text)} characters, and IAM takes {most}: {len(admitted)} workspaces, whose "
                "names have no beginning of their own",
                "raise the quota and the fact 'ranges.trust_policy_characters.maximum', or give a workspace_prefix "
                "without tags",
            )
        print(
            f"the trust policy names no workspace: with all {len(admitted)} it would have {len(text)} characters, and "
            f"IAM takes {most}. It admits every workspace of the project whose name begins with "
            f"'{backend.workspace_prefix}', except the one that makes them",
            file=sys.stderr,
        )
        never = subjects(of, project, [own_workspace(backend)])
        admitted = subjects(of, project, [backend.workspace_prefix], "*")
        text = minified(run_role_trust(role, backend.hostname, admitted, never))
    print(text)
    return 0


def _looked_up(
    blocks: Mapping[str, CloudBlock], own: str
) -> tuple[dict[str | None, Workspace | None], list[Workspace]]:
    """The workspace of each environment and, under None, the one named `own`; and those of no environment."""
    import os

    from farvault.hcp.client import Client
    from farvault.hcp.workspaces import family, of_environments, workspace

    client = Client(next(iter(blocks.values())).hostname, os.environ)
    theirs = family(blocks, own)
    every = theirs.existing(client)
    found: dict[str | None, Workspace | None] = dict(of_environments(every, blocks).items())
    if own:
        found[None] = workspace(client, replace(theirs.block, name=own))
    return found, theirs.too_many(client, every, blocks)


def _named(backend: CloudBackend, name: str) -> CloudBlock:
    from farvault.hcp.blocks import CloudBlock

    return CloudBlock(backend.hostname, backend.organization, name, (), backend.project or "")


def _expected(
    stack: str | None, block: CloudBlock, after: Sequence[str], existing: Mapping[str | None, Workspace | None] | None
) -> dict[str, Any]:
    row: dict[str, Any] = {"environment": stack, "workspace": block.name or None, "tags": [*block.tags]}
    row |= {"project": block.project or None, "after": [*after]}
    if existing is None:
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


def _add_triggers(rows: Sequence[dict[str, Any]], stacks: Stacks) -> list[str]:
    """Say in each environment's row whose applies begin its runs; a text for each that has to be begun by hand."""
    from farvault.terraform.workspaces import directly_before, run_triggers

    triggers = {site.stack: [each.stack for each in before] for site, before in run_triggers(stacks).items()}
    for row in rows:
        if row["environment"]:
            row["triggered_by"] = triggers[row["environment"]]
    most = stacks.organization.facts.range("run_triggers_per_workspace").most
    return [
        f"'{site.stack}' comes after {len(before)} others, and a workspace has at most {most} run triggers, so it has "
        "none: begin its run by hand once those are applied"
        for site, before in directly_before(stacks).items()
        if before and not triggers[site.stack]
    ]


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
