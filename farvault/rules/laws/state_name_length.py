"""A state's name is made of the description's names."""

from __future__ import annotations

from collections.abc import Iterator

from farvault.organization.deployment import CloudBackend, S3Backend
from farvault.organization.model import Organization
from farvault.rules.rule import Fault, Rule, Where, whole
from farvault.terraform.workspaces import own_workspace


def check(item: Organization) -> Iterator[Fault]:
    backend = item.description.deployment.backend
    if isinstance(backend, CloudBackend) and backend.workspaces and backend.tags:
        # Without tags, those of the environments begin as it does, and are longer.
        size, bound = len(own_workspace(backend)), item.facts.range("workspace_name_characters")
        if not bound.holds(size):
            yield Fault(
                Where(("deployment", "backend", "workspace_prefix")),
                f"a workspace's name has {bound.means}, and that of the one which makes the others has {size}",
                "shorten 'workspace_prefix'",
            )
    for site in item.environments:
        if isinstance(backend, CloudBackend) and not backend.tags:
            name, field = f"{backend.workspace_prefix}{site.stack}", "workspace_prefix"
            bound, what = item.facts.range("workspace_name_characters"), "a workspace's name"
        elif isinstance(backend, S3Backend):
            name, field = f"{backend.key_prefix}/{site}.tfstate", "key_prefix"
            bound, what = item.facts.range("state_key_characters"), "a state's key"
        else:
            return
        size = len(name.encode())
        if not bound.holds(size):
            yield Fault(
                Where(("deployment", "backend", field)),
                f"{what} has {bound.means}, and that of {site} has {size}",
                f"shorten '{field}'",
            )
            return


RULE = Rule(
    slug="state-name-length",
    law="The name of each state is no longer than its backend takes.",
    why="Terraform cannot create the state.",
    sources=("HCP Terraform API, workspaces, name", "Amazon S3 User Guide, object key names"),
    before="""
deployment:
  backend:
    type: cloud
    organization: Acme
    workspace_prefix: wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
""",
    after="""
deployment:
  backend:
    type: cloud
    organization: Acme
    workspace_prefix: wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
""",
    items=whole,
    check=check,
    acceptable=False,
)
