"""Plans whose copies depend on the source Region: one plan per Region in the policy, written once.

AWS knows `$region` only in the ARN of a primary air-gapped vault, not in copy actions; so a plan that
copies to `backup/$region/central` becomes `<plan>-<Region>` for each of its Regions.
"""

from __future__ import annotations

from collections.abc import Mapping

from farvault.organization.model import regions_of
from farvault.organization.plan import BackupRule, CopyAction, Plan


def depends_on_region(plan: Plan) -> bool:
    """Whether any copy of the plan goes to another vault from each Region."""
    return any(copy.to.in_each_region for rule in plan.rules.values() for copy in rule.copies)


def plans_by_region(name: str, plan: Plan) -> Mapping[str, Plan]:
    """The plans that the policy holds for the described one, by their names in the policy.

    The plan itself where no copy depends on the Region; else one for each Region, with the Region
    filled in in its copies.
    """
    if not depends_on_region(plan):
        return {name: plan}
    return {f"{name}-{region}": _only_in(plan, region) for region in regions_of(plan)}


def _only_in(plan: Plan, region: str) -> Plan:
    def copies_from(rule: BackupRule) -> tuple[CopyAction, ...]:
        return tuple(copy.model_copy(update={"to": copy.to.in_region(region)}) for copy in rule.copies)

    rules = {name: rule.model_copy(update={"copies": copies_from(rule)}) for name, rule in plan.rules.items()}
    return plan.model_copy(update={"regions": (region,), "rules": rules})
