"""The page on troubleshooting has every text with which the embedded AWS refuses what Farvault deploys."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.policies.effective import validity
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "guides" / "troubleshooting.md"
EMBEDDED = ROOT / "farvault" / "embedded_aws"
#: What jobs fail with, and what the operations refuse that Farvault's Terraform calls.
FILES = (
    "jobs/judging.py",
    "backup/airgapped.py",
    "backup/lock.py",
    "backup/settings.py",
    "backup/vault_policies.py",
    "backup/vaults.py",
    "iam/managed_policies.py",
    "iam/service.py",
    "kms.py",
    "organizations/api.py",
)
#: Operations that no stack calls: backup plans come from organization policies, the rest is not made by Farvault.
UNCALLED = (
    "backup/audit.py",
    "backup/notifications.py",
    "backup/operations.py",
    "backup/plans.py",
    "backup/recovery_points.py",
    "backup/restore_testing.py",
    "backup/schedules.py",
    "backup/selections.py",
    "backup/tags.py",
    "jobs/operations.py",
    "organizations/backup_policy.py",  # what is wrong with a document, after AWS's sentence
    "server.py",  # our own
    "serving/application.py",  # our own
    "serving/backup.py",  # our own
)
_RAISED = {"AwsError", "_ConstraintError", "invalid_parameter", "invalid_request", "not_found", "already_exists"}
_RAISED |= {"limit_exceeded"}


def texts(file: Path) -> Iterator[list[str]]:
    """The fixed parts of each text that a file refuses something with."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named: dict[str, list[list[str]]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(_parts(node.value))
    for node in ast.walk(tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _RAISED and node.args:
            values = [node.args[-1]]
        elif isinstance(node, ast.Return) and file.name == "judging.py" and node.value is not None:
            values = [node.value]
        for value in values:
            names = [each.id for each in ast.walk(value) if isinstance(each, ast.Name)]
            for parts in [_parts(value), *(each for name in names for each in named.get(name, []))]:
                if parts:
                    yield parts


def _parts(value: ast.expr) -> list[str]:
    """What stands between a text's placeholders, where that is several words."""
    formatted = [each for each in ast.walk(value) if isinstance(each, ast.JoinedStr)]
    inner = {id(part) for each in formatted for part in ast.walk(each)} - {id(each) for each in formatted}
    whole = "".join(_text(each) for each in ast.walk(value) if id(each) not in inner)
    # What is in parentheses after AWS's own words is the embedded AWS's.
    own = re.sub(r" \([^()\n]*\)(?=\n)", "", whole)
    parts = [part.strip(" :,.()") for part in re.split(r"[\0\n]", own)]
    return [part for part in parts if len(part.split()) > 2]


def _text(value: ast.AST) -> str:
    """A text in one line, with a null for each placeholder."""
    if isinstance(value, ast.JoinedStr):
        return (
            "".join(_text(each).rstrip("\n") if isinstance(each, ast.Constant) else "\0" for each in value.values)
            + "\n"
        )
    return f"{value.value}\n" if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""


def everywhere() -> Iterator[tuple[str, str]]:
    for name in FILES:
        for parts in texts(EMBEDDED / name):
            for part in parts:
                yield name, part


def test_every_file_that_refuses_is_looked_at() -> None:
    refusing = {str(file.relative_to(EMBEDDED)) for file in EMBEDDED.rglob("*.py") if any(texts(file))}
    assert refusing - {*FILES, *UNCALLED} == set()
    assert refusing >= set(FILES) - {"backup/settings.py", "iam/managed_policies.py"}
    assert len(set(everywhere())) > 50


@pytest.mark.parametrize(("file", "text"), sorted(set(everywhere())))
def test_every_text_is_on_the_page(file: str, text: str) -> None:
    words = re.sub(r"\s+", " ", PAGE.read_text(encoding="utf-8").replace("&lt;", "<"))
    assert re.sub(r"\s+", " ", text) in words, f"{file} refuses with this, and the page does not tell what it means"


def test_every_code_of_an_invalid_effective_policy_is_on_the_page() -> None:
    codes = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+){1,}\b", Path(validity.__file__).read_text(encoding="utf-8")))
    assert {code for code in codes if code not in PAGE.read_text(encoding="utf-8")} == set()
