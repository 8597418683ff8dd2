"""The shipped example, rehearsed as by a user; with credentials in the environment that must not be used."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from farvault.beforehand import beforehand
from farvault.rehearsal.folder import synthesized
from tests.conftest import ROOT
from tests.rehearsal.rehearsing import HERE, described, leftovers, start

FAULTY = {
    "AWS_ACCESS_KEY_ID": "AKIAPOISONPOISONPOIS",
    "AWS_SECRET_ACCESS_KEY": "poison",
    "AWS_SESSION_TOKEN": "poison",
    "AWS_PROFILE": "poison",
    "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
    "AWS_ENDPOINT_URL_KMS": "http://127.0.0.1:9",
    "AWS_CA_BUNDLE": "/nowhere",
    "AWS_REGION": "nowhere",
    "TF_CLI_ARGS": "-nonsense",
    "TF_WORKSPACE": "other",
    "TF_DATA_DIR": "/nowhere",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "http_proxy": "http://127.0.0.1:9",
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, str, str]:
    top = tmp_path_factory.mktemp("shipped")
    home = top / "home"
    (home / ".aws").mkdir(parents=True)
    for name in ("credentials", "config"):
        (home / ".aws" / name).write_text("[default]\nrole_arn = arn:aws:iam::999999999999:role/poison\nnonsense")
    keep = top / "rehearsal"
    process = start(ROOT / "environments", keep, "--lose", "ap-southeast-2", "--lose", "shop", **FAULTY, HOME=str(home))
    out, err = process.communicate(timeout=900)
    return keep, process.returncode, re.sub(r"\d+\.\d s", "N s", out), err


def test_everything_is_applied_and_arrives(run: tuple[Path, int, str, str]) -> None:
    keep, code, out, err = run
    assert code == 0, err + out
    assert err.splitlines()[-1].startswith("everything was deployed and every copy arrived (")
    lines = [re.sub(r" +", " ", line).strip() for line in out.splitlines()]
    assert lines[0] == "true beforehand:"
    end = lines.index("")
    assert lines[1:end] == [f"{item.needs}, {item.where()}" for item in beforehand(described(ROOT / "environments"))]
    assert "AWS's own vault Default exists, in ap-southeast-2 in 3 accounts: analytics, shop, warehouse" in lines
    lines = lines[end + 1 :]
    assert lines[:12] == [
        "environment result resources time",
        "backup-ap-southeast-2 done 10 created N s",
        "backup-ap-southeast-4 done 5 created N s",
        "analytics-ap-southeast-2 done 9 created N s",
        "analytics-ap-southeast-4 done 3 created N s",
        "shop-ap-southeast-2 done 9 created N s",
        "shop-ap-southeast-4 done 3 created N s",
        "warehouse-ap-southeast-2 done 9 created N s",
        "warehouse-ap-southeast-4 done 3 created N s",
        "management-ap-southeast-2 done 5 created N s",
        "",
        "a second plan of all 9 environments is empty",
    ]
    assert lines[12] == "every plan's policy is attached where the description says"
    assert lines[13] == "every account's effective policy is the one that 'farvault explain' shows"
    types, accounts = "Aurora, DynamoDB, EBS, EC2, EFS, RDS, S3", "analytics, shop, warehouse"
    assert (
        f"daily nightly {types} {accounts} in ap-southeast-2, ap-southeast-4 backup/ap-southeast-4/central arrived"
        in (lines)
    )
    assert f"backup backup EBS, EFS, RDS {accounts} in ap-southeast-2 backup/ap-southeast-2/cabvault arrived" in lines
    assert "without ap-southeast-2, 9 backups of 93 would be lost" in lines
    assert f"backup backup EBS, EFS, RDS {accounts} in ap-southeast-2 nowhere" in lines
    assert "without shop, no backups of 93 would be lost" in lines
    assert leftovers(keep) == []


def test_what_was_applied_is_what_synth_writes(run: tuple[Path, int, str, str], synthesized_again: Path) -> None:
    applied = run[0] / "cdktf.out"

    def files(output: Path) -> dict[str, bytes]:
        return {str(file.relative_to(output)): file.read_bytes() for file in synthesized(output)}

    assert files(applied) == files(synthesized_again)
    assert len(files(applied)) > 20


@pytest.fixture
def synthesized_again(synthesized: Path) -> Path:
    return synthesized


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--lose", "nowhere"], "'nowhere' is neither an account nor a Region of the description"),
        (["--parallel", "0"], "--parallel must be 1 or more, got 0"),
    ],
)
def test_wrong_usage(more: list[str], message: str, tmp_path: Path) -> None:
    process = start(HERE / "quick", tmp_path / "rehearsal", *more)
    _, err = process.communicate(timeout=900)
    assert process.returncode == 2
    assert err.splitlines()[0] == f"farvault: error: {message}"


def test_without_terraform(tmp_path: Path) -> None:
    process = start(HERE / "quick", tmp_path / "rehearsal", FARVAULT_TERRAFORM="/nowhere/terraform")
    _, err = process.communicate(timeout=900)
    assert process.returncode == 3
    message = "no '/nowhere/terraform' (FARVAULT_TERRAFORM) was found on the PATH"
    assert err.splitlines()[0] == f"farvault: error: {message}"
    assert leftovers(tmp_path / "rehearsal") == []


def test_the_live_view(tmp_path: Path) -> None:
    """In a terminal the running environments are redrawn in place."""
    ours, theirs = pty.openpty()
    command = (
        f"exec '{sys.executable}' -m farvault rehearse '{HERE / 'quick'}' --keep '{tmp_path / 'rehearsal'}' >/dev/null"
    )
    process = subprocess.Popen(["sh", "-c", command], cwd=ROOT, stdin=theirs, stderr=theirs)
    os.close(theirs)
    output = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:
            break
        if not more:
            break
        output += more
    assert process.wait() == 0
    text = output.decode()
    assert "\x1b[" in text
    assert "  vaults-eu-west-1: applying" in text
    assert "0 of 4 environments" in text
    assert re.search(r"shop-eu-west-1: done, 3 created \(\d+\.\d s\)", text)
