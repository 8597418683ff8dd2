"""Lint Terraform with tflint and checkov, and show what each has seen of it.

Every finding counts, as it does for these tools themselves; so does what a tool has not seen.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from farvault.cli.lint_formats import FORMATS, Shown
from farvault.closest import closest
from farvault.errors import InputError
from farvault.findings import exit_code
from farvault.linting import lint
from farvault.linting.accepted import read_accepted
from farvault.linting.lint import TOOLS, USUAL
from farvault.linting.tool import find
from farvault.visible import raw

HELP = "lint Terraform with tflint and checkov, and show what they have seen"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault lint`."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("cdktf.out"),
        help="every folder below it that holds Terraform is linted (default: cdktf.out)",
    )
    parser.add_argument(
        "--tools",
        metavar="TOOL[,TOOL]",
        help=f"exactly these, of {', '.join(TOOLS)}: exit code 2 where one is absent "
        "(default: tflint and checkov, of these what is found)",
    )
    for name in TOOLS:
        parser.add_argument(f"--{name}", metavar="PROGRAM", help=f"the {name} to run (default: on the PATH)")
    parser.add_argument(
        "--tflint-config", type=Path, metavar="FILE", help="tflint's configuration (default: every rule for Terraform)"
    )
    parser.add_argument(
        "--accepted", type=Path, metavar="FILE", help="findings that are accepted, each with its reason (TOML)"
    )
    parser.add_argument(
        "--least",
        type=int,
        default=0,
        metavar="NUMBER",
        help="how many resources and data sources must be there at least",
    )
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="human", help="how findings are written (default: human)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Lint; 0 where every tool has seen everything, and nothing is found that is not accepted."""
    names = _names(arguments)
    programs, absent = _programs(names, arguments)
    if absent and (arguments.tools is not None or not programs):
        missing = " and ".join(absent)
        raise InputError(f"{missing} {'is' if len(absent) == 1 else 'are'} absent: nothing was linted", _ways(absent))
    configuration: Path | None = arguments.tflint_config
    if configuration and not configuration.is_file():
        raise InputError(f"--tflint-config: there is no file '{configuration}'")
    accepted = read_accepted(arguments.accepted, tuple(TOOLS)) if arguments.accepted else []
    linted = lint(
        arguments.folder, programs, accepted, arguments.least, configuration.absolute() if configuration else None
    )
    remarks = tuple(f"{name} was not run, as it is absent; to install it: {TOOLS[name].install}" for name in absent)
    shown = Shown(arguments.folder, linted, remarks)
    text = FORMATS[arguments.format](shown)
    if text:
        print(text, file=raw(sys.stdout) if arguments.format == "human" else sys.stdout, flush=True)
    for remark in remarks:
        print(f"farvault: note: {remark}", file=sys.stderr)
    for failure in linted.failures:
        print(f"farvault: error: {failure}", file=sys.stderr)
    return 3 if linted.failures else exit_code(linted.findings, strict=True)


def _names(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The tools that are to run: those that are named, else the usual ones and those whose program is given."""
    given = [name for name in TOOLS if _given(name, arguments) is not None]
    if arguments.tools is None:
        return tuple(name for name in TOOLS if name in USUAL or name in given)
    names = [each.strip() for each in arguments.tools.split(",")]
    for name in names:
        if name not in TOOLS:
            raise InputError(f"--tools: there is no tool '{name}'", closest(name, [*TOOLS]))
    for name in given:
        if name not in names:
            raise InputError(f"--{name} names a program, but --tools leaves {name} out")
    return tuple(name for name in TOOLS if name in names)


def _given(name: str, arguments: argparse.Namespace) -> str | None:
    given: str | None = getattr(arguments, name.replace("-", "_"))
    return given


def _programs(names: Sequence[str], arguments: argparse.Namespace) -> tuple[Mapping[str, str], list[str]]:
    """The programs by the tool's name, and the tools that are absent; a program that is given must be there."""
    programs, absent = {}, []
    for name in names:
        given = _given(name, arguments)
        program = find(name, given)
        if program:
            programs[name] = program
        elif given is not None:
            raise InputError(f"--{name}: '{given}' is no program that can be run", _ways([name]))
        else:
            absent.append(name)
    return programs, absent


def _ways(names: Sequence[str]) -> str:
    return "\n        ".join(f"to install {name}: {TOOLS[name].install}" for name in names)
