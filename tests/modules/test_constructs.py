"""The constructs, in somebody's own CDKTN app, under the name that they have in an installed Farvault."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

import modules
from modules.catalog import MODULES
from tests.conftest import ROOT, Terraform

GUIDE = (ROOT / "docs" / "guides" / "constructs.md").read_text(encoding="utf-8")


def run(code: str, folder: Path) -> str:
    """Run an app outside of this checkout; returns what it prints."""
    (folder / "main.py").write_text(code, encoding="utf-8")
    # Not the Node.js that these tests have chosen.
    node_variables = ("JSII_NODE", "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION")
    environment = {name: value for name, value in os.environ.items() if name not in node_variables}
    environment["JSII_RUNTIME_PACKAGE_CACHE"] = "disabled"
    command = [sys.executable, "main.py"]
    process = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    assert process.stderr == ""
    return process.stdout


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stack that the guide's app makes."""
    folder = tmp_path_factory.mktemp("own")
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    assert run(code, folder) == ""
    return folder / "cdktf.out" / "stacks" / "vaults"


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stack with every construct, and the folder in which it was made."""
    folder = tmp_path_factory.mktemp("everything")
    output = run(Path(__file__).with_name("own_app.py").read_text(encoding="utf-8"), folder)
    assert output.splitlines() == [
        "A logically air-gapped vault is locked by itself: leave lock or air_gapped out.",
        "The vault must accept copies from somebody: give account_ids, organization_paths or organization_id.",
    ]
    return folder / "cdktf.out" / "stacks" / "everything"


def test_each_construct_has_its_own_resources(own: Path) -> None:
    resources = json.loads((own / "cdk.tf.json").read_text(encoding="utf-8"))["resource"]
    for kind in ("aws_backup_vault", "aws_backup_vault_policy", "aws_backup_vault_lock_configuration", "aws_kms_key"):
        assert len(resources[kind]) == 2, kind
    assert {vault["name"] for vault in resources["aws_backup_vault"].values()} == {"central", "archive"}
    assert all(vault["lifecycle"]["prevent_destroy"] for vault in resources["aws_backup_vault"].values())


@pytest.mark.parametrize("app", ["own", "everything"])
def test_terraform_takes_it(app: str, request: pytest.FixtureRequest, terraform: Terraform, tmp_path: Path) -> None:
    stack: Path = request.getfixturevalue(app)
    (tmp_path / "cdk.tf.json").write_bytes((stack / "cdk.tf.json").read_bytes())
    terraform(tmp_path, "init", "-input=false", "-backend=false")
    terraform(tmp_path, "validate")


def test_every_module_is_a_public_construct() -> None:
    for module in MODULES:
        assert "".join(part.capitalize() for part in module.name.split("-")) in modules.__all__


def test_module_folders_are_the_catalog() -> None:
    folders = {file.parent for file in (ROOT / "modules").glob("*/__init__.py")} - {ROOT / "modules/imports"}
    assert folders == {module.folder for module in MODULES}, "list each module in modules/catalog.py"


def test_the_bindings_have_a_name_of_their_own_in_jsii() -> None:
    """Those that `cdktn get` generates are called "aws", and a process loads only one assembly of a name."""
    (packed,) = (ROOT / "modules" / "imports" / "aws" / "_jsii").glob("*.tgz")
    with tarfile.open(packed) as content:
        assembly = content.extractfile("package/.jsii")
        assert assembly is not None
        manifest = json.load(assembly)
    assert manifest["name"] == "farvault-aws"
    assert all(name.startswith("farvault-aws.") for name in manifest["types"])
