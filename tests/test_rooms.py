"""The arrows between the project's halves go one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


def imported(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


FARVAULT = sorted((ROOT / "farvault").rglob("*.py"))
MODULES = sorted((ROOT / "modules").rglob("*.py"))


@pytest.mark.parametrize("file", FARVAULT, ids=lambda file: str(file.relative_to(ROOT)))
def test_farvault_never_imports_the_other_half(file: Path) -> None:
    tops = {name.split(".")[0] for name in imported(file)}
    assert not tops & {"cdktn", "constructs", "jsii", "modules", "imports", "environments"}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_modules_take_only_names_facts_and_policies(file: Path) -> None:
    ours = {name for name in imported(file) if name.split(".")[0] == "farvault"}
    allowed = ("farvault.facts", "farvault.names", "farvault.policies")
    if file.name in ("app.py", "published.py"):
        allowed += ("farvault.organization.model", "farvault.terraform")
    assert all(name.startswith(allowed) for name in ours)


def test_check_loads_neither_cdktn_nor_node() -> None:
    code = (
        "import sys; from farvault.cli import main; code = main(['check', 'environments']); "
        "assert not {'cdktn', 'jsii', 'constructs'} & set(sys.modules); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env={"PATH": ""})
    assert done.returncode == 0, done.stderr
