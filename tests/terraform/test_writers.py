"""`farvault synth` and the CDKTN app write the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from farvault.facts.versions import CDKTN_VERSION
from tests.conftest import ROOT, run_app
from tests.rules.describe import base, merge, split, write

from .test_output import tree

#: In UTF-16 order the third comes before the second, and CDKTN writes them in that order.
ODD = {"a": "1", "\uff21": "2", "\U0001d400": "3", "10": "4", "9": "5", "\u00fc \u2028": "\u6771 \U0001d7d8 = +/@"}
REGISTRY = """
deployment:
  modules: {source: registry, address: app.terraform.io/shop, version: "~> 1.2"}
  backend: {type: cloud, organization: shop}
"""
WORKSPACES = """
deployment:
  backend:
    workspaces:
      repository: {identifier: acme/backups, oauth_token_id: ot-1}
"""
EVERY_SETTING = (ROOT / "tests" / "rehearsal" / "whole" / "settings.yaml").read_text()
DESCRIPTIONS: dict[str, dict[str, Any]] = {
    "the shipped example": {},
    "tags in many scripts": merge({"organization.yaml": {"deployment": {"tags": ODD}}}, base()),
    "registry and cloud": merge(split(REGISTRY), base()),
    "registry, cloud and its workspaces": merge(split(WORKSPACES), merge(split(REGISTRY), base())),
    "every setting": split(EVERY_SETTING),
}


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_both_write_the_same(name: str, tmp_path: Path) -> None:
    files = DESCRIPTIONS[name]
    description = write(files, tmp_path / "environments") if files else ROOT / "environments"
    app, native = tmp_path / "app", tmp_path / "native"
    by_app = run_app(description, app)
    assert by_app.returncode == 0, by_app.stderr
    command = [sys.executable, "-m", "farvault", "synth", str(description), "--output", str(native)]
    environment = os.environ | {"FARVAULT_LOCK": "off", "PYTHONPATH": str(ROOT)}
    by_itself = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert by_itself.returncode == 0, by_itself.stderr
    assert tree(native) == tree(app)
    assert (by_app.stdout.replace(str(app), str(native)), by_app.stderr) == (by_itself.stdout, by_itself.stderr)


def test_the_version_is_that_of_the_app() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert f"cdktn=={CDKTN_VERSION}" in project["optional-dependencies"]["cdktn"]
    assert version("cdktn") == CDKTN_VERSION
