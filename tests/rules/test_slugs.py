"""Every slug that a finding can carry is registered, documented and explained."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from farvault.cli import main
from farvault.rules import RULES
from farvault.rules.while_reading import WHILE_READING
from tests.conftest import ROOT

REGISTERED = {rule.slug for rule in RULES} | WHILE_READING.keys()
READING = [
    *sorted((ROOT / "farvault" / "organization").glob("*.py")),
    ROOT / "farvault" / "effects" / "existing.py",
    ROOT / "farvault" / "cli" / "diff_formats.py",
]
SLUG = re.compile(r"[a-z]+(-[a-z]+)*")
#: Functions that take a slug, and at which position.
SLUG_POSITIONS = {"fault": 0, "Finding": 1, "report": 1, "_unreadable": 1}
#: Functions whose first argument becomes a slug.
FROM_NAME = ("matching", "within")
OUTPUTS = [
    *(ROOT / "tests").rglob("*.txt"),
    *(ROOT / "tests" / "rules" / "cases").glob("*.yaml"),
    # Those of `farvault lint` are on the page docs/guides/lint.md: tests/linting/test_lint.py.
    *(file for file in (ROOT / "tests").rglob("test_*.py") if file.parent.name != "linting"),
]


def calls() -> Iterator[tuple[str, list[ast.expr]]]:
    for file in READING:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield name, node.args


def emitted() -> set[str]:
    """Every slug in a call, or at the beginning of a tuple that becomes a finding."""
    slugs = set()
    for name, arguments in calls():
        position = SLUG_POSITIONS.get(name)
        if position is not None and len(arguments) > position:
            argument = arguments[position]
            if isinstance(argument, ast.Constant) and SLUG.fullmatch(str(argument.value)):
                slugs.add(str(argument.value))
        if name in FROM_NAME and isinstance(arguments[0], ast.Constant):
            slugs.add(str(arguments[0].value).replace("_", "-"))
    for file in READING:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and node.value.elts:
                first = node.value.elts[0]
                if isinstance(first, ast.Constant) and SLUG.fullmatch(str(first.value)):
                    slugs.add(str(first.value))
    return slugs


def test_what_is_emitted_is_registered() -> None:
    assert emitted() - REGISTERED == set()
    printed = {
        slug
        for file in OUTPUTS
        for slug in re.findall(r": (?:error|warning)\[([a-z0-9-]+)\]:", file.read_text(encoding="utf-8"))
    }
    assert len(printed) > 100
    assert printed - REGISTERED == set()


def test_what_is_registered_is_emitted() -> None:
    """So that the list has no stale entries. Some slugs are composed: 'unknown-' and what is unknown."""
    texts = "".join(file.read_text(encoding="utf-8") for file in READING)
    together = {f"unknown-{what}" for what in ("plan", "unit", "resource-type")} | {"lock-file"}
    assert {slug for slug in WHILE_READING if f'"{slug}"' not in texts} - emitted() - together == set()


def test_no_slug_stands_twice() -> None:
    assert {rule.slug for rule in RULES} & WHILE_READING.keys() == set()


@pytest.mark.parametrize("slug", sorted(REGISTERED))
def test_each_is_explained_and_documented(slug: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", slug]) == 0
    assert capsys.readouterr().out.startswith(f"{slug}: ")
    assert f"\n## {slug}\n" in DOCUMENTED or f"\n| {slug} | " in DOCUMENTED


DOCUMENTED = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
