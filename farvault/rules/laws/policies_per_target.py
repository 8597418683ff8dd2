"""The root, a unit or an account has at most 10 backup policies attached."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import RANGES
from farvault.policies.fit import TooLargeError, policy_documents
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
            yield Fault(
                last.where.at("attach_to"),
                f"'{target}' gets {number} policies directly, at most {law.maximum} are allowed: {listing}",
                "merge plans, or attach some of them higher or lower",
            )


def _policies(item: Items, plan: str) -> int:
    """How many policies a plan is divided into."""
    try:
        return len(policy_documents(item.survey.organization, plan))
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
