"""Whether a resource is backed up, by what, until when it is kept, and where it is copied; or why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from farvault.copies import retention_days
from farvault.effects.explanation import Explanation, dotted_path, resource_types
from farvault.effects.plans import EffectivePlan, EffectiveRule, Selected, effective_plans
from farvault.facts import ALWAYS_OPTED


@dataclass(frozen=True)
class AccountResource:
    """A resource of an account."""

    kind: str
    """Its type, such as EBS."""
    region: str
    tags: Mapping[str, str]


@dataclass(frozen=True)
class ResourceBackup:
    """A rule that backs a resource up."""

    plan: str
    rule: str
    vault: str
    next_run: datetime | None
    """When it is made next; None where never, or where the schedule cannot be read."""
    days: int | None
    """Days that it is kept; None for ever."""
    copies: tuple[tuple[str, int | None], ...]
    """Where it is copied, as account/Region/vault, and the days that the copy is kept."""
    doubt: str
    """What AWS's documentation leaves open about it; empty where nothing."""

    def until(self, days: int | None) -> datetime | None:
        """When what its next run makes is deleted, kept that many days; None for ever, or where it does not run."""
        return self.next_run + timedelta(days=days) if self.next_run and days is not None else None

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "plan": self.plan,
            "rule": self.rule,
            "vault": self.vault,
            "next_run": _time(self.next_run),
            "kept_until": _time(self.until(self.days)),
            "delete_after_days": self.days,
            "copies": [
                {"to": to, "kept_until": _time(self.until(days)), "delete_after_days": days} for to, days in self.copies
            ],
            "doubt": self.doubt,
        }


def _time(time: datetime | None) -> str | None:
    return f"{time:%Y-%m-%dT%H:%MZ}" if time else None


@dataclass(frozen=True)
class ResourceAnswer:
    """What is known about a resource."""

    backups: tuple[ResourceBackup, ...]
    """By plan and rule; empty where it is not backed up."""
    reasons: tuple[tuple[str, str], ...]
    """For each plan that does not back it up, its name and why; an empty name where no plan can."""

    @property
    def is_sure(self) -> bool:
        """Whether the resource is backed up, by a rule about which nothing is in doubt."""
        return any(not backup.doubt for backup in self.backups)


def resource_answer(explanation: Explanation, resource: AccountResource, is_out: bool) -> ResourceAnswer:
    """By which plans of the account's effective policy a resource is backed up.

    `is_out`: whether the management account has opted out of its type there.
    """
    if explanation.invalid:
        return ResourceAnswer((), (("", "the effective policy is invalid: AWS keeps its last valid one"),))
    plans = effective_plans(explanation.trace.effective(), resource_types(explanation.levels))
    if not plans:
        return ResourceAnswer((), (("", "no backup plan reaches the account"),))
    backups: list[ResourceBackup] = []
    reasons = []
    for plan in plans:
        why, doubt = _why_not(plan, resource, is_out)
        if why:
            reasons.append((plan.name, why))
        else:
            backups += [_backup(explanation, plan, rule, doubt) for rule in plan.rules]
    return ResourceAnswer(tuple(backups), tuple(reasons))


def _backup(explanation: Explanation, plan: EffectivePlan, rule: EffectiveRule, doubt: str) -> ResourceBackup:
    runs = explanation.next_runs(rule)
    return ResourceBackup(
        plan.name,
        rule.name,
        (rule.air_gapped_vault or "").rpartition(":")[2] or rule.vault or "",
        runs[0] if runs and not isinstance(runs, str) else None,
        rule.delete_after_days,
        tuple((explanation.target(copy), retention_days(copy, rule)) for copy in rule.copies),
        doubt or _merging(explanation, plan),
    )


def _merging(explanation: Explanation, plan: EffectivePlan) -> str:
    """What is in doubt in the plan itself."""
    doubts = [each for each in explanation.doubts if each.path[:2] == ("plans", plan.name)]
    return f"{dotted_path(doubts[0].path)}: {doubts[0].question.value}; see farvault explain" if doubts else ""


def _why_not(plan: EffectivePlan, resource: AccountResource, is_out: bool) -> tuple[str, str]:
    """Why a plan does not back the resource up, empty where it does; and what is in doubt where it does."""
    if resource.region not in plan.regions:
        return f"it runs in {', '.join(plan.regions) or 'no Region'} only", ""
    reasons: dict[str, None] = {}
    doubts: list[str] = []
    others: list[str] = []
    for selection in plan.selections:
        met = [each for each in selection.selected if not each.kind or resource.kind in each.kind.split("/")]
        if not met:
            others.append(selection.text)
        for selected in met:
            failed, doubt = _conditions(selected, resource.tags)
            if failed:
                reasons.setdefault(f"it selects {selection.text}, and {failed}")
            elif is_out and (not selected.is_named or resource.kind in ALWAYS_OPTED):
                reasons.setdefault(f"the management account has opted out of {resource.kind} in {resource.region}")
            elif not doubt:
                return "", ""
            else:
                doubts.append(doubt)
    if doubts:
        return "", doubts[0]
    return "; ".join(reasons) or f"it selects {', '.join(others) or 'nothing'}", ""


def _conditions(selected: Selected, tags: Mapping[str, str]) -> tuple[str, str]:
    """The first condition that is not met, in words, or what is in doubt."""
    doubt = ""
    for condition in sorted(selected.conditions):
        value = tags.get(condition.tag)
        if value is None and "not" in condition.kind:
            doubt = f"AWS does not say whether {condition} includes what has no tag '{condition.tag}'"
        elif value is None:
            return f"the resource has no tag '{condition.tag}'", ""
        elif not condition.is_met(value):
            return f"its tag '{condition.tag}' is '{value}'", ""
    return "", doubt


def lines(answer: ResourceAnswer, resource: AccountResource, account: str) -> Iterator[str]:
    """The answer in words."""
    tags = ", ".join(f"{key}={value}" for key, value in sorted(resource.tags.items()))
    yield f"{resource.kind} in {account}, {resource.region}, {f'tagged {tags}' if tags else 'without tags'}"
    for backup in answer.backups:
        when = f"{backup.next_run:%Y-%m-%d %H:%M} UTC" if backup.next_run else "never again"
        rule = f"plan '{backup.plan}', rule '{backup.rule}'"
        yield f"  backed up by {rule}: next {when}, in vault '{backup.vault}', {_kept(backup, backup.days)}"
        yield from (f"    copied to {to}, {_kept(backup, days)}" for to, days in backup.copies)
        if backup.doubt:
            yield f"    in doubt: {backup.doubt}"
    if not answer.backups:
        yield "  not backed up"
    yield from (f"  not by plan '{name}': {why}" if name else f"  {why}" for name, why in answer.reasons)


def _kept(backup: ResourceBackup, days: int | None) -> str:
    if days is None:
        return "kept for ever"
    until = backup.until(days)
    return f"kept {days:,} days" + (f", until {until:%Y-%m-%d}" if until else "")
