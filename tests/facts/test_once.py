"""AWS's values are in farvault/facts only: no other source of farvault has a Region's name or a large number in it.

Read from the source. Docstrings and the examples of rules are prose. docs/decisions/facts-once.md says what is
repeated elsewhere on purpose.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from farvault.facts import REGIONS
from tests.conftest import ROOT

FILES = [file for file in sorted((ROOT / "farvault").rglob("*.py")) if file.parent.name != "facts"]
REGION = re.compile("|".join(sorted(REGIONS, key=len, reverse=True)))
LARGE = 1000

#: Regions by the file that names them, each with the reason.
ALLOWED = {
    "cli/explain.py": ({"eu-west-1"}, "a message shows what a Region looks like"),
    "cli/init.py": ({"eu-west-1", "eu-central-1"}, "what `farvault init` proposes is Farvault's own choice"),
    "organization/description.py": ({"eu-west-1"}, "a message shows what a path looks like"),
    "organization/references.py": ({"eu-west-1"}, "a message shows what a reference looks like"),
    "rules/docs.py": ({"eu-west-1"}, "an example on the page of rules"),
    "rules/laws/unknown_vault_in_region.py": ({"eu-west-1"}, "a message shows what a list looks like"),
}
#: Numbers by the file that has them, each with the reason.
COUNTED = {
    "cli/diff_formats.py": ({60000}, "characters that fit into a comment on GitHub"),
    "deployment/differences.py": ({65536}, "the characters that four hexadecimal digits name"),
    "access/evaluation.py": ({4096}, "the size of a cache"),
    "embedded_aws/serving/retried.py": ({1000}, "answers that the embedded AWS keeps for retries"),
    "organization/yaml_file.py": ({1000, 1000000}, "how large and how deep a file Farvault reads"),
    "linting/tool.py": ({2000}, "characters of a linter's own words that are shown"),
    "publishing/folders.py": ({0o100644}, "the permissions of a file in an archive"),
    "running/waves.py": ({10000}, "how many shards Farvault makes"),
    "reading.py": ({1024}, "bytes in a KiB"),
    "rehearsal/rehearse.py": ({1024}, "bytes in a KiB"),
    "running/weakened.py": ({20000}, "how many pairs of statements Farvault compares"),
    "schedule/fields.py": ({1970, 2199}, "the years of AWS's cron; farvault.schedule stands alone, and alone has them"),
    "schedule/schedule.py": ({4096}, "the size of a cache"),
}


def constants(file: Path) -> Iterator[ast.Constant]:
    """Every constant of a file except prose: docstrings and examples of rules."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    prose: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            prose.add(node.value)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
            prose |= {keyword.value for keyword in node.keywords if keyword.arg in ("before", "after")}
    return (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in prose)


def name(file: Path) -> str:
    return str(file.relative_to(ROOT / "farvault"))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_region_is_named(file: Path) -> None:
    texts = [node.value for node in constants(file) if isinstance(node.value, str)]
    regions = {region for text in texts for region in REGION.findall(text)}
    assert regions == ALLOWED.get(name(file), (set(), ""))[0], "it belongs into farvault/facts/regions.toml"


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_large_number_is_written(file: Path) -> None:
    numbers = {node.value for node in constants(file) if type(node.value) in (int, float)}
    large = {number for number in numbers if abs(number) >= LARGE}  # type: ignore[arg-type]
    assert large == COUNTED.get(name(file), (set(), ""))[0], "what AWS sets belongs into farvault/facts/limits.toml"


def test_exceptions_are_of_files_that_exist() -> None:
    assert {*ALLOWED, *COUNTED} <= {name(file) for file in FILES}
