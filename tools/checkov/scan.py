"""Hold checkov's rules against the synthesized Terraform, and show that it has seen all of it.

Usage: python tools/checkov/scan.py CHECKOV FOLDER   (make checkov)

checkov passes over what it cannot read, and of nothing it says "0 failed". So a policy of our own in seen/, which
everything passes, makes it name each block it has seen, and these names are held against the files. What is not
followed is in accepted.toml, with reasons. Nothing leaves the machine.
Exit codes: 0 nothing to mend, 1 something to mend, 2 wrong usage, 3 checkov itself failed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from farvault.facts.versions import VERSIONS_FILE
from farvault.terraform.files import STATE_FILE

HERE = Path(__file__).resolve().parent
ACCEPTED = HERE / "accepted.toml"
SEEN_CHECK = "CKV2_SEEN_1"
#: checkov cannot read these. They hold nothing that it could check: a resource in them would be reported as unseen.
UNREADABLE = (VERSIONS_FILE, STATE_FILE)
#: A user's own settings that would change the outcome or upload it to a platform.
_NOT_OURS = ("BC_", "CKV_", "CHECKOV_", "PRISMA_")


def main(arguments: list[str]) -> int:
    """Scan, and print what was seen and what must be fixed; returns the exit code."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    checkov, folder = Path(arguments[0]).absolute(), Path(arguments[1]).resolve()
    try:
        accepted = tomllib.loads(ACCEPTED.read_text())
        files, resources = scannable(folder)
    except ValueError as error:
        print(f"'{ACCEPTED}' or a file in '{folder}' cannot be read: {error}", file=sys.stderr)
        return 2
    try:
        code, text, errors = scanned(checkov, folder)
    except OSError as error:
        print(f"'{checkov}' cannot be run: {error.strerror}; install it with 'make checkov'", file=sys.stderr)
        return 3
    try:
        reports = parsed(text, folder)
    except ValueError:
        print(f"checkov failed with code {code}:\n{(text[-2000:] + errors[-2000:]).rstrip()}", file=sys.stderr)
        return 3
    for line in summary(reports, files, resources):
        print(line)
    mistakes = faults(reports, files, resources, accepted)
    for fault in mistakes:
        print(fault, file=sys.stderr)
    return 1 if mistakes else 0


def scanned(checkov: Path, folder: Path) -> tuple[int, str, str]:
    """Run checkov over a folder, offline and without a user's settings; its exit code, report and messages."""
    command = [
        str(checkov),
        "--directory",
        str(folder),
        "--framework",
        "terraform",
        "terraform_json",
        "--output",
        "json",
    ]
    command += ["--skip-download", "--external-checks-dir", str(HERE / "seen"), "--skip-path", r"/\.terraform/"]
    for name in UNREADABLE:
        command += ["--skip-path", f"/{name.replace('.', '[.]')}$"]
    variables = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
    with tempfile.TemporaryDirectory() as home:
        own = {
            "HOME": home,
            "CKV_SKIP_PACKAGE_UPDATE_CHECK": "true",
            # Else resources whose count or for_each is empty under the variables' defaults are skipped.
            "CHECKOV_ENABLE_FOREACH_HANDLING": "false",
        }
        process = subprocess.run(command, cwd=home, env=variables | own, capture_output=True, text=True)
    return process.returncode, process.stdout, process.stderr


def parsed(text: str, folder: Path) -> list[dict[str, Any]]:
    """The reports in checkov's output, one for each framework that found files; ValueError where it is not JSON."""
    content = json.loads(text)
    reports = [
        report["results"] for report in (content if isinstance(content, list) else [content]) if "results" in report
    ]
    for report in reports:
        report["parsing_errors"] = [os.path.relpath(file, folder) for file in report["parsing_errors"]]
    return reports


def scannable(folder: Path) -> tuple[set[str], set[tuple[str, str]]]:
    """Paths of the files that checkov must see, and each resource and data source in them: its file and address."""
    sources = [file for file in folder.rglob("*") if file.name.endswith((".tf", ".tf.json"))]
    files, resources = set(), set()
    for file in sources:
        path = file.relative_to(folder)
        if ".terraform" in path.parts:
            continue
        if file.name not in UNREADABLE:
            files.add(path.as_posix())
        if file.suffix == ".json":
            content = json.loads(file.read_text())
            for kind in ("resource", "data"):
                for type_, elements in content.get(kind, {}).items():
                    resources |= {(path.as_posix(), f"{type_}.{name}") for name in elements}
    return files, resources


def faults(
    reports: list[dict[str, Any]], files: set[str], resources: set[tuple[str, str]], accepted: Mapping[str, Any]
) -> list[str]:
    """What must be fixed, sorted by kind; empty where all was seen and nothing that counts failed."""
    texts = []
    failed = [check for report in reports for check in report["failed_checks"]]
    for check in failed:
        if check["check_id"] not in accepted:
            place = f"{_path(check)}:{check['file_line_range'][0]}"
            texts.append(f"{place}: {check['check_id']}: {check['resource']}: {check['check_name']}")
    for name, reason in accepted.items():
        if not isinstance(reason, str) or not reason.strip():
            texts.append(f"accepted.toml: '{name}' needs its reason in words")
        if name not in {check["check_id"] for check in failed}:
            texts.append(f"accepted.toml: '{name}' finds nothing any more: remove its line")
    unread = {file for report in reports for file in report["parsing_errors"]}
    texts += [f"{file}: checkov cannot read it" for file in sorted(unread)]
    for report in reports:
        texts += [f"{_path(check)}: {check['check_id']} is skipped in the file" for check in report["skipped_checks"]]
    if not resources:
        texts.append("there is no resource to check: run 'make synth'")
    unseen = files - unread - {_path(check) for check in _all(reports)}
    texts += [f"{file}: checkov has not seen it" for file in sorted(unseen)]
    visited = {(_path(check), check["resource"]) for check in _all(reports) if check["check_id"] == SEEN_CHECK}
    missing = sorted((file, address) for file, address in resources - visited if file not in unread | unseen)
    return texts + [f"{file}: checkov has not seen '{address}'" for file, address in missing]


def summary(reports: list[dict[str, Any]], files: set[str], resources: set[tuple[str, str]]) -> list[str]:
    """A line for modules, examples and stacks: what was seen of each, and how many checks passed."""
    passed = [check for report in reports for check in report["passed_checks"]]
    all_, totals = Counter(map(_kind, files)), Counter(_kind(file) for file, _ in resources)
    visited = {(_path(check), check["resource"]) for check in passed if check["check_id"] == SEEN_CHECK}
    counts = Counter(_kind(file) for file, _ in visited & resources)
    checks = Counter(_kind(_path(check)) for check in passed if check["check_id"] != SEEN_CHECK)
    return [
        f"{kind}: {all_[kind]} files, {counts[kind]} of {totals[kind]} resources and data sources seen, "
        f"{checks[kind]} checks passed"
        for kind in sorted(all_)
    ]


def _all(reports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [check for report in reports for kind in ("passed_checks", "failed_checks") for check in report[kind]]


def _path(check: Mapping[str, Any]) -> str:
    return str(check["file_path"]).lstrip("/")


def _kind(path: str) -> str:
    return "examples" if "/examples/" in path else path.split("/")[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
