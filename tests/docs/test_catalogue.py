"""Every description of the catalogue has no findings, deploys to the embedded AWS, and its copies arrive."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from farvault.checking import check
from farvault.cli import main
from farvault.embedded_aws import EmbeddedAws
from farvault.rehearsal.folder import Folder
from farvault.rehearsal.preconditions import embedded
from tests.conftest import ROOT
from tests.docs.commands import commands
from tests.docs.following import PROGRAMS
from tests.rehearsal.rehearsing import described, start

CATALOGUE = ROOT / "docs" / "catalogue"
NAMES = sorted(folder.name for folder in CATALOGUE.iterdir() if folder.is_dir())
#: In another year and time zone, one of each kind is enough: the smallest.
REHEARSED = [name if name == "smallest" else pytest.param(name, marks=pytest.mark.long) for name in NAMES]


def test_there_are_as_many_as_the_page_lists() -> None:
    listed = re.findall(
        r"^\| \[[^]]+\]\(([^/]+)/README\.md\)", (CATALOGUE / "README.md").read_text(encoding="utf-8"), re.M
    )
    assert sorted(listed) == NAMES
    assert len(NAMES) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_it_is_accepted_without_findings(name: str) -> None:
    outcome = check(CATALOGUE / name / "environments")
    assert (list(outcome.result.findings), list(outcome.result.accepted)) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_its_page_says_for_whom_and_what(name: str) -> None:
    text = (CATALOGUE / name / "README.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "**For:**" in text
    assert "**It gives:**" in text


@pytest.mark.parametrize("name", NAMES)
def test_every_account_can_be_explained(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--all", str(CATALOGUE / name / "environments")]) == 0
    assert "invalid" not in capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_it_is_synthesized(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "environments"
    shutil.copytree(CATALOGUE / name / "environments", folder)
    assert main(["synth", str(folder), "--output", str(tmp_path / "out")]) == 0
    stacks = {file.name for file in (tmp_path / "out" / "stacks").iterdir()}
    assert stacks == {site.stack for site in described(folder).sites()}


@pytest.mark.parametrize("name", REHEARSED)
def test_it_is_rehearsed(name: str, tmp_path: Path) -> None:
    description, keep = CATALOGUE / name / "environments", tmp_path / "rehearsal"
    process = start(description, keep)
    shown, errors = process.communicate()
    assert process.returncode == 0, shown + errors
    if name == "restore-ready":
        copied_back(description, keep)


def copied_back(description: Path, keep: Path) -> None:
    """What docs/guides/restore.md says to do in the backup account, with what the rehearsal has copied there."""
    guide = (ROOT / "docs" / "guides" / "restore.md").read_text(encoding="utf-8")
    section = guide.partition("## 2. Copy back")[2].partition("\n## ")[0]
    listing, start_copy, describe = (command.line for command in commands(section))
    with EmbeddedAws(embedded(described(description)), Folder(keep).journal) as aws:

        def ran(line: str) -> Any:
            command = [str(PROGRAMS / "aws"), *shlex.split(line)[1:]]
            environment = os.environ | aws.environment("222222222222")
            process = subprocess.run(command, env=environment, capture_output=True, text=True)
            assert process.returncode == 0, process.stderr
            return json.loads(process.stdout)

        points = ran(listing)["RecoveryPoints"]
        assert {point["ResourceType"] for point in points} == {"EBS", "EFS", "RDS"}
        for point in points:
            job = ran(start_copy.replace("RECOVERY_POINT", point["RecoveryPointArn"]))
            state = ran(describe.replace("COPY_JOB", job["CopyJobId"]))["CopyJob"]
            assert (state["State"], state.get("StatusMessage")) == ("COMPLETED", None)
        returned = aws.client("backup", "333333333333", "eu-west-1")
        there = returned.list_recovery_points_by_backup_vault(BackupVaultName="returned")["RecoveryPoints"]
        assert {point["ResourceType"] for point in there} == {"EBS", "EFS", "RDS"}
