"""Work on environments in the order of their dependencies, independent ones in parallel.

The runner knows nothing of Terraform: it hands each environment to `work` on one of its threads, with
a Slot that belongs to that thread, and records the outcome.
"""

from __future__ import annotations

import subprocess
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from threading import Condition, Thread
from typing import Protocol

from farvault.errors import FarvaultError
from farvault.running.environments import EnvironmentStack
from farvault.running.processes import Processes
from farvault.running.terraform import Diagnostic

_LOOK_EVERY_SECONDS = 0.2


class State(Enum):
    """The state of an environment; the value is the word shown for it."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"
    """Terraform or AWS refused it: the deployment is wrong."""
    BROKEN = "failed"
    """A tool failed: nothing is known about the deployment."""
    SKIPPED = "not reached"
    """Something it depends on was refused or failed."""
    STOPPED = "stopped"


@dataclass
class Task:
    """One environment's work, as shown in the view and the summary."""

    environment: EnvironmentStack
    state: State = State.WAITING
    step: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    """Resources changed so far: created, changed, destroyed."""
    errors: list[Diagnostic] = field(default_factory=list)
    note: str = ""
    """What is shown beside the state."""
    began: float = 0.0
    seconds: float = 0.0

    @property
    def name(self) -> str:
        """The environment's name."""
        return self.environment.name


class View(Protocol):
    """Shows the progress of tasks."""

    def changed(self, task: Task) -> None:
        """A task's state or step has changed; called on any thread, one at a time."""

    def tick(self, tasks: Sequence[Task]) -> None:
        """Time has passed; called on the main thread."""

    def finishing(self, tasks: Sequence[Task]) -> None:
        """The run was interrupted: these run to their own end, and nothing further begins; on the main thread."""


class Slot:
    """What one worker thread keeps from one environment to the next; `keep` is closed at its end."""

    def __init__(self, number: int, runner: Runner) -> None:
        self.number = number
        self.keep: dict[str, Closing] = {}
        self._runner = runner

    def step(self, task: Task, step: str) -> None:
        """The task is at this step now."""
        self._runner.say(task, step=step)

    def started(self, process: subprocess.Popen[str]) -> None:
        """Register a process to be interrupted when the run is stopped."""
        self._runner.watch(self.number, process)


class Closing(Protocol):
    """Something to close."""

    def close(self) -> None:
        """Close it."""


Work = Callable[[Task, Slot], State]


class Runner:
    """A pool of workers over some environments.

    A context manager, so that what slots keep lasts over several `run`s. grace_seconds: how long running
    programs may take to stop once they are interrupted; None: no limit. healthy: is called repeatedly while
    they run; where it raises a FarvaultError, everything is stopped and the error is raised.
    """

    def __init__(
        self,
        workers: int,
        processes: Processes,
        view: View,
        grace_seconds: float | None,
        healthy: Callable[[], None] = lambda: None,
    ) -> None:
        self._condition = Condition()
        self._processes = processes
        self._view = view
        self._grace = grace_seconds
        self._healthy = healthy
        self.tasks: list[Task] = []
        """The outcome of each environment in the last `run`, also where that was interrupted."""
        self._stopping = False
        self._interrupting = False
        self._watched: dict[int, subprocess.Popen[str]] = {}
        self._slots = [Slot(number, self) for number in range(workers)]
        self._fault: BaseException | None = None

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        for slot in self._slots:
            for each in list(slot.keep.values()):
                each.close()
            slot.keep.clear()

    def run(self, environments: Sequence[EnvironmentStack], work: Work, *, finish: bool = False) -> list[Task]:
        """Work on every environment; a task each, in the given order. An error that stops everything is raised.

        finish: after the first interrupt, running environments run to their own end; their programs are interrupted
        from the second one on. Otherwise from the first one on.
        """
        tasks = {each.name: Task(each) for each in environments}
        self.tasks = list(tasks.values())
        threads = [
            Thread(target=self._worker, args=(slot, tasks, work), daemon=True)
            for slot in self._slots[: max(1, len(tasks))]
        ]
        try:
            for thread in threads:
                thread.start()
            self._wait(threads)
        except (KeyboardInterrupt, FarvaultError):
            self._stop(threads, finish)
            if self._fault is None:
                raise
        if self._fault:
            raise self._fault
        return self.tasks

    @property
    def stopping(self) -> bool:
        """Whether nothing further begins: the run was interrupted, or is no longer of use."""
        return self._stopping

    def say(self, task: Task, state: State | None = None, step: str | None = None) -> None:
        """Change a task and show it."""
        with self._condition:
            task.state = state or task.state
            task.step = task.step if step is None else step
            if task.began:
                task.seconds = time.monotonic() - task.began
            self._view.changed(task)
            self._condition.notify_all()

    def watch(self, number: int, process: subprocess.Popen[str]) -> None:
        """Interrupt this process when running programs are interrupted, or now if they already were."""
        with self._condition:
            self._watched[number] = process
            if self._interrupting:
                self._processes.interrupt(process)

    def _wait(self, threads: Sequence[Thread]) -> None:
        while any(thread.is_alive() for thread in threads) and not self._fault:
            self._look()
            self._healthy()
        self._look(0)

    def _look(self, seconds: float = _LOOK_EVERY_SECONDS) -> None:
        with self._condition:
            self._condition.wait(seconds)
            self._view.tick(self.tasks)

    def _stop(self, threads: Sequence[Thread], finish: bool) -> None:
        """Begin nothing further and wait for what runs; every interrupt from now on interrupts it."""
        self._stopping = True
        end = None if self._grace is None else time.monotonic() + self._grace
        interrupts = 0 if finish else 1
        over = False
        while not over:
            try:
                if interrupts:
                    self._interrupt()
                else:
                    self._view.finishing([task for task in self.tasks if task.state is State.RUNNING])
                while any(thread.is_alive() for thread in threads) and (end is None or time.monotonic() < end):
                    self._look()
                self._look(0)
                over = True
            except KeyboardInterrupt:
                interrupts += 1
                over = self._grace is not None
        for task in self.tasks:
            if task.state is State.WAITING:
                task.state, task.note = State.SKIPPED, "interrupted before it began"

    def _interrupt(self) -> None:
        with self._condition:
            self._interrupting = True
            for process in self._watched.values():
                self._processes.interrupt(process)
            self._condition.notify_all()

    def _worker(self, slot: Slot, tasks: Mapping[str, Task], work: Work) -> None:
        while (task := self._next(tasks)) is not None:
            try:
                state = work(task, slot)
            except FarvaultError as fault:
                task.errors.append(Diagnostic("error", fault.message, f"help: {fault.help}" if fault.help else ""))
                state = State.BROKEN
            except BaseException as fault:
                if not self._interrupting:
                    self._fault = fault
                    fault.add_note(traceback.format_exc())
                state = State.STOPPED
            self.say(task, State.STOPPED if self._interrupting and state is not State.DONE else state, "")

    def _next(self, tasks: Mapping[str, Task]) -> Task | None:
        """The next task that is ready; None where there will be no more."""
        with self._condition:
            while not self._stopping and self._fault is None:
                waiting = [task for task in tasks.values() if task.state is State.WAITING]
                if not waiting:
                    return None
                for task in waiting:
                    before = [tasks[name].state for name in task.environment.dependencies]
                    if any(state in _LOST for state in before):
                        task.state = State.SKIPPED
                        failed = next(name for name in task.environment.dependencies if tasks[name].state in _LOST)
                        task.note = f"it comes after '{failed}'"
                        self._view.changed(task)
                        break
                    if all(state is State.DONE for state in before):
                        task.state, task.began = State.RUNNING, time.monotonic()
                        return task
                else:
                    self._condition.wait(_LOOK_EVERY_SECONDS)
            return None


_LOST = (State.REFUSED, State.BROKEN, State.SKIPPED, State.STOPPED)
