"""The CDKTN app: read the description, refuse what is wrong, synthesize modules and environments.

Run by `cdktf synth`, `cdktn synth`, `farvault synth` or by itself; the output folder is cdktf.out,
or what CDKTF_OUTDIR says. FARVAULT_ENVIRONMENTS names another folder with a description.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from farvault.cli.main import run
from farvault.cli.progress import Progress
from farvault.cli.report import checked, refuse
from farvault.terraform.output import replaced
from farvault.terraform.stack import Stacks


def main() -> int:
    """Synthesize; the exit code is as for `farvault check`, or 3 where CDKTN failed."""
    output = Path(os.environ.pop("CDKTF_OUTDIR", "") or "cdktf.out")
    loaded = checked(Path(os.environ.get("FARVAULT_ENVIRONMENTS") or "environments"))
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was synthesized")
    from modules.app import write

    with Progress("synthesizing") as progress, replaced(output) as folder:
        write(Stacks(loaded.organization), folder, progress)
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
