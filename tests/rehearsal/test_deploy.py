"""`farvault deploy`, on the embedded AWS that an ordinary AWS_ENDPOINT_URL names."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from farvault.rehearsal import preconditions
from farvault.rehearsal.aws import EmbeddedAws
from tests.conftest import ROOT, run_app

from .rehearsing import HERE, described, left_over

QUICK = HERE / "quick"
STACKS = ("vaults-eu-west-1", "shop-eu-west-1", "store-eu-west-1", "management-eu-west-1")


class Deployed:
    def __init__(self, top: Path, aws: EmbeddedAws) -> None:
        self.top = top
        self._variables = aws.environment() | {"FARVAULT_MARK": str(top)}

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return subprocess.Popen(
            [sys.executable, "-m", "farvault", "deploy", *arguments],
            cwd=self.top,
            env=environment | self._variables | {"PYTHONPATH": str(ROOT)} | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def states(self) -> list[Path]:
        return list(self.top.glob("cdktf.out/stacks/*/terraform.tfstate"))

    def run(self, *arguments: str) -> tuple[int, list[str], str]:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=200)
        assert left_over(self.top) == []
        return process.returncode, [re.sub(r" +", " ", line).strip() for line in out.splitlines()], err


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    with _deployable(tmp_path_factory.mktemp("deploy")) as made:
        yield made


@pytest.fixture
def undeployed(tmp_path: Path) -> Iterator[Deployed]:
    with _deployable(tmp_path) as made:
        yield made


@contextmanager
def _deployable(top: Path) -> Iterator[Deployed]:
    assert run_app(QUICK, top / "cdktf.out").returncode == 0
    organization = described(QUICK)
    with EmbeddedAws(preconditions.embedded(organization)) as aws:
        preconditions.make(organization, aws)
        yield Deployed(top, aws)


def test_plan_only_then_refused_without_confirmation_then_deployed(deployed: Deployed) -> None:
    code, out, err = deployed.run("--plan")
    assert code == 0, err
    expected = [
        "environment created changed replaced destroyed",
        "vaults-eu-west-1 2 0 0 0",
        "shop-eu-west-1 3 0 0 0",
        "store-eu-west-1 3 0 0 0",
        "management-eu-west-1 3 0 0 0",
        "all 11 0 0 0",
        "nothing would be destroyed",
    ]
    assert out == expected
    assert list(deployed.top.rglob("*.tfplan")) == []
    assert deployed.states() == []

    code, out, err = deployed.run("vaults-eu-west-1")
    assert (code, out[-1]) == (2, "nothing would be destroyed")
    assert err.splitlines()[-2:] == [
        "farvault: error: confirmation is asked in a terminal, and this is none",
        "  help: add --yes to deploy without it",
    ]
    assert deployed.states() == []

    code, out, err = deployed.run("--yes")
    assert code == 0, err
    assert [line.rpartition(" created")[0] for line in out[-4:]] == [
        "vaults-eu-west-1 done 2",
        "shop-eu-west-1 done 3",
        "store-eu-west-1 done 3",
        "management-eu-west-1 done 3",
    ]


def test_planned_destroys_are_named_and_those_of_vaults_refused(deployed: Deployed, tmp_path: Path) -> None:
    vaults, shop = (deployed.top / "cdktf.out" / "stacks" / name / "cdk.tf.json" for name in STACKS[:2])
    before = vaults.read_text(), shop.read_text()
    empty = json.loads(before[0])
    del empty["module"], empty["output"]
    without = json.loads(before[1])
    del without["module"]["source_account"]["backup_role"]
    try:
        vaults.write_text(json.dumps(empty))
        shop.write_text(json.dumps(without))
        code, out, err = deployed.run("--plan")
    finally:
        vaults.write_text(before[0])
        shop.write_text(before[1])
    assert code == 1
    assert "vaults-eu-west-1 0 0 0 2" in out
    assert "shop-eu-west-1 0 0 0 3" in out
    assert out[out.index("would be destroyed:") + 1 :] == [
        "shop-eu-west-1: module.source_account.aws_iam_role.backup[0]",
        'shop-eu-west-1: module.source_account.aws_iam_role_policy_attachment.backup["service-role/'
        'AWSBackupServiceRolePolicyForBackup"]',
        'shop-eu-west-1: module.source_account.aws_iam_role_policy_attachment.backup["service-role/'
        'AWSBackupServiceRolePolicyForRestores"]',
        "vaults-eu-west-1: module.destination_vault_central.aws_backup_logically_air_gapped_vault.this[0]",
        "vaults-eu-west-1: module.destination_vault_central.aws_backup_vault_policy.this",
    ]
    assert "would be destroyed: AWS deletes it only once it is empty, which its lock decides" in err
    assert err.splitlines()[-1] == "nothing was deployed"


def test_an_unknown_environment(deployed: Deployed) -> None:
    code, out, err = deployed.run("nowhere")
    assert (code, out) == (2, [])
    assert err.splitlines()[0] == "farvault: error: there is no environment 'nowhere'"


def test_without_output(deployed: Deployed) -> None:
    code, _, err = deployed.run("--output", "nowhere")
    assert code == 2
    assert err.splitlines()[1] == "  help: run 'farvault synth' first"


def test_stopped_or_killed_it_leaves_no_process_and_a_state_that_is_true(undeployed: Deployed) -> None:
    """Killed hard, Terraform is interrupted and not killed, so it still writes what it did."""
    for number, code in ((signal.SIGTERM, 130), (signal.SIGKILL, -signal.SIGKILL)):
        process = undeployed.start("--yes")
        assert process.stderr
        for line in process.stderr:
            if "created" in line:
                break
        process.send_signal(number)
        process.communicate(timeout=60)
        assert process.returncode == code
        assert left_over(undeployed.top, 30) == []
    code, _, err = undeployed.run("--yes")
    assert code == 0, err
    assert len(undeployed.states()) == 4
