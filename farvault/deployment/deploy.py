"""A real deployment: plan every environment, show what would happen, then apply exactly what was planned."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from farvault.deployment.informed import details
from farvault.deployment.keeping import KeptPlans, plan_inputs
from farvault.deployment.remote import RemoteRuns
from farvault.running.applying import PLAN, Steps
from farvault.running.environments import EnvironmentStack
from farvault.running.plan import Action, TerraformPlan
from farvault.running.runner import Runner, Slot, State, Task
from farvault.running.terraform import Diagnostic, Terraform
from farvault.running.view import table

_COLUMNS = {
    "created": (Action.CREATE, Action.RENEW),
    "changed": (Action.UPDATE,),
    "replaced": (Action.REPLACE, Action.REPLACE_CREATED_FIRST),
    "destroyed": (Action.DELETE,),
    "forgotten": (Action.FORGET,),
}


class Deployment:
    """The environments of an output, planned and then applied.

    allowed: what may be lost. remote: those whose runs are on HCP Terraform. keep: where the plans are kept.
    from_plans: kept plans, to be used instead.
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
    ) -> None:
        self.environments = environments
        self.planned: Mapping[str, TerraformPlan] = {}
        self._steps: dict[str, Steps] = {}
        self._terraform = terraform
        self._runner = runner
        self._allowed = allowed
        self._remote = remote
        self._keep = keep
        self._from_plans = from_plans

    def plan(self) -> list[Task]:
        """Plan all, or read the kept plans, in parallel: no environment reads another's state."""
        planned: dict[str, TerraformPlan] = {}

        def work(task: Task, slot: Slot) -> State:
            steps, state = self._remote.steps(self._terraform, task, slot)
            if state is not State.DONE:
                return state
            self._steps[task.name] = steps
            file = task.environment.folder / PLAN
            inputs = plan_inputs(task.environment, steps.terraform, slot) if self._keep or self._from_plans else {}
            if self._from_plans:
                why = self._from_plans.put(task.environment, file, inputs)
                if why:
                    help = "help: look at it again, and keep a new one with --plan --keep-plans"
                    detail = "\n".join([*why, help])
                    task.errors = [Diagnostic("error", "the kept plan is not to be used any more", detail)]
                    return State.REFUSED
                plan: TerraformPlan | None = steps.show()
                state = steps.guarded(plan, self._allowed) if plan else state
            else:
                state, plan = steps.plan(self._allowed)
            if plan:
                planned[task.name] = plan
                task.note = "" if plan.anything else "nothing to change"
            if self._keep and state is State.DONE:
                self._keep.keep(task.environment, file, inputs)
            return state

        self.planned = planned
        tasks = self._runner.run([EnvironmentStack(each.name, each.folder, ()) for each in self.environments], work)
        if self._keep and all(task.state is State.DONE for task in tasks):
            self._keep.close()
            self._remote.begun.clear()
        return tasks

    def apply(self) -> list[Task]:
        """Apply what was planned, in the order of the dependencies.

        An interrupted Terraform cancels its calls in flight, which AWS may have completed: so after a first interrupt
        what is being applied runs to its own end, and nothing further begins.
        """

        def work(task: Task, slot: Slot) -> State:
            plan = self.planned[task.name]
            if not plan.anything:
                task.note = "nothing to change"
                return State.DONE
            return self._steps[task.name].on(task, slot).apply(plan)

        return self._runner.run(self.environments, work, finish=True)

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
        rows = []
        for each in self.environments:
            plan = self.planned.get(each.name)
            if plan is None:
                rows.append((each.name, *("?" for _ in _COLUMNS)))
            else:
                actions = [change.action for change in plan.changes]
                rows.append((each.name, *(str(sum(map(actions.count, kinds))) for kinds in _COLUMNS.values())))
        counted = [[row[column] for row in rows] for column in range(1, len(_COLUMNS) + 1)]
        total = ["?" if "?" in column else str(sum(map(int, column))) for column in counted]
        text = table(("environment", *_COLUMNS), [*rows, ("all", *total)])
        text += self._policy_checks()
        destroyed = [f"  {name}: {each.address}" for name, plan in self.planned.items() for each in plan.destroyed]
        if destroyed:
            return text + "\nwould be destroyed:\n" + "\n".join(sorted(destroyed))
        if len(self.planned) < len(self.environments):
            return text + "\nwhat would be destroyed is not known"
        return text + "\nnothing would be destroyed"

    def _policy_checks(self) -> str:
        """What policies said of each environment's run; empty where none was asked."""
        checks = {name: each for name, each in sorted(self._remote.checks.items()) if each}
        texts = [f"  {name}: {check}" for name, every in checks.items() for check in every]
        return "\n".join(["\npolicy checks:", *texts]) if texts else ""
