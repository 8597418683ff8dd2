"""The workspaces of HCP Terraform themselves, where Farvault is to synthesize a configuration that makes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from farvault.facts import PATTERNS
from farvault.organization.fields import Law, Model, Name, fault, matching, within


class Repository(Model):
    """The repository whose commits begin the runs, and where in it the committed output is."""

    identifier: Annotated[str, matching("repository_identifier")]
    """Its name at the VCS provider, such as acme/backups."""
    branch: Annotated[str, matching("repository_branch")] | None = None
    """Branch whose commits begin runs. Without it, the repository's default branch."""
    folder: Annotated[str, matching("repository_folder")] = "cdktf.out"
    """The committed output, from the repository's root."""
    oauth_token_id: Annotated[str, matching("oauth_token_id")] | None = None
    """Id of the connection to the VCS provider, where that is an OAuth client. Without it, the GitHub App."""
    github_app_installation_id: Annotated[str, matching("github_app_installation_id")] | None = None
    """Id of the GitHub App's installation, as HCP Terraform has it. Without it, an OAuth client."""

    @model_validator(mode="after")
    def _one_connection(self) -> Repository:
        if (self.oauth_token_id is None) == (self.github_app_installation_id is None):
            raise fault(
                "workspaces-disagree",
                "a repository is connected by oauth_token_id or by github_app_installation_id: give one of them",
            )
        return self


class _Url(Law):
    schema: dict[str, Any] = {"pattern": f"^({PATTERNS['notification_url'].regex})$"}

    def check(self, value: Any) -> Any:
        # The value is not shown: what is wrong with it may be that it holds a password.
        if not PATTERNS["notification_url"].matches(value):
            raise fault("notification-url", f"must be {PATTERNS['notification_url'].means}")
        return value


Trigger = Literal["run:created", "run:planning", "run:needs_attention", "run:applying", "run:completed", "run:errored"]


class Notification(Model):
    """Who is told of what becomes of the runs in each workspace."""

    type: Literal["generic", "slack", "microsoft-teams", "email"]
    """What is sent, and how."""
    url: Annotated[str, _Url()] | None = None
    """Where a `generic` one is sent; the addresses of Slack and Microsoft Teams are secrets, and not given here.
    Without it, Terraform asks for it as the sensitive variable notification_<name>_url."""
    signed: bool = False
    """Whether a `generic` one is signed with a token, for which Terraform asks as the sensitive variable
    notification_<name>_token. Without it, it is not."""
    users: tuple[Annotated[str, matching("hcp_user_id")], ...] = ()
    """Ids of the users that get an `email`, for nothing else. Without it, it is no email."""
    triggers: Annotated[tuple[Trigger, ...], Field(min_length=1)] = ("run:needs_attention", "run:errored")
    """What they are told of. Without it, what waits for a confirmation, and what failed."""

    @model_validator(mode="after")
    def _fit_for_its_type(self) -> Notification:
        if self.type != "generic" and (self.url is not None or self.signed):
            what = "url" if self.url is not None else "signed"
            raise fault(
                "workspaces-disagree",
                f"{what} is for type generic, got type {self.type}",
                "leave it out: the address of Slack and Microsoft Teams is a secret, for which Terraform asks"
                if what == "url" and self.type != "email"
                else "leave it out",
            )
        if (self.type == "email") != bool(self.users):
            help = "give the ids of those who get it" if self.type == "email" else "leave them out"
            raise fault("workspaces-disagree", f"users are for type email, which has some; got {self.type}", help)
        return self


class Workspaces(Model):
    """A configuration of its own that makes the workspaces, with the provider tfe. Without it, you make them."""

    execution_mode: Literal["remote", "agent", "local"] = "remote"
    """Where runs are executed: on the service, on your agents, or where Terraform is started."""
    agent_pool: Annotated[str, Field(min_length=1)] | None = None
    """Name of the pool of agents that execute the runs, for `agent` alone. Without it, no agents do."""
    terraform_version: Annotated[str, matching("version_constraint")] | None = None
    """Version of Terraform, or a constraint of which each run takes the newest. Without it, the newest there is when a
    workspace is created."""
    run_role: Annotated[str, matching("role_arn")] | None = None
    """ARN of the role that runs begin as, by dynamic credentials. Without it, you give workspaces credentials."""
    repository: Repository | None = None
    """The repository that drives the runs. Without it, `farvault deploy` or Terraform begins them."""
    run_triggers: bool | None = None
    """Whether an apply begins a run in the workspaces that come after it. Without it, where there is a repository."""
    notifications: Annotated[dict[Name, Notification], within("notifications_per_workspace")] = {}
    """Who is told of runs, by name."""

    @model_validator(mode="after")
    def _fit_for_each_other(self) -> Workspaces:
        for message, help in self._faults():
            raise fault("workspaces-disagree", message, help)
        return self

    def _faults(self) -> Iterator[tuple[str, str]]:
        if self.execution_mode == "agent" and self.agent_pool is None:
            yield "execution_mode agent without agent_pool", "name the pool whose agents execute the runs"
        if self.execution_mode != "agent" and self.agent_pool is not None:
            yield f"agent_pool with execution_mode {self.execution_mode}", "leave it out, or use execution_mode agent"
        if self.run_triggers and self.repository is None:
            help = "leave it out: 'farvault deploy' keeps the order, and each apply would begin further runs"
            yield "run_triggers without a repository", help
        if self.execution_mode == "local":
            for name in ("run_role", "repository", "notifications"):
                if getattr(self, name):
                    yield f"{name} with execution_mode local: the service has no runs then", "leave one of them out"
