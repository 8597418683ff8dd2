"""Show how the organization's backup policies fit: their size, and how many each target has.

A plan that is too long for one policy is divided into several, here as in the Terraform.
"""

from __future__ import annotations

import argparse

from farvault.cli.existing import add_existing, add_folder, levels_of
from farvault.cli.table import aligned
from farvault.effects.levels import Levels
from farvault.facts import RANGES
from farvault.organization.by_region import plans_by_region
from farvault.organization.model import ROOT
from farvault.policies.expression import minified
from farvault.policies.fit import MOST_CHARACTERS, policy_documents

HELP = "show the size of every policy and the policies of every target"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault policies`."""
    add_folder(parser)
    add_existing(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the policies; 1 where a target has more than AWS allows, existing ones counted."""
    levels = levels_of(arguments)
    if isinstance(levels, int):
        return levels
    plans = levels.organization.description.plans
    rows = [("policy", "attached to", "characters", "headroom")]
    for name, plan in plans.items():
        for policy, document in policy_documents(levels.organization, name).items():
            length = len(minified(document))
            rows.append((policy, ", ".join(plan.attach_to), f"{length:,}", f"{MOST_CHARACTERS - length:,}"))
    print("\n".join(aligned(rows, "", frozenset({2, 3}))))
    rules, copies = RANGES["rules_per_plan"].maximum, RANGES["copies_per_rule"].maximum
    table = [("plan", "rules", "most copies")]
    for name, plan in plans.items():
        most = max((len(rule.copies) for rule in plan.rules.values()), default=0)
        for each in plans_by_region(name, plan):
            table.append((each, f"{len(plan.rules)} of {rules}", f"{most} of {copies}"))
    print("\n" + "\n".join(aligned(table, "", frozenset({1, 2}))))
    return _targets(levels)


def _targets(levels: Levels) -> int:
    """What is attached to each target itself: what it inherits does not count."""
    law = levels.organization.facts.range("policies_per_target")
    description = levels.organization.description
    rows = [("target", "policies")]
    crowded = []
    for target in (ROOT, *description.units, *description.accounts):
        count = len(levels.attached(target))
        if count:
            rows.append((target, f"{count} of {law.maximum}"))
        if not law.holds(count):
            crowded.append(f"'{target}' has {count} policies with the existing ones, at most {law.maximum} are allowed")
    print("\n" + "\n".join(aligned(rows, "", frozenset({1}))))
    for line in crowded:
        print(line)
    return 1 if crowded else 0
