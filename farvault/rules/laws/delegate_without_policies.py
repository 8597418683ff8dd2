"""A delegate that may only monitor cannot write policies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.rules.rule import EnvironmentItem, Fault, Rule, environments, listed


def check(item: EnvironmentItem) -> Iterator[Fault]:
    settings = item.environment.organization_settings
    delegate = settings.delegated_administrator if settings else None
    if delegate is None or delegate.manage_policies:
        return
    environments = item.survey.organization.environments.items()
    keeping = [
        site
        for site, environment in environments
        if site.account == delegate.account and environment.organization_policies
    ]
    if keeping:
        yield Fault(
            item.where.at("organization_settings", "delegated_administrator", "manage_policies"),
            f"{listed(keeping)} keeps policies, which the delegate may not manage",
            "set manage_policies to true, or keep the policies in the management account",
        )


RULE = Rule(
    slug="delegate-without-policies",
    law="The account that keeps policies may manage them.",
    why="AWS Organizations refuses: access denied.",
    sources=("AWS Organizations User Guide, delegated administrator",),
    before="""
management/eu-west-1:
  organization_policies: []
  organization_settings:
    delegated_administrator: {account: backup, manage_policies: false}
backup/eu-west-1:
  organization_policies: [daily]
""",
    after="""
management/eu-west-1:
  organization_policies: []
  organization_settings:
    delegated_administrator: {account: backup, manage_policies: true}
backup/eu-west-1:
  organization_policies: [daily]
""",
    items=environments,
    check=check,
)
