"""A rehearsal: synthesize, embed the organization, deploy with the real Terraform, prove that it works."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from farvault.embedded_aws import EmbeddedAws
from farvault.errors import FarvaultError, ToolError
from farvault.facts.versions import AIR_GAPPED_KEY_PROVIDER, AIR_GAPPED_KEY_PROVIDER_VERSIONS
from farvault.organization import Organization
from farvault.rehearsal import preconditions
from farvault.rehearsal.folder import Folder, digest, resources
from farvault.running.applying import Steps
from farvault.running.environments import EnvironmentStack, read
from farvault.running.guard import check_names, orphan
from farvault.running.processes import Processes, ending
from farvault.running.program import environment_for, find_mirror, find_program
from farvault.running.provider import Provider, provider_binary, provider_version
from farvault.running.runner import Runner, Slot, State, Task, View
from farvault.running.terraform import Diagnostic, Terraform
from farvault.running.versions import versions
from farvault.terraform import air_gapped_key

#: An apply waits for KMS most of the time, so more of them than cores run in parallel; each has a provider.
RUNS_PER_CORE = 4
_PROVIDER_BYTES = 700 * 1024 * 1024
_GRACE_SECONDS = 5.0
#: A process's connections break a moment before its end is noticed.
_NOTICED_SECONDS = 0.5
#: What in the user's own environment would redirect Terraform.
_NOT_OURS = ("AWS_", "TF_VAR_", "TF_CLI_ARGS", "TF_WORKSPACE", "TF_DATA_DIR", "TF_REATTACH", "TF_LOG", "TF_TOKEN_")
_OVERRIDE = "farvault_override.tf.json"
_LOCAL_STATE = {"terraform": {"backend": {"local": {"path": "terraform.tfstate"}}}}


@dataclass
class Rehearsed:
    """The result of a rehearsal before its proof."""

    tasks: list[Task] = field(default_factory=list)
    """The outcome of each environment's apply."""
    checks: list[Task] = field(default_factory=list)
    """The outcome of each environment's second plan; empty where something was not applied."""
    orphans: list[Diagnostic] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    """What existed before the first environment."""
    continued: int = 0
    """How many environments an interrupted rehearsal had already applied."""

    @property
    def applied(self) -> bool:
        """Whether everything was deployed, and nothing is left over."""
        every = [*self.tasks, *self.checks]
        return bool(self.checks) and all(task.state is State.DONE for task in every) and not self.orphans


def workers(environments: int, requested: int | None) -> int:
    """How many environments run in parallel: as requested, else by cores and free memory."""
    if requested is None:
        requested = RUNS_PER_CORE * (os.cpu_count() or 1)
        try:
            free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
            requested = min(requested, free // _PROVIDER_BYTES)
        except (OSError, ValueError):
            pass
    return max(1, min(requested, environments))


def without_aws(environment: Mapping[str, str]) -> dict[str, str]:
    """A process environment without access to the user's AWS, and without their other Terraform settings."""
    variables = {name: value for name, value in environment.items() if not name.startswith(_NOT_OURS)}
    nowhere = {"AWS_SHARED_CREDENTIALS_FILE": os.devnull, "AWS_CONFIG_FILE": os.devnull}
    return variables | nowhere | {"AWS_EC2_METADATA_DISABLED": "true", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}


class Rehearsal:
    """One rehearsal in a locked folder; a context manager that leaves no process and no port.

    folder: its output is already synthesized. allowed: addresses of vaults and keys that may be destroyed. Raises
    ToolError where Terraform or its provider is missing.
    """

    def __init__(
        self,
        organization: Organization,
        folder: Folder,
        processes: Processes,
        view: View,
        *,
        parallel: int | None = None,
        update: bool = False,
        allowed: Collection[str] = (),
    ) -> None:
        self.organization = organization
        self.environments = read(folder.output)
        check_names(allowed, [each.name for each in self.environments])
        self._sites = {site.stack: site for site in organization.sites()}
        self._folder = folder
        self._processes = processes
        self._view = view
        self._allowed = allowed
        self._workers = workers(len(self.environments), parallel)
        self._update = update
        self._exit = ExitStack()
        self._name = secrets.token_hex(4)
        self._count = 0

    def __enter__(self) -> Rehearsal:
        embedded = preconditions.embedded(self.organization)
        description = json.dumps(embedded.as_json(), sort_keys=True)
        self.program, mirror = find_program(), find_mirror()
        binary = provider_binary(mirror) if mirror else None
        if binary:
            self._check_provider(binary)
        bare = Terraform(self.program, self._processes, without_aws(os.environ))
        tool_versions = versions(bare, self._folder.output, binary)
        same = self._folder.begin(digest(self._folder.output, description, *tool_versions), update=self._update)
        self._applied = self._folder.applied() if same else set()
        environment = environment_for(self.program, self._folder.scratch, mirror)
        self.aws = self._exit.enter_context(EmbeddedAws(embedded, self._folder.journal))
        try:
            self._environment = without_aws(environment) | self.aws.environment()
            self._runner = self._exit.enter_context(
                Runner(self._workers, self._processes, self._view, _GRACE_SECONDS, self._healthy)
            )
            for each in self.environments:
                (each.folder / _OVERRIDE).write_text(json.dumps(_LOCAL_STATE))
            self._binary = binary or self._bring_provider()
        except BaseException:
            self._exit.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        failure = self._failure(fault) if isinstance(fault, Exception) else None
        self._exit.close()
        if failure:
            raise failure from fault

    def run(self) -> Rehearsed:
        """Deploy every environment, then plan each again."""
        result = Rehearsed(continued=len(self._applied))
        result.assumed = preconditions.make(self.organization, self.aws)
        for folder in self._folder.orphans(self.environments):
            result.orphans.append(orphan(folder.name, resources(folder / "terraform.tfstate")))
        result.tasks = self._runner.run(self.environments, self._apply)
        if all(task.state is State.DONE for task in result.tasks):
            alone = [EnvironmentStack(each.name, each.folder, ()) for each in self.environments]
            result.checks = self._runner.run(alone, self._check)
        return result

    def _apply(self, task: Task, slot: Slot) -> State:
        environment = task.environment
        if environment.name in self._applied:
            task.note = "applied before the interruption"
            return State.DONE

        def deploy(steps: Steps, agent: str) -> State:
            state = steps.initialize()
            if state is not State.DONE:
                return state
            self._folder.note_begin(environment, agent, self.aws.checkpoint() or 0)
            plan = None
            if resources(self._folder.state(environment)):
                state, plan = steps.plan(self._allowed)
            return steps.apply(plan) if state is State.DONE else state

        state = self._with_provider(task, slot, deploy)
        # Where a tool failed, AWS may have what the state lacks: it counts as not ended, and is rolled back.
        if state in (State.DONE, State.REFUSED) and not self._runner.stopping:
            self._folder.note_end(environment, applied=state is State.DONE)
        return state

    def _check(self, task: Task, slot: Slot) -> State:
        state = self._with_provider(task, slot, lambda steps, _: steps.unchanged())
        task.note = "a second plan is empty" if state is State.DONE else ""
        return state

    def _with_provider(self, task: Task, slot: Slot, work: Callable[[Steps, str], State]) -> State:
        """Work with the slot's provider. Unless all went well it is stopped: it may still be running a call."""
        terraform, attached = self._terraform(task, slot)
        state = State.BROKEN
        try:
            state = work(Steps(terraform, task, slot), attached.agent)
        finally:
            if state is not State.DONE:
                ended = attached.provider.ended
                if ended:
                    task.errors.insert(0, Diagnostic("error", ended))
                    state = State.BROKEN
                attached.close()
                slot.keep.pop("provider", None)
        return state

    def _terraform(self, task: Task, slot: Slot) -> tuple[Terraform, _Attached]:
        """Terraform with the slot's own provider, which has the credentials that the environment expects."""
        account = self.organization.account(self._sites[task.name].account)
        caller = None if account.assume_role else account.id
        attached = slot.keep.get("provider")
        if isinstance(attached, _Attached) and (attached.caller != caller or not attached.provider.serves):
            attached.close()
            attached = None
        if not isinstance(attached, _Attached):
            slot.step(task, "starting the provider")
            self._count += 1
            agent = f"farvault-rehearsal/{self._name}.{slot.number}.{self._count}"
            environment = self._environment | self.aws.credentials(caller) | {"TF_APPEND_USER_AGENT": agent}
            provider = Provider(self._binary, self.program, self._processes, environment)
            if not provider.serves:
                provider.close()
                raise ToolError(provider.ended or f"the AWS provider '{self._binary}' did not start")
            attached = _Attached(provider, agent, caller)
            slot.keep["provider"] = attached
        own = self._environment | self.aws.credentials(caller) | attached.provider.environment
        return Terraform(self.program, self._processes, own), attached

    def _bring_provider(self) -> Path:
        """The provider that `terraform init` downloads for the first environment."""
        first = self.environments[0].folder
        terraform = Terraform(self.program, self._processes, self._environment)
        outcome = terraform.run(first, ["init", "-input=false", "-no-color"], lambda _: None, lambda _: None)
        binary = provider_binary(first / ".terraform")
        if outcome.code or binary is None:
            command = f"terraform init {ending(outcome.code)}" if outcome.code else "terraform init"
            raise ToolError(f"{command} and brought no AWS provider:\n{outcome.output}".strip(":\n"))
        return binary

    def _check_provider(self, binary: Path) -> None:
        """ToolError where a stack needs a newer provider: one that is attached is not held against its versions."""
        environments = self.organization.environments
        stacks = sorted(site.stack for site, each in environments.items() if air_gapped_key.needed(each))
        if stacks and provider_version(binary) < AIR_GAPPED_KEY_PROVIDER:
            raise ToolError(
                f"'{stacks[0]}' needs hashicorp/aws {AIR_GAPPED_KEY_PROVIDER_VERSIONS}, for the key of its air-gapped "
                f"vault, and '{binary}' is older",
                "name a mirror that has one with FARVAULT_PROVIDER_MIRROR",
            )

    def _healthy(self) -> None:
        """ToolError where the embedded AWS has ended."""
        ended = self.aws.ended()
        if ended:
            raise _server_ended(ended, self.aws)

    def _failure(self, fault: Exception) -> ToolError | None:
        """What an exception means, where the embedded AWS caused it; None: it speaks for itself."""
        from botocore.exceptions import BotoCoreError, ClientError

        if not isinstance(fault, FarvaultError | BotoCoreError | ClientError | OSError):
            return None
        ended = self.aws.ended(_NOTICED_SECONDS)
        if ended:
            return _server_ended(ended, self.aws)
        return ToolError(f"the embedded AWS: {fault}") if isinstance(fault, BotoCoreError | ClientError) else None


def _server_ended(ended: str, aws: EmbeddedAws) -> ToolError:
    help = "rehearse again: what was applied stays, and the rest begins anew"
    return ToolError(f"{ended}\n{aws.log()}".strip(), help)


class _Attached:
    """A slot's provider, its name in the journal and whose credentials it has (None: the management account's)."""

    def __init__(self, provider: Provider, agent: str, caller: str | None) -> None:
        self.provider, self.agent, self.caller = provider, agent, caller

    def close(self) -> None:
        """Stop the provider."""
        self.provider.close()
