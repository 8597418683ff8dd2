"""terraform-config-inspect: HashiCorp's own reader of modules, which the Terraform Registry uses, in every folder.

It has no rules. It says whether a folder can be read as a module, and lists what it holds: a second opinion on
the count.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from farvault.findings import Finding, Severity
from farvault.linting.blocks import Block
from farvault.linting.tool import Ended, Key, Report, Run, Tool, run_to_end

_NAME = "terraform-config-inspect"
_LISTS = ("managed_resources", "data_resources", "module_calls", "variables", "outputs")
_PREFIXES = {"module_calls": "module.", "variables": "var.", "outputs": "output."}
_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning"}


def _jobs(run: Run) -> Iterator[Callable[[], Report]]:
    return (partial(_inspected, run, folder) for folder in run.sources.folders)


def _key(file: str, block: Block) -> Key:
    """By folder: of a block that another file overrides, the other file is said."""
    return Path(file).parent.as_posix(), block.address


def _inspected(run: Run, folder: str) -> Report:
    ended = run_to_end(run, ["--json", "."], os.environ, run.sources.top / folder)
    content = _content(ended)
    if content is None:
        where = run.sources.place(folder).file
        return Report(failures=[ended.words(f"{_NAME} in '{where}'")])
    report = Report()
    for each in content.get("diagnostics") or []:
        position = each.get("pos") or {"filename": ".", "line": 1}
        file = (Path(folder) / position["filename"]).as_posix()
        message = ": ".join(text for text in (each["summary"], each.get("detail")) if text)
        severity = _SEVERITIES.get(each["severity"], "error")
        place = run.sources.place(file, position["line"])
        unreadable = severity == "error"
        finding = Finding(place, f"{_NAME}:diagnostic", "", message, "", unreadable, severity, address=file)
        report.faults.append(finding)
        if unreadable:
            report.unread.add(f"{folder}/")
    for kind in _LISTS:
        for address, each in (content.get(kind) or {}).items():
            file = (Path(folder) / each["pos"]["filename"]).as_posix()
            report.seen[folder, f"{_PREFIXES.get(kind, '')}{address}"] += 1
            report.files.add(file)
    return report


def _content(ended: Ended) -> Any:
    """Its report; None where there is none. The exit code is 1 where a diagnostic is an error."""
    try:
        content = json.loads(ended.output)
    except ValueError:
        return None
    return content if ended.code in (0, 1) and isinstance(content, dict) else None


CONFIG_INSPECT = Tool(
    name=_NAME,
    install=(
        "'go install github.com/hashicorp/terraform-config-inspect@latest'; see "
        "https://github.com/hashicorp/terraform-config-inspect"
    ),
    kinds=("resource", "data", "module", "variable", "output"),
    jobs=_jobs,
    key=_key,
    merges_overrides=True,
)
