"""Environments whose runs are on HCP Terraform: begun, shown and confirmed by Terraform, and ended by us.

Terraform's cloud backend saves a plan as the name of a run (Terraform and OpenTofu from 1.6 on), shows it as JSON, and
confirms it where it applies the file. So planning, the guard and the confirmation are those of every deployment. What
Terraform says as data elsewhere is in the run's log here; and without a terminal it neither cancels nor discards, which
is done here: no run is left waiting for a confirmation that never comes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from farvault.errors import ToolError
from farvault.hcp import runs
from farvault.hcp.blocks import CloudBlock, cloud_block
from farvault.hcp.client import Client
from farvault.hcp.workspaces import Workspace, family, resource_types, workspace
from farvault.protection import PROTECTED
from farvault.running.applying import PLAN, Steps
from farvault.running.environments import EnvironmentStack
from farvault.running.plan import TerraformPlan
from farvault.running.runner import Slot, State, Task
from farvault.running.terraform import Diagnostic, Outcome, Terraform

_ENDED_AT_ONCE = 8


@dataclass(frozen=True)
class Place:
    """Where an environment's state and runs are."""

    client: Client
    block: CloudBlock


class RemoteRuns:
    """The environments that have a cloud block, and the runs that were begun for them.

    workspaces: folder of the configuration that makes the workspaces; its own is of no environment, and meant to be.
    """

    def __init__(
        self, environments: Sequence[EnvironmentStack], variables: Mapping[str, str], workspaces: Path | None = None
    ) -> None:
        own = cloud_block(workspaces) if workspaces else None
        self._own = own.name if own else ""
        blocks = {each.name: block for each in environments if (block := cloud_block(each.folder))}
        clients = {host: Client(host, variables) for host in sorted({each.hostname for each in blocks.values()})}
        self.places = {name: Place(clients[block.hostname], block) for name, block in blocks.items()}
        self.checks: dict[str, list[runs.PolicyCheck]] = {}
        """What the policy checks of each environment's run say, unless they refuse it: then that is an error."""
        self.begun: dict[str, str] = {}
        """The id of each environment's run, unless it is meant to stay."""

    def steps(self, terraform: Terraform, task: Task, slot: Slot) -> tuple[Steps, State]:
        """The steps of an environment that is initialized; or initialization was refused or failed."""
        place = self.places.get(task.name)
        if place is None:
            steps = Steps(terraform, task, slot)
            return steps, steps.initialize()
        if place.block.tags and "TF_WORKSPACE" not in terraform.environment:
            chosen = workspace(place.client, place.block)
            if chosen is None:
                task.errors = [_without_workspace(place.block)]
                return Steps(terraform, task, slot), State.REFUSED
            terraform = terraform.with_environment({"TF_WORKSPACE": chosen.name})
        steps = Steps(terraform, task, slot)
        state = steps.initialize()
        existing = workspace(place.client, place.block) if state is State.DONE else None
        if existing is None or not existing.remote:
            return steps, state
        if existing.connected:
            task.errors = [_connected(existing)]
            return steps, State.REFUSED
        return RemoteSteps(terraform, task, slot, self, place.client, existing), state

    def orphans(self) -> list[Diagnostic]:
        """An error for each workspace that looks like one of these, of no environment, whose state holds resources."""
        if not self.places:
            return []
        blocks = {name: place.block for name, place in self.places.items()}
        client = next(iter(self.places.values())).client
        theirs = family(blocks, self._own)
        existing = theirs.existing(client) if theirs.known else []
        extra = [each for each in theirs.too_many(client, existing, blocks) if each.resource_count]
        return [_orphan(each, resource_types(client, each)) for each in extra]

    def end(self) -> list[str]:
        """End every run that was begun and is not wanted any more; a text for each that could not be ended."""

        def ended(name: str) -> str:
            client, run = self.places[name].client, self.begun[name]
            try:
                if runs.end(client, run):
                    return ""
                why = "it has not ended yet"
            except ToolError as fault:
                why = fault.message
            return f"the run {run} of '{name}' may still wait or apply: {why}"

        with ThreadPoolExecutor(_ENDED_AT_ONCE) as pool:
            left = [text for text in pool.map(ended, sorted(self.begun)) if text]
        self.begun.clear()
        return left


class RemoteSteps(Steps):
    """The steps of an environment whose runs are on HCP Terraform or its agents."""

    def __init__(
        self, terraform: Terraform, task: Task, slot: Slot, remote: RemoteRuns, client: Client, existing: Workspace
    ) -> None:
        super().__init__(terraform, task, slot)
        self._remote = remote
        self._client = client
        self._workspace = existing
        self._refusal = ""
        """What refused the run after its plan: policies, or tasks."""

    def _planned(self, step: str) -> tuple[State, TerraformPlan | None]:
        """Plan; what a deployment that was killed left waiting is discarded before its name is lost."""
        leftover = runs.bookmark(Path(self._task.environment.folder, PLAN))
        if leftover:
            runs.discard(self._client, leftover)
        return super()._planned(step)

    def _run(self, step: str, *arguments: str) -> Outcome:
        """A command, and what the run that it began or applied says as data."""
        command = arguments[0]
        if command not in ("plan", "apply"):
            return super()._run(step, *arguments)
        earlier: set[str] = set()
        if command == "plan":
            earlier = {run.id for run in runs.own_unended(self._client, self._workspace.id)}
        elif confirmed := runs.bookmark(Path(self._task.environment.folder, PLAN)):
            self._remote.begun[self._task.name] = confirmed
        outcome = super()._run(step, *arguments)
        if command == "plan" and not outcome.run:  # Terraform was stopped before it could say which
            new = [run.id for run in runs.own_unended(self._client, self._workspace.id) if run.id not in earlier]
            outcome.run = new[0] if new else ""
        if outcome.run:
            self._remote.begun[self._task.name] = outcome.run
            self._read(command, outcome)
        return outcome

    def _read(self, command: str, outcome: Outcome) -> None:
        """Take what the run wrote, where the local Terraform only showed it to people."""
        self._slot.step(self._task, "reading the run")
        run = runs.read(self._client, outcome.run)
        if command == "plan":
            checks = runs.policy_checks(self._client, run)
            if outcome.code == 1 and run.stopped and runs.plan_finished(self._client, run):
                said = [str(check) for check in checks if check.status != "passed"]
                self._refusal = "\n".join(said) or outcome.output
            else:
                self._remote.checks[self._task.name] = checks
            log = runs.plan_log(self._client, run) if outcome.code == 1 else ""
        else:
            if (
                outcome.code == 0
            ):  # its log has ended, and it may still be saving the state: that is not to be cancelled
                run = runs.settled(self._client, outcome.run)
                self._remote.begun.pop(self._task.name, None)
                outcome.code = int(run.status != runs.APPLIED)
            log = runs.apply_log(self._client, run)
        for line in log.splitlines():
            outcome.take(line)
        if command == "apply":
            self._task.counts = dict(outcome.counts)
        if run.ended:
            self._remote.begun.pop(self._task.name, None)

    def _judged(self, outcome: Outcome) -> State:
        if self._refusal:
            self._task.errors = [
                *outcome.errors,
                Diagnostic("error", f"the run {outcome.run} was refused after its plan", self._refusal),
            ]
            return State.REFUSED
        return super()._judged(outcome)


def _without_workspace(block: CloudBlock) -> Diagnostic:
    tags = ", ".join(f"'{tag}'" for tag in block.tags)
    return Diagnostic(
        "error",
        f"no workspace of '{block.organization}' on {block.hostname} has the tags {tags}",
        "help: create one with these tags, or choose workspaces by name: without 'tags' in the backend",
    )


def _connected(existing: Workspace) -> Diagnostic:
    return Diagnostic(
        "error",
        f"workspace '{existing.name}' is driven by a repository: its runs begin with a commit",
        "help: commit what 'farvault synth' writes, and confirm the run that this begins",
    )


def _orphan(existing: Workspace, types: Sequence[str]) -> Diagnostic:
    protecting = sum(each in PROTECTED for each in types)
    return Diagnostic(
        "error",
        f"workspace '{existing.name}' is of no environment that is described, but {len(types)} resources of it stand, "
        f"{protecting} of them hold or guard backups",
        "nothing of it is destroyed\n"
        "help: put its environment.yaml back; to give it up, destroy what it has with Terraform, then delete the "
        "workspace; if it is another description's, give each a workspace_prefix or a project of its own",
    )
