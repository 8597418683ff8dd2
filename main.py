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
from farvault.errors import ToolError
from farvault.terraform.output import replaced
from farvault.terraform.stack import Stacks


def main() -> int:
    """Synthesize; the exit code is as for `farvault check`, or 3 where CDKTN failed."""
    output = Path(os.environ.pop("CDKTF_OUTDIR", "") or "cdktf.out")
    loaded = checked(Path(os.environ.get("FARVAULT_ENVIRONMENTS") or "environments"))
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was synthesized")
    stacks = Stacks(loaded.organization)
    with Progress("synthesizing") as progress, replaced(output) as folder:
        try:
            from modules.app import write

            write(stacks, folder, progress)
        except (RuntimeError, OSError, ImportError) as error:
            # jsii reports what went wrong in Node, or with it, as one of these; and complains once more, with a
            # traceback of its own, when it lets go of a Node.js that never started.
            sys.unraisablehook = lambda _: None
            raise ToolError(f"CDKTN failed: {error}", "what was there before is untouched") from error
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
