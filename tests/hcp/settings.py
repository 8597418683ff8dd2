"""What the provider hashicorp/tfe asks the service for besides: settings of workspaces, and what belongs to them.

https://developer.hashicorp.com/terraform/cloud-docs/api-docs, and its pages agent-pools, notification-configurations,
projects, run-triggers, variable-sets, workspaces. To import this module makes the service answer them.
"""

from __future__ import annotations

from typing import Any

from tests.hcp.records import link, new_id, resource
from tests.hcp.server import Answer, HcpTerraform, RefusedError, Request, route

_MOST_TRIGGERS = 20


def _found(things: dict[str, Any], id: str) -> Any:
    if id not in things:
        raise RefusedError(404, "not found")
    return things[id]


@route("GET", "/api/v2/projects/:id/effective-tag-bindings")
def project_tags(service: HcpTerraform, request: Request, id: str) -> Answer:
    return []


@route("GET", "/api/v2/workspaces/:id")
def read_workspace(service: HcpTerraform, request: Request, id: str) -> Answer:
    return service.workspace(id).show(service.organization)


@route("GET", "/api/v2/workspaces/:id/effective-tag-bindings")
def workspace_tags(service: HcpTerraform, request: Request, id: str) -> Answer:
    tags = service.workspace(id).tags
    return [resource("effective-tag-bindings", f"tb-{tag}", {"key": tag, "value": ""}) for tag in tags]


@route("POST", "/api/v2/workspaces/:id/relationships/tags")
def add_tags(service: HcpTerraform, request: Request, id: str) -> Answer:
    service.workspace(id).tags += [each["attributes"]["name"] for each in request.data]
    return None


@route("DELETE", "/api/v2/workspaces/:id/relationships/tags")
def remove_tags(service: HcpTerraform, request: Request, id: str) -> Answer:
    for each in request.data:
        service.workspace(id).tags.remove(each["attributes"]["name"])
    return None


@route("GET", "/api/v2/workspaces/:id/relationships/remote-state-consumers")
def state_consumers(service: HcpTerraform, request: Request, id: str) -> Answer:
    service.workspace(id)
    return []


@route("POST", "/api/v2/workspaces/:id/actions/safe-delete")
def safe_delete(service: HcpTerraform, request: Request, id: str) -> Answer:
    workspace = service.workspace(id)
    if workspace.resources():
        raise RefusedError(409, "conflict", "Workspace still has resources under management")
    del service.workspaces[workspace.name]
    return None


@route("GET", "/api/v2/organizations/:organization/agent-pools")
def list_agent_pools(service: HcpTerraform, request: Request, organization: str) -> Answer:
    service.must_be_ours(organization)
    return [
        resource("agent-pools", id, {"name": name, "organization-scoped": True})
        for id, name in service.settings.pools.items()
    ]


@route("GET", "/api/v2/organizations/:organization/varsets")
def list_variable_sets(service: HcpTerraform, request: Request, organization: str) -> Answer:
    service.must_be_ours(organization)
    return [_variable_set(service, id) for id in service.settings.sets]


@route("POST", "/api/v2/organizations/:organization/varsets")
def create_variable_set(service: HcpTerraform, request: Request, organization: str) -> Answer:
    service.must_be_ours(organization)
    here, id = service.settings, new_id("varset")
    if any(each["name"] == request.attributes["name"] for each in here.sets.values()):
        raise RefusedError(422, "invalid attribute", "Name has already been taken")
    here.sets[id], here.applied[id] = request.attributes, []
    return _variable_set(service, id)


@route("GET", "/api/v2/varsets/:id")
def read_variable_set(service: HcpTerraform, request: Request, id: str) -> Answer:
    return _variable_set(service, id)


@route("PUT", "/api/v2/varsets/:id")
@route("PATCH", "/api/v2/varsets/:id")
def update_variable_set(service: HcpTerraform, request: Request, id: str) -> Answer:
    _found(service.settings.sets, id).update(request.attributes)
    return _variable_set(service, id)


@route("DELETE", "/api/v2/varsets/:id")
def delete_variable_set(service: HcpTerraform, request: Request, id: str) -> Answer:
    del service.settings.sets[id]
    return None


def _variable_set(service: HcpTerraform, id: str) -> dict[str, Any]:
    here = service.settings
    attributes = {"description": "", "global": False, "priority": False} | _found(here.sets, id)
    workspaces = {"data": [{"id": each, "type": "workspaces"} for each in here.applied[id]]}
    organization = link("organizations", service.organization)
    return resource(
        "varsets",
        id,
        attributes,
        organization=organization,
        workspaces=workspaces,
        stacks={"data": []},
        parent=organization,
    )


@route("POST", "/api/v2/varsets/:id/relationships/workspaces")
def apply_variable_set(service: HcpTerraform, request: Request, id: str) -> Answer:
    _found(service.settings.sets, id)
    service.settings.applied[id] += [each["id"] for each in request.data]
    return None


@route("DELETE", "/api/v2/varsets/:id/relationships/workspaces")
def withdraw_variable_set(service: HcpTerraform, request: Request, id: str) -> Answer:
    for each in request.data:
        service.settings.applied[id].remove(each["id"])
    return None


@route("POST", "/api/v2/varsets/:id/relationships/vars")
def create_variable(service: HcpTerraform, request: Request, id: str) -> Answer:
    _found(service.settings.sets, id)
    variable = new_id("var")
    service.settings.variables[variable] = id, request.attributes
    return _variable(service, variable)


@route("GET", "/api/v2/varsets/:id/relationships/vars/:variable")
def read_variable(service: HcpTerraform, request: Request, id: str, variable: str) -> Answer:
    return _variable(service, variable)


@route("PATCH", "/api/v2/varsets/:id/relationships/vars/:variable")
def update_variable(service: HcpTerraform, request: Request, id: str, variable: str) -> Answer:
    _found(service.settings.variables, variable)[1].update(request.attributes)
    return _variable(service, variable)


@route("DELETE", "/api/v2/varsets/:id/relationships/vars/:variable")
def delete_variable(service: HcpTerraform, request: Request, id: str, variable: str) -> Answer:
    del service.settings.variables[variable]
    return None


def _variable(service: HcpTerraform, id: str) -> dict[str, Any]:
    variable_set, given = _found(service.settings.variables, id)
    attributes = {"hcl": False, "sensitive": False, "description": "", "version-id": "1"} | given
    return resource("vars", id, attributes, varset=link("varsets", variable_set))


@route("POST", "/api/v2/workspaces/:id/run-triggers")
def create_run_trigger(service: HcpTerraform, request: Request, id: str) -> Answer:
    here = service.settings
    source = request.data["relationships"]["sourceable"]["data"]["id"]
    service.workspace(source)
    inbound = [each for workspace, each in here.triggers.values() if workspace == id]
    if source in inbound:
        raise RefusedError(422, "invalid attribute", "Sourceable has already been taken")
    if len(inbound) == _MOST_TRIGGERS:
        raise RefusedError(422, "invalid attribute", "Workspace has too many run triggers")
    trigger = new_id("rt")
    here.triggers[trigger] = id, source
    return _trigger(service, trigger)


@route("GET", "/api/v2/run-triggers/:id")
def read_run_trigger(service: HcpTerraform, request: Request, id: str) -> Answer:
    return _trigger(service, id)


@route("DELETE", "/api/v2/run-triggers/:id")
def delete_run_trigger(service: HcpTerraform, request: Request, id: str) -> Answer:
    del service.settings.triggers[id]
    return None


def _trigger(service: HcpTerraform, id: str) -> dict[str, Any]:
    workspace, source = _found(service.settings.triggers, id)
    names = {"workspace-name": service.workspace(workspace).name, "sourceable-name": service.workspace(source).name}
    ends = {"workspace": link("workspaces", workspace), "sourceable": link("workspaces", source)}
    return resource("run-triggers", id, names, **ends)


@route("POST", "/api/v2/workspaces/:id/notification-configurations")
def create_notification(service: HcpTerraform, request: Request, id: str) -> Answer:
    service.workspace(id)
    notification = new_id("nc")
    service.settings.notifications[notification] = id, request.attributes, _users(request)
    return _notification(service, notification)


@route("GET", "/api/v2/notification-configurations/:id")
def read_notification(service: HcpTerraform, request: Request, id: str) -> Answer:
    return _notification(service, id)


@route("PATCH", "/api/v2/notification-configurations/:id")
def update_notification(service: HcpTerraform, request: Request, id: str) -> Answer:
    here = service.settings.notifications
    workspace, before, _ = _found(here, id)
    here[id] = workspace, before | request.attributes, _users(request)
    return _notification(service, id)


@route("DELETE", "/api/v2/notification-configurations/:id")
def delete_notification(service: HcpTerraform, request: Request, id: str) -> Answer:
    del service.settings.notifications[id]
    return None


def _users(request: Request) -> list[str]:
    users = ((request.data.get("relationships") or {}).get("users") or {}).get("data") or ()
    return [each["id"] for each in users]


def _notification(service: HcpTerraform, id: str) -> dict[str, Any]:
    """A notification as it is shown: never with its token."""
    workspace, given, users = _found(service.settings.notifications, id)
    shown = {name: value for name, value in given.items() if name != "token"} | {"token": None}
    related = {"data": [{"id": each, "type": "users"} for each in users]}
    subscribable = link("workspaces", workspace)
    return resource("notification-configurations", id, shown, subscribable=subscribable, users=related)
