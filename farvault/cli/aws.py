"""Start the embedded AWS for a description, as a rehearsal does, and leave it to boto3, the AWS CLI or any Terraform.

It has the organization's accounts and what must be true beforehand, on the loopback address, until interrupted.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from farvault.checking import checked
from farvault.cli.extras import need_rehearsal
from farvault.cli.refusing import refuse
from farvault.closest import closest
from farvault.errors import InputError, ToolError
from farvault.facts import ORGANIZATIONS_REGIONS

if TYPE_CHECKING:
    from farvault.embedded_aws import EmbeddedAws
    from farvault.organization import Organization

HELP = "start an embedded AWS for a description, until interrupted"
_LOOK_EVERY_SECONDS = 0.5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault aws`."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("environments"),
        help="where the description is (default: environments)",
    )
    parser.add_argument("--account", help="whose credentials are printed (default: the management account's)")
    parser.add_argument("--region", help="the Region that is printed (default: the first that is described)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted, then 0; 3 where the embedded AWS ended by itself."""
    need_rehearsal()
    from farvault.embedded_aws import EmbeddedAws
    from farvault.rehearsal import preconditions
    from farvault.running.stop import stopped_by_signals

    loaded = checked(arguments.folder)
    organization = loaded.organization
    if organization is None:
        return refuse(loaded.findings, "nothing was started")
    account = arguments.account or organization.management_account
    accounts = organization.description.accounts
    if account not in accounts:
        raise InputError(f"unknown account '{account}'", closest(account, accounts))
    regions = sorted({site.region for site in organization.sites()})
    region = arguments.region or (regions[0] if regions else ORGANIZATIONS_REGIONS[organization.partition])
    try:
        with stopped_by_signals(), EmbeddedAws(preconditions.embedded(organization)) as aws:
            preconditions.make(organization, aws)
            print(_exports(organization, aws, account, region), flush=True)
            print("the embedded AWS runs until it is interrupted", file=sys.stderr)
            while not (ended := aws.ended(_LOOK_EVERY_SECONDS)):
                pass
            raise ToolError(f"{ended}\n{aws.log()}".strip())
    except KeyboardInterrupt:
        return 0


def _exports(organization: Organization, aws: EmbeddedAws, account: str, region: str) -> str:
    """Lines for a shell, and the key of every other account as a comment."""
    accounts = organization.description.accounts
    ours = aws.environment(accounts[account].id, region)
    lines = [f"export {name}={quote(value)}" for name, value in ours.items()]
    for name, other in accounts.items():
        if name != account:
            key = aws.credentials(other.id)["AWS_ACCESS_KEY_ID"]
            lines.append(f"# {name} ({other.id}): export AWS_ACCESS_KEY_ID={key}")
    return "\n".join(lines)
