"""Plans made on several machines, approved together, applied in shards: with a terraform that only keeps a state.

Each machine has its own copy of the output; the states are in one place, as with any backend that is shared.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

#: Only so that a hanging test ends.
LONGEST_SECONDS = 900
ORDER = {"vaults": [], "shop": ["vaults"], "store": ["vaults"], "policies": ["shop", "store", "vaults"]}
#: A state is its serial and what is left to do: everything, a rest, nothing.
PROGRAM = """#!/bin/sh
name=$(basename "$PWD")
read serial left < "$TOP/states/$name"
echo "$1 $name" >> "$TOP/said"
case $1 in
    state) echo "{\\"lineage\\": \\"$name\\", \\"serial\\": $serial}";;
    version) echo '{"terraform_version": "1.11.4"}';;
    plan)
        echo "$left" > farvault.tfplan
        [ "$left" = nothing ] && exit 0
        exit 2;;
    show) cat "$TOP/$(cat farvault.tfplan)";;
    apply)
        if [ "$name" = "$KILLED" ]; then
            echo "$((serial + 1)) $LEAVES" > "$TOP/states/$name"
            touch "$TOP/killed"
            while [ ! -e "$TOP/go" ]; do sleep 0.1; done
            exit 1
        fi
        echo "$((serial + 1)) nothing" > "$TOP/states/$name";;
esac
"""


def plan_of(action: str, *addresses: str) -> str:
    changes = [
        {"address": each, "mode": "managed", "type": each.split(".")[0], "change": {"actions": [action], "before": {}}}
        for each in addresses
    ]
    return json.dumps({"format_version": "1.2", "planned_values": {}, "resource_changes": changes})


class Machines:
    """Several machines under one folder, each with its own output."""

    def __init__(self, top: Path) -> None:
        self.top = top
        if (top / "states").exists():
            return
        (top / "states").mkdir(parents=True)
        (top / "all").write_text(plan_of("create", "aws_iam_role.a", "aws_iam_role.b"))
        (top / "rest").write_text(plan_of("create", "aws_iam_role.b"))
        (top / "loss").write_text(plan_of("delete", "aws_backup_vault.a"))
        (top / "nothing").write_text(plan_of("no-op", "aws_iam_role.a"))
        for name in ORDER:
            self.state(name, "0 all")
        (top / "terraform").write_text(PROGRAM)
        (top / "terraform").chmod(0o755)

    def state(self, name: str, text: str | None = None) -> str:
        file = self.top / "states" / name
        if text:
            file.write_text(f"{text}\n")
        return file.read_text().strip()

    def machine(self, name: str, *plans: str) -> Path:
        """A new machine, with the plans that others have kept copied side by side."""
        folder = self.top / name
        for stack in ORDER:
            (folder / "cdktf.out" / "stacks" / stack).mkdir(parents=True)
            (folder / "cdktf.out" / "stacks" / stack / "cdk.tf.json").write_text(f'{{"//": "{stack}"}}')
        stacks = {name: {"workingDirectory": f"stacks/{name}", "dependencies": each} for name, each in ORDER.items()}
        (folder / "cdktf.out" / "manifest.json").write_text(json.dumps({"stacks": stacks}))
        for each in plans:
            shutil.copytree(self.top / each / "plans", folder / "plans", dirs_exist_ok=True)
        return folder

    def start(self, machine: Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
        variables = {"TOP": str(self.top), "PYTHONPATH": str(ROOT), "FARVAULT_TERRAFORM": str(self.top / "terraform")}
        return subprocess.Popen(
            [sys.executable, "-m", "farvault", "deploy", *arguments],
            cwd=machine,
            env=os.environ | variables | {"KILLED": "", "LEAVES": ""} | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def deploy(self, machine: Path, *arguments: str, **more: str) -> tuple[int, str, str]:
        process = self.start(machine, *arguments, **more)
        out, err = process.communicate(timeout=LONGEST_SECONDS)
        return process.returncode, out, err

    def said(self, command: str) -> list[str]:
        """Where this command of terraform ran since last asked."""
        file = self.top / "said"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return sorted(line.split()[1] for line in lines if line.split()[0] == command)


KEEP = ("--plan", "--keep-plans", "plans")
APPLY = ("--from-plans", "plans")
APPROVE = (*APPLY, "--approve")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Machines of which one has planned everything, and another has approved it."""
    machines = Machines(tmp_path_factory.mktemp("machines") / "planned")
    assert machines.deploy(machines.machine("one"), *KEEP)[0] == 0
    code, _, err = machines.deploy(machines.machine("approving", "one"), *APPROVE, "--yes")
    assert code == 0, err
    machines.said("")
    return machines.top


@pytest.fixture
def machines(tmp_path: Path) -> Machines:
    return Machines(tmp_path / "machines")


@pytest.fixture
def after(planned: Path, tmp_path: Path) -> Machines:
    """Machines of which one, `approving`, has approved plans of all environments."""
    shutil.copytree(planned, tmp_path / "machines")
    return Machines(tmp_path / "machines")


@pytest.fixture
def approved(after: Machines) -> Path:
    return after.top / "approving"


def test_plans_of_two_machines_are_approved_together_and_applied_in_order(machines: Machines) -> None:
    for number, selection in ((1, ["@1", "@3"]), (2, ["s*"])):
        only = [word for each in selection for word in ("--only", each)]
        code, out, err = machines.deploy(machines.machine(f"plan-{number}"), *KEEP, *only)
        assert (code, "2 of 4 " in out) == (0, True), err
    assert "not selected, and must be deployed already: 'vaults'" in out
    assert machines.said("plan") == sorted(ORDER)
    plans = machines.top / "plan-1" / "plans"
    assert sorted(each.name for each in plans.iterdir()) == [
        *("policies.kept.json", "policies.tfplan", "vaults.kept.json", "vaults.tfplan")
    ]
    assert {oct(each.stat().st_mode & 0o777) for each in plans.iterdir()} == {"0o600"}

    alone = machines.machine("alone", "plan-1")
    code, _, err = machines.deploy(alone, *APPROVE, "--yes")
    assert (code, err.count("no plan of it was kept"), err.splitlines()[-1]) == (1, 2, "nothing was approved")

    judging = machines.machine("judging", "plan-1", "plan-2")
    code, judged, err = machines.deploy(judging, *APPROVE, "--plan")
    assert code == 0, err
    assert [line.split() for line in judged.splitlines()[-3:-1]] == [
        ["all", "8", "0", "0", "0", "0"],
        ["nothing", "would", "be", "destroyed"],
    ]
    assert not (judging / "plans" / "approval.json").exists()
    code, out, err = machines.deploy(judging, *APPROVE)
    assert (code, err.splitlines()[0]) == (
        2,
        "farvault: error: cannot ask for confirmation: standard input is not a terminal",
    )
    code, out, err = machines.deploy(judging, *APPROVE, "--yes")
    assert (code, out) == (0, f"{judged}approved: plans/approval.json\n"), err
    assert (judging / "plans" / "approval.json").stat().st_mode & 0o777 == 0o600
    assert machines.said("") == [], "nothing is started to judge"

    shard = machines.machine("shard", "judging")
    code, out, err = machines.deploy(shard, *APPLY, "--only", "@2")
    assert (code, out) == (1, "")
    assert err.splitlines()[0] == "farvault: error: 'vaults' must be applied before these"
    assert err.splitlines()[-1] == "nothing was deployed"
    first = machines.machine("first", "judging")
    code, out, err = machines.deploy(first, *APPLY, "--only", "@1")
    assert (code, machines.said("apply")) == (0, ["vaults"]), err
    shutil.copy(first / "plans" / "vaults.applied.json", shard / "plans")
    code, out, err = machines.deploy(shard, *APPLY, "--only", "@2")
    assert (code, machines.said("apply")) == (0, ["shop", "store"]), err
    code, out, err = machines.deploy(shard, *APPLY)
    assert (code, machines.said("apply")) == (0, ["policies"]), err
    code, out, err = machines.deploy(shard, *APPLY)
    assert (code, machines.said("init")) == (0, []), err
    assert err.count("applied already") == 4


def test_without_an_approval_it_asks_as_ever(machines: Machines) -> None:
    machine = machines.machine("one")
    assert machines.deploy(machine, *KEEP)[0] == 0
    code, _, err = machines.deploy(machine, *APPLY)
    assert (code, "cannot ask for confirmation" in err) == (2, True)
    code, _, err = machines.deploy(machine, *APPLY, "--yes", "--only", "@1")
    assert (code, machines.said("apply")) == (0, ["vaults"]), err
    assert list((machine / "plans").glob("*.applied.json")) == []
    code, _, err = machines.deploy(machine, *APPLY, "--yes", "--only", "@1")
    assert (code, machines.said("apply"), "the state is another one" in err) == (1, [], True)


def edited(file: Path, change: Callable[[str], str]) -> None:
    text = file.read_text()
    assert change(text) != text
    file.write_text(change(text))


def plan_again(machines: Machines, approved: Path) -> None:
    again = machines.machine("again")
    (machines.top / "all").write_text(plan_of("create", "aws_iam_role.a", "aws_iam_role.c"))
    assert machines.deploy(again, *KEEP, "--only", "vaults")[0] == 0
    for file in (again / "plans").iterdir():
        shutil.copy(file, approved / "plans")


def plan_shows_more(machines: Machines, approved: Path) -> None:
    """As if the record had been written for another plan."""
    (machines.top / "all").write_text(plan_of("delete", "aws_iam_role.c"))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda m, a: edited(a / "plans/vaults.tfplan", lambda text: f"{text} "), "is not the one that was kept"),
        (
            lambda m, a: edited(a / "plans/vaults.kept.json", lambda text: text.replace("CREATE", "NONE")),
            "it is not the plan that was approved",
        ),
        (lambda m, a: (a / "plans/vaults.kept.json").write_text("{}"), "the record of its plan is not one"),
        (lambda m, a: (a / "plans/vaults.kept.json").unlink(), "no plan of it was kept"),
        (lambda m, a: edited(a / "cdktf.out/stacks/vaults/cdk.tf.json", str.upper), "the synthesized output is"),
        (
            lambda m, a: edited(a / "cdktf.out/manifest.json", lambda text: f"{text} "),
            "the plans were approved for another output",
        ),
        (
            lambda m, a: edited(a / "plans/approval.json", lambda text: text.replace('"vaults"', '"other"')),
            "it is not the plan that was approved",
        ),
        (lambda m, a: edited(a / "plans/approval.json", lambda text: text[:40]), "is not JSON"),
        (lambda m, a: (a / "plans/approval.json").write_text("[]"), "is not an approval"),
        (plan_again, "it is not the plan that was approved"),
        (plan_shows_more, "it would do something else than its record says"),
        (lambda m, a: m.state("vaults", "1 rest"), "the state has changed since its plan was approved"),
    ],
    ids=[
        *("plan", "record", "no record", "deleted", "output", "manifest", "not approved", "cut", "not one"),
        *("planned again", "another plan", "state"),
    ],
)
def test_what_was_not_approved_is_not_applied(
    change: Callable[[Machines, Path], None], why: str, after: Machines, approved: Path
) -> None:
    """Nor with --yes: what an approval does not approve, nobody is asked about."""
    machines = after
    change(machines, approved)
    code, _, err = machines.deploy(approved, *APPLY, "--only", "vaults", "--yes")
    assert (code in (1, 2), why in err) == (True, True), err
    assert machines.said("apply") == []
    assert "Traceback" not in err


def test_a_loss_is_judged_once_for_all(machines: Machines) -> None:
    name = "shop:aws_backup_vault.a"
    machines.state("shop", "3 loss")
    machine = machines.machine("one")
    code, _, err = machines.deploy(machine, *KEEP)
    assert (code, f"--destroy '{name}'" in err) == (1, True), "a machine that plans names no losses, and keeps them"
    code, out, err = machines.deploy(machine, *APPROVE, "--yes")
    assert (code, f"--destroy '{name}'" in err, "  shop: aws_backup_vault.a" in out) == (1, True, True)
    assert not (machine / "plans" / "approval.json").exists()
    code, _, err = machines.deploy(machine, *APPROVE, "--yes", "--destroy", name)
    assert code == 0, err
    code, _, err = machines.deploy(machine, *APPLY, "--destroy", name)
    assert (code, "was decided when the plans were approved" in err) == (2, True)
    code, _, err = machines.deploy(machine, *APPLY)
    assert (code, machines.said("apply")) == (0, sorted(ORDER)), err


def killed(machines: Machines, machine: Path, name: str, leaves: str) -> None:
    """Deploy, and kill it while terraform applies in this environment; terraform then ends as if killed too."""
    process = machines.start(machine, *APPLY, "--parallel", "1", KILLED=name, LEAVES=leaves)
    end = time.monotonic() + LONGEST_SECONDS
    while not (machines.top / "killed").exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (machines.top / "go").touch()
    process.communicate()


def test_killed_and_run_again_it_applies_only_what_is_left(after: Machines, approved: Path) -> None:
    machines = after
    killed(machines, approved, "shop", "nothing")
    assert machines.said("apply") == ["shop", "vaults"]
    code, _, err = machines.deploy(approved, *APPLY)
    assert code == 0, err
    assert machines.said("apply") == ["policies", "store"]
    assert "vaults: done, applied already (" in err
    assert "shop: done, applied already: a new plan finds nothing to change (" in err
    assert machines.deploy(approved, *APPLY)[0] == 0
    assert machines.said("init") == []


def test_on_a_new_machine_too(after: Machines, approved: Path) -> None:
    """Where nothing of what the killed one has recorded is left."""
    machines = after
    killed(machines, machines.machine("lost", "approving"), "shop", "nothing")
    machines.said("apply")
    code, _, err = machines.deploy(approved, *APPLY)
    assert (code, machines.said("apply")) == (0, ["policies", "store"]), err
    assert err.count("applied already: a new plan finds nothing to change (") == 4, (
        "once when planned, once when applied"
    )


def test_what_was_half_done_needs_a_new_plan_and_the_rest_is_applied(after: Machines, approved: Path) -> None:
    machines = after
    killed(machines, approved, "shop", "rest")
    machines.said("apply")
    code, out, err = machines.deploy(approved, *APPLY)
    assert (code, machines.said("apply")) == (1, ["store"]), err
    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in out.splitlines() if line}
    assert rows["shop"].startswith("refused")
    assert rows["policies"] == "not reached it comes after 'shop'"
    assert "shop: refused\n  the state has changed since its plan was approved" in err
    assert "aws_iam_role.b: created" in err
    code, out, err = machines.deploy(approved, *APPLY, "--only", "shop")
    assert (code, err.splitlines()[-1]) == (1, "nothing was deployed")

    again = machines.machine("again")
    assert machines.deploy(again, *KEEP, "--only", "shop")[0] == 0
    for file in (again / "plans").iterdir():
        shutil.copy(file, approved / "plans")
    code, out, err = machines.deploy(approved, *APPLY, "--only", "shop")
    assert (code, "it is not the plan that was approved" in err) == (1, True)
    code, _, err = machines.deploy(approved, *APPROVE, "--yes")
    assert code == 0, err
    code, _, err = machines.deploy(approved, *APPLY)
    assert (code, machines.said("apply")) == (0, ["policies", "shop"]), err


def test_what_is_asked_says_how_many_of_how_many(machines: Machines) -> None:
    import pty

    machine = machines.machine("one")
    ours, theirs = pty.openpty()
    try:
        os.write(ours, b"no\n")
        variables = {"TOP": str(machines.top), "PYTHONPATH": str(ROOT), "KILLED": "", "TERM": "dumb"}
        process = subprocess.run(
            [sys.executable, "-m", "farvault", "deploy", "--only", "s*"],
            cwd=machine,
            env=os.environ | variables | {"FARVAULT_TERRAFORM": str(machines.top / "terraform")},
            stdin=theirs,
            capture_output=True,
            text=True,
            timeout=LONGEST_SECONDS,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert process.returncode == 2
    assert process.stdout.endswith("deploy these 2 of 4 environments? only 'yes' does: "), process.stdout
    assert machines.said("apply") == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--approve",), "--approve approves kept plans"),
        ((*APPROVE, "--yes"), "'plans' holds no plans"),
        ((*APPROVE, "--keep-plans", "other"), "not allowed with argument"),
        (("--only", "@9", "--yes"), "--only '@9': the last wave is @3"),
        (("--only", "nowhere", "--yes"), "--only 'nowhere' matches no environment"),
    ],
)
def test_bad_usage(arguments: tuple[str, ...], why: str, machines: Machines) -> None:
    machine = machines.machine("one")
    before = sorted(machine.rglob("*"))
    code, out, err = machines.deploy(machine, *arguments)
    assert (code, out, why in err) == (2, "", True), err
    assert sorted(machine.rglob("*")) == before
    assert machines.said("") == []
