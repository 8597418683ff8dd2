"""Deploy what was synthesized to AWS: every environment is planned, and applied once that was confirmed.

Terraform's own settings and credentials apply, as if it were run by hand in each stack's folder. Nothing that
holds or guards backups is lost unless it is named.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from farvault.errors import InputError
from farvault.visible import visible

if TYPE_CHECKING:
    from farvault.running.runner import Task

HELP = "deploy what was synthesized, with one plan and one confirmation for all environments"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault deploy`."""
    parser.add_argument("stacks", nargs="*", metavar="STACK", help="environments to deploy (default: all)")
    parser.add_argument(
        "--output", type=Path, default=Path("cdktf.out"), help="what was synthesized (default: cdktf.out)"
    )
    parser.add_argument("--plan", action="store_true", help="only plan, and say what would happen")
    parser.add_argument(
        "--summary", type=Path, metavar="FILE", help="write what would happen to a file, not the terminal"
    )
    plans = parser.add_mutually_exclusive_group()
    plans.add_argument(
        "--keep-plans", type=Path, metavar="FOLDER", help="keep the plans there; they hold sensitive values"
    )
    plans.add_argument(
        "--from-plans",
        type=Path,
        metavar="FOLDER",
        help="deploy exactly the plans that were kept there; refused where anything they were made from has changed",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask for confirmation")
    parser.add_argument("--parallel", type=int, metavar="N", help="environments side by side (default: one per core)")
    parser.add_argument(
        "--destroy",
        action="append",
        default=[],
        metavar="STACK:ADDRESS",
        help="allow what holds or guards backups to be lost; may be repeated",
    )


def run(arguments: argparse.Namespace) -> int:
    """Deploy; 0 where all is as described, 1 where something was refused, 3 where a tool failed."""
    from farvault.deployment.deploy import Deployment
    from farvault.deployment.keeping import KeptPlans
    from farvault.deployment.remote import RemoteRuns
    from farvault.rehearsal.folder import orphans, resources
    from farvault.running.environments import chosen, read
    from farvault.running.guard import check_names, orphan
    from farvault.running.processes import Processes
    from farvault.running.program import find_program, own_environment
    from farvault.running.runner import Runner
    from farvault.running.stop import stopped_by_signals
    from farvault.running.terraform import Terraform
    from farvault.running.view import view

    if arguments.parallel is not None and arguments.parallel < 1:
        raise InputError(f"--parallel must be 1 or more, got {arguments.parallel}")
    if not (arguments.plan or arguments.yes or sys.stdin.isatty()):
        raise InputError(
            "cannot ask for confirmation: standard input is not a terminal", "add --yes to deploy without it"
        )
    every = read(arguments.output)
    remote = RemoteRuns(every, own_environment())
    leftovers = [orphan(each.name, resources(each / "terraform.tfstate")) for each in orphans(arguments.output, every)]
    leftovers += remote.orphans() if not arguments.stacks else []
    if leftovers and not arguments.stacks:
        print("\n".join(f"farvault: error: {each}" for each in leftovers), file=sys.stderr)
        print("nothing was deployed", file=sys.stderr)
        return 1
    environments = chosen(every, arguments.stacks)
    check_names(arguments.destroy, [each.name for each in environments])
    program = find_program()
    keep = KeptPlans.new(arguments.keep_plans) if arguments.keep_plans else None
    from_plans = KeptPlans.read(arguments.from_plans) if arguments.from_plans else None
    missing = sorted(set(from_plans.index) - {each.name for each in every}) if from_plans else []
    if missing:
        raise InputError(f"'{missing[0]}' was planned, but is not in '{arguments.output}' any more", "plan again")
    workers = min(arguments.parallel or os.cpu_count() or 1, len(environments) or 1)
    with (
        stopped_by_signals(),
        Processes(gentle=True) as processes,
        Runner(workers, processes, view(), grace_seconds=None) as runner,
    ):
        terraform = Terraform(program, processes, own_environment())
        deployment = Deployment(
            environments,
            terraform,
            runner,
            frozenset(arguments.destroy),
            remote=remote,
            keep=keep,
            from_plans=from_plans,
        )
        try:
            return _deploy(deployment, arguments)
        finally:
            for left in deployment.forget():
                with suppress(OSError):
                    print(f"farvault: warning: {left}", file=sys.stderr)


def _deploy(deployment: object, arguments: argparse.Namespace) -> int:
    from farvault.cli.outcome import code_of
    from farvault.deployment.deploy import Deployment
    from farvault.running.view import diagnostics

    assert isinstance(deployment, Deployment)
    planned = deployment.plan()
    _say(deployment.details(), deployment.summary(), arguments.summary)
    code = code_of(planned)
    if code:
        print(diagnostics(planned), file=sys.stderr)
        print("nothing was deployed", file=sys.stderr)
        return code
    if arguments.plan or not deployment.anything:
        return 0
    if not arguments.yes and not _confirmed():
        print("nothing was deployed", file=sys.stderr)
        return 2
    try:
        applied = deployment.apply()
    except KeyboardInterrupt:
        with suppress(BrokenPipeError):  # the reader of our output may have been interrupted too
            _say_applied(deployment.applied)
        raise
    _say_applied(applied)
    return code_of(applied)


def _say_applied(applied: Sequence[Task]) -> None:
    """What became of each environment."""
    from farvault.cli.outcome import outcome
    from farvault.running.view import diagnostics

    print(f"\n{outcome(applied)}", flush=True)
    failed = diagnostics(applied)
    if failed:
        print(failed, file=sys.stderr)


def _say(details: str, summary: str, file: Path | None) -> None:
    """Everything that would happen, paged or into a file; then a short summary."""
    from farvault.cli.paging import show

    if file:
        try:
            file.write_text(visible("\n\n".join(each for each in (details, summary) if each)) + "\n", encoding="utf-8")
        except OSError as fault:
            raise InputError(f"'{file}' cannot be written: {fault.strerror}") from fault
    elif details:
        show(f"{details}\n")
    print(summary, flush=True)


def _confirmed() -> bool:
    return input("deploy this? only 'yes' does: ") == "yes"
