"""Synthesize Terraform for a description: every module and every environment, all or nothing."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

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
    from farvault.cli.synthesis import synthesize
    from farvault.terraform.writing import write

    lock = "check" if arguments.locked else os.environ.get("FARVAULT_LOCK") or "write"
    return synthesize(arguments.folder, arguments.output, write, replace=arguments.replace, lock=lock)
