"""Real Terraform accepts every module, every module's example and every environment."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Terraform

#: What Terraform accepts does not depend on the day.
pytestmark = pytest.mark.long

MODULES = ["backup-key", "destination-vault", "organization-policy", "organization-settings", "source-account"]
STACKS = [
    "analytics-ap-southeast-2",
    "analytics-ap-southeast-4",
    "backup-ap-southeast-2",
    "backup-ap-southeast-4",
    "management-ap-southeast-2",
    "shop-ap-southeast-2",
    "shop-ap-southeast-4",
    "warehouse-ap-southeast-2",
    "warehouse-ap-southeast-4",
]


def test_all_are_named_here(synthesized: Path) -> None:
    assert sorted(entry.name for entry in (synthesized / "modules").iterdir() if entry.is_dir()) == MODULES
    assert sorted(entry.name for entry in (synthesized / "stacks").iterdir()) == STACKS


def validated(terraform: Terraform, folder: Path) -> None:
    terraform(folder, "init", "-backend=false", "-input=false")
    report = json.loads(terraform(folder, "validate", "-json").stdout)
    assert report["valid"]
    assert report["diagnostics"] == []


@pytest.mark.parametrize("module", MODULES)
def test_module(terraform: Terraform, synthesized: Path, tmp_path: Path, module: str) -> None:
    validated(terraform, Path(shutil.copytree(synthesized / "modules" / module, tmp_path / module)))


@pytest.mark.parametrize("module", MODULES)
def test_example(terraform: Terraform, synthesized: Path, tmp_path: Path, module: str) -> None:
    copied = Path(shutil.copytree(synthesized / "modules" / module, tmp_path / module))
    validated(terraform, copied / "examples" / "basic")


@pytest.mark.parametrize("stack", STACKS)
def test_environment_by_itself(terraform: Terraform, synthesized: Path, tmp_path: Path, stack: str) -> None:
    validated(terraform, Path(shutil.copytree(synthesized / "stacks" / stack, tmp_path / stack)))
