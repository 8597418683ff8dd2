"""Check a description against every rule: the loop is here, so that no rule hides another's findings, or its own."""

from __future__ import annotations

import dataclasses
import datetime
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from farvault import clock
from farvault.closest import closest, suggested
from farvault.findings import Finding, Fix, Place
from farvault.organization.faults import subject
from farvault.organization.load import Loaded
from farvault.organization.model import Organization, Site
from farvault.organization.remembered import place_of
from farvault.rules.laws import unused_acceptance
from farvault.rules.policy_file import read_policy_file
from farvault.rules.rule import Change, Fault, Items, Rule, Survey, Where, path_text

DOCUMENTATION = "farvault check --explain"


@dataclass(frozen=True)
class Accepted:
    """A finding that the description accepts."""

    finding: Finding
    reason: str


@dataclass(frozen=True)
class Result:
    """What the rules say of a description."""

    findings: tuple[Finding, ...]
    """Sorted by place."""
    accepted: tuple[Accepted, ...] = ()
    """Sorted by place."""


def hold(loaded: Loaded, rules: Sequence[Rule], now: datetime.datetime | None = None) -> Result:
    """What `rules` find in a description; where it could not be read, what was found then.

    `now` is the time, for what depends on it (default: that of farvault.clock).
    """
    organization = loaded.organization
    by_slug = {rule.slug: rule for rule in rules}
    if organization is None:
        return Result(tuple(_documented(finding, by_slug) for finding in loaded.findings))
    every = Items(Survey(organization, _reader(loaded), now or clock.now()))
    findings: list[Finding] = []
    crashed: set[str] = set()
    items: dict[Any, tuple[Any, ...]] = {}
    for rule in rules:
        if not _applies(rule, organization):
            continue
        try:
            if rule.items not in items:
                items[rule.items] = tuple(rule.items(every))
        except Exception as error:  # a bug of ours: the other rules are checked nonetheless
            crashed.add(rule.slug)
            findings.append(_bug(loaded, rule, error))
            continue
        for item in items[rule.items]:
            try:
                findings += [_finding(loaded, rule, fault) for fault in rule.check(item)]
            except Exception as error:
                if rule.slug not in crashed:
                    crashed.add(rule.slug)
                    findings.append(_bug(loaded, rule, error))
    remaining, accepted = _accept(loaded, organization, findings, by_slug, crashed)
    return Result(tuple(sorted(set(remaining))), tuple(sorted(accepted, key=lambda each: each.finding)))


def _applies(rule: Rule, organization: Organization) -> bool:
    opinions = organization.description.opinions
    return not rule.opinion or opinions == "all" or opinions == rule.opinion


def _reader(loaded: Loaded) -> Callable[[Site, str], Mapping[str, Any]]:
    folder = Path(loaded.main.path).parent

    def read(site: Site, file: str) -> Mapping[str, Any]:
        return read_policy_file(folder, Path(loaded.environments[site][0]), file)

    return read


def _finding(loaded: Loaded, rule: Rule, fault: Fault) -> Finding:
    site, path = fault.where.site, fault.where.path
    main = loaded.main.path, loaded.main
    name, file = main if site is None or fault.where.part else loaded.environments[site]
    place = file.place(path, name)
    if site is not None and fault.where.part:
        place = place_of(Path(loaded.main.path).parent, site, fault.where.part)
    fix = None
    if fault.fix:
        at = file.place(fault.fix.path)
        fix = Fix(at.line, at.column, fault.fix.old, fault.fix.new)
    doubt = fault.doubt or (fault.fact.doubt if fault.fact else "")
    return Finding(
        place,
        rule.slug,
        subject(path, file.data),
        f"{fault.message} ({doubt})" if doubt else fault.message,
        fault.help,
        severity="warning" if doubt else rule.severity,
        see=f"{DOCUMENTATION} {rule.slug}",
        address=_address(fault.where),
        fix=fix,
    )


def _address(where: Where) -> str:
    if where.part:
        return f"{where.site}:{where.part}"
    if where.site is None:
        return path_text(where.path)
    return f"{where.site}:{path_text(where.path)}" if where.path else str(where.site)


def _documented(finding: Finding, rules: Mapping[str, Rule]) -> Finding:
    if finding.slug not in rules:
        return finding
    return dataclasses.replace(finding, see=f"{DOCUMENTATION} {finding.slug}")


def _bug(loaded: Loaded, rule: Rule, error: Exception) -> Finding:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    words = (str(error).splitlines() or [""])[0]
    return Finding(
        Place(loaded.main.path),
        rule.slug,
        "",
        f"the rule itself failed: {type(error).__name__}: {words}, at {Path(frame.filename).name}:{frame.lineno}",
        "this is a fault in Farvault, please report it; every other rule was checked",
        severity="bug",
    )


def _accept(
    loaded: Loaded,
    organization: Organization,
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    crashed: set[str],
) -> tuple[list[Finding], list[Accepted]]:
    """The findings that remain, with those on acceptances that match nothing, and the accepted ones."""
    acceptances = organization.description.accept
    around = _around(findings) if acceptances else {}
    reasons: dict[int, str] = {}
    unused: list[Finding] = []
    for index, acceptance in enumerate(acceptances):
        rule = rules.get(acceptance.rule)
        if rule is not None and rule.acceptable:
            matching = [each for each in around.get((rule.slug, acceptance.at), ()) if each not in reasons]
            reasons.update(dict.fromkeys(matching, acceptance.reason))
            if matching or rule.slug in crashed or not _applies(rule, organization):
                continue
            message, help = f"nothing at '{acceptance.at}' breaks '{rule.slug}'", "remove the acceptance"
        elif rule is not None:
            message, help = f"'{rule.slug}' cannot be accepted: Farvault cannot work with it", "remove the acceptance"
        else:
            message, help = f"there is no rule '{acceptance.rule}'", closest(acceptance.rule, rules)
        meant = suggested(help)
        fix = Change(("accept", index, "rule"), acceptance.rule, meant) if meant else None
        unused.append(_finding(loaded, unused_acceptance.RULE, Fault(Where(("accept", index)), message, help, fix=fix)))
    unused += _on_lines(loaded, organization, findings, reasons, rules, crashed)
    remaining = [finding for index, finding in enumerate(findings) if index not in reasons]
    return remaining + unused, [Accepted(findings[index], reason) for index, reason in reasons.items()]


def _on_lines(
    loaded: Loaded,
    organization: Organization,
    findings: Sequence[Finding],
    reasons: dict[int, str],
    rules: Mapping[str, Rule],
    crashed: set[str],
) -> list[Finding]:
    """Accept what a comment on its line accepts, and give the findings on comments that accept nothing."""
    files = {loaded.main.path: loaded.main, **dict(loaded.environments.values())}
    comments = {
        (name, line, slug): comment.reason
        for name, file in files.items()
        for line, comment in file.acceptances.items()
        for slug in comment.slugs
    }
    if not comments:
        return []
    used = set()
    for index, finding in enumerate(findings):
        here = (finding.place.file, finding.place.line, finding.slug)
        if index not in reasons and comments.get(here) and rules[finding.slug].acceptable and finding.severity != "bug":
            reasons[index] = comments[here]
            used.add(here)
    own = unused_acceptance.RULE.slug
    return [
        Finding(Place(name, line), own, "", *_why_unused(slug, reason, rules), see=f"{DOCUMENTATION} {own}")
        for (name, line, slug), reason in comments.items()
        if (name, line, slug) not in used
        and slug not in crashed
        and (slug not in rules or _applies(rules[slug], organization))
    ]


def _why_unused(slug: str, reason: str, rules: Mapping[str, Rule]) -> tuple[str, str]:
    """What is wrong with a comment that accepts nothing, and what to do."""
    if slug not in rules:
        return f"there is no rule '{slug}'", closest(slug, rules)
    if not rules[slug].acceptable:
        return f"'{slug}' cannot be accepted: Farvault cannot work with it", "remove the comment"
    if not reason:
        return f"the comment that accepts '{slug}' gives no reason", "write it after the bracket"
    return f"nothing on this line breaks '{slug}'", "remove the comment"


def _around(findings: Sequence[Finding]) -> Mapping[tuple[str, str], list[int]]:
    """For each slug and each part of the description that is or contains a finding's, the findings' positions."""
    around: dict[tuple[str, str], list[int]] = {}
    for index, finding in enumerate(findings):
        if finding.severity != "bug":
            ends = [place for place, character in enumerate(finding.address) if character in ".:"]
            for end in (*ends, len(finding.address)):
                around.setdefault((finding.slug, finding.address[:end]), []).append(index)
    return around
