"""A real deployment: plan every environment, show what would happen, then apply exactly what was planned."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from farvault.deployment.approval import ANEW, UNUSABLE, Approval
from farvault.deployment.informed import details, summary
from farvault.deployment.keeping import STATE, KeptPlans, UnusableError, changed, plan_inputs, write_private
from farvault.deployment.remote import RemoteRuns
from farvault.running.applying import PLAN, Steps
from farvault.running.environments import EnvironmentStack
from farvault.running.plan import TerraformPlan
from farvault.running.runner import Runner, Slot, State, Task
from farvault.running.terraform import Diagnostic, Terraform


class Deployment:
    """The environments of an output, planned and then applied.

    allowed: what may be lost. remote: those whose runs are on HCP Terraform. keep: where the plans are kept.
    from_plans: kept plans, to be used instead; with an approval, only those that it approves, and what is applied is
    recorded beside them. of: how many environments there are.
    """

    def __init__(
        self,
        environments: Sequence[EnvironmentStack],
        terraform: Terraform,
        runner: Runner,
        allowed: Collection[str],
        *,
        remote: RemoteRuns,
        keep: KeptPlans | None = None,
        from_plans: KeptPlans | None = None,
        approval: Approval | None = None,
        of: int = 0,
    ) -> None:
        self.environments = environments
        self._planned: dict[str, TerraformPlan] = {}
        self.planned: Mapping[str, TerraformPlan] = self._planned
        self._steps: dict[str, Steps] = {}
        self._terraform = terraform
        self._runner = runner
        self._allowed = allowed
        self._remote = remote
        self._keep = keep
        self._from_plans = from_plans
        self._approval = approval
        self._of = of or len(environments)
        self._applied_before: dict[str, str] = {}
        self._outdated: dict[str, Task] = {}

    def plan(self) -> list[Task]:
        """Plan all, or read the kept plans, in parallel: no environment reads another's state."""
        self.planned = self._planned = {}
        self._applied_before, self._outdated = {}, {}
        work = self._use if self._from_plans else self._make
        return self._runner.run([EnvironmentStack(each.name, each.folder, ()) for each in self.environments], work)

    def _begun(self, task: Task, slot: Slot) -> tuple[Steps, State]:
        """The steps of an environment, here or on HCP Terraform, once it is initialized."""
        steps, state = self._remote.steps(self._terraform, task, slot)
        self._steps[task.name] = steps
        return steps, state

    def _make(self, task: Task, slot: Slot) -> State:
        steps, state = self._begun(task, slot)
        if state is not State.DONE:
            return state
        inputs = plan_inputs(task.environment, steps.terraform, slot) if self._keep else {}
        state, plan = steps.plan(self._allowed)
        if plan:
            self._note(task, plan)
            if self._keep:  # also what was refused: all plans may be judged together, with other losses allowed
                self._keep.keep(task.name, task.environment.folder / PLAN, inputs, plan)
                self._remote.begun.pop(task.name, None)  # its run stays saved
        return state

    def _use(self, task: Task, slot: Slot) -> State:
        """Take the kept plan, unless it is applied already or must not be used any more."""
        kept = self._from_plans
        assert kept
        if self._approval and self._approval.is_applied(task.name, kept):
            return self._was_applied(task, "applied already")
        steps, state = self._begun(task, slot)
        if state is not State.DONE:
            return state
        try:
            record = kept.record(task.name)
            if self._approval and self._approval.unapproved(task.name, record):
                raise UnusableError("it is not the plan that was approved")
            content = kept.plan(task.name, record)
            others = changed(record, plan_inputs(task.environment, steps.terraform, slot))
            if self._approval and others == [STATE]:
                return self._resumed(task, steps, self._approval.environments[task.name].record)
            if others:
                raise UnusableError("\n".join(f"{name} is another one" for name in others))
            write_private(task.environment.folder / PLAN, content)
            plan = steps.show()
            if plan != record.does:
                raise UnusableError("it would do something else than its record says")
        except UnusableError as fault:
            task.errors = [Diagnostic("error", UNUSABLE, f"{fault}\n{ANEW}")]
            return State.REFUSED
        self._note(task, plan)
        return steps.guarded(plan, self._allowed)

    def _resumed(self, task: Task, steps: Steps, record: str) -> State:
        """The state is newer than the approved plan: done where nothing is left to do, perhaps by an earlier run.

        What is left to do nobody has approved, so it is only said.
        """
        state = steps.unchanged()
        if state is State.DONE:
            assert self._from_plans
            self._from_plans.note_applied(task.name, record)
            return self._was_applied(task, "applied already: a new plan finds nothing to change")
        if state is State.REFUSED:
            left = "\n".join(str(each) for each in task.errors)
            summary = "the state has changed since its plan was approved, perhaps by a run that did not come to its end"
            task.errors = [Diagnostic("error", summary, f"{left}\n{ANEW}, and approve that")]
            self._outdated[task.name] = task
            self._planned[task.name] = TerraformPlan()  # this run would do nothing to it
        return state

    def _note(self, task: Task, plan: TerraformPlan) -> None:
        self._planned[task.name] = plan
        task.note = "" if plan.anything else "nothing to change"

    def _was_applied(self, task: Task, note: str) -> State:
        self._planned[task.name] = TerraformPlan()
        self._applied_before[task.name] = task.note = note
        return State.DONE

    def apply(self) -> list[Task]:
        """Apply what was planned, in the order of the dependencies.

        An interrupted Terraform cancels its calls in flight, which AWS may have completed: so after a first interrupt
        what is being applied runs to its own end, and nothing further begins.
        """

        def work(task: Task, slot: Slot) -> State:
            if task.name in self._outdated:
                task.errors = self._outdated[task.name].errors
                return State.REFUSED
            plan = self.planned[task.name]
            if not plan.anything:
                task.note = self._applied_before.get(task.name, "nothing to change")
                return State.DONE
            state = self._steps[task.name].on(task, slot).apply(plan)
            if state is State.DONE and self._approval and self._from_plans:
                self._from_plans.note_applied(task.name, self._approval.environments[task.name].record)
            return state

        return self._runner.run(self.environments, work, finish=True)

    def continues(self, planned: Sequence[Task]) -> bool:
        """Whether something is left to apply beside environments that only need a new plan."""
        others = [task for task in planned if task.name not in self._outdated]
        return self.anything and all(task.state is State.DONE for task in others)

    @property
    def applied(self) -> list[Task]:
        """The outcome of each environment in `apply`, also where that was interrupted."""
        return self._runner.tasks

    def forget(self) -> list[str]:
        """Remove the files of plans that were not applied, which contain all of an environment's values, and end runs
        that wait or apply; a text for each run that could not be ended.
        """
        for each in self.environments:
            Path(each.folder, PLAN).unlink(missing_ok=True)
        return self._remote.end()

    @property
    def anything(self) -> bool:
        """Whether anything would change."""
        return any(plan.anything for plan in self.planned.values())

    def details(self) -> str:
        """Everything that would be changed, by environment; empty where nothing would be."""
        return details(self.environments, self.planned)

    def summary(self) -> str:
        """How much would change in each environment, and every address that would be destroyed."""
        return summary(self.environments, self.planned, self._of, self._remote.checks)
