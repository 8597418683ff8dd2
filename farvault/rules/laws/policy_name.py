"""AWS Organizations refuses a second policy of one name; backup plans of one name become one plan."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.facts import PATTERNS
from farvault.organization.by_region import plans_by_region
from farvault.organization.model import Organization
from farvault.policies.fit import TooLargeError, policy_documents
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    plans = item.description.plans
    plans_by_name: dict[str, str] = {name: name for name in plans}
    for name, plan in plans.items():
        try:
            documents = set(policy_documents(item, name))
        except TooLargeError:
            documents = set()
        # Both kinds share one namespace here, so that a policy's name never misleads about the plan in it.
        for policy_name in sorted({*plans_by_region(name, plan), *documents} - {name}):
            other = plans_by_name.setdefault(policy_name, name)
            if other != name:
                message = f"a part of it is called '{policy_name}', which plan '{other}' has already"
                yield Fault(Where(("plans", name)), message, f"rename '{name}' or '{other}'")
            law = PATTERNS["rule_name"]
            if not law.matches(policy_name):
                message = (
                    f"a part of it is called '{policy_name}': {len(policy_name)} characters, at most 50 are allowed"
                )
                yield Fault(Where(("plans", name)), message, "give the plan a shorter name")


RULE = Rule(
    slug="policy-name",
    law="What is made of one plan, for its Regions or to fit, does not take the name of another.",
    why="AWS Organizations refuses a second policy of one name, and merges backup plans of one name into one.",
    sources=(
        "AWS Organizations API, CreatePolicy, DuplicatePolicyException",
        "AWS Backup API, BackupPlanInput.BackupPlanName",
        "AWS Backup Developer Guide, cross-account management",
    ),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/$region/central}
  daily-eu-west-1:
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
        all: {resource_types: [EFS]}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/$region/central}
  weekly:
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
        all: {resource_types: [EFS]}
""",
    items=whole,
    check=check,
    acceptable=False,
)
