"""The page on what must be true beforehand: `python -m farvault.beforehand.docs FILE` writes it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from farvault.beforehand.kinds import KINDS, Kind
from farvault.pages import write_or_compare

_HEAD = """\
# What must be true beforehand

Generated from farvault/beforehand by `python -m farvault.beforehand.docs docs/beforehand.md`; edit the kinds there.

A copy lands only where some things are true that a description cannot say and Terraform does not make. `farvault check`
lists those that the description counts on, after its findings; they are no findings, and change no exit code.
`--beforehand` shows each with its reason and commands ready to paste, `--format json` as data. A rehearsal makes
exactly these in the embedded AWS before it deploys. Names in braces are the description's.
"""


def render() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for kind in KINDS.values() for line in _section(kind))]).rstrip("\n") + "\n"


def _section(kind: Kind) -> Iterator[str]:
    yield f"## {kind.slug}"
    yield ""
    yield f"{kind.needs[:1].upper()}{kind.needs[1:]}. {kind.why}"
    yield ""
    yield f"Not listed where {kind.unless}."
    yield f"Source: {kind.source}."
    commands = [*([kind.check] if kind.check else []), *kind.make]
    if commands:
        yield ""
        yield "```sh"
        yield from commands
        yield "```"
    yield ""


def main(arguments: list[str]) -> int:
    """Write the page into a file, or with --check say whether it differs."""
    return write_or_compare(render, arguments, "farvault/beforehand says")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
