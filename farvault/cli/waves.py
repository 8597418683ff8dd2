"""Show which environments can be deployed side by side: the waves of an output, each split in shards for machines.

The same output gives the same waves and shards everywhere; an environment that is added moves few others.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from farvault.errors import InputError

if TYPE_CHECKING:
    from farvault.running.waves import Shard

HELP = "show which environments can be deployed side by side, on one machine or many"
#: "Job Matrix: 256 jobs / workflow run", https://docs.github.com/en/actions/reference/limits, November 2026.
MOST_JOBS_OF_A_MATRIX = 256
_SHOWN = 3
"""How many environments of a shard a table names."""
#: Where a repository keeps what the jobs do, for `--format gitlab`.
JOBS_FILE = ".gitlab/farvault-jobs.yml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault waves`."""
    parser.add_argument(
        "--output", type=Path, default=Path("cdktf.out"), help="what was synthesized (default: cdktf.out)"
    )
    parser.add_argument(
        "--shards", type=int, default=1, metavar="N", help="split each wave in at most N shards (default: 1)"
    )
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="text",
        help="text, json, or what a CI job reads: a matrix for GitHub Actions, a child pipeline for GitLab",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the waves; 0."""
    from farvault.running.environments import read
    from farvault.running.waves import MOST_SHARDS, split

    if not 1 <= arguments.shards <= MOST_SHARDS:
        raise InputError(f"--shards must be 1 to {MOST_SHARDS:,}, got {arguments.shards}")
    print(_FORMATS[arguments.format](split(read(arguments.output), arguments.shards)))
    return 0


_Waves = Sequence[Sequence["Shard"]]


def _text(waves: _Waves) -> str:
    from farvault.cli.table import aligned

    rows = [("shard", "environments", "")]
    for shard in (shard for wave in waves for shard in wave):
        more = len(shard.environments) - _SHOWN
        names = ", ".join(shard.environments[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
        rows.append((shard.reference, str(len(shard.environments)), names))
    total = sum(len(shard.environments) for wave in waves for shard in wave)
    shards = sum(map(len, waves))
    counted = [_counted(total, "environment"), _counted(len(waves), "wave"), _counted(shards, "shard")]
    return "\n".join([*aligned(rows, indent="", right_aligned=frozenset({1})), ", ".join(counted)])


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _json(waves: _Waves) -> str:
    data = [[{"only": shard.reference, "environments": shard.environments} for shard in wave] for wave in waves]
    return json.dumps({"waves": data}, indent=1)


def _github(waves: _Waves) -> str:
    """The value of a job's output, on one line: the matrix of all plans, and one of each wave to be applied."""
    applied = [[{"id": _id(shard), "only": shard.reference} for shard in wave] for wave in waves]
    planned = [job for wave in applied for job in wave]
    if len(planned) > MOST_JOBS_OF_A_MATRIX:
        raise InputError(
            f"{len(planned)} shards are more than the {MOST_JOBS_OF_A_MATRIX} jobs that GitHub makes of a matrix",
            "take fewer with --shards",
        )
    return json.dumps({"plan": planned, "apply": applied}, separators=(",", ":"))


def _gitlab(waves: _Waves) -> str:
    """A child pipeline: every job with its stage, its shard, and whose artifacts it reads; the rest is the included."""
    import yaml

    everything = [shard for wave in waves for shard in wave]
    plans = [f"plan {_id(shard)}" for shard in everything]
    jobs: dict[str, Any] = {
        "include": [{"local": JOBS_FILE}],
        "stages": ["plan", "judge", "approve", *(f"wave {number}" for number in range(1, len(waves) + 1))],
    }
    for name, shard in zip(plans, everything, strict=True):
        jobs[name] = {"stage": "plan", "extends": ".farvault-plan", "variables": _variables(shard)}
    jobs["judge"] = {"stage": "judge", "extends": ".farvault-judge", "dependencies": plans}
    jobs["approve"] = {"stage": "approve", "extends": ".farvault-approve", "dependencies": plans}
    before: list[str] = []
    for number, wave in enumerate(waves, 1):
        for shard in wave:
            jobs[f"apply {_id(shard)}"] = {
                "stage": f"wave {number}",
                "extends": ".farvault-apply",
                "variables": _variables(shard),
                "dependencies": [f"plan {_id(shard)}", "approve", *before],
            }
        before += [f"apply {_id(shard)}" for shard in wave]
    return str(yaml.safe_dump(jobs, sort_keys=False, width=120)).rstrip("\n")


def _variables(shard: Shard) -> dict[str, str]:
    return {"ID": _id(shard), "ONLY": shard.reference}


def _id(shard: Shard) -> str:
    """For names of jobs and artifacts, where not every character is allowed."""
    return f"{shard.wave}-{shard.number}"


_FORMATS = {"text": _text, "json": _json, "github": _github, "gitlab": _gitlab}
