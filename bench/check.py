"""How long `farvault check` takes, as a whole process, for 100 to 10,000 accounts in 4 Regions under 20 plans.

With each the ratio to that of: all of it recorded in the lock file; a reference that is wrong in every environment.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.measure import measure
from farvault.organization import load
from farvault.organization.remembered import remember
from farvault.terraform.stack import Stacks
from tests.rules.generate import generate

RUNS = 3


def main() -> None:
    for accounts in (100, 1000, 10000):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            generate(folder, accounts)
            alone, memory_mb = _measured(folder)
            organization = load(folder).organization
            assert organization is not None
            remember(folder, Stacks(organization).removal.remembered)
            recorded, _ = _measured(folder)
            for file in folder.glob("app-*/*/environment.yaml"):
                wrong = f"app-0x{int(file.parts[-3].removeprefix('app-')) % 77}"
                with file.open("a") as text:
                    text.write(f"destination_vaults: {{other: {{accept_from: {{accounts: [{wrong}]}}}}}}\n")
            faulty, _ = _measured(folder, exit_code=1)
        print(
            f"check, {accounts} accounts: {alone:.2f} s (best of {RUNS}), {memory_mb:.0f} MB; all of it recorded: "
            f"{recorded / alone:.2f} times that; a fault in each environment: {faulty / alone:.2f} times"
        )


def _measured(folder: Path, exit_code: int = 0) -> tuple[float, float]:
    """The seconds of the fastest run, and its largest memory in MB."""
    command = [sys.executable, "-c", "import sys; from farvault.cli import main; sys.exit(main())", "check"]
    runs = []
    for _ in range(RUNS):
        run = measure([*command, folder], dict(os.environ), folder, exit_code)
        runs.append((run.seconds, run.tree_mb or 0.0))
    return min(runs)


if __name__ == "__main__":
    main()
