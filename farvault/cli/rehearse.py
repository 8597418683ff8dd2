"""Rehearse the whole deployment on an AWS Organization embedded in this machine.

Synthesizes, deploys everything with the real Terraform and AWS provider, plans again, and simulates one
backup for each rule and resource type to see that every copy arrives. Nothing reaches AWS, and no
credentials are needed or used.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from farvault.checking import checked
from farvault.cli.extras import need_rehearsal
from farvault.cli.refusing import refuse
from farvault.errors import InputError
from farvault.organization import Organization

HELP = "deploy a description to an embedded AWS and prove that its copies arrive"
FOLDER = Path(".farvault", "rehearsal")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault rehearse`."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("environments"),
        help="where the description is (default: environments)",
    )
    parser.add_argument(
        "--lose",
        action="append",
        default=[],
        metavar="ACCOUNT|REGION",
        help="afterwards, show which recovery points are left without this account or Region; may be repeated",
    )
    parser.add_argument("--parallel", type=int, metavar="N", help="environments side by side (default: 4 per core)")
    parser.add_argument(
        "--update",
        action="store_true",
        help="deploy onto what the last rehearsal left, as an update of what stands; without it, a changed "
        "description is rehearsed from the beginning, and only an interrupted rehearsal resumes",
    )
    parser.add_argument(
        "--destroy",
        action="append",
        default=[],
        metavar="STACK:ADDRESS",
        help="allow what holds or guards backups to be lost; may be repeated",
    )
    parser.add_argument(
        "--keep",
        type=Path,
        default=FOLDER,
        metavar="FOLDER",
        help=f"where the rehearsal keeps its state (default: {FOLDER})",
    )


def run(arguments: argparse.Namespace) -> int:
    """Rehearse; 0 where everything was deployed and arrived, 1 where something was refused, 3 where a tool failed."""
    need_rehearsal()
    loaded = checked(arguments.folder)
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was rehearsed")
    if arguments.parallel is not None and arguments.parallel < 1:
        raise InputError(f"--parallel must be 1 or more, got {arguments.parallel}")
    if not loaded.organization.environments:
        raise InputError("there is no environment to rehearse", "describe one: environments/<account>/<region>")
    return _rehearse(arguments, loaded.organization)


def _rehearse(arguments: argparse.Namespace, organization: Organization) -> int:
    from farvault.cli.outcome import exit_code, prove, say
    from farvault.rehearsal import answers
    from farvault.rehearsal.folder import Folder
    from farvault.rehearsal.proof import Proof
    from farvault.rehearsal.rehearse import Rehearsal, without_aws
    from farvault.rehearsal.synthesis import begin_anew, synthesize
    from farvault.running.processes import Processes
    from farvault.running.stop import stopped_by_signals
    from farvault.running.view import view

    began = time.monotonic()
    losses = [(name, answers.lost_of(organization, name)) for name in arguments.lose]
    environment = without_aws(os.environ)
    os.environ.clear()
    os.environ.update(environment)
    folder = Folder(arguments.keep.absolute())
    options = {"parallel": arguments.parallel, "update": arguments.update, "allowed": frozenset(arguments.destroy)}
    with stopped_by_signals(), folder.lock() as lock, folder.failing(), Processes(lock) as processes:
        begin_anew(folder.output, organization, update=arguments.update)
        synthesize(organization, folder.output)
        with Rehearsal(organization, folder, processes, view(), **options) as rehearsal:
            rehearsed = rehearsal.run()
            say(rehearsed, organization)
            code = exit_code(rehearsed)
            if code == 0:
                code = prove(Proof(organization, rehearsal.aws), organization, losses)
    seconds = time.monotonic() - began
    verdict = {0: "everything was deployed and every copy arrived", 1: "the deployment is refused"}
    print(f"{verdict.get(code, 'a tool failed: nothing is known')} ({seconds:.0f} s)", file=sys.stderr)
    return code
