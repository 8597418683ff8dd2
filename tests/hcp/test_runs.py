"""`farvault deploy` with runs on HCP Terraform: refused, cancelled, stopped, and what is left there."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.hcp.deploying import LONGEST_SECONDS, Cloud
from tests.hcp.records import FINAL, Project, Workspace, new_id

#: A resource without a provider of its own.
MADE = {"resource": {"terraform_data": {"made": {"input": "one"}}}, "output": {"made": {"value": "one"}}}
REFUSED = {"resource": {"terraform_data": {"made": {"lifecycle": {"precondition": [
    {"condition": "${terraform.workspace == \"other\"}", "error_message": "AWS would not have it."}
]}}}}}  # fmt: skip
#: It applies until a file is there.
WAITS = {"resource": {"terraform_data": {"made": {"provisioner": [{"local-exec": {"command": "GO"}}]}}}}


@pytest.fixture
def cloud(tmp_path: Path) -> Iterator[Cloud]:
    cloud = Cloud.begin(tmp_path)
    with cloud.service:
        yield cloud
        assert [run.status for run in cloud.service.runs.values() if run.status not in FINAL] == []


def test_in_order_and_a_second_time_nothing(cloud: Cloud) -> None:
    cloud.stacks(one=MADE, two=MADE)
    code, out, err = cloud.farvault("deploy", "--yes")
    assert code == 0, err
    assert out[out.index("one, and the same in 1 more: two") :][:2] == [
        "one, and the same in 1 more: two",
        "+ terraform_data.made would be created",
    ]
    applied = [path for method, path in cloud.service.requests if path.endswith("/actions/apply")]
    assert [cloud.service.runs[path.split("/")[4]].workspace.name for path in applied] == [
        "farvault-one",
        "farvault-two",
    ]
    assert (cloud.statuses("one"), cloud.statuses("two")) == (["applied"], ["applied"])
    assert [line.split(" created")[0] for line in out[-2:]] == ["one done 1", "two done 1"]

    code, out, err = cloud.farvault("deploy", "--yes")
    assert code == 0, err
    assert "all 0 0 0 0 0" in out
    assert cloud.statuses("two") == ["applied", "planned_and_finished"]


def test_a_plan_alone_is_discarded(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    code, out, err = cloud.farvault("deploy", "--plan")
    assert code == 0, err
    assert "one 1 0 0 0 0" in out
    assert cloud.statuses("one") == ["discarded"]
    assert not list(cloud.top.rglob("farvault.tfplan"))


def test_kept_plans_wait_and_are_applied_later(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    code, _, err = cloud.farvault("deploy", "--plan", "--keep-plans", "kept")
    assert code == 0, err
    assert cloud.statuses("one") == ["planned_and_saved"]
    code, _, err = cloud.farvault("deploy", "--yes", "--from-plans", "kept")
    assert code == 0, err
    assert cloud.statuses("one") == ["applied"]
    code, _, err = cloud.farvault("deploy", "--yes", "--from-plans", "kept")
    assert code == 1
    assert "the state is another one" in err


def test_what_a_killed_deployment_left_is_discarded(cloud: Cloud) -> None:
    """It left its plan behind, which is the name of a run; one that is being applied goes on."""
    cloud.stacks(one=MADE, two=MADE)
    assert cloud.farvault("deploy", "--plan", "--keep-plans", "kept")[0] == 0
    for name in ("one", "two"):
        shutil.copy(cloud.top / "kept" / f"{name}.tfplan", cloud.folder(name) / "farvault.tfplan")
    (applied,) = cloud.service.runs_of("farvault-two")
    applied.status = "applying"
    code, _, err = cloud.farvault("deploy", "--plan")
    assert code == 0, err
    assert cloud.statuses("one") == ["discarded", "discarded"]
    assert cloud.statuses("two") == ["applying", "discarded"]
    applied.status = "applied"


def test_no_is_no(cloud: Cloud) -> None:
    """At a terminal, where the answer is not `yes`."""
    cloud.stacks(one=MADE)
    outer, inner = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "farvault", "deploy", "--summary", "summary"],
        cwd=cloud.top,
        env=cloud.environment,
        stdin=inner,
        stdout=inner,
        stderr=inner,
    )
    os.close(inner)
    said = b""
    while b"only 'yes' does" not in said:
        said += os.read(outer, 4096)
    assert cloud.statuses("one") == ["planned_and_saved"]
    os.write(outer, b"no\n")
    assert process.wait(LONGEST_SECONDS) == 2
    os.close(outer)
    assert cloud.statuses("one") == ["discarded"]


@pytest.mark.parametrize(("status", "ends"), [("soft_failed", "discarded"), ("hard_failed", "errored")])
def test_a_policy_that_fails_is_shown_and_nothing_is_left(cloud: Cloud, status: str, ends: str) -> None:
    cloud.stacks(one=MADE, two=MADE)
    cloud.service.executor.policies.append(lambda plan: (status, "Result: false\n\nvaults must be locked"))
    code, _, err = cloud.farvault("deploy", "--yes", "one")
    assert code == 1, err
    words = "failed, and may be overridden" if status == "soft_failed" else "failed"
    assert f"the policies of the organization {words}\n" in err
    assert "vaults must be locked" in err
    assert err.splitlines()[-1] == "nothing was deployed"
    assert cloud.statuses("one") == [ends]


def test_a_policy_that_passes_is_shown(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    cloud.service.executor.policies.append(lambda plan: ("passed", "Result: true"))
    code, out, err = cloud.farvault("deploy", "--yes")
    assert code == 0, err
    checked = out.index("policy checks:")
    assert out[checked + 1 : checked + 3] == [
        "one: the policies of the organization passed",
        "nothing would be destroyed",
    ]


def test_what_terraform_refuses_is_said_in_its_words(cloud: Cloud) -> None:
    cloud.stacks(one=MADE, two=REFUSED)
    code, _, err = cloud.farvault("deploy", "--yes")
    assert code == 1, err
    assert err[err.index("two: refused\n") :].splitlines() == [
        "two: refused",
        "  Resource precondition failed",
        "    AWS would not have it.",
        "nothing was deployed",
    ]
    assert (cloud.statuses("one"), cloud.statuses("two")) == (["discarded"], ["errored"])


def test_interrupted_while_it_plans(cloud: Cloud) -> None:
    """The runs have not begun to plan: one waits for its turn, as behind others in a queue."""
    cloud.stacks(one=MADE)
    cloud.service.executor.held.add("farvault-one")
    with (cloud.top / "said").open("wb") as log:
        process = cloud.start("deploy", "--yes", output=log)
    cloud.until(lambda: any(path.endswith("/run-events") for _, path in cloud.service.requests))
    process.send_signal(signal.SIGINT)
    assert process.wait(LONGEST_SECONDS) == 130
    said = (cloud.top / "said").read_text()
    assert cloud.service.token not in said
    assert cloud.statuses("one") in (["canceled"], ["discarded"]), said


def test_interrupted_before_terraform_knows_its_run(cloud: Cloud) -> None:
    """The service has made the run, and its answer never reaches Terraform."""
    cloud.stacks(one=MADE)
    service = cloud.service
    service.executor.held.add("farvault-one")
    service.withheld.add("/api/v2/runs")
    with (cloud.top / "said").open("wb") as log:
        process = cloud.start("deploy", "--yes", output=log)
    cloud.until(lambda: service.runs)
    (ours,) = service.runs.values()
    others = [
        replace(ours, id=new_id("run"), created_by=user, status="planned_and_saved") for user in ("user-other", "")
    ]
    service.runs |= {each.id: each for each in others}
    process.send_signal(signal.SIGINT)
    assert process.wait(LONGEST_SECONDS) == 130
    assert ours.status in ("canceled", "discarded")
    assert [each.status for each in others] == ["planned_and_saved"] * 2
    for each in others:
        del service.runs[each.id]


def waiting(cloud: Cloud) -> Any:
    """One environment that applies until the file `go` is there, and one that comes after it."""
    begun, go = cloud.top / "begun", cloud.top / "go"
    command = f"touch '{begun}'; while [ ! -e '{go}' ]; do sleep 0.1; done"
    cloud.stacks(one=json.loads(json.dumps(WAITS).replace("GO", command)), two=MADE)
    with (cloud.top / "said").open("wb") as log:
        process = cloud.start("deploy", "--yes", output=log)
    cloud.until(begun.exists)
    return process


def test_a_state_is_saved_before_anything_else_happens(cloud: Cloud) -> None:
    """Terraform has ended, and the run has not: it is waited for, and not cancelled."""
    cloud.stacks(one=MADE, two=MADE)
    executor = cloud.service.executor
    executor.saving.add("farvault-one")
    process = cloud.start("deploy", "--yes")
    cloud.until(lambda: reads_since_it_was_confirmed(cloud) > 8)
    assert cloud.statuses("one") == ["applying"]
    executor.saving.clear()
    with cloud.service.changed:
        cloud.service.changed.notify_all()
    _, err = process.communicate(timeout=LONGEST_SECONDS)
    assert process.returncode == 0, err
    assert (cloud.statuses("one"), cloud.statuses("two")) == (["applied"], ["applied"])


def reads_since_it_was_confirmed(cloud: Cloud) -> int:
    """How often the first run was read then: Terraform does five times, and leaves."""
    paths = [path for _, path in cloud.service.requests]
    confirmed = next((number for number, path in enumerate(paths) if path.endswith("/actions/apply")), None)
    return 0 if confirmed is None else paths[confirmed:].count(paths[confirmed].removesuffix("/actions/apply"))


def test_interrupted_while_it_applies(cloud: Cloud) -> None:
    process = waiting(cloud)
    process.send_signal(signal.SIGINT)
    cloud.until(lambda: "interrupt again" in (cloud.top / "said").read_text())
    (cloud.top / "go").touch()
    assert process.wait(LONGEST_SECONDS) == 130
    assert (cloud.statuses("one"), cloud.statuses("two")) == (["applied"], ["discarded"])


def test_interrupted_twice_while_it_applies(cloud: Cloud) -> None:
    process = waiting(cloud)
    process.send_signal(signal.SIGINT)
    cloud.until(lambda: "interrupt again" in (cloud.top / "said").read_text())
    process.send_signal(signal.SIGINT)
    assert process.wait(LONGEST_SECONDS) == 130
    assert (cloud.statuses("one"), cloud.statuses("two")) == (["canceled"], ["discarded"])


def test_runs_where_terraform_is_started(cloud: Cloud) -> None:
    """Execution mode local: only the state is on the service."""
    cloud.service.execution_mode = "local"
    cloud.stacks(one=MADE)
    code, _, err = cloud.farvault("deploy", "--yes")
    assert code == 0, err
    assert cloud.service.runs == {}
    assert len(cloud.service.workspaces["farvault-one"].resources()) == 1


def test_a_workspace_that_a_repository_drives(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    workspace = cloud.service.add(Workspace("farvault-one", cloud.service.projects[0]))
    workspace.vcs_repo = {"identifier": "acme/backups", "branch": ""}
    code, _, err = cloud.farvault("deploy", "--yes")
    assert code == 1
    assert "workspace 'farvault-one' is driven by a repository: its runs begin with a commit\n" in err
    assert cloud.service.runs == {}


def test_by_tags(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    file = cloud.folder("one") / "cdk.tf.json"
    content = json.loads(file.read_text())
    content["terraform"]["cloud"]["workspaces"] = {"tags": ["backups", "one"]}
    file.write_text(json.dumps(content))
    code, _, err = cloud.farvault("deploy", "--yes")
    assert code == 1
    assert f"no workspace of 'acme' on {cloud.service.host} has the tags 'backups', 'one'\n" in err
    cloud.service.add(Workspace("one", cloud.service.projects[0], tags=["backups", "one"]))
    code, _, err = cloud.farvault("deploy", "--yes")
    assert code == 0, err
    assert [run.status for run in cloud.service.runs_of("one")] == ["applied"]


def test_an_environment_that_is_gone(cloud: Cloud) -> None:
    """Its workspace is found, with what it still has; one of other descriptions, and an empty one, are left alone."""
    cloud.stacks(one=MADE, two=MADE)
    assert cloud.farvault("deploy", "--yes")[0] == 0
    cloud.stacks(one=MADE)
    cloud.service.add(Workspace("elsewhere", Project("Other")))
    cloud.service.add(Workspace("farvault-empty", cloud.service.projects[0]))
    code, out, err = cloud.farvault("deploy", "--yes")
    assert (code, out) == (1, [])
    assert err.splitlines()[0] == (
        "farvault: error: workspace 'farvault-two' is of no environment that is described, "
        "but 1 resources of it stand, "
        "0 of them hold or guard backups"
    )
    assert err.splitlines()[-1] == "nothing was deployed"


def test_the_workspace_that_makes_the_others_is_not_gone(cloud: Cloud) -> None:
    """Beside the environments, where it is described; else it is like any other that is gone."""
    cloud.stacks(one=MADE)
    folder = cloud.top / "cdktf.out" / "workspaces"
    shutil.copytree(cloud.folder("one"), folder)
    file = folder / "cdk.tf.json"
    file.write_text(file.read_text().replace("farvault-one", "farvault-workspaces"))
    (cloud.folder("one") / "cdk.tf.json").replace(cloud.folder("one") / "kept")
    shutil.copy(file, cloud.folder("one") / "cdk.tf.json")
    assert cloud.terraform("one", "init", "-input=false").returncode == 0
    assert cloud.terraform("one", "apply", "-input=false", "-auto-approve").returncode == 0
    shutil.rmtree(cloud.folder("one"))
    cloud.stacks(one=MADE)
    code, _, err = cloud.farvault("deploy", "--yes")
    assert code == 0, err
    shutil.rmtree(folder)
    code, out, err = cloud.farvault("deploy", "--yes")
    assert (code, out) == (1, [])
    assert err.startswith("farvault: error: workspace 'farvault-workspaces' is of no environment")


def test_kept_plans_are_approved_without_the_service(cloud: Cloud) -> None:
    """Judged by their records: no token, no request. Each is applied with the approval, and is not asked for again."""
    cloud.stacks(one=MADE, two=MADE)
    code, _, err = cloud.farvault("deploy", "--plan", "--keep-plans", "kept")
    assert code == 0, err
    token, before = f"TF_TOKEN_{cloud.service.host}", len(cloud.service.requests)
    kept = cloud.environment.pop(token)
    code, out, err = cloud.farvault("deploy", "--from-plans", "kept", "--approve", "--yes")
    assert (code, err) == (0, "")
    assert out[-1] == "approved: kept/approval.json"
    assert len(cloud.service.requests) == before
    cloud.environment[token] = kept
    code, out, err = cloud.farvault("deploy", "--from-plans", "kept", "--only", "two")
    assert (code, err.splitlines()[0]) == (1, "farvault: error: 'one' must be applied before these")
    for name in ("one", "two"):
        assert cloud.statuses(name) == ["planned_and_saved"]
        code, _, err = cloud.farvault("deploy", "--from-plans", "kept", "--only", name)
        assert code == 0, err
        assert cloud.statuses(name) == ["applied"]
    code, out, err = cloud.farvault("deploy", "--from-plans", "kept")
    assert code == 0, err
    assert (cloud.statuses("one"), cloud.statuses("two")) == (["applied"], ["applied"])


def test_an_approved_plan_that_the_service_discarded(cloud: Cloud) -> None:
    """As it does once another run was applied: what was approved is not applied any more, nor anything else."""
    cloud.stacks(one=MADE)
    assert cloud.farvault("deploy", "--plan", "--keep-plans", "kept")[0] == 0
    assert cloud.farvault("deploy", "--from-plans", "kept", "--approve", "--yes")[0] == 0
    (run,) = cloud.service.runs_of("farvault-one")
    run.status = "discarded"
    code, _, err = cloud.farvault("deploy", "--from-plans", "kept")
    assert code in (1, 3), err
    assert cloud.statuses("one") == ["discarded"]
    assert cloud.service.workspaces["farvault-one"].state is None


def test_without_a_token(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    host = cloud.service.host
    del cloud.environment[f"TF_TOKEN_{host}"]
    code, out, err = cloud.farvault("deploy", "--yes")
    assert (code, out) == (3, [])
    assert err.splitlines()[0] == f"farvault: error: there is no API token for '{host}'"
    assert cloud.service.runs == {}


def test_with_a_token_that_is_not_accepted(cloud: Cloud) -> None:
    cloud.stacks(one=MADE)
    cloud.environment[f"TF_TOKEN_{cloud.service.host}"] = "wrong-token-of-someone"
    code, out, err = cloud.farvault("deploy", "--yes")
    assert (code, out) == (3, [])
    assert "answered 401 to GET /api/v2/organizations/acme/workspaces" in err
    assert "wrong-token" not in err
