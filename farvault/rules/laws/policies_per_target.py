"""The root, a unit or an account has at most 10 backup policies attached."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.organization.remembered import LOCK_FILE
from farvault.policies.backup_policy import backup_policy
from farvault.policies.fit import TooLargeError, divided, plan_policies
from farvault.rules.rule import Fault, Items, Rule, everything


def check(item: Items) -> Iterator[Fault]:
    """At most 10 backup policies are attached to one unit or account; those above it do not count."""
    law = item.survey.facts.range("policies_per_target")
    attached: dict[str, dict[str, int]] = {}
    for plan in item.plans:
        for target in plan.plan.attach_to:
            attached.setdefault(target, {})[plan.name] = _policies(item, plan.name)
    for target, counts in attached.items():
        number = sum(counts.values())
        if not law.holds(number):
            listing = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counts.items())
            last = [plan for plan in item.plans if target in plan.plan.attach_to][-1]
            help = "merge plans, or attach some of them higher or lower"
            scattered = [f"'{name}'" for name, count in counts.items() if count > _policies(item, name, anew=True)]
            if scattered:
                help += f"; or divide {' and '.join(scattered)} anew, by removing it from 'policies' in {LOCK_FILE}"
            yield Fault(
                last.where.at("attach_to"),
                f"'{target}' gets {number} policies directly, at most {law.maximum} are allowed: {listing}",
                help,
            )


def _policies(item: Items, plan: str, *, anew: bool = False) -> int:
    """How many policies a plan is divided into, as it was before or anew."""
    organization = item.survey.organization
    try:
        return len(divided(backup_policy(organization, plan)) if anew else plan_policies(organization, plan))
    except TooLargeError:  # see policy-characters
        return 1


RULE = Rule(
    slug="policies-per-target",
    law=f"At most {RANGES['policies_per_target'].most} backup policies are attached to one unit or account.",
    why="AWS Organizations refuses to attach more.",
    sources=("AWS Organizations User Guide, quotas",),
    before="""
facts:
  - {fact: ranges.policies_per_target.maximum, value: 1, reason: a small number for this example}
plans:
  second:
    attach_to: [workloads]
    regions: [eu-west-1]
    rules:
      weekly:
        schedule: cron(0 9 ? * SUN *)
        vault: primary
        delete_after_days: 35
        copies:
          - {to: backup/eu-central-1/central}
    selections:
      resources:
        all:
          resource_types: [EFS]
""",
    after="""
facts:
  - {fact: ranges.policies_per_target.maximum, value: 1, reason: a small number for this example}
plans:
  second:
    attach_to: [shop]
    regions: [eu-west-1]
    rules:
      weekly:
        schedule: cron(0 9 ? * SUN *)
        vault: primary
        delete_after_days: 35
        copies:
          - {to: backup/eu-central-1/central}
    selections:
      resources:
        all:
          resource_types: [EFS]
""",
    items=everything,
    check=check,
    acceptable=False,
)
