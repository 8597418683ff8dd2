"""The steps in one environment: initialize, plan, check for losses, apply, plan again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import copy
from pathlib import Path

from farvault.running.failures import refused
from farvault.running.guard import explained, prevented, refusals
from farvault.running.importing import adoptable
from farvault.running.plan import TerraformPlan, UnreadablePlanError, parsed, tainted
from farvault.running.processes import ending
from farvault.running.runner import Slot, State, Task
from farvault.running.terraform import Diagnostic, Outcome, Terraform

PLAN = "farvault.tfplan"
_CHANGED = 2
"""Exit code of `plan -detailed-exitcode` where something would change."""


class Steps:
    """The steps of one task in one slot, with Terraform as configured for it."""

    def __init__(self, terraform: Terraform, task: Task, slot: Slot) -> None:
        self._terraform = terraform
        self._task = task
        self._slot = slot

    @property
    def terraform(self) -> Terraform:
        """Terraform as it is run here."""
        return self._terraform

    def on(self, task: Task, slot: Slot) -> Steps:
        """The same steps for another task of the same environment."""
        other = copy(self)
        other._task, other._slot = task, slot
        return other

    def initialize(self) -> State:
        """`terraform init`; done, or failed with its output."""
        outcome = self._run("initializing", "init", "-input=false", "-no-color")
        if outcome.code == 0:
            return State.DONE
        ended = "failed" if outcome.code == 1 else ending(outcome.code)
        self._task.errors = [Diagnostic("error", f"terraform init {ended}", outcome.output)]
        return State.BROKEN

    def plan(self, allowed: Collection[str] = ()) -> tuple[State, TerraformPlan | None]:
        """Plan into a file and read it; refused by Terraform or where protection would be lost; None: no plan."""
        state, plan = self._planned("planning")
        return (self.guarded(plan, allowed) if plan else state), plan

    def guarded(self, plan: TerraformPlan, allowed: Collection[str]) -> State:
        """Done, or refused where it would lose protection that `allowed` does not name."""
        losses = refusals(self._task.name, plan, allowed)
        self._task.errors += losses
        return State.REFUSED if losses else State.DONE

    def show(self, *, changed: bool | None = None) -> TerraformPlan:
        """What the plan in the file would do; UnreadablePlanError where that is uncertain."""
        self._slot.step(self._task, "reading the plan")
        file = Path(self._task.environment.folder, PLAN)
        if not file.is_file():
            raise UnreadablePlanError("terraform wrote no plan, so nothing is known about what it would do")
        file.chmod(0o600)
        output = self._terraform.read(file.parent, ["show", "-json", "-no-color", PLAN], self._slot.started)
        if output.code:
            raise UnreadablePlanError(
                f"the plan cannot be read: terraform show {ending(output.code)}:\n{output.errors}".strip(":\n")
            )
        return parsed(output.text, changed=changed)

    def apply(self, plan: TerraformPlan | None) -> State:
        """Apply the plan in the file; None: plan and apply in one step."""
        what = [PLAN] if plan else ["-auto-approve"]
        state = self._judged(self._run("applying", "apply", "-json", "-input=false", *what))
        self._task.errors = adoptable(self._task.errors, self._task.environment.folder, plan)
        Path(self._task.environment.folder, PLAN).unlink(missing_ok=True)
        return state

    def unchanged(self) -> State:
        """Plan once more: done where nothing would change."""
        state, plan = self._planned("planning again")
        Path(self._task.environment.folder, PLAN).unlink(missing_ok=True)
        if plan and plan.anything:
            every = (*plan.changes, *plan.reads, *plan.outputs)
            would = "\n".join(f"{each.address}: {each.action.value}" for each in every if each.anything)
            self._task.errors = [Diagnostic("error", "a second plan still finds something to change", would)]
            return State.REFUSED
        return state

    def _planned(self, step: str) -> tuple[State, TerraformPlan | None]:
        Path(self._task.environment.folder, PLAN).unlink(missing_ok=True)
        outcome = self._run(step, "plan", "-json", "-input=false", "-detailed-exitcode", f"-out={PLAN}")
        if outcome.code not in (0, _CHANGED):
            return self._judged(outcome), None
        return State.DONE, self.show(changed=outcome.code == _CHANGED)

    def _judged(self, outcome: Outcome) -> State:
        if outcome.code == 0:
            return State.DONE
        reasons = self._tainted_resources() | outcome.reasons if prevented(outcome.errors) else {}
        self._task.errors = explained(outcome.errors, reasons)
        if refused(outcome):
            return State.REFUSED
        if outcome.code != 1 or not self._task.errors:
            self._task.errors.append(Diagnostic("error", f"terraform {ending(outcome.code)}", outcome.output))
        return State.BROKEN

    def _tainted_resources(self) -> dict[str, str]:
        """What is tainted in the state: not every program gives reasons where the plan ends in an error."""
        folder = self._task.environment.folder
        output = self._terraform.read(folder, ["show", "-json", "-no-color"], self._slot.started)
        return dict.fromkeys(tainted(output.text), "tainted") if output.code == 0 else {}

    def _run(self, step: str, *arguments: str) -> Outcome:
        self._slot.step(self._task, step)
        folder = self._task.environment.folder
        return self._terraform.run(folder, arguments, self._slot.started, self._progress(step))

    def _progress(self, step: str) -> Callable[[Outcome], None]:
        def update(outcome: Outcome) -> None:
            if outcome.counts and step == "applying":
                self._task.counts = dict(outcome.counts)

        return update
