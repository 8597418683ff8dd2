"""A run: what it wrote, what its policy checks say, and how it is ended.

Runs API, "Discard a Run", "Cancel a Run", and the actions that a run allows; Plans, Applies and Policy Checks API.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from farvault.errors import ToolError
from farvault.hcp.client import ApiError, Client
from farvault.reading import WRITTEN_BYTES, UnreadableError, read_json

APPLIED = "applied"
#: States in which a run stays (Runs API, "Run States").
_ENDED = frozenset({"planned_and_finished", APPLIED, "discarded", "errored", "canceled", "force_canceled"})
#: States in which a run stays unless somebody overrides what refused it, and that of a run with an error.
_STOPPED = frozenset({"policy_override", "policy_soft_failed", "post_plan_awaiting_decision", "errored"})
_NOT_FOUND = 404
_NOT_ALLOWED_NOW = 409
_POLL_SECONDS = 0.5
_PATIENCE_SECONDS = 30.0
_WORDS = {"passed": "passed", "soft_failed": "failed, and may be overridden", "hard_failed": "failed"}


@dataclass(frozen=True)
class PolicyCheck:
    """The outcome of a policy check."""

    scope: str
    status: str
    advisory_failures: int
    output: str

    def __str__(self) -> str:
        text = "".join(f"\n    {line}" for line in self.output.strip().splitlines())
        advice = f", {self.advisory_failures} advisory ones failed" if self.advisory_failures else ""
        return f"the policies of the {self.scope} {_WORDS.get(self.status, self.status)}{advice}{text}"


@dataclass(frozen=True)
class Run:
    """A run, as it was when it was read."""

    id: str
    status: str
    actions: dict[str, bool]
    relations: dict[str, Any]

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it."""
        return self.status in _ENDED

    @property
    def stopped(self) -> bool:
        """Whether an error, a policy or a task keeps it from going on."""
        return self.status in _STOPPED

    def related(self, name: str) -> str:
        """The id of what a relationship names; empty where it names nothing, such as who began a triggered run."""
        return str(((self.relations.get(name) or {}).get("data") or {}).get("id") or "")


def bookmark(file: Path) -> str:
    """The run that a saved plan of the cloud backend refers to; empty where the file is a plan itself, or missing."""
    try:
        content = read_json(file, WRITTEN_BYTES)
        return str(content["run_id"]) if content.get("remote_plan_format") else ""
    except (UnreadableError, KeyError, TypeError, AttributeError):
        return ""


def read(client: Client, id: str) -> Run:
    """The run."""
    return _run(client.get("runs", id)["data"], client.host)


def own_unended(client: Client, workspace_id: str) -> list[Run]:
    """The workspace's runs that have not ended and that the token's owner began, newest first."""
    try:
        owner = str((client.get("account", "details")["data"] or {}).get("id"))
    except ApiError:  # a token that is nobody's: which runs are its own cannot be known
        return []
    query = {"filter[status_group]": "non_final"}
    every = [_run(each, client.host) for each in client.every("workspaces", workspace_id, "runs", query=query)]
    return [run for run in every if run.related("created-by") == owner]


def plan_finished(client: Client, run: Run) -> bool:
    """Whether it planned without errors, whatever policies and tasks said afterwards."""
    return bool(client.attributes("plans", run.related("plan")).get("status") == "finished")


def plan_log(client: Client, run: Run) -> str:
    """What Terraform wrote when it planned."""
    return _log(client, "plans", run.related("plan"))


def apply_log(client: Client, run: Run) -> str:
    """What Terraform wrote when it applied."""
    return _log(client, "applies", run.related("apply"))


def policy_checks(client: Client, run: Run) -> list[PolicyCheck]:
    """The outcome of each of its policy checks; ApiError where the token may not read them."""
    checks = []
    for each in (run.relations.get("policy-checks") or {}).get("data") or ():
        attributes = client.attributes("policy-checks", each["id"])
        status = str(attributes.get("status"))
        advisory = int((attributes.get("result") or {}).get("advisory-failed") or 0)
        output = client.text("policy-checks", each["id"], "output") if advisory or status != "passed" else ""
        checks.append(PolicyCheck(str(attributes.get("scope")), status, advisory, output))
    return checks


def settled(client: Client, id: str) -> Run:
    """The run once it has ended, or as it is after a while."""
    patience_ends = time.monotonic() + _PATIENCE_SECONDS
    while not (run := read(client, id)).ended and time.monotonic() < patience_ends:
        time.sleep(_POLL_SECONDS)
    return run


def discard(client: Client, id: str) -> None:
    """Discard a run that waits for somebody; any other, such as one that is being applied, goes on."""
    try:
        if read(client, id).actions.get("is-discardable"):
            client.post("runs", id, "actions", "discard")
    except ApiError as fault:
        if fault.status not in (_NOT_FOUND, _NOT_ALLOWED_NOW):
            raise


def end(client: Client, id: str) -> bool:
    """See that nothing more comes of a run: discard it, or cancel what it does; whether it has ended.

    A run that is being applied is interrupted, as a Ctrl-C would, and waited for a while: Terraform ends on its own.
    """
    patience_ends = time.monotonic() + _PATIENCE_SECONDS
    asked = False
    while True:
        run = read(client, id)
        if run.ended:
            return True
        action = next((each for each in ("discard", "cancel") if run.actions.get(f"is-{each}able")), None)
        if action == "discard" or (action == "cancel" and not asked):
            try:
                client.post("runs", id, "actions", action)
                asked = action == "cancel"
            except ApiError as fault:
                if fault.status != _NOT_ALLOWED_NOW:  # it went on meanwhile, and is looked at again
                    raise
        if time.monotonic() > patience_ends:
            return False
        time.sleep(_POLL_SECONDS)


def _log(client: Client, kind: str, id: str) -> str:
    address = client.attributes(kind, id).get("log-read-url") if id else None
    return client.log(str(address)) if address else ""


def _run(element: Any, host: str) -> Run:
    try:
        attributes = element["attributes"]
        return Run(element["id"], attributes["status"], dict(attributes["actions"]), dict(element["relationships"]))
    except (KeyError, TypeError, ValueError) as fault:
        raise ToolError(f"'{host}' answered with a run that is not as documented") from fault
