"""A real deployment: plan every environment, say what would happen, then apply exactly what was planned."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from farvault.rehearsal.applying import PLAN, Steps
from farvault.rehearsal.environments import Environment
from farvault.rehearsal.guard import destroyed
from farvault.rehearsal.runner import Runner, Slot, State, Task
from farvault.rehearsal.terraform import Change, Terraform
from farvault.rehearsal.view import table

_COLUMNS = {"create": "created", "update": "changed", "replace": "replaced", "delete": "destroyed"}


class Deployment:
    """The environments of an output, planned and then applied. allowed: vaults and keys that may be destroyed."""

    def __init__(
        self, environments: Sequence[Environment], terraform: Terraform, runner: Runner, allowed: Collection[str]
    ) -> None:
        self.environments = environments
        self.planned: Mapping[str, list[Change]] = {}
        self._terraform = terraform
        self._runner = runner
        self._allowed = allowed

    def plan(self) -> list[Task]:
        """Plan all, side by side: no environment reads another's state."""
        planned: dict[str, list[Change]] = {}

        def work(task: Task, slot: Slot) -> State:
            steps = Steps(self._terraform, task, slot)
            state = steps.initialize()
            if state is State.DONE:
                state, outcome = steps.plan(self._allowed)
                planned[task.name] = outcome.planned
                task.note = "" if outcome.planned else "nothing to change"
            return state

        self.planned = planned
        return self._runner.run([Environment(each.name, each.folder, ()) for each in self.environments], work)

    def apply(self) -> list[Task]:
        """Apply what was planned, in the order of the dependencies."""

        def work(task: Task, slot: Slot) -> State:
            if not self.planned.get(task.name):
                task.note = "nothing to change"
                return State.DONE
            return Steps(self._terraform, task, slot).apply(planned=True)

        return self._runner.run(self.environments, work)

    def forget(self) -> None:
        """Remove the files of plans that were not applied: they hold all of an environment's values."""
        for each in self.environments:
            (each.folder / PLAN).unlink(missing_ok=True)

    @property
    def anything(self) -> bool:
        """Whether anything would change."""
        return any(self.planned.values())

    def summary(self) -> str:
        """How much would change in each environment, and every address that would be destroyed."""
        rows = []
        for each in self.environments:
            changes = self.planned.get(each.name)
            if changes is not None:
                actions = [change.action for change in changes]
                rows.append((each.name, *(str(actions.count(action)) for action in _COLUMNS)))
        total = [str(sum(int(row[column]) for row in rows)) for column in range(1, len(_COLUMNS) + 1)]
        text = table(("environment", *_COLUMNS.values()), [*rows, ("all", *total)])
        lost = [f"  {name}: {each.address}" for name, made in self.planned.items() for each in destroyed(made)]
        return text + ("\nwould be destroyed:\n" + "\n".join(sorted(lost)) if lost else "\nnothing would be destroyed")
