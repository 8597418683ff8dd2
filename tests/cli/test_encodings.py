"""Whatever a terminal's encoding, and whatever a file is called, a command prints its output."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.organization.broken import BASE

FORMATS = ["human", "json", "sarif", "github"]


def farvault(encoding: str, *arguments: str | bytes) -> subprocess.CompletedProcess[bytes]:
    command = [os.fsencode(each) for each in (sys.executable, "-m", "farvault", *arguments)]
    return subprocess.run(command, capture_output=True, env=dict(os.environ) | {"PYTHONIOENCODING": encoding})


def described(folder: bytes) -> bytes:
    """The base description with a non-ASCII text in it, and a fault."""
    shutil.copytree(BASE, os.fsdecode(folder))
    file = Path(os.fsdecode(folder), "organization.yaml")
    text = file.read_text().replace("delete_after_days: 35", "delete_after_days: 0")
    file.write_text(text.replace("start_window_minutes: 60", "schédule: 日本\U0001f600\u2028"))
    return folder


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("encoding", ["ascii:strict", "latin-1:strict", "cp1252:strict", "utf-8:strict"])
@pytest.mark.parametrize("name", [b"plain", "d\u00f6rt".encode(), b"no\xfftext"])
def test_findings_are_said(name: bytes, encoding: str, form: str, tmp_path: Path) -> None:
    folder = described(os.path.join(os.fsencode(tmp_path), name))  # noqa: PTH118 - bytes
    process = farvault(encoding, "check", "--format", form, folder)
    assert process.stderr == b""
    assert process.returncode == 2
    assert b"unknown-key" in process.stdout
    if form in ("json", "sarif"):
        assert json.loads(process.stdout.decode("ascii"))


@pytest.mark.parametrize("form", ["table", "json"])
def test_policies_are_explained(form: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "environments")
    file = tmp_path / "environments" / "organization.yaml"
    file.write_text(file.read_text().replace("tag_value: [daily]", "tag_value: [täglich]"))
    process = farvault("ascii:strict", "explain", "shop", str(file.parent), "--format", form)
    assert (process.returncode, process.stderr) == (0, b"")
    assert rb"t\u00e4glich" in process.stdout or rb"t\xe4glich" in process.stdout
