"""A customer managed key of a logically air-gapped vault: for its stack alone, with the provider that can.

No provider of this kind is at hand: real Terraform shows with an older one that the argument reaches the right block,
and `make newest-provider` that the newest one has it.
"""

from __future__ import annotations

import json
import platform
import shutil
from pathlib import Path

import pytest

from farvault.cli.main import main
from farvault.facts.versions import AIR_GAPPED_KEY_PROVIDER_VERSIONS, PROVIDER_VERSIONS
from tests.conftest import Terraform, run_app

DESCRIPTION = Path(__file__).with_name("air_gapped_key")
KEY = "arn:aws:kms:eu-west-1:999999999999:key/1a2b3c4d-0000-0000-0000-000000000000"
ARGUMENT = "encryption_key_arn"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("native") / "cdktf.out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FARVAULT_LOCK", "off")
        assert main(["synth", str(DESCRIPTION), "--output", str(output)]) == 0
    return output


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_both_writers_write_the_same(output: Path, tmp_path: Path) -> None:
    process = run_app(DESCRIPTION, tmp_path / "cdktf.out")
    assert process.returncode == 0, process.stderr
    assert files(tmp_path / "cdktf.out") == files(output)


def test_only_its_stack_has_another_floor(output: Path) -> None:
    floors = {}
    for stack in (output / "stacks").iterdir():
        versions = json.loads((stack / "versions.tf.json").read_text())["terraform"]["required_providers"]
        floors[stack.name] = versions["aws"]["version"]
    assert floors.pop("backup-eu-west-1") == AIR_GAPPED_KEY_PROVIDER_VERSIONS == ">= 6.22, < 7"
    assert set(floors.values()) == {PROVIDER_VERSIONS}
    assert len(floors) == 3


def test_only_its_copy_of_the_module_has_the_argument(output: Path) -> None:
    copies = {
        str(file.parent.relative_to(output)) for file in output.rglob("main.tf.json") if ARGUMENT in file.read_text()
    }
    assert copies == {"stacks/backup-eu-west-1/modules/destination-vault"}


def test_its_copy_is_the_module_otherwise(output: Path) -> None:
    for file in sorted((output / "modules" / "destination-vault").glob("*.tf.json")):
        copied = output / "stacks" / "backup-eu-west-1" / "modules" / "destination-vault" / file.name
        ours, theirs = json.loads(copied.read_text()), json.loads(file.read_text())
        if file.name == "main.tf.json":
            vault = ours["resource"]["aws_backup_logically_air_gapped_vault"]["this"]
            assert vault.pop(ARGUMENT) == "${var.air_gapped_key_arn}"
            assert ours["variable"].pop("air_gapped_key_arn")["default"] is None
        else:
            floors = (each["terraform"]["required_providers"]["aws"].pop("version") for each in (ours, theirs))
            assert tuple(floors) == (AIR_GAPPED_KEY_PROVIDER_VERSIONS, PROVIDER_VERSIONS)
        assert ours == theirs


def test_the_call_gives_it_to_that_vault_alone(output: Path) -> None:
    calls = json.loads((output / "stacks" / "backup-eu-west-1" / "cdk.tf.json").read_text())["module"]
    sealed, central = calls["destination_vault_sealed"], calls["destination_vault_central"]
    assert sealed["air_gapped_key_arn"] == KEY
    assert "key_arn" not in sealed
    assert "air_gapped_key_arn" not in central


def with_older_provider(stack: Path) -> Path:
    """The stack, its floors taken away."""
    for file in (stack / "versions.tf.json", stack / "modules" / "destination-vault" / "versions.tf.json"):
        file.write_text(file.read_text().replace(AIR_GAPPED_KEY_PROVIDER_VERSIONS, "5.100.0"))
    return stack


def test_an_older_provider_would_not_pass_over_it(terraform: Terraform, output: Path, tmp_path: Path) -> None:
    """The argument is the only fault, once for each of the two calls of the module."""
    stack = with_older_provider(shutil.copytree(output / "stacks" / "backup-eu-west-1", tmp_path / "stack"))
    terraform(stack, "init", "-backend=false", "-input=false")
    report = json.loads(terraform(stack, "validate", "-json", check=False).stdout)
    assert [(each["summary"], each["snippet"]["context"]) for each in report["diagnostics"]] == [
        ("Extraneous JSON object property", "resource.aws_backup_logically_air_gapped_vault.this")
    ] * 2
    assert all(f'"{ARGUMENT}"' in each["detail"] for each in report["diagnostics"])


def test_terraform_takes_no_older_provider(output: Path, newest: Terraform, tmp_path: Path) -> None:
    """The module's own floor holds too, whoever calls it."""
    stack = Path(shutil.copytree(output / "stacks" / "backup-eu-west-1", tmp_path / "stack"))
    file = stack / "versions.tf.json"
    file.write_text(file.read_text().replace(AIR_GAPPED_KEY_PROVIDER_VERSIONS, "5.100.0"))
    process = newest(stack, "init", "-backend=false", "-input=false", "-no-color", check=False)
    assert process.returncode == 1
    assert ">= 6.22" in " ".join(process.stderr.split())


def test_a_rehearsal_says_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mirror = tmp_path / "mirror"
    versions = mirror / "registry.terraform.io" / "hashicorp" / "aws"
    binary = versions / "6.21.0" / "linux_amd64" / "terraform-provider-aws"
    binary.parent.mkdir(parents=True)
    binary.write_text("")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setenv("FARVAULT_PROVIDER_MIRROR", str(mirror))
    assert main(["rehearse", str(DESCRIPTION), "--keep", str(tmp_path / "kept")]) == 3
    message = "'backup-eu-west-1' needs hashicorp/aws >= 6.22, < 7, for the key of its air-gapped vault, and"
    assert capsys.readouterr().err.splitlines()[-2:] == [
        f"farvault: error: {message} '{binary}' is older",
        "  help: name a mirror that has one with FARVAULT_PROVIDER_MIRROR",
    ]
