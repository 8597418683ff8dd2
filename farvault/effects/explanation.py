"""Everything about the effective backup policy of one account: values and who set them, runs, copies, faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from farvault.effects.landing import not_described, vaults_described, vaults_used
from farvault.effects.levels import ExistingPolicy, Levels
from farvault.effects.plans import EffectiveCopy, EffectivePlan, EffectiveRule, effective_plans, place
from farvault.effects.values import invalid_values
from farvault.facts import RESOURCE_TYPES
from farvault.facts.features import Facts
from farvault.organization.target import IN_EACH_ACCOUNT
from farvault.policies.effective import (
    Doubt,
    Ignored,
    Invalidity,
    Origin,
    Setting,
    Trace,
    json_path,
    validate_backup_policy,
)
from farvault.policies.limits import backup_policy_limits
from farvault.schedule import Schedule, ScheduleError

NEXT_RUNS = 5


@dataclass(frozen=True)
class Explanation:
    """What an account gets; limited to a Region and to what is at or below a path, if given."""

    levels: Levels
    account: str
    trace: Trace
    plans: tuple[EffectivePlan, ...]
    invalid: tuple[Invalidity, ...]
    """Of the whole effective policy, never limited: one fault anywhere keeps all of it from taking effect."""
    not_described: tuple[str, ...]
    """The vaults that it names and no environment describes, as account/Region/vault: they must exist already."""
    unreadable: tuple[ExistingPolicy, ...]
    """The existing policies that reach it and could not be read: what they change is not known."""
    settings: tuple[Setting, ...]
    ignored: tuple[Ignored, ...]
    doubts: tuple[Doubt, ...]
    path: str
    region: str | None
    now: datetime

    @classmethod
    def of(cls, levels: Levels, account: str, now: datetime, region: str | None = None, path: str = "") -> Explanation:
        """Work it out; runs are those after `now`."""
        trace = levels.trace(account)
        effective = trace.effective()
        plans = effective_plans(effective, resource_types(levels))
        if region:
            plans = tuple(plan for plan in plans if region in plan.regions)
        plan_names = {plan.name for plan in plans}
        path = path.removeprefix("$.")

        def is_selected(setting_path: tuple[str, ...]) -> bool:
            if (
                region
                and setting_path[:1] == ("plans",)
                and len(setting_path) > 1
                and setting_path[1] not in plan_names
            ):
                return False
            return _is_below(setting_path, path)

        settings = tuple(setting for setting in trace.settings if is_selected(setting.path))
        shown_plans = {setting.path[1] for setting in settings if setting.path[0] == "plans" and len(setting.path) > 1}
        return cls(
            levels,
            account,
            trace,
            tuple(plan for plan in plans if plan.name in shown_plans),
            invalidities(effective, levels.organization.facts, now),
            not_described(account, vaults_used(effective, levels.accounts), vaults_described(levels.organization)),
            levels.unreadable(account),
            settings,
            tuple(each for each in trace.ignored if is_selected(each.path)),
            tuple(each for each in trace.doubts if is_selected(each.path)),
            path,
            region,
            now,
        )

    def rules(self, plan: EffectivePlan) -> tuple[EffectiveRule, ...]:
        """The plan's rules within the path."""
        return tuple(rule for rule in plan.rules if _is_below(("plans", plan.name, "rules", rule.name), self.path))

    def next_runs(self, rule: EffectiveRule) -> list[datetime] | str:
        """When the rule runs next, or why that cannot be determined."""
        if rule.schedule is None:
            return "no schedule"
        try:
            return Schedule.parse(rule.schedule).next_runs(self.now, NEXT_RUNS)
        except ScheduleError as error:
            return f"the schedule cannot be read: {error}"

    def target(self, copy: EffectiveCopy) -> str:
        """A copy's target as account/Region/vault."""
        return place(self.levels.accounts, copy.to).replace(IN_EACH_ACCOUNT, self.account, 1)

    def regions(self, plan: EffectivePlan) -> tuple[str, ...]:
        """The plan's Regions, or the one asked for."""
        return (self.region,) if self.region else plan.regions

    def describe(self, origin: Origin) -> str:
        """The policy of an origin and where it is attached."""
        return self.levels.describe(origin, self.account)

    def describe_all(self, origins: tuple[Origin, ...]) -> list[str]:
        """Describe the origins, each once."""
        return list(dict.fromkeys(self.describe(origin) for origin in origins))

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON values."""
        organization = self.levels.organization
        return {
            "account": self.account,
            "id": organization.account(self.account).id,
            "nodes": [
                {
                    "node": node,
                    "id": organization.target_id(node),
                    "policies": [policy.name for policy in self.levels.attached(node)],
                }
                for node in self.levels.nodes(self.account)
            ],
            "effective": self.trace.effective(),
            "settings": [
                {
                    "path": list(setting.path),
                    "value": list(setting.value) if isinstance(setting.value, tuple) else setting.value,
                    "set_by": [self._origin(origin) for origin in setting.origins],
                }
                for setting in self.settings
            ],
            "ignored": [
                {
                    "path": list(each.path),
                    "operator": each.operator,
                    "value": list(each.value) if isinstance(each.value, tuple) else each.value,
                    "policy": self._origin(each.origin),
                    "reason": each.reason.value,
                    "by": [self._origin(origin) for origin in each.by],
                }
                for each in self.ignored
            ],
            "doubts": [
                {
                    "path": list(each.path),
                    "question": each.question.value,
                    "between": [self._origin(origin) for origin in each.between],
                }
                for each in self.doubts
            ],
            "valid": None if self.unreadable else not self.invalid,
            "unreadable": [{"policy": each.name, "message": each.unreadable} for each in self.unreadable],
            "not_described": list(self.not_described),
            "invalid": [
                {"code": each.code.value, "path": list(each.path), "message": each.message} for each in self.invalid
            ],
            "plans": {plan.name: self._plan(plan) for plan in self.plans},
        }

    def _origin(self, origin: Origin) -> dict[str, str]:
        return {"policy": origin.policy, "node": self.levels.nodes(self.account)[origin.level]}

    def _plan(self, plan: EffectivePlan) -> dict[str, Any]:
        rules = {}
        for rule in self.rules(plan):
            runs = self.next_runs(rule)
            rules[rule.name] = {
                "next_runs": runs if isinstance(runs, str) else [f"{run:%Y-%m-%dT%H:%MZ}" for run in runs],
                "vault": rule.vault,
                "delete_after_days": rule.delete_after_days,
                "copies": [
                    {
                        "to": self.target(copy),
                        "target_backup_vault_arn": copy.to,
                        "delete_after_days": copy.delete_after_days,
                    }
                    for copy in rule.copies
                ],
            }
        return {"regions": list(self.regions(plan)), "selects": list(plan.selects), "rules": rules}


def invalidities(effective: Mapping[str, object], facts: Facts, now: datetime) -> tuple[Invalidity, ...]:
    """What is missing, surplus or misshaped, then the values and keys that AWS Backup does not take, each by path.

    `now` is the time after which a schedule must run once more.
    """
    if not effective:
        return ()
    return (
        *validate_backup_policy(effective, backup_policy_limits(facts)),
        *invalid_values(effective, facts, now),
    )


def resource_types(levels: Levels) -> dict[str, str]:
    """Names of resource types by their ARN patterns in the organization's partition, joined where they share one."""
    names_by_arn: dict[str, list[str]] = {}
    for name, kind in RESOURCE_TYPES.items():
        arn = kind.arn.replace("arn:aws:", f"arn:{levels.organization.partition}:", 1)
        names_by_arn.setdefault(arn, []).append(name)
    return {arn: "/".join(names) for arn, names in names_by_arn.items()}


def dotted_path(path: tuple[str, ...]) -> str:
    """A path as `--path` takes it; as JSONPath where a key has a dot or a space in it."""
    joined = ".".join(path)
    return joined if joined.count(".") == len(path) - 1 and " " not in joined else json_path(path)


def _is_below(path: tuple[str, ...], wanted: str) -> bool:
    """Whether a path is the one that was asked for or below it; keys may have dots in them."""
    joined = ".".join(path)
    return not wanted or joined == wanted or joined.startswith(wanted + ".")
