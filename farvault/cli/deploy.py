"""Deploy what was synthesized to AWS: every environment is planned, and applied once that was confirmed.

Terraform's own settings and credentials hold, as if it was run by hand in each stack's folder. Vaults
and keys are not destroyed unless they are named.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from farvault.errors import InputError

HELP = "deploy what was synthesized, with one plan and one confirmation for all environments"
SCRATCH = Path(".farvault", "deploy")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault deploy`."""
    parser.add_argument("stacks", nargs="*", metavar="STACK", help="environments to deploy (default: all)")
    parser.add_argument(
        "--output", type=Path, default=Path("cdktf.out"), help="what was synthesized (default: cdktf.out)"
    )
    parser.add_argument("--plan", action="store_true", help="only plan, and say what would happen")
    parser.add_argument("--yes", action="store_true", help="do not ask for confirmation")
    parser.add_argument("--parallel", type=int, metavar="N", help="environments side by side (default: one per core)")
    parser.add_argument(
        "--destroy",
        action="append",
        default=[],
        metavar="STACK:ADDRESS",
        help="allow this vault or key to be destroyed; may be repeated",
    )


def run(arguments: argparse.Namespace) -> int:
    """Deploy; 0 where all is as described, 1 where something was refused, 3 where a tool failed."""
    from farvault.rehearsal.deploy import Deployment
    from farvault.rehearsal.environments import chosen, read
    from farvault.rehearsal.folder import orphans, resources
    from farvault.rehearsal.guard import orphan
    from farvault.rehearsal.processes import Processes
    from farvault.rehearsal.runner import Runner
    from farvault.rehearsal.stop import stopped_by_signals
    from farvault.rehearsal.terraform import Terraform
    from farvault.rehearsal.view import view
    from farvault.terraform.program import environment_for, find_program

    if arguments.parallel is not None and arguments.parallel < 1:
        raise InputError(f"--parallel must be 1 or more, got {arguments.parallel}")
    every = read(arguments.output)
    left = [orphan(each.name, resources(each / "terraform.tfstate")) for each in orphans(arguments.output, every)]
    if left and not arguments.stacks:
        print("\n".join(f"farvault: error: {each}" for each in left), file=sys.stderr)
        print("nothing was deployed", file=sys.stderr)
        return 1
    environments = chosen(every, arguments.stacks)
    SCRATCH.mkdir(parents=True, exist_ok=True)
    (SCRATCH.parent / ".gitignore").write_text("*\n")
    program = find_program()
    environment = environment_for(program, SCRATCH.absolute())
    workers = min(arguments.parallel or os.cpu_count() or 1, len(environments) or 1)
    with (
        stopped_by_signals(),
        Processes(gentle=True) as processes,
        Runner(workers, processes, view(), grace_seconds=None) as runner,
    ):
        terraform = Terraform(program, processes, environment)
        deployment = Deployment(environments, terraform, runner, frozenset(arguments.destroy))
        try:
            return _deploy(deployment, arguments)
        finally:
            deployment.forget()


def _deploy(deployment: object, arguments: argparse.Namespace) -> int:
    from farvault.rehearsal.deploy import Deployment
    from farvault.rehearsal.summary import code_of, outcome
    from farvault.rehearsal.view import diagnostics

    assert isinstance(deployment, Deployment)
    planned = deployment.plan()
    print(deployment.summary(), flush=True)
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
    applied = deployment.apply()
    print(f"\n{outcome(applied)}")
    failed = diagnostics(applied)
    if failed:
        print(failed, file=sys.stderr)
    return code_of(applied)


def _confirmed() -> bool:
    if not sys.stdin.isatty():
        raise InputError("confirmation is asked in a terminal, and this is none", "add --yes to deploy without it")
    return input("deploy this? only 'yes' does: ") == "yes"
