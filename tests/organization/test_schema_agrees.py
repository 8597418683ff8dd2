"""The JSON Schemas say what the model says, wherever a schema can: descriptions with random faults get one verdict."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import BaseModel, ValidationError

from farvault.organization.description import Description
from farvault.organization.environment import Environment
from farvault.organization.schema import schema_text
from tests.conftest import ROOT
from tests.rules.describe import MAIN, base, split

#: What no schema can say, as it compares two fields, or a field with what another one gives.
NOT_IN_A_SCHEMA = {"given-key", "global-settings-incomplete", "irreversible", "lock-bounds", "lock-mode", "replica-key"}
GROUPS, CASES = 20, 75
VALUES: tuple[Any, ...] = (
    *(None, "", "x", "a b", "Üx", "default", "root", "*", "true", "eu-west-9", "12"),
    *(0, -1, 7, 35, 99999999, 1.5, True, False, [], {}, ["x"], {"x": 1}),
)
KEYS = ("x", "a b", "", "Üx", "Default", "root", "a" * 60, "A-1", "@@assign")


def documents() -> list[tuple[type[BaseModel], Any]]:
    """Every file of the shipped example, of the base, and of the descriptions that rules are tried on."""
    files = [base()]
    for path in sorted((ROOT / "tests" / "rules" / "descriptions").glob("*.yaml")):
        files.append(split(path.read_text(encoding="utf-8")))
    example = ROOT / "environments"
    shipped = {MAIN: yaml.safe_load((example / MAIN).read_text(encoding="utf-8"))}
    for path in sorted(example.glob("*/*/environment.yaml")):
        shipped[str(path)] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        (Description if name == MAIN else Environment, data)
        for each in (*files, shipped)
        for name, data in each.items()
        if data and not name.endswith(".json")
    ]


DOCUMENTS = documents()
SCHEMAS: dict[type[BaseModel], Any] = {
    model: jsonschema.Draft202012Validator(json.loads(schema_text(model))) for model in (Description, Environment)
}


def paths(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every part but the whole."""
    pairs = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, below in pairs:
        yield (*path, key)
        yield from paths(below, (*path, key))


def faulty(chance: random.Random, data: Any) -> Any:
    """The data with one or two parts replaced, removed or renamed."""
    data = copy.deepcopy(data)
    for _ in range(chance.randint(1, 2)):
        every = list(paths(data))
        if not every:
            break
        *above, key = chance.choice(every)
        holder = data
        for step in above:
            holder = holder[step]
        what = chance.random()
        if what < 0.6:
            holder[key] = copy.deepcopy(chance.choice(VALUES))
        elif what < 0.75 or isinstance(holder, list):
            del holder[key]
        else:
            holder[chance.choice(KEYS)] = holder.pop(key)
    return data


def as_read(data: Any) -> Any:
    """As the reader of YAML gives it, with tuples for lists."""
    if isinstance(data, dict):
        return {key: as_read(below) for key, below in data.items()}
    return tuple(map(as_read, data)) if isinstance(data, list) else data


def faults(model: type[BaseModel], data: Any) -> set[str]:
    """The kinds of fault that the model finds."""
    try:
        model.model_validate(as_read(data))
    except ValidationError as error:
        return {each["type"] for each in error.errors()}
    return set()


@pytest.mark.parametrize("group", range(GROUPS))
def test_they_agree(group: int) -> None:
    refused = 0
    for seed in range(group * CASES, (group + 1) * CASES):
        chance = random.Random(seed)
        model, whole = chance.choice(DOCUMENTS)
        data = faulty(chance, whole)
        found = faults(model, data)
        errors = [f"{list(each.absolute_path)}: {each.message[:200]}" for each in SCHEMAS[model].iter_errors(data)]
        refused += bool(errors)
        if found - NOT_IN_A_SCHEMA:
            assert errors, f"seed {seed}: only the model refuses: {found}"
        elif not found:
            assert errors == [], f"seed {seed}: only the schema refuses"
    assert CASES // 4 < refused < CASES


def test_the_documents_are_whole() -> None:
    assert len(DOCUMENTS) > 30
    assert {model for model, _ in DOCUMENTS} == {Description, Environment}


def test_what_is_listed_is_needed() -> None:
    """Each fault of the list is one that the model knows."""
    texts = "".join(path.read_text() for path in Path(ROOT / "farvault" / "organization").glob("*.py"))
    assert {slug for slug in NOT_IN_A_SCHEMA if f'"{slug}"' not in texts} == set()
