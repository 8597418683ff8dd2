"""The ways to deploy that the README has: the commands under each are run as they stand, on the embedded AWS.

Those of HCP Terraform are run in tests/hcp, against a server on loopback; `terraform login` needs the service itself.
The cdktf command line is large: `make cdktf-synth` installs it, which CI does before the tests.
"""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.organization import load
from farvault.rehearsal import preconditions
from farvault.running.program import environment_for, find_program
from tests.conftest import ROOT

pytestmark = pytest.mark.long
README = (ROOT / "README.md").read_text()
CDKTF = ROOT / ".tools" / "cdktf" / "node_modules" / ".bin"
TERRAFORM = find_program().path
LONGEST_SECONDS = 1200


def commands(text: str) -> list[str]:
    """The commands of the console blocks of a part of the README."""
    blocks = re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if line.startswith("$ ")]


DEPLOYING = README.split("\n## Deploying\n")[1].split("\n## ")[0]
#: The commands of each way, by the first words of its paragraph.
WAYS = {
    beginning: commands(part)
    for beginning, part in zip(
        re.findall(r"^\*\*(\w+ \w+)", DEPLOYING, re.MULTILINE),
        re.split(r"^\*\*\w+ \w+", DEPLOYING, flags=re.MULTILINE)[1:],
        strict=True,
    )
}


def test_each_way_has_its_first_three_commands() -> None:
    assert list(WAYS) == ["You do", "A pipeline", "HCP Terraform", "Somebody who"]
    assert {len(each) for each in WAYS.values()} == {3}


class Reader:
    """A folder in which somebody follows the README, and the AWS that they have."""

    def __init__(self, top: Path, aws: EmbeddedAws, scratch: Path) -> None:
        self.top, self.aws = top, aws
        programs = [str(Path(sys.executable).parent), str(CDKTF), str(ROOT / ".tools" / "bin"), str(scratch)]
        base = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "CI"))}
        self.environment = base | environment_for(find_program(), scratch) | aws.environment()
        self.environment |= {"PATH": os.pathsep.join([*programs, os.environ["PATH"]]), "PYTHONPATH": str(ROOT)}
        # The README says `terraform`; where there is only OpenTofu, that is what it means.
        (scratch / "terraform").symlink_to(TERRAFORM)
        self.environment |= {"PAGER": "cat"}

    def at_a_terminal(self, command: str) -> str:
        """Run a command, and answer yes where it asks."""
        outer, inner = pty.openpty()
        process = subprocess.Popen(
            ["bash", "-c", command], cwd=self.top, env=self.environment, stdin=inner, stdout=inner, stderr=inner
        )
        os.close(inner)
        said = b""
        while True:
            try:
                read = os.read(outer, 4096)
            except OSError:  # all who could write have ended
                break
            said += read
            if b"only 'yes' does: " in read:
                os.write(outer, b"yes\n")
        os.close(outer)
        code = process.wait(LONGEST_SECONDS)
        assert code == 0, f"{command}: {code}\n{said.decode(errors='replace')}"
        return said.decode(errors="replace")

    def vaults(self) -> set[str]:
        """The vaults of the account that keeps the copies, in its first Region."""
        client = self.aws.client("backup", "777777777777", "eu-west-1")
        return {vault["BackupVaultName"] for vault in client.list_backup_vaults()["BackupVaultList"]}


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """The organization that the README describes with `farvault init`, before anything of it is deployed."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "scratch").mkdir()
    (init,) = (each for each in commands(README) if " init " in each and "farvault" in each)
    subprocess.run(
        [sys.executable, "-m", "farvault", *init.split()[1:-1], "environments"],
        cwd=tmp_path / "mine",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    organization = load(tmp_path / "mine" / "environments").organization
    assert organization
    with EmbeddedAws(preconditions.embedded(organization)) as aws:
        preconditions.make(organization, aws)
        yield Reader(tmp_path / "mine", aws, tmp_path / "scratch")


def test_farvault_deploy(reader: Reader) -> None:
    before = reader.vaults()
    outputs = [reader.at_a_terminal(command) for command in WAYS["You do"]]
    assert "nothing would be destroyed" in outputs[1]
    assert "only 'yes' does: " in outputs[2]
    assert reader.vaults() > before
    assert "0 " in reader.at_a_terminal("farvault deploy --plan").splitlines()[-2]


def test_cdktf_deploy(reader: Reader) -> None:
    if not (CDKTF / "cdktf").exists():
        assert not os.environ.get("CI"), "cdktf is missing: CI installs it before the tests"
        pytest.skip("cdktf is missing: make cdktf-synth")
    for name in ("cdktf.json", "main.py"):
        shutil.copy(ROOT / name, reader.top / name)
    (reader.top / ".venv").symlink_to(Path(sys.executable).parent.parent)
    reader.environment |= {"CI": "true", "TERRAFORM_BINARY_NAME": TERRAFORM}
    before = reader.vaults()
    for command in WAYS["A pipeline"]:
        # It asks in a way of its own; in a pipeline it is told beforehand.
        reader.at_a_terminal(command.replace("deploy", "deploy --auto-approve"))
    assert reader.vaults() > before


def test_the_modules(reader: Reader) -> None:
    folder = "."
    for command in WAYS["Somebody who"]:
        if command.startswith("cd "):
            folder = command.removeprefix("cd ")
        else:
            reader.at_a_terminal(f"cd {folder} && {command}")
    assert "Success!" in reader.at_a_terminal(f"cd {folder} && terraform validate -no-color")
