"""Workspaces are chosen by tags, one of which names the environment."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.deployment import CloudBackend
from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole


def check(item: Organization) -> Iterator[Fault]:
    """No tag that all workspaces have is the name of one environment."""
    backend = item.description.deployment.backend
    if not isinstance(backend, CloudBackend):
        return
    stacks = {site.stack: site for site in item.sites()}
    for index, tag in enumerate(backend.tags):
        if tag in stacks:
            yield Fault(
                Where(("deployment", "backend", "tags", index)),
                f"'{tag}' tells the workspace of {stacks[tag]} from the others, which would have it too",
                "choose another tag",
            )


RULE = Rule(
    slug="shared-state",
    law="Each environment has a state of its own.",
    why="One environment's plan would destroy what another has made.",
    sources=("Terraform documentation, the cloud block, workspaces",),
    before="""
deployment:
  backend: {type: cloud, organization: acme, tags: [backup-eu-west-1]}
""",
    after="""
deployment:
  backend: {type: cloud, organization: acme, tags: [backups]}
""",
    items=whole,
    check=check,
    acceptable=False,
)
