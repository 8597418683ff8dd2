"""The committed JSON Schemas match the model, and accept and refuse what it does."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from farvault.organization.schema import SCHEMAS, schema_text
from tests.conftest import ROOT
from tests.organization.broken import CASES, write

ENVIRONMENTS = ROOT / "environments"


def schema_for(file: Path) -> jsonschema.Draft202012Validator:
    name = "organization" if file.name == "organization.yaml" else "environment"
    return jsonschema.Draft202012Validator(json.loads((ENVIRONMENTS / f"{name}.schema.json").read_text()))


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_is_current(name: str) -> None:
    text = (ENVIRONMENTS / name).read_text()
    assert text == schema_text(SCHEMAS[name])
    jsonschema.Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize(
    "file", sorted(ENVIRONMENTS.rglob("*.yaml")), ids=lambda file: str(file.relative_to(ENVIRONMENTS))
)
def test_shipped_file_names_its_schema_and_fits(file: Path) -> None:
    first = file.read_text().splitlines()[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / schema).resolve() in [ENVIRONMENTS / name for name in SCHEMAS]
    assert list(schema_for(file).iter_errors(yaml.safe_load(file.read_text()))) == []


@pytest.mark.parametrize(
    "name",
    ["unknown-key", "missing-key", "account-id-unquoted", "account-id-too-short", "start-window", "backend-type"],
)
def test_schema_refuses(name: str, tmp_path: Path) -> None:
    write(CASES[name], tmp_path / "environments")
    main = tmp_path / "environments" / "organization.yaml"
    assert list(schema_for(main).iter_errors(yaml.safe_load(main.read_text())))
