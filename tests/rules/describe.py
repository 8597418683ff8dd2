"""Descriptions for tests: the one in base/, with overrides merged over it, written to a folder and judged."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from farvault.organization import load
from farvault.organization.remembered import LOCK_FILE
from farvault.rules import RULES, Result, Rule
from farvault.rules.run import hold
from tests.conftest import NOW

HERE = Path(__file__).parent
MAIN = "organization.yaml"


class _Dumper(yaml.SafeDumper):
    """Writes no aliases, so that positions are those of the part itself."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def base() -> dict[str, Any]:
    """organization.yaml under its name, each environment under <account>/<region>."""
    top = HERE / "base"
    files = {MAIN: yaml.safe_load((top / MAIN).read_text(encoding="utf-8"))}
    for path in sorted(top.glob("*/*/environment.yaml")):
        files[str(path.parent.relative_to(top))] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return files


def split(fragment: str) -> dict[str, Any]:
    """An example as files: a key with a slash is that environment's file, every other one is organization.yaml's.

    farvault.lock.json is written as its environments only.
    """
    data = yaml.safe_load(fragment) or {}
    files = {key: value for key, value in data.items() if "/" in key or key == LOCK_FILE}
    return {MAIN: {key: value for key, value in data.items() if key not in files}, **files}


def merge(over: Any, under: Any) -> Any:
    """`over` merged over `under`: mappings deeply, null removes, everything else replaces."""
    if not isinstance(over, Mapping) or not isinstance(under, Mapping):
        return over
    merged = dict(under)
    for key, value in over.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = merge(value, under.get(key, {}))
    return merged


def write(files: Mapping[str, Any], folder: Path) -> Path:
    """Write a description to `folder`, with the policy files that examples name."""
    for name, data in files.items():
        if name == LOCK_FILE:
            content = {
                "about": "",
                "format": 1,
                "organization": files[MAIN]["organization"]["id"],
                "environments": data,
            }
            (folder / LOCK_FILE).write_text(json.dumps(content, indent=1), encoding="utf-8")
            continue
        path = folder / (name if name == MAIN else f"{name}/environment.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(data, Dumper=_Dumper, sort_keys=False), encoding="utf-8")
    for path in sorted((HERE / "policies").glob("*.json")):
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def judge(files: Mapping[str, Any], folder: Path, rules: Iterable[Rule] = RULES) -> Result:
    """What the rules say about a description at the time NOW; files are named relative to it."""
    write(files, folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        return hold(load(Path()), tuple(rules), NOW)
    finally:
        os.chdir(before)


def plain(result: Result) -> list[str]:
    """Complete findings, then the accepted ones, as text."""
    return [str(finding) for finding in result.findings] + [f"accepted: {each.finding}" for each in result.accepted]


def policy(*statements: Mapping[str, Any]) -> str:
    """A policy document."""
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})
