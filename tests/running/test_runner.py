"""The runner of environments, without Terraform."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from farvault.errors import ToolError
from farvault.running.environments import EnvironmentStack
from farvault.running.processes import Processes
from farvault.running.runner import Runner, Slot, State, Task
from tests.rehearsal.rehearsing import Silent


class Closable:
    """Something that a slot keeps, and that its worker releases while it is being closed."""

    def __init__(self, slot: Slot) -> None:
        self._slot = slot

    def close(self) -> None:
        self._slot.keep.pop("this", None)


def test_a_worker_that_outlives_the_run_may_let_go_of_what_is_being_closed() -> None:
    """A worker has only a few seconds to end; the provider of its slot is closed regardless."""
    going, goes_on = Event(), Event()

    def work(task: Task, slot: Slot) -> State:
        slot.keep |= {"this": Closable(slot), "that": Closable(slot)}
        going.set()
        goes_on.wait()
        return State.DONE

    def fail() -> None:
        if going.is_set():
            raise ToolError("gone")

    environment = EnvironmentStack("one", Path(), ())
    with (
        pytest.raises(ToolError),
        Processes() as processes,
        Runner(1, processes, Silent(), grace_seconds=0.0, healthy=fail) as runner,
    ):
        runner.run([environment], work)
    goes_on.set()
