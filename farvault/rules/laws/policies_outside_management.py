"""Only these accounts can write and attach backup policies."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    allowed = {item.management_account, item.delegated_administrator}
    for site, environment in item.environments.items():
        if environment.organization_policies and site.account not in allowed:
            yield Fault(
                Where(("organization_policies",), site),
                f"'{site.account}' is neither the management account nor its delegated administrator",
                f"move it to an environment of '{item.management_account}'",
            )


RULE = Rule(
    slug="policies-outside-management",
    law="Backup policies are kept in the management account or its delegated administrator.",
    why="AWS Organizations refuses: only the management account and its delegate may.",
    sources=("AWS Organizations User Guide, delegated administrator",),
    before="""
management/eu-west-1:
  organization_policies: []
backup/eu-west-1:
  organization_policies: [daily]
""",
    after="""
management/eu-west-1:
  organization_policies: []
  organization_settings:
    delegated_administrator: {account: backup}
backup/eu-west-1:
  organization_policies: [daily]
""",
    items=whole,
    check=check,
    acceptable=False,
)
