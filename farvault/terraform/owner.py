"""Who owns a synthesized output: its manifest names the organization, and no other organization's overwrites it.

An output may hold the only copy of an organization's Terraform state, and stacks of two organizations may have
the same names. So another organization's output is not replaced; where the user says so, it is moved aside whole.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from farvault.errors import InputError
from farvault.facts import PATTERNS
from farvault.organization.model import Organization
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json

MANIFEST = "manifest.json"
OWNER = "organization"
"""Key of the manifest that holds the organization's id."""
UNKNOWN = "before"
"""Name for an output that does not name its organization, as those of earlier versions do not."""


def other_owner(output: Path, organization: Organization) -> str | None:
    """The id of the organization whose output this is, or 'before'; None where it is not another organization's.

    Raises InputError where something else than a synthesized output is there.
    """
    try:
        names = sorted(os.listdir(output))  # noqa: PTH208 - names, not paths
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"'{output}' cannot be used: {error.strerror}", _elsewhere()) from error
    if not names:
        return None
    manifest = _manifest(output)
    if manifest is None:
        raise InputError(f"'{output}' is not a synthesized output: it holds '{names[0]}'", _elsewhere())
    owner = manifest.get(OWNER)
    if owner == organization.description.organization.id:
        return None
    if owner is not None:
        return owner if PATTERNS["organization_id"].matches(str(owner)) else UNKNOWN
    accounts = set(_accounts(output, manifest))
    ours = {account.id for account in organization.description.accounts.values()}
    return UNKNOWN if accounts and not accounts & ours else None


def place_aside(output: Path, organization: Organization, *, replace: bool) -> Path | None:
    """Where to move another organization's output before this one's is written; None where there is none.

    Raises InputError where there is one, and the user has not allowed replacing it.
    """
    owner = other_owner(output, organization)
    if owner is None:
        return None
    theirs = "of another organization" if owner == UNKNOWN else f"of organization '{owner}'"
    ours = organization.description.organization.id
    message = f"'{output}' is the output {theirs}, the description is of '{ours}'"
    folder = output.absolute()
    aside = folder.with_name(f"{folder.name}.{owner}")
    if not replace:
        alternative = f"or put it aside, as '{aside.name}', with --replace (FARVAULT_REPLACE=1)"
        raise InputError(message, f"{_elsewhere()}, {alternative}")
    if os.path.lexists(aside):
        raise InputError(f"{message}, and '{aside.name}' is there already", "move or remove that one first")
    return aside


def _elsewhere() -> str:
    return "name another folder with --output (CDKTF_OUTDIR)"


def _manifest(output: Path) -> dict[str, Any] | None:
    """The manifest of a synthesized output; None where there is none."""
    try:
        content = read_json(output / MANIFEST, WRITTEN_BYTES)
    except UnreadableError:
        return None
    stacks = content.get("stacks") if isinstance(content, dict) else None
    fine = isinstance(stacks, dict) and all(
        isinstance(each, dict) and "workingDirectory" in each for each in stacks.values()
    )
    return content if fine else None


def _accounts(output: Path, manifest: dict[str, Any]) -> list[str]:
    """The ids of the accounts that an output's stacks are for, from their providers."""
    ids: list[str] = []
    for name in manifest["stacks"]:
        try:
            stack = read_json(output / "stacks" / name / "cdk.tf.json", WRITTEN_BYTES)
            ids += [str(id) for provider in stack["provider"]["aws"] for id in provider["allowed_account_ids"]]
        except (UnreadableError, KeyError, TypeError):
            continue
    return ids
