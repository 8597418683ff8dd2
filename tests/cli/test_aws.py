"""`farvault aws`: what it prints is enough for boto3, and it ends however it is stopped."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3
import pytest
from botocore.exceptions import ConnectionError as NotReachable

from farvault.cli import main
from tests.conftest import ROOT


@contextmanager
def served(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """The process, and what its output exports."""
    process = subprocess.Popen(
        [sys.executable, "-m", "farvault", "aws", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr
        assert process.stdout
        assert process.stderr.readline() == "the embedded AWS runs until it is interrupted\n"
        exported: dict[str, str] = {}
        while (line := process.stdout.readline()).startswith("export "):
            name, _, value = line.removeprefix("export ").partition("=")
            exported[name] = shlex.split(value)[0] if value.strip() != "''" else ""
        yield process, exported
    finally:
        process.kill()
        process.communicate()


def session(exported: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> boto3.Session:
    for name, value in exported.items():
        monkeypatch.setenv(name, value)
    return boto3.Session()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_until_it_is_interrupted(number: signal.Signals, monkeypatch: pytest.MonkeyPatch) -> None:
    with served("--account", "backup", "--region", "ap-southeast-4") as (process, exported):
        ours = session(exported, monkeypatch)
        assert ours.region_name == "ap-southeast-4"
        assert ours.client("sts").get_caller_identity()["Account"] == "222222222222"
        backup = ours.client("backup")
        backup.create_backup_vault(BackupVaultName="tried")
        assert [each["BackupVaultName"] for each in backup.list_backup_vaults()["BackupVaultList"]] == ["tried"]
        process.send_signal(number)
        _, err = process.communicate(timeout=900)
        assert (process.returncode, err) == (0, "")
        with pytest.raises(NotReachable):
            backup.list_backup_vaults()


def test_killed_it_leaves_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    with served() as (process, exported):
        organizations = session(exported, monkeypatch).client("organizations")
        assert organizations.describe_organization()["Organization"]["Id"] == "o-a1b2c3d4e5"
        process.kill()
        process.communicate()

        def ask_until_it_fails() -> None:
            while True:
                organizations.describe_organization()

        with pytest.raises(NotReachable):
            ask_until_it_fails()


def test_an_unknown_account(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aws", str(ROOT / "environments"), "--account", "shopp"]) == 2
    assert capsys.readouterr().err == "farvault: error: unknown account 'shopp'\n  help: did you mean 'shop'?\n"


def test_a_broken_description(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "organization.yaml").write_text("accounts: []\n")
    assert main(["aws", str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith("nothing was started\n")
