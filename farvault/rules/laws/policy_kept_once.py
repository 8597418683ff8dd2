"""Two stacks would each create the policy; without a stack, the plan would never be deployed."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization, Site
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    sites: dict[str, Site] = {}
    for site, environment in item.environments.items():
        for name in item.policies_kept_in(environment):
            other = sites.setdefault(name, site)
            if other != site:
                yield Fault(
                    Where(("organization_policies",), site), f"the policy of '{name}' is kept in {other} already"
                )
    for name in item.description.plans:
        if name not in sites:
            yield Fault(
                Where(("plans", name)),
                "no environment keeps its policy, so it would never be deployed",
                f"add it to organization_policies of an environment of '{item.management_account}'",
            )


RULE = Rule(
    slug="policy-kept-once",
    law="Each plan's policy is kept in one environment.",
    why="Two stacks would each make the policy, or none would.",
    sources=("Farvault: the description's own design",),
    before="""
management/eu-west-1:
  organization_policies: []
""",
    after="""
management/eu-west-1:
  organization_policies: [daily]
""",
    items=whole,
    check=check,
    acceptable=False,
)
