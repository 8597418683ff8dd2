"""A description deployed to the embedded AWS through HCP Terraform, by Terraform alone and by `farvault deploy`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.rehearsal import preconditions
from tests.conftest import run_app
from tests.hcp.deploying import Cloud, uploaded
from tests.rehearsal.rehearsing import HERE, described


@pytest.fixture
def cloud(tmp_path: Path) -> Iterator[tuple[Cloud, EmbeddedAws]]:
    cloud = Cloud.begin(tmp_path)
    with cloud.service:
        description = tmp_path / "environments"
        shutil.copytree(HERE / "small", description)
        backend = f"{{type: cloud, organization: acme, hostname: '{cloud.service.host}', project: Backups}}"
        file = description / "organization.yaml"
        file.write_text(file.read_text().replace("{role: Deploy}", f"{{role: Deploy, backend: {backend}}}"))
        process = run_app(description, tmp_path / "cdktf.out")
        assert process.returncode == 0, process.stderr
        organization = described(description)
        with EmbeddedAws(preconditions.embedded(organization)) as aws:
            preconditions.make(organization, aws)
            cloud.service.variables = aws.environment()
            yield cloud, aws
            assert aws.log() == ""


def test_by_terraform_alone_then_by_deploy(cloud: tuple[Cloud, EmbeddedAws]) -> None:
    client, aws = cloud
    service = client.service
    vaults = client.folder("vaults-eu-west-1")
    never = ("terraform.tfstate", "terraform.tfstate.backup", "farvault.tfplan", "secret.auto.tfvars", ".env")
    for arguments in (["init", "-input=false"], ["plan", "-input=false"], ["apply", "-input=false", "-auto-approve"]):
        process = client.terraform("vaults-eu-west-1", *arguments)
        assert process.returncode == 0, f"{process.stdout}\n{process.stderr}"
        for name in never:
            (vaults / name).write_text("# never uploaded")
    assert client.statuses("vaults-eu-west-1") == ["planned_and_finished", "applied"]
    assert "Apply complete! Resources: 2 added" in process.stdout
    made = aws.client("backup", "222222222222", "eu-west-1").list_backup_vaults()["BackupVaultList"]
    assert "central" in [each["BackupVaultName"] for each in made]
    workspace = service.workspaces["farvault-vaults-eu-west-1"]
    assert (workspace.project.name, len(workspace.resources())) == ("Backups", 2)

    for name in never:
        (vaults / name).unlink()
    code, out, err = client.farvault("deploy", "--yes")
    assert code == 0, err
    assert "vaults-eu-west-1 0 0 0 0 0" in out
    assert "shop-eu-west-1 3 0 0 0 0" in out
    assert [client.statuses(f"{each}-eu-west-1")[-1] for each in ("vaults", "shop")] == [
        "planned_and_finished",
        "applied",
    ]
    assert aws.client("iam", "333333333333").get_role(RoleName="FarvaultBackup")
    assert not list(client.top.glob("cdktf.out/stacks/*/terraform.tfstate"))

    for configuration in service.configurations.values():
        files = uploaded(configuration.content)
        stack = configuration.workspace.name.removeprefix("farvault-")
        synthesized = {
            str(file.relative_to(client.folder(stack))): file.read_bytes()
            for file in client.folder(stack).rglob("*.tf.json")
            if ".terraform" not in file.parts
        }
        assert any(name.startswith("modules/") for name in synthesized)
        lock = (client.folder(stack) / ".terraform.lock.hcl").read_bytes()
        assert files == synthesized | {".terraform.lock.hcl": lock}
        assert all(secret not in content for content in files.values() for secret in secrets(client))


def secrets(client: Cloud) -> list[bytes]:
    service = client.service
    words = [service.token, *service.variables.values(), *(run.token for run in service.runs.values())]
    return [word.encode() for word in words if len(word) > 15]
