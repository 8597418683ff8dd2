"""IAM is global: the second stack would fail to create what the first has created."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.model import Organization, Site
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    sites: dict[tuple[str, str], Site] = {}
    for site, environment in item.environments.items():
        for role in ("backup_role", "scanner_role", "service_linked_role"):
            if environment.source and getattr(environment.source, role):
                other = sites.setdefault((site.account, role), site)
                if other != site:
                    yield Fault(
                        Where(("source", role), site),
                        f"{other} makes it already",
                        "make it in one Region of the account",
                    )


RULE = Rule(
    slug="role-in-two-regions",
    law="An account's roles are made in one of its environments.",
    why="IAM is global: the second stack fails to make what the first has made.",
    sources=("IAM User Guide, IAM identifiers",),
    before="""
backup/eu-central-1:
  source: {service_linked_role: true}
""",
    after="""
backup/eu-central-1:
  source: {service_linked_role: false}
""",
    items=whole,
    check=check,
    acceptable=False,
)
