"""Long texts in a terminal, through the user's pager as git does it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from farvault.visible import visible


def show(text: str) -> None:
    """Print; in a terminal that it does not fit into, through $PAGER, else `less -R`."""
    text = visible(text)
    fits = len(text.splitlines()) < shutil.get_terminal_size().lines
    pager = shlex.split(os.environ.get("PAGER", "less"))
    whole = sys.stdin.isatty() and sys.stdout.isatty() and not fits
    if whole and pager and pager != ["cat"] and shutil.which(pager[0]):
        sys.stdout.flush()
        subprocess.run(pager, input=text + "\n", text=True, env={"LESS": "FRX"} | os.environ, check=False)
    else:
        print(text, flush=True)
