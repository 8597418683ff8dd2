"""Synthesized output as it was last accepted: one snapshot per module and per environment, and every address."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.organization import load
from farvault.terraform import workspaces
from farvault.terraform.stack import Stacks
from tests.conftest import ROOT

SNAPSHOTS = Path(__file__).resolve().parent.parent / "snapshots"
ADDRESSES = SNAPSHOTS / "addresses.txt"
LONGEST = 340


def snapshots(output: Path) -> dict[str, str]:
    """Text by file name: what a reader must know about a synthesized output.

    A module or environment as one configuration, whatever files it is in (tests/terraform/test_files.py has those);
    an environment with its policies' JSON unfolded.
    """
    texts = {}
    for module in sorted(entry for entry in (output / "modules").iterdir() if entry.is_dir()):
        text = json.dumps(configuration(module), indent=2, sort_keys=True, ensure_ascii=False)
        texts[f"module-{module.name}.json"] = text + "\n"
    texts["workspaces.json"] = json.dumps(_workspaces(), indent=1, sort_keys=True) + "\n"
    for stack in sorted((output / "stacks").iterdir()):
        texts[f"{stack.name}.json"] = json.dumps(_unfolded(configuration(stack)), indent=1, sort_keys=True) + "\n"
    return texts


def _workspaces() -> dict[str, Any] | None:
    """The configuration that makes the workspaces, of the catalogue's description of HCP Terraform."""
    organization = load(ROOT / "docs" / "catalogue" / "hcp-terraform" / "environments").organization
    assert organization
    return workspaces.configuration(Stacks(organization))


def configuration(folder: Path) -> dict[str, Any]:
    """What all files of a folder say together, as Terraform reads them."""
    merged: dict[str, Any] = {"terraform": {}}
    for file in sorted(folder.glob("*.tf.json")):
        content = json.loads(file.read_text())
        terraform = content.pop("terraform", {})
        assert not merged.keys() & content.keys(), f"{file} repeats what another file holds"
        assert not merged["terraform"].keys() & terraform.keys(), f"{file} repeats what another file holds"
        merged |= content
        merged["terraform"] |= terraform
    return merged


def _unfolded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: json.loads(inner) if key == "content" else _unfolded(inner) for key, inner in value.items()}
    return [_unfolded(inner) for inner in value] if isinstance(value, list) else value


def addresses(output: Path) -> str:
    """Every Terraform address, by stack: a changed one would destroy and recreate what it names."""
    lines = []
    for stack in sorted((output / "stacks").iterdir()):
        content = json.loads((stack / "cdk.tf.json").read_text())
        for call, arguments in sorted(content["module"].items()):
            module = json.loads((stack / arguments["source"] / "main.tf.json").read_text())
            for kind, resources in sorted(module["resource"].items()):
                lines += [f"{stack.name} module.{call}.{kind}.{name}" for name in sorted(resources)]
    return "\n".join(lines) + "\n"


def accept(output: Path) -> None:
    """Accept what `output` holds."""
    SNAPSHOTS.mkdir(exist_ok=True)
    for old in SNAPSHOTS.iterdir():
        old.unlink()
    for name, text in snapshots(output).items():
        (SNAPSHOTS / name).write_text(text)
    ADDRESSES.write_text(addresses(output))


def test_each_is_as_accepted(synthesized: Path) -> None:
    texts = snapshots(synthesized)
    assert sorted(texts) == sorted(file.name for file in SNAPSHOTS.glob("*.json"))
    for name, text in texts.items():
        assert text == (SNAPSHOTS / name).read_text(), f"{name} changed: read the difference, then 'make accept'"


def test_each_is_short(synthesized: Path) -> None:
    lengths = {name: text.count("\n") for name, text in snapshots(synthesized).items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_addresses_are_as_accepted(synthesized: Path) -> None:
    """State is bound to addresses: accept a change only together with `moved` blocks."""
    assert addresses(synthesized) == ADDRESSES.read_text()


def test_addresses_are_unique(synthesized: Path) -> None:
    listed = addresses(synthesized).splitlines()
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("module", sorted(file.stem for file in SNAPSHOTS.glob("module-*.json")))
def test_module_is_plain(module: str) -> None:
    content = json.loads((SNAPSHOTS / f"{module}.json").read_text())
    assert set(content) <= {"data", "locals", "output", "resource", "terraform", "variable"}
    assert set(content["terraform"]) == {"required_providers", "required_version"}
    assert '"//"' not in json.dumps(content)
    for variable in content["variable"].values():
        assert variable["type"]
        assert variable["description"].endswith(".")
    for output in content["output"].values():
        assert output["description"].endswith(".")


def test_nobody_is_admitted_without_a_condition(synthesized: Path) -> None:
    """No statement for everyone lacks a condition on the organization."""
    from farvault.policies.expression import resolve
    from farvault.policies.key_policy import key_policy
    from farvault.policies.principals import Users
    from farvault.policies.vault_policy import vault_policy

    everyone = Users(["1" * 12], ["o-a1b2c3d4e5/r-ab12/*"], "o-a1b2c3d4e5")
    for policy in (key_policy("aws", "1" * 12, everyone), vault_policy("aws", everyone)):
        for statement in resolve(policy)["Statement"]:
            if "*" in str(statement["Principal"]):
                conditions = {key for operator in statement["Condition"].values() for key in operator}
                assert conditions & {"aws:PrincipalOrgID", "aws:PrincipalOrgPaths"}
