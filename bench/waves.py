"""How long thousands of environments take on 1, 8 and 64 machines: simulated from given seconds, then what is measured.

    python bench/waves.py [--accounts 3000] [--plan-seconds 15] [--apply-seconds 60] [--only-simulate]

Simulated: every shard is a job on a machine, which begins anew each time, and works on some environments side by side;
all plans first, then wave after wave. The seconds are given, not measured, and nobody's time to confirm is counted.
Measured: `farvault waves`, and `farvault deploy --approve --plan` over a kept plan of every environment, which has
10 resources to create.
"""

from __future__ import annotations

import argparse
import heapq
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.descriptions import of_accounts
from bench.measure import measure
from farvault.deployment.keeping import OUTPUT, KeptPlans, output_digest
from farvault.organization import load
from farvault.running.environments import EnvironmentStack, read
from farvault.running.plan import Action, PlannedChange, TerraformPlan
from farvault.running.waves import Shard, shards, waves
from farvault.terraform.stack import Stacks
from farvault.terraform.writing import write

MACHINES = (1, 8, 64)
REGIONS = 4


@dataclass(frozen=True)
class Seconds:
    """What is given: what each step takes."""

    plan: int = 15
    apply: int = 60
    begin: int = 60
    """Of a machine, until it has what it needs."""
    side_by_side: int = 2
    """Environments that a machine works on at once."""


def simulated(sizes: Sequence[int], seconds: Seconds) -> list[str]:
    """What is printed for waves of these sizes."""
    path = len(sizes) * seconds.apply + seconds.plan
    lines = [
        f"{sum(sizes):,} environments in {len(sizes)} waves of {', '.join(f'{size:,}' for size in sizes)}",
        f"longest path: {len(sizes)} environments one after another, {path:,} s of Terraform",
    ]
    for machines in MACHINES:
        jobs = [[len(each.environments) for each in _shards(size, machines)] for size in sizes]
        total = _stage([job for wave in jobs for job in wave], seconds.plan, machines, seconds)
        total += sum(_stage(wave, seconds.apply, machines, seconds) for wave in jobs)
        hours = total / 3600
        lines.append(f"{machines:>2} machine{'s' if machines > 1 else ' '}: {hours:6.1f} hours")
    return lines


def _shards(size: int, count: int) -> Sequence[Shard]:
    return shards(1, [str(number) for number in range(size)], count)


def _stage(jobs: Sequence[int], each_seconds: int, machines: int, seconds: Seconds) -> int:
    """How long all jobs take, the largest begun first, each on the machine that is free first."""
    free = [0] * machines
    for environments in sorted(jobs, reverse=True):
        ends = heapq.heappop(free) + seconds.begin + -(-environments // seconds.side_by_side) * each_seconds
        heapq.heappush(free, ends)
    return max(free)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=3000)
    parser.add_argument("--plan-seconds", type=int, default=Seconds.plan)
    parser.add_argument("--apply-seconds", type=int, default=Seconds.apply)
    parser.add_argument("--only-simulate", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        of_accounts(arguments.accounts, REGIONS).write(folder / "environments")
        organization = load(folder / "environments").organization
        assert organization is not None
        stacks = Stacks(organization)
        order = {site.stack: tuple(each.stack for each in before) for site, before in stacks.dependencies().items()}
        sizes = [len(wave) for wave in waves(_ordered(order))]
        print("\n".join(simulated(sizes, Seconds(arguments.plan_seconds, arguments.apply_seconds))))
        if not arguments.only_simulate:
            _measured(stacks, folder)


def _ordered(order: dict[str, tuple[str, ...]]) -> list[EnvironmentStack]:
    """Dependencies first: an environment depends on fewer than any that depends on it."""
    by_count = sorted(order, key=lambda name: len(order[name]))
    return [EnvironmentStack(name, Path(name), order[name]) for name in by_count]


def _measured(stacks: Stacks, folder: Path) -> None:
    output = folder / "cdktf.out"
    output.mkdir()
    write(stacks, output)
    kept = KeptPlans.new(folder / "plans")
    plan = folder / "plan"
    plan.write_bytes(b"x" * 20_000)
    document = '{"Statement": []}'.ljust(1000)
    for each in read(output):
        changes = tuple(
            PlannedChange(f"module.{number}.aws_iam_role.this", "aws_iam_role", Action.CREATE, None, {"p": document})
            for number in range(10)
        )
        kept.keep(each.name, plan, {OUTPUT: output_digest(each.folder)}, TerraformPlan(changes))
    for what, arguments in (
        ("waves", ["waves", "--shards", "64", "--format", "github"]),
        ("judging all", ["deploy", "--from-plans", "plans", "--approve", "--plan", "--summary", "summary"]),
    ):
        command = [sys.executable, "-c", "import sys; from farvault.cli import main; sys.exit(main())", *arguments]
        run = measure(command, dict(os.environ), folder)
        print(f"{what}: {run.seconds:.1f} s, {run.cpu_seconds:.1f} s of processor time, {run.tree_mb or 0:.0f} MB")


if __name__ == "__main__":
    main()
