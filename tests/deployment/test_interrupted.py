"""`farvault deploy` that is interrupted or killed, with a terraform that waits and records its signals.

An interrupted Terraform cancels its providers' calls in flight, and what AWS has done by then is in no state. So
a first interrupt only keeps further environments from beginning.
"""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from farvault.cli.main import run
from farvault.running.environments import EnvironmentStack
from farvault.running.runner import State, Task
from farvault.running.view import Lines, Live
from tests.conftest import ROOT

#: Only so that a hanging test ends.
LONGEST_SECONDS = 900
CREATED = {"address": "aws_kms_key.a", "mode": "managed", "type": "aws_kms_key", "change": {"actions": ["create"]}}
PLAN = {"format_version": "1.2", "planned_values": {}, "resource_changes": [CREATED]}
REFUSED = {"severity": "error", "summary": "AWS does not want it", "address": "aws_kms_key.a"}
PROGRAM = """#!/bin/sh
name=$(basename "$PWD")
hold() {
    trap "touch '$TOP/interrupted.$name'; exit 1" INT
    touch "$TOP/holding.$name"
    while [ ! -e "$TOP/go" ]; do sleep 0.1; done
    touch "$TOP/ended.$name"
}
[ "$1" = "$HOLD" ] && hold
case $1 in
    plan) touch farvault.tfplan; exit 2;;
    show) cat "$TOP/plan";;
    apply) cat "$TOP/said"; exit "$CODE";;
esac
"""


class Deployed:
    """A deployment of the environments 'one', 'two' and, after both, 'three'."""

    def __init__(self, top: Path) -> None:
        self.top = top
        stacks = {
            name: {"workingDirectory": f"stacks/{name}", "dependencies": dependencies}
            for name, dependencies in (("one", []), ("two", []), ("three", ["one", "two"]))
        }
        for name in stacks:
            (top / "cdktf.out" / "stacks" / name).mkdir(parents=True)
        (top / "cdktf.out" / "manifest.json").write_text(json.dumps({"stacks": stacks}))
        (top / "plan").write_text(json.dumps(PLAN))
        (top / "said").write_text("")
        (top / "terraform").write_text(PROGRAM)
        (top / "terraform").chmod(0o755)
        self.process: subprocess.Popen[bytes]

    def start(
        self, hold: str = "apply", parallel: int = 1, code: int = 0, output: IO[Any] | None = None, **more: Any
    ) -> None:
        """Start; `hold` is the command that waits, `code` the exit code of apply. Output goes into the file 'out'."""
        variables = {"TOP": str(self.top), "HOLD": hold, "CODE": str(code), "PYTHONPATH": str(ROOT)}
        variables["FARVAULT_TERRAFORM"] = str(self.top / "terraform")
        with (self.top / "out").open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "farvault", "deploy", "--yes", "--parallel", str(parallel)],
                cwd=self.top,
                env=os.environ | variables,
                stdin=subprocess.DEVNULL,
                stdout=output or out,
                stderr=out,
                **more,
            )

    def output(self) -> str:
        return (self.top / "out").read_text()

    def notes(self) -> set[str]:
        """What the programs recorded: which of them wait, were interrupted, ended."""
        return {each.name for each in self.top.glob("*.*") if each.suffix in (".one", ".two", ".three")}

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + LONGEST_SECONDS
        while not condition():
            assert time.monotonic() < end, self.output()
            time.sleep(0.05)

    def go(self) -> None:
        (self.top / "go").touch()

    def ended(self) -> int:
        return self.process.wait(LONGEST_SECONDS)


@pytest.fixture
def deployed(tmp_path: Path) -> Iterator[Deployed]:
    deployment = Deployed(tmp_path)
    yield deployment
    deployment.go()
    if deployment.process.poll() is None:
        deployment.process.kill()
        deployment.process.wait()


FINISHING = "farvault: interrupted: no further environment begins, and what is applied now comes to its own end: "
AGAIN = "  help: interrupt again to interrupt Terraform itself: what it is making may then be in AWS and in no state\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_what_is_applied_comes_to_its_end_and_nothing_begins(number: int, deployed: Deployed) -> None:
    deployed.start()
    deployed.until(lambda: "holding.one" in deployed.notes())
    deployed.process.send_signal(number)
    deployed.until(lambda: f"{FINISHING}'one'\n{AGAIN}" in deployed.output())
    assert deployed.process.poll() is None
    assert deployed.notes() == {"holding.one"}
    deployed.go()
    assert deployed.ended() == 130
    assert deployed.notes() == {"holding.one", "ended.one"}
    output = deployed.output()
    assert output.count(FINISHING) == 1
    assert output.splitlines()[-1] == "farvault: interrupted"
    rows = [line.split() for line in output[output.rindex("environment  result") :].splitlines()[1:4]]
    assert [row[:2] for row in rows] == [["one", "done"], ["two", "not"], ["three", "not"]]
    assert "interrupted before it began" in output


def test_all_that_run_are_named(deployed: Deployed) -> None:
    deployed.start(parallel=2)
    deployed.until(lambda: {"holding.one", "holding.two"} <= deployed.notes())
    deployed.process.send_signal(signal.SIGINT)
    deployed.until(lambda: f"{FINISHING}'one', 'two'\n{AGAIN}" in deployed.output())
    deployed.go()
    assert deployed.ended() == 130
    assert deployed.notes() == {"holding.one", "holding.two", "ended.one", "ended.two"}


def test_a_second_interrupt_interrupts_terraform(deployed: Deployed) -> None:
    deployed.start()
    deployed.until(lambda: "holding.one" in deployed.notes())
    deployed.process.send_signal(signal.SIGINT)
    deployed.until(lambda: AGAIN in deployed.output())
    deployed.process.send_signal(signal.SIGTERM)
    assert deployed.ended() == 130
    assert deployed.notes() == {"holding.one", "interrupted.one"}
    assert "one: stopped" in deployed.output()


def test_a_plan_is_interrupted_at_once(deployed: Deployed) -> None:
    deployed.start(hold="plan")
    deployed.until(lambda: "holding.one" in deployed.notes())
    deployed.process.send_signal(signal.SIGTERM)
    assert deployed.ended() == 130
    assert deployed.notes() == {"holding.one", "interrupted.one"}
    assert FINISHING not in deployed.output()


def test_a_refusal_after_the_interrupt_is_shown(deployed: Deployed) -> None:
    (deployed.top / "said").write_text(json.dumps({"type": "diagnostic", "diagnostic": REFUSED}) + "\n")
    deployed.start(code=1)
    deployed.until(lambda: "holding.one" in deployed.notes())
    deployed.process.send_signal(signal.SIGINT)
    deployed.until(lambda: AGAIN in deployed.output())
    deployed.go()
    assert deployed.ended() == 130
    assert "one: refused\n  AWS does not want it\n" in deployed.output()


def test_killed_what_runs_comes_to_its_end(deployed: Deployed) -> None:
    deployed.start(parallel=2)
    deployed.until(lambda: {"holding.one", "holding.two"} <= deployed.notes())
    deployed.process.kill()
    assert deployed.ended() == -signal.SIGKILL
    deployed.go()
    deployed.until(lambda: {"ended.one", "ended.two"} <= deployed.notes())
    assert deployed.notes() == {"holding.one", "holding.two", "ended.one", "ended.two"}


def test_it_ends_as_well_where_a_ctrl_c_ended_its_reader(deployed: Deployed) -> None:
    """As in `farvault deploy | tee log`."""
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb") as pipe:
        deployed.start(output=pipe)
    deployed.until(lambda: "holding.one" in deployed.notes())
    os.close(ours)
    deployed.process.send_signal(signal.SIGINT)
    deployed.until(lambda: AGAIN in deployed.output())
    deployed.go()
    assert deployed.ended() == 130
    assert deployed.notes() == {"holding.one", "ended.one"}
    assert deployed.output().endswith("farvault: interrupted\n")


class Unread(io.StringIO):
    """A stream of which nobody reads the other end."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("kind", [Lines, Live])
def test_a_view_that_nobody_sees_ends_no_run(kind: type[Lines | Live]) -> None:
    unseen = kind(Unread())
    task = Task(EnvironmentStack("one", Path(), ()), State.DONE)
    unseen.changed(task)
    unseen.finishing([task])
    unseen.tick([task])


def test_an_interrupt_that_nobody_reads_of_has_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stderr", Unread())
    assert run(interrupted) == 130


def test_under_nohup_the_end_of_the_terminal_is_none(deployed: Deployed) -> None:
    deployed.start(preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    deployed.until(lambda: "holding.one" in deployed.notes())
    deployed.process.send_signal(signal.SIGHUP)
    deployed.go()
    assert deployed.ended() == 0
    assert {"ended.one", "ended.two", "ended.three"} <= deployed.notes()
    assert "interrupted" not in deployed.output()


def test_in_a_terminal_it_is_said_above_what_is_redrawn() -> None:
    stream = io.StringIO()
    live = Live(stream)
    tasks = [Task(EnvironmentStack("one", Path(), ()), State.RUNNING, "applying", began=time.monotonic())]
    live.tick(tasks)
    live.finishing(tasks)
    live.tick(tasks)
    last = stream.getvalue().rpartition("\x1b[J")[2]
    assert last.startswith(f"{FINISHING}'one'\n{AGAIN}  one: applying (")
