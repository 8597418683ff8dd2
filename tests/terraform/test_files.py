"""Which file of the output holds what, and that all code that handles files knows each of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.deployment.keeping import output_digest
from farvault.facts.versions import VERSIONS_FILE
from farvault.rehearsal.folder import digest
from farvault.terraform.files import STATE_FILE, files
from farvault.terraform.output import WRITTEN_IN_STACK, replaced
from tests.conftest import Terraform

VERSIONS = {"required_version", "required_providers"}
APART = {VERSIONS_FILE, STATE_FILE}
#: Blocks without a label, with arguments where a scanner expects labels.
UNLABELLED = {
    "import": [{"to": "terraform_data.a", "id": "1"}, {"to": "terraform_data.b", "id": "2"}],
    "moved": [{"from": "terraform_data.c", "to": "terraform_data.d"}],
    "removed": [{"from": "module.e", "lifecycle": {"destroy": False}}],
}
RESOURCES: dict[str, Any] = {"resource": {"terraform_data": {name: {} for name in "abd"}}}


def folders(output: Path) -> list[Path]:
    """Every folder of the output with Terraform in JSON: modules, stacks, and the modules inside stacks."""
    paths = sorted({file.parent for file in output.rglob("*.tf.json")})
    assert len(paths) > len(list((output / "modules").iterdir()))
    return paths


def test_versions_stand_in_a_file_of_their_own(synthesized: Path) -> None:
    for folder in folders(synthesized):
        contents = {file.name: json.loads(file.read_text()) for file in folder.glob("*.tf.json")}
        versions = contents.pop("versions.tf.json")
        assert set(versions) == {"terraform"}
        assert set(versions["terraform"]) == VERSIONS
        for content in contents.values():
            assert not VERSIONS & set(content.get("terraform", {}))


def test_no_other_file_has_a_text_where_scanners_expect_a_block(synthesized: Path) -> None:
    """checkov 3.3.30 gives up on a whole file there (its terraform_json/parser.py, handle_block_type and hclify)."""
    for folder in folders(synthesized):
        for file in folder.glob("*.tf.json"):
            if file.name in APART:
                continue
            for kind, blocks in json.loads(file.read_text()).items():
                if kind in ("//", "locals"):
                    continue
                assert isinstance(blocks, dict), f"{file}: {kind}"
                for name, block in blocks.items():
                    parts = block if kind == "provider" else [block]
                    assert all(isinstance(part, dict) for part in parts), f"{file}: {kind}.{name}"


def test_what_the_command_lines_read_stays_where_they_read_it(synthesized: Path) -> None:
    for stack in (synthesized / "stacks").iterdir():
        content = json.loads((stack / "cdk.tf.json").read_text())
        assert content["//"]["metadata"]["stackName"] == stack.name
        assert set(content["terraform"]["backend"]) == {content["//"]["metadata"]["backend"]}


def test_a_stack_carries_every_file_of_its_modules(synthesized: Path) -> None:
    carried = [
        folder for folder in folders(synthesized) if folder.parent.name == "modules" and "stacks" in folder.parts
    ]
    assert carried
    for folder in carried:
        published = synthesized / "modules" / folder.name
        for file in {*published.glob("*.tf.json"), *(published / file.name for file in folder.iterdir())}:
            assert (folder / file.name).read_bytes() == file.read_bytes()


@pytest.mark.parametrize("apart", [{}, *({name: blocks} for name, blocks in UNLABELLED.items()), UNLABELLED])
def test_files_hold_all_of_a_configuration_once(apart: dict[str, Any]) -> None:
    terraform = {"required_version": ">= 1.7", "required_providers": {}, "backend": {"local": {}}}
    configuration = {"terraform": terraform, "output": {"it": {"value": 1}}, **RESOURCES, **apart}
    parts = files(configuration)
    assert set(parts) == {"cdk.tf.json", "versions.tf.json"} | ({"state.tf.json"} if apart else set())
    assert parts["versions.tf.json"] == {"terraform": {key: terraform[key] for key in VERSIONS}}
    assert parts.get("state.tf.json", {}) == apart
    assert parts["cdk.tf.json"] == {
        "terraform": {"backend": {"local": {}}},
        "output": configuration["output"],
        **RESOURCES,
    }


def test_terraform_reads_them_as_one(terraform: Terraform, tmp_path: Path) -> None:
    versions = {"required_version": ">= 1.6", "required_providers": {}}
    apart = {name: UNLABELLED[name] for name in ("import", "moved")}
    configuration = {"terraform": {**versions, "backend": {"local": {}}}, **RESOURCES, **apart}
    for name, content in files(configuration).items():
        (tmp_path / name).write_text(json.dumps(content))
    terraform(tmp_path, "init", "-input=false")
    assert "2 to import, 1 to add" in terraform(tmp_path, "plan", "-input=false", "-no-color").stdout


@pytest.mark.parametrize("name", ["cdk.tf.json", "versions.tf.json", "state.tf.json"])
def test_each_file_is_part_of_what_was_synthesized(name: str, tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    stack = output / "stacks" / "shop-eu-west-1"
    stack.mkdir(parents=True)
    (output / "manifest.json").write_text("{}")
    before = digest(output), output_digest(stack)
    (stack / name).write_text("{}")
    assert digest(output) != before[0]
    assert output_digest(stack) != before[1]


@pytest.mark.parametrize("name", ["cdk.tf.json", "versions.tf.json", "state.tf.json"])
def test_no_file_of_an_earlier_run_stays(name: str, tmp_path: Path) -> None:
    output = tmp_path / "cdktf.out"
    with replaced(output) as folder:
        (folder / "stacks" / "shop").mkdir(parents=True)
        (folder / "stacks" / "shop" / name).write_text("{}")
        (folder / "stacks" / "shop" / "terraform.tfstate").write_text("{}")
    with replaced(output) as folder:
        (folder / "stacks" / "shop").mkdir(parents=True)
    assert [entry.name for entry in (output / "stacks" / "shop").iterdir()] == ["terraform.tfstate"]


def test_all_that_is_written_is_known_as_written(synthesized: Path) -> None:
    names = {entry.name for stack in (synthesized / "stacks").iterdir() for entry in stack.iterdir()}
    assert names <= WRITTEN_IN_STACK
    assert {"cdk.tf.json", *APART} <= WRITTEN_IN_STACK
