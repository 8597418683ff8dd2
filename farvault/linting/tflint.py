"""tflint, in every folder twice: once for its findings, and once to have it name every block that it has seen.

tflint counts nothing. But its rule of names goes through every resource, data source, module call, variable and output:
a convention that no name keeps (names_all.hcl) makes it list them. What this proves: the same program has read these
blocks, from the same files in the same folder. What it does not: that every other rule has looked at each of them.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from farvault.findings import Finding, Severity
from farvault.linting.blocks import Block
from farvault.linting.tool import Ended, Key, Report, Run, Tool, run_to_end

EVERY_RULE = Path(__file__).with_name("every_rule.hcl")
_NAMES_ALL = Path(__file__).with_name("names_all.hcl")
_NAMED = re.compile(r"(?P<kind>[a-z ]+) name `(?P<name>[^`]*)` must match the following RegExp: \^\$")
_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "warning"}
_ENDS_OF_A_RUN = (0, 1, 2)
"""Its exit codes: no issues, errors, issues."""


def _jobs(run: Run) -> Iterator[Callable[[], Report]]:
    yield partial(_version, run)
    for folder in run.sources.folders:
        yield partial(_found, run, folder)
        yield partial(_seen, run, folder)


def _key(file: str, block: Block) -> Key:
    """In JSON, Farvault has no lines, and tflint no types."""
    return file, block.kind, block.name, block.line


def _version(run: Run) -> Report:
    ended = run_to_end(run, ["--version"], _environment(), run.folder)
    match = re.search(r"TFLint version (\S+)", ended.output)
    return Report(version=match[1] if match else "") if ended.code == 0 else Report(failures=[ended.words("tflint")])


def _found(run: Run, folder: str) -> Report:
    """What tflint finds in a folder, and comments that turn off its rules."""
    report, issues = _parsed(run, folder, _inspected(run, folder, run.configuration or EVERY_RULE))
    for issue in issues:
        rule, start = issue["rule"], issue["range"]["start"]
        file = _file(folder, issue["range"]["filename"])
        place = run.sources.place(file, start["line"], start["column"])
        severity = _SEVERITIES.get(rule["severity"], "error")
        slug, see = f"tflint:{rule['name']}", rule["link"]
        report.findings.append(Finding(place, slug, "", issue["message"], severity=severity, see=see, address=file))
    for file, declared in run.sources.declared.items():
        if str(PurePosixPath(file).parent) == folder:
            for line, comment in declared.turned_off:
                place, message = run.sources.place(file, line), f"a comment turns a rule off: '{comment}'"
                help = "take the comment out, or accept it with its reason"
                report.findings.append(Finding(place, "tflint:turned-off", "", message, help, address=file))
    return report


def _seen(run: Run, folder: str) -> Report:
    """The blocks that tflint sees in a folder."""
    report, issues = _parsed(run, folder, _inspected(run, folder, _NAMES_ALL))
    keys: Counter[Key] = Counter()
    for issue in issues:
        match = _NAMED.fullmatch(issue["message"])
        file = _file(folder, issue["range"]["filename"])
        if match:
            line = 0 if file.endswith(".json") else int(issue["range"]["start"]["line"])
            keys[file, match["kind"], match["name"], line] += 1
            report.files.add(file)
    report.seen = keys
    return report


def _inspected(run: Run, folder: str, configuration: Path) -> Ended:
    arguments = ["--format=json", f"--config={configuration}"]
    return run_to_end(run, arguments, _environment(), run.sources.top / folder)


def _environment() -> dict[str, str]:
    """Without a user's own settings that would change the outcome; plugins stay where they are."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("TFLINT_")}
    plugins = os.environ.get("TFLINT_PLUGIN_DIR")
    return ours | ({"TFLINT_PLUGIN_DIR": plugins} if plugins else {})


def _parsed(run: Run, folder: str, ended: Ended) -> tuple[Report, list[dict[str, Any]]]:
    """What the report in JSON says: faults with a place are of the files, others are tflint's own failures."""
    where = run.sources.place(folder).file
    try:
        content = json.loads(ended.output)
        issues, errors = content["issues"], content["errors"]
    except (ValueError, KeyError, TypeError):
        issues = None
    if issues is None or ended.code not in _ENDS_OF_A_RUN or (ended.code == 1) != bool(errors):
        return Report(failures=[ended.words(f"tflint in '{where}'")]), []
    report = Report()
    for error in errors:
        message = ": ".join(each for each in (error.get("summary"), error["message"]) if each)
        if "range" not in error:
            report.failures.append(f"tflint in '{where}': {message}")
            continue
        start, file = error["range"]["start"], _file(folder, error["range"]["filename"])
        place = run.sources.place(file, start["line"], start["column"])
        report.faults.append(Finding(place, "tflint:error", "", message, unreadable=True, address=file))
    if errors:
        report.unread.add(f"{folder}/")
    return report, issues


def _file(folder: str, name: str) -> str:
    """A file that tflint names from within a folder, by its path below the top."""
    return Path(os.path.normpath(os.path.join(folder, name))).as_posix()  # noqa: PTH118 - with .. taken out


TFLINT = Tool(
    name="tflint",
    install=(
        "the archive of its latest release, 'brew install terraform-linters/tap/tflint', or, with Go, "
        "'go install github.com/terraform-linters/tflint@latest'; see "
        "https://github.com/terraform-linters/tflint#installation"
    ),
    kinds=("resource", "data", "module", "variable", "output"),
    jobs=_jobs,
    key=_key,
    merges_overrides=True,
)
