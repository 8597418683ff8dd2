"""A list that is written with operators is checked like the same list without them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from farvault.copies import resource_types
from farvault.facts import REGIONS, RESOURCE_TYPES
from farvault.findings import Finding
from farvault.organization import load
from tests.organization.broken import BASE
from tests.organization.test_schema import schema_for
from tests.rules.describe import base as rules_base
from tests.rules.describe import judge, merge

MAIN = yaml.safe_load((BASE / "organization.yaml").read_text())

#: Where such a list occurs, and what a plan needs around it.
LISTS: dict[str, Any] = {
    "regions": lambda value: {"regions": value},
    "resource_types": lambda value: {"selections": {"resources": {"some": {"resource_types": value}}}},
    "tag_value": lambda value: {"selections": {"tags": {"daily": {"tag_key": "backup", "tag_value": value}}}},
}
ITEMS: dict[str, list[Any]] = {
    "regions": ["eu-west-9", "EU-WEST-1", "", "*", 1, True, None, ["eu-west-1"], {"a": 1}, 1.5],
    "resource_types": ["EBSS", "ebs", "", "arn:aws:ec2:*:*:volume/*", 1, False, None, [], {}],
    "tag_value": [1, True, None, 1.5, ["daily"], {"daily": 1}],
}
CASES = [(name, item) for name, items in ITEMS.items() for item in items]


def write_plan(name: str, value: Any, folder: Path) -> Path:
    plan = dict(MAIN["plans"]["daily"]) | LISTS[name](value)
    folder.mkdir(parents=True)
    (folder / "organization.yaml").write_text(yaml.safe_dump(MAIN | {"plans": {"daily": plan}}))
    return folder


def about(name: str, findings: tuple[Finding, ...], folder: Path) -> list[tuple[str, str, str, str, str]]:
    """What is found in the list itself, with the item that each finding points at."""
    lines = (folder / "organization.yaml").read_text().splitlines()
    return [
        (
            finding.slug,
            finding.subject,
            finding.message.replace("append", name).replace("remove", name),
            finding.help,
            lines[finding.place.line - 1][finding.place.column - 1 :],
        )
        for finding in findings
        if finding.slug not in ("unknown-vault", "unknown-account")
    ]


@pytest.mark.parametrize("operator", ["append", "remove"])
@pytest.mark.parametrize(("name", "item"), CASES, ids=lambda value: repr(value))
def test_each_item_is_held_to_the_same(name: str, item: Any, operator: str, tmp_path: Path) -> None:
    good = {"regions": "eu-west-1", "resource_types": "EBS", "tag_value": "daily"}[name]
    plain = write_plan(name, [good, item], tmp_path / "plain")
    operators = write_plan(name, {operator: [good, item]}, tmp_path / "operators")
    wanted = about(name, load(plain).findings, plain)
    assert wanted
    assert about(name, load(operators).findings, operators) == wanted
    main = operators / "organization.yaml"
    assert list(schema_for(main).iter_errors(yaml.safe_load(main.read_text())))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("value", [{}, {"append": []}, {"append": [], "remove": []}], ids=repr)
def test_empty_operators_are_fine(name: str, value: Any, tmp_path: Path) -> None:
    folder = write_plan(name, value, tmp_path / "environments")
    assert about(name, load(folder).findings, folder) == []


def test_every_region_and_type_can_be_appended_and_removed(tmp_path: Path) -> None:
    for operator in ("append", "remove"):
        regions = write_plan("regions", {operator: list(REGIONS)}, tmp_path / f"regions-{operator}")
        types = write_plan("resource_types", {operator: [*RESOURCE_TYPES, "*"]}, tmp_path / f"types-{operator}")
        assert about("regions", load(regions).findings, regions) == []
        assert about("resource_types", load(types).findings, types) == []


def test_appended_types_are_met(tmp_path: Path) -> None:
    """They count for rules, roles and what must be true beforehand as listed types do; removed ones do not."""
    files = merge(
        {
            "organization.yaml": {
                "plans": {
                    "daily": {
                        "protects": [],
                        "selections": {
                            "resources": {
                                "all": {
                                    "resource_types": {"append": ["Aurora", "S3"], "remove": ["EFS"]},
                                    "not_resource_types": ["Neptune"],
                                }
                            }
                        },
                    }
                }
            }
        },
        rules_base(),
    )
    result = judge(files, tmp_path)
    organization = load(tmp_path).organization
    assert organization is not None
    assert resource_types(organization.description.plans["daily"]) == {"Aurora", "S3"}
    assert "selection-excludes-itself" in {finding.slug for finding in result.findings}
