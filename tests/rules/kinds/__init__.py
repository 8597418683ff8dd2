"""Wrong descriptions and their right twins, by kind, written from AWS's documentation without a look at the rules.

<kind>.yaml holds the cases. Each has a name, its `source`, what is merged over the base (`wrong`, `right`), the policy
files that it names (`policies`), and what a good finding has: its `severity`, the part of the description `at` which it
is, and what its message `says`; `never` lists the warnings that the right one must not get. A `note` says where a case
was changed afterwards, and why. In exit_codes.yaml, `exit` is the exit code, and `text` gives whole files that no YAML
writer would write.
<kind>.txt holds all that is found: `python -m tests.rules.kinds` writes it anew; read the difference.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from farvault.findings import Finding
from farvault.organization import load
from farvault.rules import RULES
from farvault.rules.run import hold
from tests.conftest import NOW
from tests.rules.describe import base, merge, split, write

HERE = Path(__file__).parent
KINDS = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
LAWS = tuple(rule for rule in RULES if rule.opinion != "all")


def cases(kind: str) -> list[dict[str, Any]]:
    """The cases of a kind."""
    read: list[dict[str, Any]] = yaml.safe_load((HERE / f"{kind}.yaml").read_text(encoding="utf-8"))
    return read


def findings(case: dict[str, Any], side: str) -> tuple[Finding, ...]:
    """What is found in a case's wrong or right description."""
    files = merge(split(yaml.safe_dump(case.get(side) or {}, sort_keys=False)), base())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(files, folder)
        for file, document in (case.get("policies") or {}).items():
            (folder / file).write_text(json.dumps(document), encoding="utf-8")
        for file, text in (case.get("text") or {}).items():
            (folder / file).write_text(text, encoding="utf-8")
        before = Path.cwd()
        os.chdir(folder)
        try:
            return hold(load(Path()), LAWS, NOW).findings
        finally:
            os.chdir(before)


def output(kind: str) -> str:
    """All that is found in the descriptions of a kind."""
    return "\n".join(_texts(kind))


def _texts(kind: str) -> Iterator[str]:
    for case in cases(kind):
        yield f"=== {case['name']}"
        for side in ("wrong", "right"):
            if side in case or (side == "wrong" and "text" in case):
                yield f"{side}:"
                yield from (f"  {finding}".replace("\n", "\n  ").rstrip() for finding in findings(case, side))
        yield ""


def rewrite() -> None:
    """Write what is found in every kind."""
    for kind in KINDS:
        (HERE / f"{kind}.txt").write_text(output(kind), encoding="utf-8")
