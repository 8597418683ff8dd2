"""Who may import whom: each room lists the rooms that it imports, and there are no import cycles."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

#: Each room of farvault, a folder or a file, and the rooms that it may import. docs/architecture.md shows them.
MAY_IMPORT = {
    "access": "",
    "closest": "",
    "errors": "",
    "facts": "pages",
    "findings": "",
    "fixing": "errors findings reading",
    "pages": "",
    "protection": "",
    "reading": "",
    "schedule": "",
    "visible": "",
    "clock": "errors",
    "organization": "closest errors facts findings pages reading",
    "copies": "organization",
    "names": "organization",
    "region_settings": "facts organization",
    "policies": "facts names organization",
    "roles": "copies names organization policies",
    "terraform": "copies errors facts names organization policies reading region_settings roles",
    "rules": (
        "access clock closest copies facts findings names organization pages policies reading region_settings roles "
        "schedule terraform"
    ),
    "beforehand": "copies facts organization pages policies region_settings roles",
    "effects": "closest copies errors facts findings names organization policies reading region_settings schedule",
    "checking": "beforehand errors findings organization rules",
    "running": "errors policies protection reading visible",
    "linting": "errors facts findings reading running terraform",
    "publishing": "errors facts policies reading terraform",
    "hcp": "errors reading terraform",
    "deployment": "errors hcp protection reading running terraform",
    "embedded_aws": "access errors facts policies running",
    "rehearsal": "beforehand copies effects embedded_aws errors facts organization policies reading running terraform",
    "cli": (
        "beforehand checking clock closest deployment effects embedded_aws errors facts findings fixing hcp linting "
        "organization pages policies publishing reading rehearsal rules running terraform visible"
    ),
    "__main__": "cli",
}


def imported(file: Path) -> set[str]:
    """Every module that a file imports, and every name that it imports from one, as if it were a module."""
    modules: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            # modules/ imports itself relatively, as it has a second name.
            modules |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return modules


FARVAULT = sorted((ROOT / "farvault").rglob("*.py"))
MODULES = [file for file in sorted((ROOT / "modules").rglob("*.py")) if "imports" not in file.parts]
#: Every module of farvault, a package under its own name, with what it imports.
IMPORTS = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): imported(file)
    for file in FARVAULT
}


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_every_room_imports_what_it_uses_and_no_other() -> None:
    """A room imports exactly the rooms that the table lists for it, no more and no fewer."""
    used: dict[str, set[str]] = {room(module): set() for module in IMPORTS if module != "farvault"}
    for module, names in IMPORTS.items():
        used.get(room(module), set()).update(
            room(name) for name in names if name in IMPORTS and room(name) not in ("", room(module))
        )
    assert used == {name: set(others.split()) for name, others in MAY_IMPORT.items()}


def test_farvault_imports_nothing_relatively() -> None:
    """So that the test above covers everything."""
    relative = [file for file in FARVAULT if "from ." in file.read_text(encoding="utf-8")]
    assert relative == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Read from the source, so deferred imports inside functions count too."""
    graph = {
        module: {name for name in names if name in IMPORTS and name != module} for module, names in IMPORTS.items()
    }
    # `from a import b` imports the module a.b, not everything else in the package a.
    for names in graph.values():
        names -= {name for name in names if any(other.startswith(f"{name}.") for other in names)}
    graphlib.TopologicalSorter(graph).prepare()


def test_no_rooms_import_each_other_in_a_circle() -> None:
    graphlib.TopologicalSorter({name: others.split() for name, others in MAY_IMPORT.items()}).prepare()


@pytest.mark.parametrize("file", FARVAULT, ids=lambda file: str(file.relative_to(ROOT)))
def test_farvault_never_imports_the_other_half(file: Path) -> None:
    tops = {name.split(".")[0] for name in imported(file)}
    assert not tops & {"cdktn", "constructs", "jsii", "modules", "imports", "environments"}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_modules_take_only_names_facts_and_policies(file: Path) -> None:
    ours = {name for name in imported(file) if name.split(".")[0] == "farvault"}
    allowed: tuple[str, ...] = ("farvault.facts", "farvault.names", "farvault.policies")
    if file.name in ("app.py", "published.py"):
        allowed += ("farvault.organization.model", "farvault.terraform")
    assert all(name.startswith(allowed) for name in ours)


def test_check_loads_neither_cdktn_nor_node() -> None:
    code = (
        "import sys; from farvault.cli import main; code = main(['check', 'environments']); "
        "assert not {'cdktn', 'jsii', 'constructs'} & set(sys.modules); sys.exit(code)"
    )
    process = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env={"PATH": ""})
    assert process.returncode == 0, process.stderr
