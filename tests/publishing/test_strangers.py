"""Somebody who has one published module and its README gets what it says: every line pasted, every command run.

By folder, from a repository by its tag, from an archive over HTTP, and from a registry; with Terraform and OpenTofu;
then to the next version, whose plan is empty.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from farvault.cli.main import main
from farvault.embedded_aws import EmbeddedAws
from farvault.publishing import folders
from tests.conftest import Terraform
from tests.publishing.conftest import ACCOUNTS, BACKUP, NAMES, environment
from tests.publishing.serving import REGISTRY, repositories, served

pytestmark = pytest.mark.long
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SUBMODULES = [name for name in NAMES if name not in ("farvault", "destination-vault")]


class Stranger:
    """A new folder, and what its user does in it."""

    def __init__(self, terraform: Terraform, aws: EmbeddedAws, account: str, folder: Path) -> None:
        self.terraform = replace(terraform, environment=environment(terraform.environment, aws, account))
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def follow(self, readme: Path) -> None:
        """Paste what the README shows, and run its commands."""
        commands = []
        for kind, text in BLOCK.findall(readme.read_text()):
            if kind == "console":
                commands += [line.removeprefix("$ ").split() for line in text.splitlines()]
            else:
                (self.folder / {"hcl": "main.tf", "json": "daily.json"}[kind]).write_text(text)
        assert commands == [["terraform", "init"], ["terraform", "apply"]]
        for _, *arguments in commands:
            self.run(*arguments)

    def run(self, *arguments: str) -> str:
        """A command of Terraform's, whose question is answered with yes."""
        process = subprocess.run(
            [self.terraform.program.path, *arguments],
            cwd=self.folder,
            env=self.terraform.environment | {"TF_INPUT": "1"},
            input="yes\n",
            capture_output=True,
            text=True,
        )
        assert process.returncode == 0, f"{arguments}\n{process.stdout}\n{process.stderr}"
        return process.stdout

    def nothing_to_do(self) -> bool:
        """Whether another plan is empty."""
        return "No changes." in self.run("plan", "-detailed-exitcode", "-no-color")


def link(published: Path, folder: Path) -> None:
    """Put the published folders where the README's `source` says: beside the configuration."""
    folder.mkdir()
    for each in published.glob("terraform-aws-*"):
        (folder / each.name).symlink_to(each)


@pytest.mark.every_program
@pytest.mark.parametrize("name", NAMES)
def test_a_folder(newest: Terraform, aws: EmbeddedAws, published: Path, tmp_path: Path, name: str) -> None:
    link(published, tmp_path / "mine")
    stranger = Stranger(newest, aws, ACCOUNTS[name], tmp_path / "mine")
    stranger.follow(published / f"terraform-aws-{name}" / "README.md")
    assert stranger.nothing_to_do()
    if name in ("destination-vault", "farvault"):
        (vault,) = aws.client("backup", BACKUP, "eu-west-1").list_backup_vaults()["BackupVaultList"]
        assert vault["BackupVaultName"] == "central"
        assert vault["EncryptionKeyArn"].startswith(f"arn:aws:kms:eu-west-1:{BACKUP}:key/")


@pytest.mark.parametrize("name", SUBMODULES)
def test_a_submodule(oldest: Terraform, aws: EmbeddedAws, published: Path, tmp_path: Path, name: str) -> None:
    link(published, tmp_path / "mine")
    stranger = Stranger(oldest, aws, ACCOUNTS[name], tmp_path / "mine")
    stranger.follow(published / "terraform-aws-farvault" / "modules" / name / "README.md")
    assert stranger.nothing_to_do()


def test_what_exists_is_imported(newest: Terraform, aws: EmbeddedAws, published: Path, tmp_path: Path) -> None:
    """As UPGRADING.md says: a vault by its name and a key by its id, to the addresses that a plan shows."""
    link(published, tmp_path / "mine")
    stranger = Stranger(newest, aws, BACKUP, tmp_path / "mine")
    backup = aws.client("backup", BACKUP, "eu-west-1")
    key = aws.client("kms", BACKUP, "eu-west-1").create_key()["KeyMetadata"]
    backup.create_backup_vault(BackupVaultName="central", EncryptionKeyArn=key["Arn"])
    readme = (published / "terraform-aws-destination-vault" / "README.md").read_text()
    (stranger.folder / "main.tf").write_text(dict(BLOCK.findall(readme))["hcl"])
    stranger.run("init")
    planned = stranger.run("plan", "-no-color")
    for kind, id in (("aws_backup_vault", "central"), ("aws_kms_key", key["KeyId"])):
        (address,) = re.findall(rf"^  # (\S+\.{kind}\.\S+) will be created", planned, re.MULTILINE)
        stranger.run("import", address, id)
    assert "Plan: 2 to add, 1 to change, 0 to destroy." in stranger.run("plan", "-no-color")
    stranger.run("apply")
    assert stranger.nothing_to_do()
    (vault,) = backup.list_backup_vaults()["BackupVaultList"]
    assert vault["EncryptionKeyArn"] == key["Arn"]


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, dict[str, str]]]:
    """Two versions, published with each kind of source; the folders by kind, and the server's address by kind."""
    (tmp_path / "repositories").mkdir()
    (tmp_path / "archives").mkdir()
    with served(tmp_path / "archives") as address:
        places = {
            "git": f"git::file://{tmp_path}/repositories",
            "archive": f"{address}/archives",
            "registry": f"{REGISTRY}/acme",
        }
        for version in ("1.4.0", "1.5.0"):
            monkeypatch.setattr(folders, "version", lambda name, version=version: version)
            for kind, place in places.items():
                assert main(["publish", str(tmp_path / kind / version), "--source", place]) == 0
            repositories(tmp_path / "git" / version, tmp_path / "repositories", version)
            for file in (tmp_path / "archive" / version / "archives").glob("*.zip"):
                file.rename(tmp_path / "archives" / file.name)
        yield tmp_path, {"registry": f"{address}/v1/modules/"}


@pytest.mark.parametrize("kind", ["git", "archive", pytest.param("registry", marks=pytest.mark.every_program)])
def test_from_elsewhere_and_to_the_next_version(
    terraform: Terraform, aws: EmbeddedAws, versions: tuple[Path, dict[str, str]], tmp_path: Path, kind: str
) -> None:
    top, services = versions
    stranger = Stranger(terraform, aws, BACKUP, tmp_path / "mine")
    configuration = Path(stranger.terraform.environment.get("TF_CLI_CONFIG_FILE", "/dev/null")).read_text()
    (tmp_path / "cli.tfrc").write_text(
        f'{configuration}\nhost "{REGISTRY}" {{\n  services = {{ "modules.v1" = "{services["registry"]}" }}\n}}\n'
    )
    stranger.terraform.environment["TF_CLI_CONFIG_FILE"] = str(tmp_path / "cli.tfrc")
    for version in ("1.4.0", "1.5.0"):
        readme = top / kind / version / "terraform-aws-destination-vault" / "README.md"
        assert version in readme.read_text().split("## Security")[0]
        if version == "1.4.0":
            stranger.follow(readme)
        (pasted,) = (text for language, text in BLOCK.findall(readme.read_text()) if language == "hcl")
        (stranger.folder / "main.tf").write_text(pasted)
        stranger.run("init", "-upgrade")
        stranger.run("validate")
        assert stranger.nothing_to_do()
    # The same module as a part of the whole one, and a submodule, from the same place.
    (tmp_path / "whole").mkdir()
    for name in ("farvault", "farvault/modules/source-account"):
        whole = Stranger(stranger.terraform, aws, ACCOUNTS[name.rpartition("/")[2]], tmp_path / "whole")
        (pasted,) = (
            text
            for language, text in BLOCK.findall(
                (top / kind / "1.5.0" / f"terraform-aws-{name}" / "README.md").read_text()
            )
            if language == "hcl"
        )
        (whole.folder / "main.tf").write_text(pasted)
        whole.run("init")
        whole.run("validate")
