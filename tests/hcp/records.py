"""What an HCP Terraform organization holds, as its API shows it: JSON:API, with the attributes that clients read.

Attributes and states are those of the public API documentation:
https://developer.hashicorp.com/terraform/cloud-docs/api-docs/workspaces, .../projects, .../run,
.../configuration-versions, .../plans, .../applies, .../policy-checks, .../state-versions, .../workspace-resources
"""

from __future__ import annotations

import json
import secrets
import string
from dataclasses import dataclass, field
from typing import Any

_LETTERS = string.ascii_letters + string.digits
WHEN = "2026-11-23T12:00:00.000Z"
"""Every time that is shown: no test depends on the day."""
#: Run states that a run does not leave any more (Runs API, run states).
FINAL = frozenset({"planned_and_finished", "applied", "discarded", "errored", "canceled"})
CANCELABLE = frozenset({"pending", "plan_queued", "planning", "policy_checking", "apply_queued", "applying"})
DISCARDABLE = frozenset({"pending", "planned", "planned_and_saved", "policy_checked", "policy_override"})


def new_id(kind: str) -> str:
    return f"{kind}-{''.join(secrets.choice(_LETTERS) for _ in range(16))}"


def link(kind: str, id: str | None) -> dict[str, Any]:
    """A relationship to one thing."""
    return {"data": {"id": id, "type": kind} if id else None}


def resource(kind: str, id: str, attributes: dict[str, Any], **relationships: Any) -> dict[str, Any]:
    names = {name.replace("_", "-"): content for name, content in relationships.items()}
    return {"id": id, "type": kind, "attributes": attributes, "relationships": names}


@dataclass
class Project:
    name: str
    id: str = field(default_factory=lambda: new_id("prj"))

    def show(self, organization: str) -> dict[str, Any]:
        attributes = {"name": self.name, "is-unified": False}
        return resource("projects", self.id, attributes, organization=link("organizations", organization))


@dataclass
class StateVersion:
    workspace: Workspace
    serial: int
    lineage: str
    md5: str
    id: str = field(default_factory=lambda: new_id("sv"))
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    """In the addresses of uploads and downloads, which ask for no token."""
    content: bytes | None = None

    def show(self, address: str) -> dict[str, Any]:
        hosted = f"{address}/hosted/state/{self.secret}"
        attributes = {
            "created-at": WHEN,
            "serial": self.serial,
            "size": len(self.content or b""),
            "status": "finalized" if self.content is not None else "pending",
            "resources-processed": self.content is not None,
            "hosted-state-download-url": hosted,
            "hosted-state-upload-url": hosted,
            "hosted-json-state-download-url": f"{hosted}/json",
            "hosted-json-state-upload-url": f"{hosted}/json",
        }
        return resource("state-versions", self.id, attributes, workspace=link("workspaces", self.workspace.id))


@dataclass
class Workspace:
    name: str
    project: Project
    id: str = field(default_factory=lambda: new_id("ws"))
    execution_mode: str = "remote"
    terraform_version: str = "1.11.4"
    working_directory: str = ""
    vcs_repo: dict[str, Any] | None = None
    tags: list[str] = field(default_factory=list)
    locked_by: str = ""
    """The id of the run that has it, or the word `user`."""
    states: list[StateVersion] = field(default_factory=list)
    current_run: str | None = None
    """The run that has the workspace: no other that is not a saved plan begins before it has ended."""
    variables: dict[str, str] = field(default_factory=dict)
    """Environment variables of its runs."""
    given: dict[str, Any] = field(
        default_factory=lambda: {
            "allow-destroy-plan": True,
            "auto-apply": False,
            "file-triggers-enabled": True,
            "global-remote-state": False,
            "queue-all-runs": False,
            "setting-overwrites": {"execution-mode": False, "agent-pool": False},
            "speculative-enabled": True,
            "structured-run-output-enabled": True,
        }
    )
    """Further attributes, as whoever made or changed it gave them; first as the API makes them by itself."""

    def take(self, attributes: dict[str, Any]) -> None:
        """Make it as whoever creates or updates it says."""
        for name in ("name", "execution_mode", "terraform_version", "working_directory"):
            setattr(self, name, attributes.get(name.replace("_", "-"), getattr(self, name)))
        if "vcs-repo" in attributes:
            self.vcs_repo = attributes["vcs-repo"]
        self.given |= {name: value for name, value in attributes.items() if name not in self._shown()}

    @property
    def state(self) -> StateVersion | None:
        """The newest state that was uploaded."""
        return next((each for each in reversed(self.states) if each.content is not None), None)

    def resources(self) -> list[dict[str, Any]]:
        """What its state manages, an element for each instance."""
        state = json.loads(self.state.content or b"{}") if self.state else {}
        return [
            {"address": ".".join(filter(None, (each.get("module"), each["type"], each["name"]))), "type": each["type"]}
            for each in state.get("resources", ())
            if each["mode"] == "managed"
            for _ in each["instances"]
        ]

    def show(self, organization: str) -> dict[str, Any]:
        return resource(
            "workspaces",
            self.id,
            self._shown() | self.given,
            organization=link("organizations", organization),
            project=link("projects", self.project.id),
            agent_pool=link("agent-pools", self.given.get("agent-pool-id")),
            current_run=link("runs", self.current_run),
            current_state_version=link("state-versions", self.state.id if self.state else None),
        )

    def _shown(self) -> dict[str, Any]:
        can = ["destroy", "force-unlock", "lock", "manage-run-tasks", "queue-apply", "queue-destroy", "queue-run"]
        can += ["read-settings", "unlock", "update", "update-variable", "force-delete"]
        return {
            "name": self.name,
            "created-at": WHEN,
            "execution-mode": self.execution_mode,
            "locked": bool(self.locked_by),
            "operations": self.execution_mode != "local",
            "permissions": {f"can-{each}": True for each in can},
            "resource-count": len(self.resources()),
            "tag-names": self.tags,
            "terraform-version": self.terraform_version,
            "vcs-repo": self.vcs_repo,
            "working-directory": self.working_directory,
        }


@dataclass
class ConfigurationVersion:
    workspace: Workspace
    speculative: bool
    provisional: bool
    id: str = field(default_factory=lambda: new_id("cv"))
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    content: bytes | None = None
    """The tar.gz as it was uploaded."""

    def show(self, address: str) -> dict[str, Any]:
        attributes = {
            "auto-queue-runs": False,
            "error": None,
            "error-message": None,
            "source": "terraform+cloud",
            "speculative": self.speculative,
            "provisional": self.provisional,
            "status": "pending" if self.content is None else "uploaded",
            "upload-url": f"{address}/hosted/configuration/{self.secret}" if self.content is None else None,
        }
        return resource("configuration-versions", self.id, attributes)


@dataclass
class Log:
    """What a phase has written, between the control characters that a reader waits for (Plans API, log-read-url)."""

    secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    text: bytes = b"\x02"

    def write(self, text: str) -> None:
        self.text += text.encode()

    def end(self) -> None:
        if not self.text.endswith(b"\x03"):
            self.text += b"\x03"


@dataclass
class PolicyCheck:
    status: str
    text: str
    id: str = field(default_factory=lambda: new_id("polchk"))

    def show(self, run: str) -> dict[str, Any]:
        passed, soft, hard = (int(self.status == each) for each in ("passed", "soft_failed", "hard_failed"))
        attributes = {
            "actions": {"is-overridable": bool(soft)},
            "permissions": {"can-override": True},
            "result": {
                "result": bool(passed),
                "passed": passed,
                "total-failed": soft + hard,
                "hard-failed": hard,
                "soft-failed": soft,
                "advisory-failed": 0,
                "duration": 0,
                "sentinel": None,
            },
            "scope": "organization",
            "status": self.status,
        }
        return resource("policy-checks", self.id, attributes, run=link("runs", run))


@dataclass
class Run:
    workspace: Workspace
    configuration: ConfigurationVersion
    created_by: str
    save_plan: bool
    plan_only: bool
    auto_apply: bool = False
    message: str = ""
    id: str = field(default_factory=lambda: new_id("run"))
    plan_id: str = field(default_factory=lambda: new_id("plan"))
    apply_id: str = field(default_factory=lambda: new_id("apply"))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    """With which its own Terraform reads and writes the state."""
    status: str = "pending"
    plan_status: str = "pending"
    apply_status: str = "pending"
    has_changes: bool = False
    plan_json: bytes | None = None
    redacted_json: bytes | None = None
    plan_log: Log = field(default_factory=Log)
    apply_log: Log = field(default_factory=Log)
    checks: list[PolicyCheck] = field(default_factory=list)
    canceled: bool = False

    def show(self, address: str) -> dict[str, Any]:
        waits = self.status in ("planned", "planned_and_saved", "policy_checked")
        attributes = {
            "actions": {
                "is-cancelable": self.status in CANCELABLE,
                "is-confirmable": waits and not self.plan_only,
                "is-discardable": self.status in DISCARDABLE and not self.plan_only,
                "is-force-cancelable": False,
            },
            "auto-apply": self.auto_apply,
            "created-at": WHEN,
            "has-changes": self.has_changes,
            "is-destroy": False,
            "message": self.message,
            "permissions": {f"can-{each}": True for each in ("apply", "cancel", "discard", "force-cancel")},
            "plan-only": self.plan_only,
            "refresh": True,
            "refresh-only": False,
            "save-plan": self.save_plan,
            "source": "tfe-api",
            "status": self.status,
            "terraform-version": self.workspace.terraform_version,
            "variables": [],
        }
        return resource(
            "runs",
            self.id,
            attributes,
            apply=link("applies", self.apply_id),
            configuration_version=link("configuration-versions", self.configuration.id),
            created_by=link("users", self.created_by),
            plan=link("plans", self.plan_id),
            policy_checks={"data": [{"id": each.id, "type": "policy-checks"} for each in self.checks]},
            task_stages={"data": []},
            workspace=link("workspaces", self.workspace.id),
        )

    def show_plan(self, address: str) -> dict[str, Any]:
        attributes = {
            "has-changes": self.has_changes,
            "generated-configuration": False,
            "log-read-url": f"{address}/hosted/log/{self.plan_log.secret}",
            "status": self.plan_status,
        }
        return resource("plans", self.plan_id, attributes)

    def show_apply(self, address: str) -> dict[str, Any]:
        attributes = {
            "log-read-url": f"{address}/hosted/log/{self.apply_log.secret}",
            "status": self.apply_status,
        }
        return resource("applies", self.apply_id, attributes)


@dataclass
class Settings:
    """What belongs to the workspaces of one service, by id."""

    pools: dict[str, str] = field(default_factory=dict)
    """Names of agent pools."""
    sets: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Attributes of variable sets."""
    applied: dict[str, list[str]] = field(default_factory=dict)
    """Ids of the workspaces that a variable set is applied to."""
    variables: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    """The variable set, and the attributes, of variables."""
    triggers: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The workspace in which runs begin, and the one whose applies begin them."""
    notifications: dict[str, tuple[str, dict[str, Any], list[str]]] = field(default_factory=dict)
    """The workspace, the attributes, and the ids of users."""
