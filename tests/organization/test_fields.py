"""Every field of the description says what it means, and is read by code that makes an output, or only checked."""

from __future__ import annotations

import ast
import typing
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from farvault.organization.description import Description
from farvault.organization.environment import Environment
from tests.conftest import ROOT

#: The packages that make what is synthesized, deployed, or listed as needed beforehand.
OUTPUT = ("beforehand", "copies", "names.py", "policies", "region_settings.py", "roles.py", "terraform")
#: Fields that are in no output, and what they are for.
CHECKED_ONLY = {
    "Acceptance.at": "which finding is accepted",
    "Acceptance.reason": "why it is accepted",
    "Acceptance.rule": "which rule's finding is accepted",
    "Account.unit": "the organization's tree: which accounts a plan reaches",
    "AirGapped.acknowledge_irreversible": "asked for, and then nothing else",
    "Description.accept": "the findings that are accepted",
    "Description.opinions": "which opinions are given",
    "FactOverride.fact": "which fact is overridden",
    "FactOverride.reason": "why it is overridden",
    "Lock.acknowledge_irreversible": "asked for, and then nothing else",
    "DestinationKey.acknowledge_short_deletion_window": "asked for, and then nothing else",
    "SourceKey.acknowledge_short_deletion_window": "asked for, and then nothing else",
}
#: Models and fields that are written without being named in the code, and where.
DUMPED_WHOLE = {
    "AirGapped": "farvault.terraform.calls dumps it",
    "Conditions": "farvault.policies.backup_policy takes every operator",
    "Lock": "farvault.terraform.calls dumps it",
    "OrganizationSettings.cross_account_backup": "farvault.terraform.calls takes GLOBAL_SETTINGS",
    "OrganizationSettings.delegated_administrator_sync": "farvault.terraform.calls takes GLOBAL_SETTINGS",
    "OrganizationSettings.multi_party_approval": "farvault.terraform.calls takes GLOBAL_SETTINGS",
    "Statement": "farvault.terraform.calls dumps it",
}


def models(kind: object, visited: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """The model `kind`, and every model that is in it."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if kind not in visited:
            visited.add(kind)
            yield kind
            for field in kind.model_fields.values():
                yield from models(field.annotation, visited)
    else:
        for inner in typing.get_args(kind):
            yield from models(inner, visited)


MODELS: set[type[BaseModel]] = set()
FIELDS = [
    (model, name)
    for model in (*models(Description, MODELS), *models(Environment, MODELS))
    for name in model.model_fields
]


def read_attributes() -> set[str]:
    """Every attribute that the packages of the output read, by its name."""
    attributes = set()
    for top in OUTPUT:
        path = ROOT / "farvault" / top
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            attributes |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return attributes


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda each: getattr(each, "__name__", each))
def test_it_says_what_it_means(model: type[BaseModel], name: str) -> None:
    description = model.model_fields[name].description
    assert description, f"give {model.__name__}.{name} a docstring: what it means, its unit, what its absence does"


def test_it_changes_an_output_or_is_listed() -> None:
    reading = read_attributes()
    unread = {f"{model.__name__}.{name}" for model, name in FIELDS if name not in reading}
    whole = {name for name in unread if {name, name.split(".")[0]} & DUMPED_WHOLE.keys()} - CHECKED_ONLY.keys()
    nowhere = sorted(unread - whole - CHECKED_ONLY.keys())
    assert not nowhere, f"use {', '.join(nowhere)} in what is synthesized, or list it here with its reason"
    assert not CHECKED_ONLY.keys() - unread, "these are used now: take them from the list"
    assert {
        each for each in DUMPED_WHOLE if not any(name in (each, f"{each}.{name.split('.')[1]}") for name in whole)
    } == set()
