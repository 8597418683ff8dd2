"""What is done in one environment: initialize, plan, look at what would be lost, apply, plan again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from farvault.rehearsal.guard import explained, refusals
from farvault.rehearsal.runner import Slot, State, Task
from farvault.rehearsal.terraform import Diagnostic, Outcome, Terraform

PLAN = "farvault.tfplan"
_CHANGED = 2
"""Exit code of `plan -detailed-exitcode` where something would change."""


class Steps:
    """The steps of one task on one slot, with Terraform as it is to run there."""

    def __init__(self, terraform: Terraform, task: Task, slot: Slot) -> None:
        self._terraform = terraform
        self._task = task
        self._slot = slot
        self.killed = False
        """Whether a program was killed, so that its state says less than what it did."""

    def initialize(self) -> State:
        """`terraform init`; done, or failed with what it said."""
        outcome = self._run("initializing", "init", "-input=false", "-no-color")
        if outcome.code == 0:
            return State.DONE
        self._task.errors = [Diagnostic("error", "terraform init failed", outcome.output)]
        return State.BROKEN

    def plan(self, allowed: Collection[str] = ()) -> tuple[State, Outcome]:
        """Plan into a file; refused where Terraform says so or where a vault or a key would be lost."""
        outcome = self._run("planning", "plan", "-json", "-input=false", f"-out={PLAN}")
        state = self._judged(outcome)
        lost = refusals(self._task.name, outcome.planned, allowed) if state is State.DONE else []
        self._task.errors += lost
        return (State.REFUSED if lost else state), outcome

    def apply(self, *, planned: bool) -> State:
        """Apply what was planned into the file, or plan and apply in one."""
        what = [PLAN] if planned else ["-auto-approve"]
        state = self._judged(self._run("applying", "apply", "-json", "-input=false", *what))
        Path(self._task.environment.folder, PLAN).unlink(missing_ok=True)
        return state

    def unchanged(self) -> State:
        """Plan once more: done where nothing would change."""
        outcome = self._run("planning again", "plan", "-json", "-input=false", "-detailed-exitcode")
        if outcome.code == _CHANGED:
            would = "\n".join(f"{each.address}: {each.action}" for each in outcome.planned)
            self._task.errors = [Diagnostic("error", "a second plan still finds something to change", would)]
            return State.REFUSED
        return self._judged(outcome)

    def _judged(self, outcome: Outcome) -> State:
        if outcome.code == 0:
            return State.DONE
        self._task.errors = explained(outcome.errors)
        if self._task.errors:
            return State.REFUSED
        self._task.errors = [Diagnostic("error", f"terraform ended with code {outcome.code}", outcome.output)]
        return State.BROKEN

    def _run(self, step: str, *arguments: str) -> Outcome:
        self._slot.step(self._task, step)
        folder = self._task.environment.folder
        outcome = self._terraform.run(folder, arguments, self._slot.started, self._heard(step))
        self.killed = self.killed or outcome.code < 0
        return outcome

    def _heard(self, step: str) -> Callable[[Outcome], None]:
        def heard(outcome: Outcome) -> None:
            if outcome.done and step == "applying":
                self._task.counts = dict(outcome.done)

        return heard
