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
    from farvault.deployment.approval import Approval
    from farvault.deployment.deploy import Deployment
    from farvault.deployment.keeping import KeptPlans
    from farvault.deployment.remote import RemoteRuns
    from farvault.running.environments import EnvironmentStack
    from farvault.running.runner import Task

HELP = "deploy what was synthesized, with one plan and one confirmation for all environments"
_NAMED = 8
"""How many environments a message names."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault deploy`."""
    parser.add_argument("stacks", nargs="*", metavar="STACK", help="environments to deploy (default: all)")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="SELECTION",
        help="only these environments: a name, a pattern such as 'shop-*', or a wave or its shard as 'farvault waves' "
        "names it, such as @2 or @2/3of8; may be repeated",
    )
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
    parser.add_argument(
        "--approve",
        action="store_true",
        help="judge all plans in the folder of --from-plans together, ask once, and write an approval beside them: "
        "with it they are deployed without being asked again; with --plan, only judge",
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
    from farvault.deployment.approval import Approval
    from farvault.deployment.keeping import KeptPlans
    from farvault.deployment.remote import RemoteRuns
    from farvault.rehearsal.folder import orphans, resources
    from farvault.running.environments import chosen, read
    from farvault.running.guard import check_names, orphan
    from farvault.running.program import own_environment
    from farvault.running.waves import selected
    from farvault.terraform.files import WORKSPACES

    if arguments.parallel is not None and arguments.parallel < 1:
        raise InputError(f"--parallel must be 1 or more, got {arguments.parallel}")
    if arguments.approve and not arguments.from_plans:
        raise InputError("--approve approves kept plans", "name their folder with --from-plans")
    approval = Approval.read(arguments.from_plans) if arguments.from_plans and not arguments.approve else None
    if not (arguments.plan or arguments.yes or approval or sys.stdin.isatty()):
        raise InputError(
            "cannot ask for confirmation: standard input is not a terminal", "add --yes to deploy without it"
        )
    if approval and arguments.destroy:
        message = "what may be lost was decided when the plans were approved"
        raise InputError(message, "leave --destroy away, or approve the plans again with it")
    every = read(arguments.output)
    names = {*arguments.stacks, *selected(every, arguments.only)}
    # An approval judges records, and starts nothing: the service is asked where the plans are made and applied.
    remote = RemoteRuns([] if arguments.approve else every, own_environment(), arguments.output / WORKSPACES)
    leftovers = [orphan(each.name, resources(each / "terraform.tfstate")) for each in orphans(arguments.output, every)]
    leftovers += remote.orphans() if not names else []
    if leftovers and not names:
        print("\n".join(f"farvault: error: {each}" for each in leftovers), file=sys.stderr)
        print("nothing was deployed", file=sys.stderr)
        return 1
    environments = chosen(every, names)
    check_names(arguments.destroy, [each.name for each in environments])
    from_plans = KeptPlans.read(arguments.from_plans) if arguments.from_plans else None
    missing = sorted({*from_plans.names()} - {each.name for each in every}) if from_plans else []
    if missing:
        raise InputError(f"'{missing[0]}' was planned, but is not in '{arguments.output}' any more", "plan again")
    if arguments.approve:
        assert from_plans
        return _approve(environments, every, from_plans, arguments)
    if approval:
        assert from_plans
        approval.check_output(arguments.output)
        if not arguments.plan and not _in_order(environments, every, approval, from_plans):
            return 1
    return _deploy(environments, every, remote, from_plans, approval, arguments)


def _in_order(
    environments: Sequence[EnvironmentStack], every: Sequence[EnvironmentStack], approval: Approval, kept: KeptPlans
) -> bool:
    """Whether all that comes before these environments is applied; else says which are not."""
    from farvault.running.environments import before

    awaited = approval.awaited(before(every, [each.name for each in environments]), kept)
    if awaited:
        print(f"farvault: error: {_listed(awaited)} must be applied before these", file=sys.stderr)
        print(
            "  help: apply their approved plans; where that was done elsewhere, bring what it has recorded, "
            f"NAME.applied.json, into '{kept.folder}'",
            file=sys.stderr,
        )
        print("nothing was deployed", file=sys.stderr)
    return not awaited


def _approve(
    environments: Sequence[EnvironmentStack],
    every: Sequence[EnvironmentStack],
    kept: KeptPlans,
    arguments: argparse.Namespace,
) -> int:
    """Judge the kept plans, and write the approval once that was confirmed."""
    from farvault.cli.outcome import code_of
    from farvault.deployment.approval import judge
    from farvault.deployment.informed import details, summary
    from farvault.running.view import diagnostics

    judged = judge(environments, arguments.output, kept, frozenset(arguments.destroy))
    text = summary(environments, judged.planned, len(every))
    _say(details(environments, judged.planned), f"{text}{_needed(environments, every)}", arguments.summary)
    code = code_of(judged.tasks)
    if code:
        print(diagnostics(judged.tasks), file=sys.stderr)
        print("nothing was approved", file=sys.stderr)
        return code
    print(f"these plans together: sha256 {judged.digest}")
    if arguments.plan:
        return 0
    if not arguments.yes and not _confirmed("approve", environments, every):
        print("nothing was approved", file=sys.stderr)
        return 2
    print(f"approved: {judged.approval.write(kept.folder)}")
    return 0


def _deploy(
    environments: Sequence[EnvironmentStack],
    every: Sequence[EnvironmentStack],
    remote: RemoteRuns,
    from_plans: KeptPlans | None,
    approval: Approval | None,
    arguments: argparse.Namespace,
) -> int:
    """Plan with Terraform, or take the kept plans, and apply."""
    from farvault.deployment.deploy import Deployment
    from farvault.deployment.keeping import KeptPlans
    from farvault.running.processes import Processes
    from farvault.running.program import find_program, own_environment
    from farvault.running.runner import Runner
    from farvault.running.stop import stopped_by_signals
    from farvault.running.terraform import Terraform
    from farvault.running.view import view

    program = find_program()
    keep = KeptPlans.new(arguments.keep_plans) if arguments.keep_plans else None
    workers = min(arguments.parallel or os.cpu_count() or 1, len(environments) or 1)
    with (
        stopped_by_signals(),
        Processes(gentle=True) as processes,
        Runner(workers, processes, view(), grace_seconds=None) as runner,
    ):
        deployment = Deployment(
            environments,
            Terraform(program, processes, own_environment()),
            runner,
            approval.destroy if approval else frozenset(arguments.destroy),
            remote=remote,
            keep=keep,
            from_plans=from_plans,
            approval=approval,
            of=len(every),
        )
        try:
            return _planned_and_applied(deployment, every, approval, arguments)
        finally:
            for left in deployment.forget():
                with suppress(OSError):
                    print(f"farvault: warning: {left}", file=sys.stderr)


def _planned_and_applied(
    deployment: Deployment,
    every: Sequence[EnvironmentStack],
    approval: Approval | None,
    arguments: argparse.Namespace,
) -> int:
    from farvault.cli.outcome import code_of
    from farvault.running.view import diagnostics

    planned = deployment.plan()
    needed = _needed(deployment.environments, every)
    _say(deployment.details(), f"{deployment.summary()}{needed}", arguments.summary)
    code = code_of(planned)
    if code and (arguments.plan or not deployment.continues(planned)):
        print(diagnostics(planned), file=sys.stderr)
        print("nothing was deployed", file=sys.stderr)
        return code
    if arguments.plan or not deployment.anything:
        return 0
    if not (arguments.yes or approval or _confirmed("deploy", deployment.environments, every)):
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


def _needed(environments: Sequence[EnvironmentStack], every: Sequence[EnvironmentStack]) -> str:
    """A line that names what these environments come after and that is not among them; empty where there is none."""
    from farvault.running.environments import before

    names = before(every, [each.name for each in environments])
    return f"\nnot selected, and must be deployed already: {_listed(names)}" if names else ""


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(f"'{name}'" for name in names[:_NAMED]) + more


def _confirmed(verb: str, environments: Sequence[EnvironmentStack], every: Sequence[EnvironmentStack]) -> bool:
    few = len(environments) < len(every)
    what = f"these {len(environments)} of {len(every)} environments" if few else "this"
    return input(f"{verb} {what}? only 'yes' does: ") == "yes"
