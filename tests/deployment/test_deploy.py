"""`farvault deploy`, with an ordinary AWS_ENDPOINT_URL that points at the embedded AWS."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.rehearsal import preconditions
from farvault.running.program import environment_for, find_program
from tests.conftest import ROOT, run_app
from tests.rehearsal.rehearsing import HERE, described, leftovers, wrapped

QUICK = HERE / "quick"
STACKS = ("vaults-eu-west-1", "shop-eu-west-1", "store-eu-west-1", "management-eu-west-1")


SID = "+ Statement[EnableBackupVaultAccessByOrganization]"
ROLES = ("aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup", "farvault/FarvaultBackup")
#: The first environment's part, without what differs between providers: attributes that AWS decides.
INFORMED = [
    "vaults-eu-west-1",
    "+ module.destination_vault_central.aws_backup_logically_air_gapped_vault.this[0] would be created",
    "max_retention_days: 400",
    "min_retention_days: 7",
    'name: "central"',
    "+ module.destination_vault_central.aws_backup_vault_policy.this would be created",
    'backup_vault_name: "central"',
    "policy:",
    f'{SID}.Action = "backup:CopyIntoBackupVault"',
    *(f'{SID}.Condition.ArnLike.aws:PrincipalArn = "arn:aws:iam::*:role/{role}"' for role in ROLES),
    f'{SID}.Condition.StringEquals.aws:PrincipalOrgID = "o-a1b2c3d4e5"',
    f'{SID}.Effect = "Allow"',
    f'{SID}.Principal = "*"',
    f'{SID}.Resource = "*"',
    f'{SID}.Sid = "EnableBackupVaultAccessByOrganization"',
    '+ Version = "2012-10-17"',
    "output.destination_vault_central would be created",
    "",
]


class Deployed:
    def __init__(self, top: Path, aws: EmbeddedAws) -> None:
        self.top = top
        own = environment_for(find_program(), top)
        self._variables = aws.environment() | {"FARVAULT_MARK": str(top)}
        self._variables |= {name: own[name] for name in ("TF_CLI_CONFIG_FILE",) if name in own}

    def start(self, *arguments: str, output: IO[bytes] | None = None, **more: str) -> subprocess.Popen[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return subprocess.Popen(
            [sys.executable, "-m", "farvault", "deploy", *arguments],
            cwd=self.top,
            env=environment | self._variables | {"PYTHONPATH": str(ROOT)} | more,
            stdin=subprocess.DEVNULL,
            stdout=output or subprocess.PIPE,
            stderr=output or subprocess.PIPE,
            text=True,
        )

    def states(self) -> list[Path]:
        return list(self.top.glob("cdktf.out/stacks/*/terraform.tfstate"))

    def run(self, *arguments: str) -> tuple[int, list[str], str]:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=900)
        assert leftovers(self.top) == []
        return process.returncode, [re.sub(r" +", " ", line).strip() for line in out.splitlines()], err


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    with _deployable(tmp_path_factory.mktemp("deploy")) as deployment:
        code, _, err = deployment.run("--yes")
        assert code == 0, err
        yield deployment


@pytest.fixture
def undeployed(tmp_path: Path) -> Iterator[Deployed]:
    with _deployable(tmp_path) as deployment:
        yield deployment


@contextmanager
def _deployable(top: Path) -> Iterator[Deployed]:
    assert run_app(QUICK, top / "cdktf.out").returncode == 0
    organization = described(QUICK)
    with EmbeddedAws(preconditions.embedded(organization)) as aws:
        preconditions.make(organization, aws)
        yield Deployed(top, aws)


@pytest.mark.every_program
def test_plan_only_then_refused_without_confirmation_then_deployed(undeployed: Deployed) -> None:
    code, out, err = undeployed.run("--plan")
    assert code == 0, err
    expected = [
        "environment created changed replaced destroyed forgotten",
        "vaults-eu-west-1 2 0 0 0 0",
        "shop-eu-west-1 3 0 0 0 0",
        "store-eu-west-1 3 0 0 0 0",
        "management-eu-west-1 3 0 0 0 0",
        "all 11 0 0 0 0",
        "nothing would be destroyed",
    ]
    assert out[-len(expected) :] == expected
    lines = [line for line in out if "(known after apply)" not in line and not line.startswith("region: ")]
    assert lines[: len(INFORMED)] == INFORMED
    assert "shop-eu-west-1, and the same in 1 more: store-eu-west-1" in lines
    assert list(undeployed.top.rglob("*.tfplan")) == []
    assert undeployed.states() == []

    code, out, err = undeployed.run("--plan", "vaults-eu-west-1", "--summary", "summary.txt")
    assert (code, len(out)) == (0, 4), err
    summary = (undeployed.top / "summary.txt").read_text().splitlines()
    assert {line.strip() for line in INFORMED} <= {line.strip() for line in summary}

    code, out, err = undeployed.run("vaults-eu-west-1")
    assert (code, out) == (2, [])
    assert err.splitlines() == [
        "farvault: error: cannot ask for confirmation: standard input is not a terminal",
        "  help: add --yes to deploy without it",
    ]
    assert undeployed.states() == []

    code, out, err = undeployed.run("--yes")
    assert code == 0, err
    assert [line.rpartition(" created")[0] for line in out[-4:]] == [
        "vaults-eu-west-1 done 2",
        "shop-eu-west-1 done 3",
        "store-eu-west-1 done 3",
        "management-eu-west-1 done 3",
    ]


@pytest.mark.long
def test_plans_are_kept_and_deployed_exactly_and_only_once(undeployed: Deployed) -> None:
    code, _, err = undeployed.run("--plan", "--keep-plans", "kept")
    assert code == 0, err
    plans = undeployed.top / "kept"
    assert {oct(each.stat().st_mode & 0o777) for each in plans.iterdir()} == {"0o600"}
    assert plans.stat().st_mode & 0o777 == 0o700
    assert list(undeployed.top.rglob("farvault.tfplan")) == []

    file = undeployed.top / "cdktf.out" / "stacks" / STACKS[0] / "cdk.tf.json"
    text = file.read_text()
    file.write_text(text + " ")
    code, out, err = undeployed.run("--yes", "--from-plans", "kept")
    file.write_text(text)
    assert code == 1
    assert "the kept plan is not to be used any more\n    the synthesized output is another one\n" in err
    assert undeployed.states() == []

    code, _, err = undeployed.run("--yes", "--from-plans", "kept")
    assert code == 0, err
    assert len(undeployed.states()) == 4

    code, out, err = undeployed.run("--yes", "--from-plans", "kept")
    assert (code, out[-1]) == (1, "what would be destroyed is not known")
    assert err.count("    the state is another one\n") == 4


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
    assert "vaults-eu-west-1 0 0 0 2 0" in out
    assert "shop-eu-west-1 0 0 0 3 0" in out
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
    refused = [line.split("'")[1] for line in err.splitlines() if "would be destroyed: " in line]
    assert sorted(refused) == sorted(line.partition(": ")[2] for line in out[out.index("would be destroyed:") + 1 :])
    assert err.splitlines()[-1] == "nothing was deployed"


def test_an_unknown_environment(deployed: Deployed) -> None:
    code, out, err = deployed.run("nowhere", "--plan")
    assert (code, out) == (2, [])
    assert err.splitlines()[0] == "farvault: error: there is no environment 'nowhere'"


def test_without_output(deployed: Deployed) -> None:
    code, _, err = deployed.run("--output", "nowhere", "--plan")
    assert code == 2
    assert err.splitlines()[1] == "  help: run 'farvault synth' first"


#: In this environment Terraform keeps running until the test lets it end.
DELAYED = """import subprocess, sys, time
from pathlib import Path
if sys.argv[1] != "apply" or Path.cwd().name != IN:
    again()
child = subprocess.Popen([REAL, *sys.argv[1:]])
Path(TOP, f"{IN}.begun").touch()
code = child.wait()
while not Path(TOP, f"{IN}.go").exists():
    time.sleep(0.05)
sys.exit(code)
"""


@pytest.mark.long
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_stopped_or_killed_it_leaves_no_process_and_a_state_that_is_true(number: int, undeployed: Deployed) -> None:
    """Terraform runs to its own end in either case, so its state has everything that was created."""
    top, name = undeployed.top, STACKS[1]
    program = wrapped(top, DELAYED, IN=name, TOP=str(top))
    with (top / "said").open("wb") as log:
        process = undeployed.start("--yes", output=log, FARVAULT_TERRAFORM=str(program))
    while not (top / f"{name}.begun").exists():
        assert process.poll() is None, (top / "said").read_text()
        time.sleep(0.05)
    process.send_signal(number)
    while number == signal.SIGTERM and "interrupt again" not in (top / "said").read_text():
        assert process.poll() is None, (top / "said").read_text()
        time.sleep(0.05)
    (top / f"{name}.go").touch()
    assert process.wait(900) == (130 if number == signal.SIGTERM else -signal.SIGKILL)
    assert leftovers(top, 900) == []
    before = len(undeployed.states())
    assert 2 <= before <= 3, "the first, this one, and what ran beside it"
    code, out, err = undeployed.run("--yes")
    assert code == 0, err
    assert f"{name} 0 0 0 0 0" in out
    assert len(undeployed.states()) == 4
