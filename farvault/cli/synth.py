"""Synthesize Terraform for a description: every module and every environment, all or nothing.

Runs the same app as `cdktf synth`, in the project's folder.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from farvault.errors import InputError, ToolError
from farvault.reading import WRITTEN_BYTES, read_json

HELP = "write the Terraform for a description"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault synth`."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("environments"),
        help="where the description is (default: environments)",
    )
    parser.add_argument("--output", type=Path, default=Path("cdktf.out"), help="where to write (default: cdktf.out)")
    parser.add_argument(
        "--locked",
        action="store_true",
        help="refuse where farvault.lock.json, which remembers what was synthesized, would change: for pipelines",
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="where the output is another organization's, put that aside as <output>.<organization>",
    )


def run(arguments: argparse.Namespace) -> int:
    """Synthesize; 0 where the output was replaced."""
    app = Path(__file__).resolve().parents[2] / "main.py"
    if not app.is_file():
        raise InputError(
            "the app main.py is not beside this installation",
            "run it in a checkout of Farvault: docs/guides/install.md",
        )
    environment = os.environ | {"FARVAULT_ENVIRONMENTS": str(arguments.folder), "CDKTF_OUTDIR": str(arguments.output)}
    if arguments.locked:
        environment["FARVAULT_LOCK"] = "check"
    if arguments.replace:
        environment["FARVAULT_REPLACE"] = "1"
    code = subprocess.run([sys.executable, str(app)], env=environment).returncode
    if code < 0:
        raise ToolError(f"the app was ended by signal {-code}")
    if code == 0:
        stacks = read_json(arguments.output / "manifest.json", WRITTEN_BYTES)["stacks"]
        print(f"{len(stacks)} environment{'' if len(stacks) == 1 else 's'} in {arguments.output / 'stacks'}")
        print(f"the modules they call in {arguments.output / 'modules'}")
    return code
