"""Time and memory of a rehearsal, compared with Terraform run by hand on the same machine and embedded AWS.

    python bench/rehearse.py [ENVIRONMENTS ...]

For each number of environments (default: 10 and 40) it describes an organization of that size, and
measures `farvault rehearse` as a whole, and then `terraform init && terraform apply && terraform plan`
in one stack after another. It prints both and their ratio, which is what can be compared between
machines. With --only-some N, only N stacks of each kind are run by hand and the rest is extrapolated.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Event, Thread

import yaml

from farvault.embedded_aws import EmbeddedAws
from farvault.organization import load
from farvault.rehearsal import preconditions
from farvault.rehearsal.rehearse import without_aws
from farvault.running.environments import read
from farvault.running.program import environment_for, find_program

ROOT = Path(__file__).resolve().parent.parent


def describe(folder: Path, environments: int) -> None:
    """An organization with this many environments: the management account, a destination, and sources."""
    names = [f"account{number}" for number in range(environments - 2)]
    accounts = {"management": {"id": "1" * 12}, "vaults": {"id": "2" * 12}}
    accounts |= {name: {"id": f"{3 * 10**11 + number}", "unit": "workloads"} for number, name in enumerate(names)}
    rule = {
        "schedule": "cron(0 3 ? * * *)",
        "vault": "primary",
        "delete_after_days": 35,
        "copies": [{"to": "vaults/eu-west-1/central", "delete_after_days": 90}],
    }
    plan = {
        "attach_to": ["workloads"],
        "regions": ["eu-west-1"],
        "protects": ["EBS", "EFS"],
        "rules": {"nightly": rule},
        "selections": {"tags": {"daily": {"tag_key": "backup", "tag_value": ["daily"]}}},
    }
    main = {
        "organization": {"id": "o-a1b2c3d4e5", "root": "r-ab12", "management_account": "management"},
        "units": {"workloads": {"id": "ou-ab12-22222222"}},
        "accounts": accounts,
        "deployment": {"role": "Deploy"},
        "plans": {"daily": plan},
    }
    settings = {"cross_account_backup": True, "multi_party_approval": False, "delegated_administrator_sync": False}
    contents = {"management": {"organization_settings": settings, "organization_policies": "all"}}
    contents["vaults"] = {"destination_vaults": {"central": {"accept_from": {"organization": True}}}}
    contents |= {name: {"source": {"vaults": {"primary": {}}, "backup_role": True}} for name in names}
    folder.mkdir(parents=True)
    (folder / "organization.yaml").write_text(yaml.safe_dump(main))
    for name, environment in contents.items():
        file = folder / name / "eu-west-1" / "environment.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(yaml.safe_dump(environment))


class Memory:
    """Peak of the proportional memory of every process with a mark in its environment, in MB."""

    def __init__(self, mark: str) -> None:
        self.peak = 0.0
        self._mark = mark.encode()
        self._over = Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.5):
            self.peak = max(self.peak, self._now())

    def _now(self) -> float:
        total = 0
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if self._mark in (process / "environ").read_bytes():
                    text = (process / "smaps_rollup").read_text()
                    total += next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
            except (OSError, StopIteration):
                continue
        return total / 1024


def rehearsed(description: Path, keep: Path) -> tuple[float, float]:
    """Seconds and MB of one rehearsal."""
    mark = f"FARVAULT_BENCH={keep}"
    environment = os.environ | dict([mark.split("=", 1)])
    began = time.monotonic()
    with Memory(mark) as memory:
        command = [sys.executable, "-m", "farvault", "rehearse", str(description), "--keep", str(keep)]
        process = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if process.returncode:
        sys.exit(process.stderr + process.stdout)
    return time.monotonic() - began, memory.peak


def by_hand(description: Path, output: Path, scratch: Path, some: int | None) -> float:
    """Seconds of init, apply and plan in one stack after another."""
    organization = load(description).organization
    assert organization is not None
    program = find_program()
    with EmbeddedAws(preconditions.embedded(organization)) as aws:
        preconditions.make(organization, aws)
        environment = without_aws(environment_for(program, scratch)) | aws.environment()
        stacks = [each.folder for each in read(output)]
        sample = stacks if some is None else [stacks[0], *stacks[1 : 1 + some], stacks[-1]]
        seconds = []
        for stack in sample:
            began = time.monotonic()
            for arguments in (["init"], ["apply", "-auto-approve"], ["plan", "-detailed-exitcode"]):
                command = [program.path, *arguments, "-input=false"]
                process = subprocess.run(command, cwd=stack, env=environment, capture_output=True, text=True)
                if process.returncode:
                    sys.exit(process.stdout + process.stderr)
            seconds.append(time.monotonic() - began)
    middle = seconds[1:-1]
    return seconds[0] + seconds[-1] + sum(middle) / len(middle) * (len(stacks) - 2)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("environments", nargs="*", type=int, default=[10, 40])
    parser.add_argument("--only-some", type=int, metavar="N")
    arguments = parser.parse_args()
    print("environments  rehearsed  by hand  ratio  peak memory")
    for count in arguments.environments:
        top = Path(tempfile.mkdtemp(prefix="farvault-bench-"))
        try:
            describe(top / "environments", count)
            seconds, memory = rehearsed(top / "environments", top / "rehearsal")
            environment = os.environ | {
                "FARVAULT_ENVIRONMENTS": str(top / "environments"),
                "CDKTF_OUTDIR": str(top / "cdktf.out"),
            }
            subprocess.run([sys.executable, str(ROOT / "main.py")], env=environment, check=True)
            hand = by_hand(top / "environments", top / "cdktf.out", top, arguments.only_some)
            print(f"{count:12}  {seconds:7.0f} s  {hand:5.0f} s  {hand / seconds:5.1f}  {memory:8.0f} MB", flush=True)
        finally:
            shutil.rmtree(top)


if __name__ == "__main__":
    main()
