"""The form in HCL and the one that CDKTN made are the same module: what one has deployed, the other plans to leave.

With the complete example of each module, on the embedded AWS; and `terraform test`, in both forms.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.publishing.folders import module_names
from farvault.terraform.writing import PUBLISHED
from tests.conftest import OLDEST, Terraform
from tests.publishing.conftest import ACCOUNTS, environment

pytestmark = pytest.mark.long


def planned(terraform: Terraform, folder: Path) -> Any:
    """A plan as data, without what differs from one run to the next."""
    terraform(folder, "plan", "-out=plan", "-input=false")
    plan = json.loads(terraform(folder, "show", "-json", "plan").stdout)
    plan["relevant_attributes"].sort(key=str)
    return {key: _evaluated(value) for key, value in plan.items() if key not in ("timestamp", "prior_state")}


def _evaluated(value: Any) -> Any:
    """Without constants that only one form has: Terraform gives the texts of JSON's templates as such, beside what they
    refer to, and a document that is written as jsonencode(...) not at all. Both are in the planned values.
    """
    if isinstance(value, dict):
        constant = value.get("constant_value")
        text = "references" in value or (isinstance(constant, str) and constant.startswith("{"))
        return {key: _evaluated(each) for key, each in value.items() if not (text and key == "constant_value")}
    return [_evaluated(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("version", "example"), [("newest", "complete"), ("oldest", "basic")])
@pytest.mark.parametrize("name", module_names())
def test_both_forms(
    request: pytest.FixtureRequest,
    aws: EmbeddedAws,
    published: Path,
    tmp_path: Path,
    name: str,
    version: str,
    example: str,
) -> None:
    terraform = request.getfixturevalue(version)
    own = replace(terraform, environment=environment(terraform.environment, aws, ACCOUNTS[name]))
    forms = {"hcl": published / f"terraform-aws-{name}", "json": PUBLISHED / name}
    folder = tmp_path / "module" / "examples" / example
    plans: dict[tuple[str, str], Any] = {}
    for form, source in forms.items():
        if form == "json":
            shutil.rmtree(tmp_path / "module")
        shutil.copytree(source, tmp_path / "module", dirs_exist_ok=True)
        if form == "json":
            (tmp_path / "terraform.tfstate").rename(folder / "terraform.tfstate")
        own(folder, "init", "-input=false")
        if form == "hcl":
            plans[form, "before"] = planned(own, folder)
            own(folder, "apply", "-input=false", "plan")
            shutil.copy(folder / "terraform.tfstate", tmp_path / "terraform.tfstate")
        plans[form, "after"] = planned(own, folder)
    assert any(each["change"]["actions"] == ["create"] for each in plans["hcl", "before"]["resource_changes"])
    after = plans["json", "after"]
    assert {tuple(each["change"]["actions"]) for each in after["resource_changes"]} <= {("no-op",), ("read",)}
    assert after == plans["hcl", "after"]


@pytest.mark.parametrize("form", ["hcl", "json"])
@pytest.mark.parametrize("name", module_names())
def test_its_own_tests(newest: Terraform, published: Path, tmp_path: Path, name: str, form: str) -> None:
    if newest.program.path == str(OLDEST):
        message = "OpenTofu 1.6 mocks no provider: Terraform from 1.7 and OpenTofu from 1.8 do"
        assert not os.environ.get("CI"), f"{message}, and CI has to have one on its PATH"
        pytest.skip(message)
    source = {"hcl": published / f"terraform-aws-{name}", "json": PUBLISHED / name}[form]
    folder = Path(shutil.copytree(source, tmp_path / "module"))
    newest(folder, "init", "-input=false")
    runs = sum(file.read_text().count("\nrun ") for file in (folder / "tests").iterdir())
    assert runs >= 4
    assert f"Success! {runs} passed, 0 failed." in newest(folder, "test", "-no-color").stdout
