"""Which workspaces should exist, which do, and which are too much: read only.

Workspaces API, "List workspaces" and "Show workspace"; Projects API; Workspace Resources API.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from farvault.errors import ToolError
from farvault.hcp.blocks import CloudBlock
from farvault.hcp.client import ApiError, Client

_NOT_FOUND = 404


@dataclass(frozen=True)
class Workspace:
    """A workspace that exists."""

    id: str
    name: str
    execution_mode: str
    resource_count: int
    locked: bool
    tags: tuple[str, ...]
    project_id: str
    connected: bool
    """Whether a repository drives it: then runs that apply begin with a commit."""

    @property
    def remote(self) -> bool:
        """Whether its runs are on the service or on an agent, rather than where Terraform is started."""
        return self.execution_mode != "local"


def workspace(client: Client, block: CloudBlock) -> Workspace | None:
    """The workspace of a stack; None where there is none. ToolError where tags choose several."""
    if block.name:
        try:
            document = client.get("organizations", block.organization, "workspaces", block.name)
            return _workspace(document["data"], client.host)
        except ApiError as fault:
            if fault.status == _NOT_FOUND:
                return None
            raise
    return _only(workspaces(client, block.organization, tags=block.tags), block.tags)


def _only(found: Sequence[Workspace], tags: Sequence[str]) -> Workspace | None:
    if len(found) > 1:
        names = ", ".join(f"'{each.name}'" for each in found)
        raise ToolError(
            f"{len(found)} workspaces have the tags {', '.join(tags)}: {names}", "leave the tags to one of them"
        )
    return found[0] if found else None


def workspaces(client: Client, organization: str, *, tags: Sequence[str] = (), name_part: str = "") -> list[Workspace]:
    """Every workspace with all of these tags, and this in its name, that the token may see."""
    query: dict[str, str] = {}
    if tags:
        query["search[tags]"] = ",".join(tags)
    if name_part:
        query["search[name]"] = name_part
    every = client.every("organizations", organization, "workspaces", query=query)
    return sorted((_workspace(each, client.host) for each in every), key=lambda each: each.name)


def resource_types(client: Client, existing: Workspace) -> list[str]:
    """The type of each resource that its state manages."""
    every = client.every("workspaces", existing.id, "resources")
    return sorted(str(each["attributes"].get("provider-type", "")) for each in every)


@dataclass(frozen=True)
class Family:
    """How the workspaces of one description are told from others: by prefix or tags, within a project.

    With neither a prefix, nor tags, nor a project, any workspace could be one of them, so none is called too much.
    """

    block: CloudBlock
    """Of any of them: host, organization, project."""
    prefix: str
    tags: tuple[str, ...]
    """Tags that all of them have."""
    own: str = ""
    """Name of the workspace of the configuration that makes them; empty where there is none."""

    @property
    def known(self) -> bool:
        """Whether they can be told from others."""
        return bool(self.prefix or self.tags or self.block.project)

    def existing(self, client: Client) -> list[Workspace]:
        """Those that exist, in whatever project: a workspace's name is its own in the whole organization."""
        found = workspaces(client, self.block.organization, tags=self.tags, name_part=self.prefix)
        return [each for each in found if each.name.startswith(self.prefix)]

    def too_many(
        self, client: Client, existing: Sequence[Workspace], blocks: Mapping[str, CloudBlock]
    ) -> list[Workspace]:
        """Those of no environment: neither named for one, nor with a tag that names one; within the project."""
        named = {self.own, *(block.name for block in blocks.values())}
        extra = [each for each in existing if each.name not in named and not set(each.tags) & set(blocks)]
        if not extra or not self.known:
            return []
        if self.block.project:
            query = {"filter[names]": self.block.project}
            projects = client.every("organizations", self.block.organization, "projects", query=query)
            ids = {each["id"] for each in projects if each["attributes"]["name"] == self.block.project}
            extra = [each for each in extra if each.project_id in ids]
        return extra


def of_environments(existing: Sequence[Workspace], blocks: Mapping[str, CloudBlock]) -> dict[str, Workspace | None]:
    """The workspace of each environment, by the environment's name; ToolError where tags choose several."""
    found: dict[str, Workspace | None] = {}
    for stack, block in blocks.items():
        if block.name:
            found[stack] = next((each for each in existing if each.name == block.name), None)
        else:
            found[stack] = _only([each for each in existing if set(block.tags) <= set(each.tags)], block.tags)
    return found


def family(blocks: Mapping[str, CloudBlock], own: str = "") -> Family:
    """What the cloud blocks of all environments, by the environment's name, have in common; `own` is as in Family."""
    stack, first = next(iter(blocks.items()))
    tags = set(first.tags).intersection(*(each.tags for each in blocks.values())) - set(blocks)
    prefix = first.name.removesuffix(stack) if first.name else ""
    return Family(first, prefix, tuple(sorted(tags)), own)


def _workspace(element: Any, host: str) -> Workspace:
    try:
        attributes = element["attributes"]
        return Workspace(
            element["id"],
            attributes["name"],
            attributes.get("execution-mode") or "remote",
            int(attributes.get("resource-count") or 0),
            bool(attributes.get("locked")),
            tuple(attributes.get("tag-names") or ()),
            str(((element["relationships"].get("project") or {}).get("data") or {}).get("id") or ""),
            bool(attributes.get("vcs-repo")),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise ToolError(f"'{host}' answered with a workspace that is not as documented") from fault
