"""The `farvault` command: arguments in, exit code out, and no traceback for anything a user can do."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from farvault.errors import FarvaultError
from farvault.visible import wrapped

_COLLECTED_AFTER = gc.get_threshold()
_RARER = 50
"""How much more rarely memory is searched for cycles: there are few, and it took a quarter of a large diff."""
EXIT_CODES = "exit codes: 0 clean, 1 findings, 2 bad usage or input, 3 a tool or Farvault itself failed"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; `arguments` without the program's name (default: the process's own)."""
    first, *others = _COLLECTED_AFTER
    gc.set_threshold(_RARER * first, *others)
    return run(lambda: _dispatch(arguments))


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    # To look for plugins of pydantic takes a tenth of a short command, and what they would do is not wanted.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from farvault.cli import (
        aws,
        check,
        completion,
        deploy,
        diff,
        explain,
        init,
        lint,
        policies,
        publish,
        rehearse,
        synth,
        waves,
        workspaces,
    )

    top = argparse.ArgumentParser(
        prog="farvault",
        description="Keep a copy of every backup of an AWS Organization in another account and another Region.",
        epilog=EXIT_CODES,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in (
        init,
        check,
        explain,
        diff,
        policies,
        synth,
        lint,
        rehearse,
        aws,
        waves,
        deploy,
        workspaces,
        publish,
        completion,
    ):
        name = command.__name__.rpartition(".")[2]
        added = commands.add_parser(
            name, help=command.HELP, description=(command.__doc__ or "").split("\n\n")[0], epilog=EXIT_CODES
        )
        command.add_arguments(added)
        added.set_defaults(run=command.run)
    return top


class _Version(argparse.Action):
    """Reads the version only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> None:
        from importlib.metadata import version

        print(f"farvault {version('farvault')}")
        parser.exit()


def _dispatch(arguments: Sequence[str] | None) -> int:
    top = parser()
    if "_ARGCOMPLETE" in os.environ:  # a shell asks for completions: print them instead of running
        import argcomplete

        argcomplete.autocomplete(top)
    parsed = top.parse_args(arguments)
    result: int = parsed.run(parsed)
    return result


def _unread(stream: TextIO) -> None:
    """When the reader of our output has gone, there is nothing left to print, and nowhere to print it."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def run(command: Callable[[], int]) -> int:
    """Run `command`; every fault becomes a message and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            # A name that the terminal's encoding, or any encoding, cannot represent must still be printed.
            stream.reconfigure(errors="backslashreplace")
    outer = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = wrapped(sys.stdout), wrapped(sys.stderr)
    try:
        return _reported(command)
    finally:
        sys.stdout, sys.stderr = outer


def _reported(command: Callable[[], int]) -> int:
    try:
        code = command()
        sys.stdout.flush()
        return code
    except FarvaultError as error:
        print(f"farvault: error: {error.message}", file=sys.stderr)
        if error.help:
            print(f"  help: {error.help}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        with suppress(OSError):  # as below, where Ctrl-C ended the reader too
            print("farvault: interrupted", file=sys.stderr)
        _unread(sys.stdout)
        return 130
    except BrokenPipeError:
        _unread(sys.stdout)
        return 141
    except Exception as error:  # a bug of ours, whatever it is
        print(
            f"farvault: bug: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}",
            file=sys.stderr,
        )
        frame = traceback.extract_tb(error.__traceback__)[-1]
        print(f"  at {frame.name} in {Path(frame.filename).name}:{frame.lineno}", file=sys.stderr)
        print(
            "  help: this is a fault in Farvault, please report it; FARVAULT_DEBUG=1 shows all of it", file=sys.stderr
        )
        if os.environ.get("FARVAULT_DEBUG"):
            traceback.print_exc()
        return 3
