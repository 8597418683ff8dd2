"""How long `farvault check` takes, as a whole process, for 100 and for 1,000 accounts in 4 Regions under 20 plans."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from farvault.organization import load
from farvault.organization.remembered import remember
from farvault.terraform.stack import Stacks
from tests.rules.generate import generate

RUNS = 5


def main() -> None:
    for accounts in (100, 1000):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            generate(folder, accounts)
            alone = _seconds(folder)
            organization = load(folder).organization
            assert organization is not None
            remember(folder, Stacks(organization).removal.remembered)
            ratio = _seconds(folder) / alone
        print(
            f"check, {accounts} accounts: {alone:.2f} s (best of {RUNS}), all of it remembered: {ratio:.2f} times that"
        )


def _seconds(folder: Path) -> float:
    command = [sys.executable, "-c", "import sys; from farvault.cli import main; sys.exit(main())", "check"]
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([*command, folder], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


if __name__ == "__main__":
    main()
