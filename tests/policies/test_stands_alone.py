"""The simulator and the schedules import only the standard library and themselves, nothing else of the project."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import farvault.policies.effective
import farvault.schedule

PACKAGES = {
    package.__name__: Path(str(package.__file__)).parent for package in (farvault.policies.effective, farvault.schedule)
}


@pytest.mark.parametrize("package", PACKAGES)
def test_nothing_else_is_imported(package: str) -> None:
    foreign = set()
    for file in sorted(PACKAGES[package].glob("**/*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                is_own = name == package or name.startswith(package + ".")
                if not is_own and name.split(".")[0] not in sys.stdlib_module_names:
                    foreign.add(f"{file.name}: {name}")
    assert foreign == set()
