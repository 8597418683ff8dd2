"""Synthesize Terraform for a description: every module and every environment, all or nothing."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from farvault.errors import InputError

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
        "--check",
        action="store_true",
        help="write nothing, and fail where the output or farvault.lock.json is not what the description gives: for "
        "pipelines, where the output is committed",
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="where the output is another organization's, put that aside as <output>.<organization>",
    )


def run(arguments: argparse.Namespace) -> int:
    """Synthesize; 0 where the output was replaced, or with --check is as it should be."""
    from farvault.cli.synthesis import compare, synthesize
    from farvault.terraform.writing import write

    if arguments.check:
        if arguments.replace:
            raise InputError("--check writes nothing, so --replace has no use with it", "leave one of them out")
        return compare(arguments.folder, arguments.output, write)
    lock = "check" if arguments.locked else os.environ.get("FARVAULT_LOCK") or "write"
    return synthesize(arguments.folder, arguments.output, write, replace=arguments.replace, lock=lock)
