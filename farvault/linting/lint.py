"""Run the tools over every folder side by side, and hold what each has seen against what is there."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from farvault.errors import FarvaultError, InputError
from farvault.findings import Finding, Place
from farvault.linting.accepted import Acceptance, applied
from farvault.linting.blocks import RESOURCES, Block
from farvault.linting.checkov import CHECKOV
from farvault.linting.config_inspect import CONFIG_INSPECT
from farvault.linting.sources import PARTS, REST, Sources, overrides, sources
from farvault.linting.tflint import TFLINT
from farvault.linting.tool import Report, Run, Tool
from farvault.running.processes import Processes
from farvault.running.stop import stopped_by_signals

TOOLS = {tool.name: tool for tool in (TFLINT, CHECKOV, CONFIG_INSPECT)}
USUAL = (TFLINT.name, CHECKOV.name)
"""The tools that are looked for where none is named."""


@dataclass(frozen=True)
class Share:
    """How much of what is there a tool has seen."""

    seen: int
    there: int

    def __str__(self) -> str:
        return f"{self.seen:,} of {self.there:,}"


@dataclass(frozen=True)
class Sight:
    """What a tool has seen of modules, examples, stacks, or the rest."""

    tool: str
    version: str
    """As the tool says; empty where it says none."""
    part: str
    """One of farvault.linting.sources.PARTS, or REST."""
    folders: int
    """How many there are."""
    files: Share
    """Of those in which a file's being seen can be proven."""
    resources: Share
    """Resources and data sources."""
    others: Share | None
    """Module calls, variables and outputs; None where the tool names none."""


@dataclass(frozen=True)
class Linted:
    """What all tools have found and seen."""

    findings: tuple[Finding, ...]
    """Sorted."""
    accepted: tuple[tuple[Finding, str], ...]
    """Each with its reason."""
    sights: tuple[Sight, ...]
    failures: tuple[str, ...]
    """How tools failed, in their own words."""


def lint(
    top: Path,
    programs: Mapping[str, str],
    acceptances: Sequence[Acceptance] = (),
    least_resources: int = 1,
    configuration: Path | None = None,
) -> Linted:
    """Run these programs, by the tool's name, over every folder of Terraform below `top`.

    least_resources: with fewer resources and data sources in all, there is a finding.
    configuration: the user's own, of tflint. Raises InputError where there is nothing to see.
    """
    there = _there(top)
    reports = _reports(there, programs, configuration)
    findings = {each for report in reports.values() for each in report.findings}
    faults = {each for report in reports.values() for each in report.faults} | {*there.unreadable}
    for name, report in reports.items():
        if not report.failures:
            faults.update(_unseen(TOOLS[name], there, report))
    count = sum(1 for _ in there.blocks(*RESOURCES))
    if count < least_resources:
        message = f"at least {least_resources:,} resources and data sources must be there, got {count:,}"
        faults.add(Finding(Place(str(top)), "too-few", "", message, "lint all of the output, or lower --least"))
    judged = [name for name, report in reports.items() if not report.failures and not report.unread]
    remaining, accepted = applied(acceptances, sorted(findings), judged)
    return Linted(
        tuple(sorted([*remaining, *faults])),
        tuple(accepted),
        tuple(sight for name, report in reports.items() for sight in _sights(TOOLS[name], there, report)),
        tuple(dict.fromkeys(failure for report in reports.values() for failure in report.failures)),
    )


def _there(top: Path) -> Sources:
    if not top.is_dir():
        raise InputError(f"there is no folder '{top}'", "run 'farvault synth' first, or name another folder")
    there = sources(top)
    if not there.declared and not there.unreadable:
        raise InputError(
            f"'{top}' holds no Terraform: nothing was seen", "it is looked for in .tf and .tf.json files, also below"
        )
    if not there.unreadable and not any(declared.blocks for declared in there.declared.values()):
        raise InputError(f"no file in '{top}' declares anything that a linter could look at: nothing was seen")
    return there


def _reports(there: Sources, programs: Mapping[str, str], configuration: Path | None) -> dict[str, Report]:
    """What each tool says. All their work runs side by side; when we are stopped, all of it is."""
    reports = {name: Report() for name in programs}
    with tempfile.TemporaryDirectory() as scratch, stopped_by_signals(), Processes() as processes:
        pool = ThreadPoolExecutor(os.cpu_count() or 1)
        try:
            work: list[tuple[str, Future[Report]]] = []
            for name in sorted(programs, key=lambda each: each != CHECKOV.name):  # it takes longest: it begins first
                folder = Path(scratch, name)
                folder.mkdir()
                run = Run(programs[name], there, processes, folder, configuration)
                work += [(name, pool.submit(job)) for job in TOOLS[name].jobs(run)]
            for name, future in work:
                try:
                    reports[name].add(future.result())
                except FarvaultError as error:  # it cannot be started
                    reports[name].failures.append(error.message)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
    return reports


def _expected(tool: Tool, there: Sources) -> list[tuple[str, Block]]:
    """The blocks that a tool must have seen, with their files."""
    return [
        (file, block) for file, block in there.blocks(*tool.kinds) if not (tool.merges_overrides and overrides(file))
    ]


def _not_seen(tool: Tool, there: Sources, report: Report) -> list[tuple[str, Block]]:
    """The blocks that it must have seen, and has not."""
    left, missing = Counter(report.seen), []
    for file, block in _expected(tool, there):
        key = tool.key(file, block)
        if left[key]:
            left[key] -= 1
        else:
            missing.append((file, block))
    return missing


def _provable(tool: Tool, there: Sources) -> set[str]:
    """The files that a tool must have seen: those in which it could name something."""
    also = {file for file, _ in there.blocks(*tool.also_proves)}
    return {file for file, _ in _expected(tool, there)} | also


def _unseen(tool: Tool, there: Sources, report: Report) -> list[Finding]:
    """What is there and was not seen, where no other fault says why."""

    def known(file: str) -> bool:
        return file in report.unread or f"{Path(file).parent.as_posix()}/" in report.unread

    slug = f"{tool.name}:not-seen"
    if not _provable(tool, there) and not there.unreadable:
        message = f"there is nothing here that {tool.name} looks at: it has seen nothing"
        return [Finding(Place(str(there.top)), slug, "", message, unreadable=True)]
    missing: dict[str, list[Block]] = {}
    for file, block in _not_seen(tool, there, report):
        missing.setdefault(file, []).append(block)
    findings = []
    for file in sorted(_provable(tool, there)):
        if known(file):
            continue
        if file not in report.files:
            findings.append(Finding(there.place(file), slug, "", f"{tool.name} has not seen this file", address=file))
            continue
        for block in missing.get(file, ()):
            place, message = there.place(file, block.line), f"{tool.name} has not seen it"
            findings.append(Finding(place, slug, f"'{block.address}'", message, address=file))
    return findings


def _sights(tool: Tool, there: Sources, report: Report) -> list[Sight]:
    """What it has seen, for each part that is there."""
    unseen = {*_not_seen(tool, there, report)}
    expected, provable = _expected(tool, there), _provable(tool, there)

    def share(part: str, kinds: Sequence[str]) -> Share:
        blocks = [each for each in expected if there.part(each[0]) == part and each[1].kind in kinds]
        return Share(len(blocks) - sum(each in unseen for each in blocks), len(blocks))

    sights = []
    for part in (*PARTS, REST):
        files = [file for file in provable if there.part(file) == part]
        folders = sum(there.part(f"{folder}/main.tf") == part for folder in there.folders)
        if not folders:
            continue
        rest = [kind for kind in tool.kinds if kind not in RESOURCES]
        seen = Share(len(report.files.intersection(files)), len(files))
        others = share(part, rest) if rest else None
        sights.append(Sight(tool.name, report.version, part, folders, seen, share(part, RESOURCES), others))
    return sights
