"""Real Terraform reads back exactly what a description says, whatever its texts and keys contain."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from farvault.facts import PATTERNS
from farvault.organization import Organization, load
from farvault.organization.yaml_file import is_composed_wrongly, parse_yaml
from farvault.policies.expression import hcl
from farvault.policies.fit import policy_documents
from farvault.terraform.rendering import rendered
from farvault.terraform.stack import Stacks
from tests.conftest import Terraform
from tests.organization.broken import BASE

PIECES = [
    "\r$${",
    "\r%%{",
    "${",
    "%{",
    "$${",
    "%%{",
    "$",
    "%",
    "{",
    "}",
    "~",
    "\\",
    '"',
    "'",
    "\n",
    "\r",
    "\t",
    "\x00",
    "\b",
    "\f",
]
PIECES += ["\x1b", "\x7f", "\x9b", "\ufeff", "\u2028", "é", "e", "\u0301", "😀", '${upper("pwn")}', "%{if true}", "a"]
texts = (
    st.lists(st.sampled_from(PIECES) | st.characters(codec="utf-8"), max_size=6)
    .map(lambda parts: unicodedata.normalize("NFC", "".join(parts)))
    .filter(lambda text: not is_composed_wrongly(text))
)
trees = st.recursive(
    texts | st.booleans() | st.integers(-(2**31), 2**31),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
tags = st.dictionaries(texts, texts, max_size=3)

few = settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def evaluated(terraform: Terraform, folder: Path, values: list[Any]) -> list[Any]:
    """The values that Terraform reads from its JSON syntax; each in an output of its own, as they differ in type."""
    outputs = {f"value{number}": {"value": value} for number, value in enumerate(values)}
    (folder / "main.tf.json").write_text(json.dumps({"output": outputs}), encoding="utf-8")
    (folder / "terraform.tfstate").unlink(missing_ok=True)
    terraform(folder, "init", "-input=false")
    terraform(folder, "apply", "-auto-approve", "-input=false")
    results = json.loads(terraform(folder, "output", "-json").stdout)
    return [results[f"value{number}"]["value"] for number in range(len(values))]


@few
@given(values=st.lists(trees, min_size=40, max_size=40))
def test_data(terraform: Terraform, tmp_path: Path, values: list[Any]) -> None:
    assert evaluated(terraform, tmp_path, [rendered(value) for value in values]) == values


@few
@given(values=st.lists(texts, min_size=200, max_size=200))
def test_literals_inside_expressions(terraform: Terraform, tmp_path: Path, values: list[str]) -> None:
    assert evaluated(terraform, tmp_path, [f"${{{hcl({value: value})}}}" for value in values]) == [
        {value: value} for value in values
    ]


statements = st.fixed_dictionaries(
    {"Effect": st.sampled_from(["Allow", "Deny"]), "Principal": st.just({"AWS": "222222222222"})},
    optional={"Sid": texts, "Condition": st.dictionaries(texts, st.dictionaries(texts, texts, max_size=2), max_size=2)},
).map(lambda case: case | {"Action": "organizations:Describe*", "Resource": "*"})
#: Every place of the description in which a text or a key is free, and the external id, which nearly is.
free = st.fixed_dictionaries(
    {
        "deployment_tags": tags,
        "environment_tags": tags,
        "external_id": st.from_regex(PATTERNS["external_id"].regex, fullmatch=True),
        "recovery_point_tags": tags,
        "backup_plan_tags": tags,
        "tag_key": texts,
        "tag_value": st.lists(texts, max_size=3),
        "condition": st.tuples(texts, texts),
        "statements": st.lists(statements, max_size=2),
    }
)


def described(case: dict[str, Any], folder: Path) -> Organization:
    files = {path.relative_to(BASE): yaml.safe_load(path.read_text()) for path in BASE.rglob("*.yaml")}
    main, management = files[Path("organization.yaml")], files[Path("management/eu-west-1/environment.yaml")]
    main["deployment"] |= {"tags": case["deployment_tags"], "external_id": case["external_id"]}
    plan = main["plans"]["daily"]
    plan["backup_plan_tags"] = case["backup_plan_tags"]
    plan["rules"]["nightly"]["recovery_point_tags"] = case["recovery_point_tags"]
    tag, value = case["condition"]
    conditions = {"string_equals": [{"tag": tag, "value": value}]}
    selection = {"tag_key": case["tag_key"], "tag_value": case["tag_value"], "conditions": conditions}
    plan["selections"] = {"tags": {"daily": selection}}
    delegated = {"account": "vaults", "other_statements": case["statements"]}
    management["organization_settings"] = {"delegated_administrator": delegated}
    management["tags"] = case["environment_tags"]
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(yaml.safe_dump(content, allow_unicode=False), encoding="utf-8")
    loaded = load(folder)
    assert loaded.organization is not None, [str(finding) for finding in loaded.findings]
    return loaded.organization


@few
@given(cases=st.lists(free, min_size=15, max_size=15))
def test_descriptions(newest: Terraform, tmp_path: Path, cases: list[dict[str, Any]]) -> None:
    """All of a stack's provider and module calls, evaluated, compared with each free text of the description."""
    configurations, organizations = [], []
    for case in cases:
        organization = described(case, tmp_path / "environments")
        organizations.append(organization)
        stacks = Stacks(organization)
        (site,) = [site for site in organization.sites() if site.account == "management"]
        stack = stacks.stack(site)
        calls = {name: {**call, "depends_on": None} for name, call in stack["module"].items()}
        configurations.append({"provider": stack["provider"]["aws"][0], "module": calls})
    for case, organization, result in zip(
        cases, organizations, evaluated(newest, tmp_path, configurations), strict=True
    ):
        provider, calls = result["provider"], result["module"]
        both = case["deployment_tags"] | case["environment_tags"]
        assert provider.get("default_tags") == ([{"tags": both}] if both else None)
        assert provider["assume_role"][0]["external_id"] == case["external_id"]
        others = calls["organization_settings"]["delegated_administrator"].get("other_statements", "[]")
        assert json.loads(others) == case["statements"]
        for name, document in policy_documents(organization, "daily").items():
            content = calls["organization_policy"]["policies"][name]["content"]
            assert json.loads(content) == document
            (selection,) = json.loads(content)["plans"]["daily"]["selections"]["tags"].values()
            assert selection["tag_key"] == {"@@assign": case["tag_key"]}
            assert selection["tag_value"] == {"@@assign": case["tag_value"]}


@pytest.mark.parametrize("text", ['"e\\u0301"', '"\\u212b"'])
@pytest.mark.parametrize("place", ["{%s: v}", "{k: %s}"])
def test_what_terraform_cannot_hold_is_refused(tmp_path: Path, text: str, place: str) -> None:
    """Terraform's strings are in composed form: it would silently change anything else."""
    (tmp_path / "organization.yaml").write_text((BASE / "organization.yaml").read_text())
    environment = tmp_path / "shop" / "eu-west-1" / "environment.yaml"
    environment.parent.mkdir(parents=True)
    environment.write_text(f"tags: {place % text}\n")
    assert "decomposed-text" in [finding.slug for finding in load(tmp_path).findings]


@pytest.mark.parametrize("text", ["x\U0006006d\u0301y", "\U00010065\u0301"])
def test_what_terraform_composes_wrongly_is_refused(text: str, terraform: Terraform, tmp_path: Path) -> None:
    """Terraform looks a base up by its lower 16 bits: U+6006D is an m to it."""
    assert unicodedata.is_normalized("NFC", text)
    assert evaluated(terraform, tmp_path, [text]) != [text]
    assert evaluated(terraform, tmp_path, ["\U0001f600\u0301"]) == ["\U0001f600\u0301"]
    assert is_composed_wrongly(text)
    assert not is_composed_wrongly("\U0001f600\u0301")
    file = parse_yaml(f'key: "{text}"', "file.yaml")
    assert [finding.slug for finding in file.findings] == ["decomposed-text"]
