"""A copy to `$region` needs its vault in every Region of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.organization.plan import ListOperators
from farvault.organization.target import Target
from farvault.rules.rule import Fault, Rule, RuleItem, rules


def check(item: RuleItem) -> Iterator[Fault]:
    plan, organization = item.plan.plan, item.plan.organization
    for index, copy in enumerate(item.rule.copies):
        if not copy.to.in_each_region:
            continue
        where = item.where.at("copies", index, "to")
        if isinstance(plan.regions, ListOperators) or not plan.regions:
            message = "$region needs a plan that lists its Regions: each of them becomes a plan of its own"
            yield Fault(where, message, "list them: regions: [eu-west-1, ...]")
            return
        for region in item.plan.regions:
            to = copy.to.in_region(region)
            if not _is_there(organization, to):
                holder = "no environment" if to.in_each_account else f"no environment of account '{to.account}'"
                yield Fault(
                    where,
                    f"{holder} holds a vault '{to.vault}' in {region}",
                    "add one there, or leave the Region out of the plan",
                )


def _is_there(organization: Organization, to: Target) -> bool:
    for site, environment in organization.environments.items():
        if site.region != to.region or not (to.in_each_account or to.account == site.account):
            continue
        own = environment.source.vaults if environment.source and to.in_each_account else {}
        if to.vault in environment.destination_vaults or to.vault in own:
            return True
    return False


RULE = Rule(
    slug="unknown-vault-in-region",
    law="A copy to `$region` finds its vault in every Region of the plan.",
    why="Each Region's backups are copied to the vault of that name in the same Region; without it the copies fail.",
    sources=("AWS Organizations User Guide, backup policy syntax, backup vaults",),
    before="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/$region/archive}
backup/eu-central-1:
  destination_vaults:
    archive: {accept_from: {organization: true}, lock: {mode: governance, min_retention_days: 7}}
""",
    after="""
plans:
  daily:
    rules:
      nightly:
        copies:
          - {to: backup/$region/central}
""",
    items=rules,
    check=check,
)
