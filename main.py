"""The CDKTN app: read the description, refuse what is wrong, synthesize modules and environments.

Run by `cdktf synth`, `cdktn synth`, `make synth` or directly; `farvault synth` writes the same without CDKTN. The
output folder is cdktf.out, or what CDKTF_OUTDIR says. FARVAULT_ENVIRONMENTS names another folder with a description.
Another organization's output is refused, or moved aside where FARVAULT_REPLACE is set. What is synthesized is recorded
next to the description; FARVAULT_LOCK=check refuses where that would change the file, FARVAULT_LOCK=off skips it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Thread

from farvault.cli.main import run
from farvault.cli.synthesis import synthesize
from farvault.errors import ToolError
from farvault.terraform.stack import Stacks


def main() -> int:
    """Synthesize; the exit code is as for `farvault synth`, or 3 where CDKTN failed."""
    output = Path(os.environ.pop("CDKTF_OUTDIR", "") or "cdktf.out")
    # jsii's cache in the user's home is shared, and one run may clean it while another reads it; it saves no time.
    os.environ.setdefault("JSII_RUNTIME_PACKAGE_CACHE", "disabled")
    environments = Path(os.environ.get("FARVAULT_ENVIRONMENTS") or "environments")
    cdktn = _load_cdktn()

    def write(stacks: Stacks, folder: Path, progress: Callable[[str], None]) -> None:
        try:
            cdktn.join()
            from modules.app import write

            write(stacks, folder, progress)
        except Exception as error:
            # jsii reports errors in Node, or in starting it, as one of these, or as one of its own.
            if isinstance(error, RuntimeError | OSError | ImportError) or type(error).__module__.startswith("jsii"):
                raise ToolError(f"CDKTN failed: {error}", "what was there before is untouched") from error
            raise

    replace = bool(os.environ.get("FARVAULT_REPLACE"))
    return synthesize(environments, output, write, replace=replace, lock=os.environ.get("FARVAULT_LOCK") or "write")


def _load_cdktn() -> Thread:
    """Begin to load CDKTN, which waits for Node.js half of the time, while the description is read."""

    def load() -> None:
        try:
            import_module("modules.app")
        except Exception:
            # Errors are reported where CDKTN is used. jsii complains once more, with a traceback of its own,
            # when it releases a Node.js that never started.
            sys.unraisablehook = lambda _: None

    thread = Thread(target=load, name="load-cdktn")
    thread.start()
    return thread


if __name__ == "__main__":
    sys.exit(run(main))
