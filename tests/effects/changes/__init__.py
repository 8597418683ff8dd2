"""Changes of a description, written from AWS's documentation without a look at the code that compares.

losses.yaml has those that lose protection, no_losses.yaml those that do not, fields.yaml one for each field that the
others do not show. Each has a name, its `source`, and what is merged over the base (`old`, `new`); a loss also which
`accounts` lose at least, and what its message `says`; one that `breaks` a law is refused as check refuses it. A `note`
gives the reasoning where there is a choice, or what was changed afterwards, and why; `existing` has policies of others
with what they are attached to.
<file>.txt holds all that is printed: `python -m tests.effects.changes` writes it anew; read the difference.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from farvault.cli import main
from farvault.organization import Organization, load
from tests.rules.describe import base, merge, split, write

HERE = Path(__file__).parent
FILES = ("losses", "no_losses", "fields")


@dataclass(frozen=True)
class Outcome:
    """What `farvault diff` says of a case."""

    code: int
    out: str
    err: str
    sides: tuple[Organization, Organization]

    @property
    def text(self) -> str:
        """Everything that it prints."""
        return f"{self.out}{self.err}exit code {self.code}\n"


@cache
def cases(file: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    read: list[dict[str, Any]] = yaml.safe_load((HERE / f"{file}.yaml").read_text(encoding="utf-8"))
    return read


def outcome(case: dict[str, Any], *arguments: str) -> Outcome:
    """What `farvault diff` says of a case."""
    with tempfile.TemporaryDirectory() as name:
        sides = []
        for side in ("old", "new"):
            text = yaml.safe_dump(case.get(side) or {}, sort_keys=False)
            write(merge(split(text), base()), Path(name) / side)
            loaded = load(Path(name) / side)
            assert loaded.organization is not None, [str(each) for each in loaded.findings]
            sides.append(loaded.organization)
        if "existing" in case:
            arguments = (*arguments, "--policies=existing")
            folder = Path(name) / "existing"
            folder.mkdir()
            targets = {policy: each["attached_to"] for policy, each in case["existing"].items()}
            (folder / "attachments.yaml").write_text(yaml.safe_dump(targets), encoding="utf-8")
            for policy, each in case["existing"].items():
                (folder / f"{policy}.json").write_text(json.dumps(each["content"]), encoding="utf-8")
        out, err = io.StringIO(), io.StringIO()
        before = Path.cwd()
        os.chdir(name)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = main(["diff", "old", "new", *arguments])
        finally:
            os.chdir(before)
        return Outcome(code, out.getvalue(), err.getvalue(), (sides[0], sides[1]))


@cache
def said(file: str, name: str) -> Outcome:
    """What `farvault diff` says of the case of this name."""
    return outcome(next(case for case in cases(file) if case["name"] == name))


def output(file: str) -> str:
    """All that is printed for the cases of a file."""
    return "\n".join(_texts(file))


def _texts(file: str) -> Iterator[str]:
    for case in cases(file):
        yield f"=== {case['name']}\n{said(file, case['name']).text}"


def rewrite() -> None:
    """Write what is printed for every case."""
    for file in FILES:
        (HERE / f"{file}.txt").write_text(output(file), encoding="utf-8")
