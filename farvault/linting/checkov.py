"""checkov, once over everything, with a policy of ours that all blocks pass: so it names each that it has seen.

checkov passes over what it cannot read, and of nothing it says "0 failed". It runs offline, and without a user's
settings that would change the outcome or upload it to a platform.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from farvault.facts.versions import VERSIONS_FILE
from farvault.findings import Finding, Severity
from farvault.linting.blocks import RESOURCES, Block
from farvault.linting.tool import Key, Report, Run, Tool, run_to_end
from farvault.terraform.files import STATE_FILE

SEEN_CHECK = "CKV2_SEEN_1"
"""The policy in seen/."""
_SEEN_POLICIES = Path(__file__).with_name("seen")
UNREADABLE = (VERSIONS_FILE, STATE_FILE)
"""Files that checkov cannot read, and is not given. A resource in one of them is reported as unseen."""
_NOT_OURS = ("BC_", "CKV_", "CHECKOV_", "PRISMA_")
_SEVERITIES: dict[str, Severity] = {"LOW": "warning", "INFO": "warning"}
"""Only checkov's platform gives severities; without it, everything is an error."""
_ENDS_OF_A_SCAN = (0, 1)
#: The calls through which a module was reached, in front of an address in it.
_CALLS = re.compile(r"^(module\.[^.]+\.)+")


def _jobs(run: Run) -> Iterator[Callable[[], Report]]:
    yield partial(_scanned, run)


def _key(file: str, block: Block) -> Key:
    return file, f"{block.type}.{block.name}"


def _scanned(run: Run) -> Report:
    folder = os.path.realpath(run.sources.top)
    arguments = ["--directory", folder, "--framework", "terraform", "terraform_json", "--output", "json"]
    arguments += ["--skip-download", "--external-checks-dir", str(_SEEN_POLICIES), "--skip-path", r"/\.terraform/"]
    for name in UNREADABLE:
        arguments += ["--skip-path", f"/{re.escape(name)}$"]
    ended = run_to_end(run, arguments, _environment(run.folder), run.folder)
    try:
        reports = reports_in(ended.output, folder)
    except (ValueError, KeyError, TypeError):
        reports = None
    if reports is None or ended.code not in _ENDS_OF_A_SCAN:
        return Report(failures=[ended.words("checkov")])
    return judged(run, reports)


def _environment(home: Path) -> dict[str, str]:
    variables = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
    return variables | {
        "HOME": str(home),
        "CKV_SKIP_PACKAGE_UPDATE_CHECK": "true",
        # Else resources whose count or for_each is empty under the variables' defaults are skipped.
        "CHECKOV_ENABLE_FOREACH_HANDLING": "false",
    }


def reports_in(text: str, folder: str) -> list[dict[str, Any]]:
    """The reports in checkov's output, one for each framework that found files; ValueError where it is not JSON."""
    content = json.loads(text)
    found = [each for each in (content if isinstance(content, list) else [content]) if "results" in each]
    return [
        {
            **{kind: each["results"][kind] for kind in ("passed_checks", "failed_checks", "skipped_checks")},
            "parsing_errors": [os.path.relpath(file, folder) for file in each["results"]["parsing_errors"]],
            "version": each["summary"]["checkov_version"],
        }
        for each in found
    ]


def judged(run: Run, reports: list[dict[str, Any]]) -> Report:
    """What these reports say."""
    result = Report(version=reports[0]["version"] if reports else "")
    blocks: set[tuple[str, str, int]] = set()
    for report in reports:
        result.findings += [_finding(run, check) for check in report["failed_checks"]]
        # Whoever skips a check in a file gives no reason that others see: it counts as failed.
        result.findings += [_finding(run, check, " (skipped in the file)") for check in report["skipped_checks"]]
        for file in report["parsing_errors"]:
            message = "checkov cannot read it"
            result.faults.append(Finding(run.sources.place(file), "checkov:cannot-read", "", message, address=file))
            result.unread.add(file)
        for check in [*report["passed_checks"], *report["failed_checks"]]:
            result.files.add(_file(check))
            if check["check_id"] == SEEN_CHECK:
                blocks.add((_file(check), _CALLS.sub("", check["resource"]), check["file_line_range"][0]))
    result.seen.update((file, address) for file, address, _ in blocks)
    return result


def _finding(run: Run, check: Mapping[str, Any], remark: str = "") -> Finding:
    file, line = _file(check), check["file_line_range"][0]
    return Finding(
        run.sources.place(file, line),
        f"checkov:{check['check_id']}",
        _CALLS.sub("", check["resource"]),
        f"{check['check_name']}{remark}",
        severity=_SEVERITIES.get(check.get("severity") or "", "error"),
        see=check.get("guideline") or "",
        address=file,
    )


def _file(check: Mapping[str, Any]) -> str:
    return str(check["file_path"]).lstrip("/")


CHECKOV = Tool(
    name="checkov",
    install="'pip install checkov' or 'brew install checkov'; see https://www.checkov.io/2.Basics/Installing%20Checkov.html",
    kinds=RESOURCES,
    jobs=_jobs,
    key=_key,
    merges_overrides=False,
    also_proves=("module", "provider"),
)
