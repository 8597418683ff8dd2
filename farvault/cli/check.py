"""Check a description: every file is read, every fault is reported with its place; only `--fix` writes.

It never starts Node or Terraform.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from farvault.checking import Checked
from farvault.checking import check as check_description
from farvault.cli.beforehand import as_markdown
from farvault.cli.chosen import add_choices, chosen, write_baseline
from farvault.cli.formats import as_github, as_json, as_sarif, rules_as_json
from farvault.cli.human import as_human, as_statistics, as_table, explained, explained_fault, places_of
from farvault.closest import closest
from farvault.errors import InputError
from farvault.findings import Finding, exit_code
from farvault.fixing import fix
from farvault.rules import RULES
from farvault.rules.while_reading import WHILE_READING
from farvault.visible import raw

HELP = "check a description"

_FORMATS = {"json": as_json, "sarif": as_sarif, "github": as_github}
#: Seconds between two polls of the files.
_PAUSE = 0.5
_ROUNDS = 5
"""How often fixing may show more to fix."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault check`."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("environments"),
        help="where the description is (default: environments)",
    )
    parser.add_argument(
        "--format", choices=("human", *_FORMATS), default="human", help="how findings are written (default: human)"
    )
    add_choices(parser)
    parser.add_argument("--statistics", action="store_true", help="how many findings of each rule, instead of each")
    parser.add_argument("--list", action="store_true", help="list every rule, and check nothing")
    parser.add_argument("--strict", action="store_true", help="let warnings refuse the description too")
    parser.add_argument(
        "--beforehand",
        action="store_true",
        help="show in full what must be true beforehand, with commands, as Markdown",
    )
    parser.add_argument("--explain", metavar="SLUG", help="explain what a finding names, and check nothing")
    again = parser.add_mutually_exclusive_group()
    again.add_argument(
        "--fix", action="store_true", help="first mend what leaves nothing to decide: misspelt names, cron, duplicates"
    )
    again.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl-C")


def run(arguments: argparse.Namespace) -> int:
    """Check; 0 where nothing refuses the description."""
    if arguments.explain:
        return _explain(arguments.explain)
    if arguments.list:
        print(rules_as_json() if arguments.format == "json" else as_table())
        return 0
    if arguments.watch:
        return _watch(arguments)
    if arguments.fix:
        _fix(arguments)
    return _report(check_description(arguments.folder), arguments)


def _fix(arguments: argparse.Namespace) -> None:
    """Mend what can be mended, again while that shows more to mend."""
    findings: dict[str, list[Finding]] = {}
    for _ in range(_ROUNDS):
        checked, _ = chosen(check_description(arguments.folder), arguments)
        fixed = fix(checked.result.findings)
        for each in fixed:
            findings.setdefault(str(each), []).append(each.finding)
        if not fixed:
            break
    for what, where in findings.items():
        print(f"fixed: {what} at {places_of(where)}", file=sys.stderr)
    if not findings:
        print("nothing was fixed: what is found, if anything, somebody must decide", file=sys.stderr)


def _report(everything: Checked, arguments: argparse.Namespace) -> int:
    if arguments.write_baseline:
        count = write_baseline(arguments.write_baseline, everything)
        print(f"{count} finding{'' if count == 1 else 's'} written to {arguments.write_baseline}")
        return 2 if any(finding.unreadable for finding in everything.result.findings) else 0
    checked, left_out = chosen(everything, arguments)
    organization = checked.loaded.organization
    if arguments.beforehand and organization is not None and exit_code(checked.result.findings) == 0:
        text = as_markdown(checked.beforehand, organization)
    elif arguments.statistics:
        text = as_statistics(checked.result.findings, arguments.format)
    elif arguments.format == "human":
        text = as_human(checked, arguments.strict, sys.stdout.isatty())
    else:
        text = _FORMATS[arguments.format](checked)
    if text:
        # Findings for a terminal are coloured, and already escaped.
        print(text, flush=True, file=raw(sys.stdout) if arguments.format == "human" else sys.stdout)
    if left_out:
        print(f"note: {left_out} finding{' was' if left_out == 1 else 's were'} left out as asked", file=sys.stderr)
    return exit_code(checked.result.findings, arguments.strict)


def _explain(slug: str) -> int:
    rules = {rule.slug: rule for rule in RULES}
    if slug not in rules.keys() | WHILE_READING.keys():
        raise InputError(f"there is no rule '{slug}'", closest(slug, [*rules, *WHILE_READING]))
    print(explained(rules[slug]) if slug in rules else explained_fault(WHILE_READING[slug]))
    return 0


def _watch(arguments: argparse.Namespace) -> int:
    """Check whenever a file in the folder changes; Ctrl-C ends it, as success."""
    before: object = None
    try:
        while True:
            now = _state(arguments.folder)
            if now != before:
                before = now
                if sys.stdout.isatty():
                    raw(sys.stdout).write("\x1b[2J\x1b[H")
                _try(arguments)
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        return 0


def _try(arguments: argparse.Namespace) -> None:
    try:
        _report(check_description(arguments.folder), arguments)
    except InputError as error:  # such as a file that is being replaced: keep watching for the next change
        print(f"farvault: error: {error.message}", file=sys.stderr)


def _state(folder: Path) -> object:
    """What changes when a file in the folder does."""
    stats = []
    for path in sorted(folder.rglob("*")):
        try:
            about = path.stat()
        except OSError:
            continue
        stats.append((str(path), about.st_mtime_ns, about.st_size))
    return tuple(stats)
