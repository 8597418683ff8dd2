"""How long `farvault check` takes, as a whole process, for 100 and for 1,000 accounts in 4 Regions under 20 plans."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.rules.generate import generate

RUNS = 5


def main() -> None:
    command = [sys.executable, "-c", "import sys; from farvault.cli import main; sys.exit(main())", "check"]
    for accounts in (100, 1000):
        with tempfile.TemporaryDirectory() as folder:
            generate(Path(folder), accounts)
            seconds = []
            for _ in range(RUNS):
                start = time.perf_counter()
                subprocess.run([*command, folder], check=True, stdout=subprocess.DEVNULL)
                seconds.append(time.perf_counter() - start)
        print(f"check, {accounts} accounts: {min(seconds):.2f} s (best of {RUNS})")


if __name__ == "__main__":
    main()
