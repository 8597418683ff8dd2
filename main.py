"""The CDKTN app: read the description, refuse what is wrong, synthesize modules and environments.

Run by `cdktf synth`, `cdktn synth`, `farvault synth` or by itself; the output folder is cdktf.out,
or what CDKTF_OUTDIR says. FARVAULT_ENVIRONMENTS names another folder with a description. Another organization's
output is refused, or put aside where FARVAULT_REPLACE is set. What is synthesized is remembered beside the description;
FARVAULT_LOCK=check refuses where that would change the file, FARVAULT_LOCK=off leaves it alone.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread

from farvault.cli.main import run
from farvault.cli.progress import Progress
from farvault.cli.report import checked, refuse
from farvault.errors import ToolError
from farvault.organization.remembered import LOCK_FILE, remember
from farvault.terraform.output import replaced
from farvault.terraform.owner import place_aside
from farvault.terraform.stack import Stacks


def main() -> int:
    """Synthesize; the exit code is as for `farvault check`, or 3 where CDKTN failed."""
    output = Path(os.environ.pop("CDKTF_OUTDIR", "") or "cdktf.out")
    cdktn = _load_cdktn()
    environments = Path(os.environ.get("FARVAULT_ENVIRONMENTS") or "environments")
    loaded = checked(environments)
    if loaded.organization is None:
        return refuse(loaded.findings, "nothing was synthesized")
    if loaded.findings:
        count = len(loaded.findings)
        print(f"{count} warning{'' if count == 1 else 's'}: see 'farvault check'", file=sys.stderr)
    aside = place_aside(output, loaded.organization, replace=bool(os.environ.get("FARVAULT_REPLACE")))
    stacks = Stacks(loaded.organization)
    with Progress("synthesizing") as progress, replaced(output, aside) as folder:
        try:
            cdktn.join()
            from modules.app import write

            write(stacks, folder, output, progress)
            # Before the output is exchanged: what is remembered may be more than was synthesized, never less.
            changed = remember(environments, stacks.removal.remembered)
        except (RuntimeError, OSError, ImportError) as error:
            # jsii reports what went wrong in Node, or with it, as one of these.
            raise ToolError(f"CDKTN failed: {error}", "what was there before is untouched") from error
    if changed:
        print(f"'{environments / LOCK_FILE}' has changed: commit it with the description", file=sys.stderr)
    if aside:
        print(f"what was in '{output}' is in '{aside}'", file=sys.stderr)
    return 0


def _load_cdktn() -> Thread:
    """Begin to load CDKTN, which waits for Node.js half of the time, while the description is read."""

    def load() -> None:
        try:
            import_module("modules.app")
        except Exception:
            # What goes wrong is reported where CDKTN is used. jsii complains once more, with a traceback of its
            # own, when it lets go of a Node.js that never started.
            sys.unraisablehook = lambda _: None

    thread = Thread(target=load, name="load-cdktn")
    thread.start()
    return thread


if __name__ == "__main__":
    sys.exit(run(main))
