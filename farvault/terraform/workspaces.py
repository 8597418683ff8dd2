"""The configuration that makes the workspaces of HCP Terraform, as data: docs/decisions/workspaces-stack.md.

Sources: the provider hashicorp/tfe, its resources tfe_workspace, tfe_workspace_settings, tfe_run_trigger,
tfe_variable_set and tfe_notification_configuration; HCP Terraform, dynamic provider credentials, AWS.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from farvault.facts.versions import TERRAFORM_VERSIONS, TFE_PROVIDER_VERSIONS
from farvault.organization.deployment import CloudBackend
from farvault.organization.model import Site
from farvault.organization.workspaces import Notification, Workspaces
from farvault.policies.expression import Expression
from farvault.terraform.backend import cloud_block, without_none, workspace_name
from farvault.terraform.files import WORKSPACES
from farvault.terraform.rendering import rendered
from farvault.terraform.stack import Stacks

_PROJECT = Expression("data.tfe_project.this.id")
_AGENT_POOL = Expression("data.tfe_agent_pool.this.id")
_CREDENTIALS = Expression("tfe_variable_set.aws_credentials.id")


def described(stacks: Stacks) -> tuple[CloudBackend, Workspaces] | None:
    """The backend, and what is said of its workspaces; None where Farvault is not to make them."""
    backend = stacks.organization.description.deployment.backend
    if isinstance(backend, CloudBackend) and backend.workspaces:
        return backend, backend.workspaces
    return None


def own_workspace(backend: CloudBackend) -> str:
    """Name of the workspace with the state of the configuration itself.

    That of an environment ends with a Region, so that the two never are the same.
    """
    return f"{backend.workspace_prefix}{WORKSPACES}"


def configuration(stacks: Stacks) -> dict[str, Any] | None:
    """The configuration in Terraform's JSON syntax as data; None where Farvault is not to make the workspaces."""
    found = described(stacks)
    if found is None:
        return None
    backend, settings = found
    data = {
        "tfe_project": {"this": {"name": backend.project}} if backend.project else None,
        "tfe_agent_pool": {"this": {"name": settings.agent_pool}} if settings.agent_pool else None,
    }
    content = {
        "terraform": {
            "required_version": TERRAFORM_VERSIONS,
            "required_providers": {"tfe": {"source": "hashicorp/tfe", "version": TFE_PROVIDER_VERSIONS}},
            "cloud": cloud_block(backend, {"name": own_workspace(backend)}),
        },
        "provider": {"tfe": [{"hostname": backend.hostname, "organization": backend.organization}]},
        "data": _present(data),
        "resource": _present(_resources(stacks, backend, settings)),
        "variable": _variables(settings),
    }
    result: dict[str, Any] = rendered(_present(content))
    return result


def has_run_triggers(settings: Workspaces) -> bool:
    """Whether an apply begins a run in the workspaces that come after it."""
    return settings.repository is not None if settings.run_triggers is None else settings.run_triggers


def run_triggers(stacks: Stacks) -> dict[Site, tuple[Site, ...]]:
    """For each environment, those whose applies begin a run of it; none where there are more than a workspace takes.

    An environment that another one comes after is not repeated: its apply has led to that one's run already.
    """
    most = stacks.organization.facts.range("run_triggers_per_workspace").most
    return {site: before if len(before) <= most else () for site, before in directly_before(stacks).items()}


def directly_before(stacks: Stacks) -> dict[Site, tuple[Site, ...]]:
    """For each environment, what comes before it without another one between them."""
    before = stacks.dependencies()
    earlier: dict[Site, frozenset[Site]] = {}

    def all_before(site: Site) -> frozenset[Site]:
        if site not in earlier:
            direct = before.get(site, ())
            earlier[site] = frozenset(direct).union(*(all_before(each) for each in direct))
        return earlier[site]

    result = {}
    for site, direct in before.items():
        repeated = frozenset[Site]().union(*(all_before(each) for each in direct))
        result[site] = tuple(each for each in direct if each not in repeated)
    return result


def _resources(stacks: Stacks, backend: CloudBackend, settings: Workspaces) -> dict[str, Any]:
    """Every resource, by type and by name: an environment's have its name, so that it comes and goes alone."""
    sites = stacks.sites()
    resources: dict[str, dict[str, Any]] = {
        "tfe_workspace": {site.stack: _workspace(backend, settings, site) for site in sites},
        "tfe_workspace_settings": {site.stack: _settings(settings, site) for site in sites},
        "tfe_notification_configuration": {
            f"{site.stack}_{name}": _notification(name, notification, site)
            for site in sites
            for name, notification in settings.notifications.items()
        },
    }
    if has_run_triggers(settings):
        resources["tfe_run_trigger"] = {
            f"{site.stack}_{each.stack}": {"workspace_id": _id(site), "sourceable_id": _id(each)}
            for site, before in run_triggers(stacks).items()
            for each in before
        }
    if settings.run_role:
        resources |= _credentials(backend, settings.run_role)
        resources["tfe_workspace_variable_set"] = {
            site.stack: {"variable_set_id": _CREDENTIALS, "workspace_id": _id(site)} for site in sites
        }
    return resources


def _workspace(backend: CloudBackend, settings: Workspaces, site: Site) -> dict[str, Any]:
    repository = settings.repository
    workspace: dict[str, Any] = {
        "name": workspace_name(backend, site),
        "project_id": _PROJECT if backend.project else None,
        "tag_names": sorted({*backend.tags, site.stack}) if backend.tags else None,
        "terraform_version": settings.terraform_version,
        # Given also where it is empty: else the provider leaves those of a repository that is not described any more.
        "trigger_patterns": [],
        # What nobody was shown is not applied, and a first run waits until somebody begins it, in order.
        "auto_apply": False,
        "auto_apply_run_trigger": False,
        "queue_all_runs": False,
        # A workspace that holds resources is never deleted: the provider then asks for a safe delete.
        "force_delete": False,
        "lifecycle": {"prevent_destroy": True},
    }
    if repository:
        folder = f"{repository.folder}/stacks/{site.stack}"
        connection = {
            "identifier": repository.identifier,
            "branch": repository.branch,
            "oauth_token_id": repository.oauth_token_id,
            "github_app_installation_id": repository.github_app_installation_id,
        }
        workspace |= {
            "working_directory": folder,
            "trigger_patterns": [f"{folder}/**/*"],
            "vcs_repo": [without_none(connection)],
        }
    return without_none(workspace)


def _settings(settings: Workspaces, site: Site) -> dict[str, Any]:
    return without_none(
        {
            "workspace_id": _id(site),
            "execution_mode": settings.execution_mode,
            "agent_pool_id": _AGENT_POOL if settings.agent_pool else None,
            # No environment reads another's state.
            "global_remote_state": False,
        }
    )


def _notification(name: str, notification: Notification, site: Site) -> dict[str, Any]:
    url: str | Expression | None = notification.url
    if notification.type != "email" and url is None:
        url = Expression(f"var.{_secret(name, 'url')}")
    return without_none(
        {
            "name": name,
            "workspace_id": _id(site),
            "enabled": True,
            "destination_type": notification.type,
            "triggers": sorted(set(notification.triggers)),
            "url": url,
            "token": Expression(f"var.{_secret(name, 'token')}") if notification.signed else None,
            "email_user_ids": sorted(set(notification.users)) or None,
        }
    )


def _credentials(backend: CloudBackend, run_role: str) -> dict[str, dict[str, Any]]:
    """The variable set by which runs get credentials of their own: for these workspaces, and no other."""
    variables = {
        "aws_provider_auth": ("TFC_AWS_PROVIDER_AUTH", "true"),
        "aws_run_role_arn": ("TFC_AWS_RUN_ROLE_ARN", run_role),
    }
    return {
        "tfe_variable_set": {
            "aws_credentials": {
                "name": f"{backend.workspace_prefix}aws-credentials",
                "description": "The role that runs begin as, kept by Farvault",
                "global": False,
            }
        },
        "tfe_variable": {
            name: {"key": key, "value": value, "category": "env", "variable_set_id": _CREDENTIALS}
            for name, (key, value) in variables.items()
        },
    }


def _variables(settings: Workspaces) -> dict[str, Any]:
    """What is secret, and so in no description: Terraform asks for it."""
    variables = {}
    for name, notification in settings.notifications.items():
        if notification.type != "email" and notification.url is None:
            variables[_secret(name, "url")] = f"Address that the notification '{name}' is sent to."
        if notification.signed:
            variables[_secret(name, "token")] = f"Token that the notification '{name}' is signed with."
    return {
        name: {"description": description, "type": "string", "sensitive": True, "nullable": False}
        for name, description in variables.items()
    }


def _secret(name: str, what: str) -> str:
    """Name of a variable; a notification's name has no underscore, so that two never are the same."""
    return f"notification_{name.replace('-', '_')}_{what}"


def _id(site: Site) -> Expression:
    return Expression(f"tfe_workspace.{site.stack}.id")


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values in which there is anything."""
    return {key: value for key, value in values.items() if value}
