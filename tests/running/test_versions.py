"""A finished rehearsal says nothing about other versions of Terraform, the provider or Farvault."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from farvault.errors import ToolError
from farvault.running.processes import Processes
from farvault.running.program import Program
from farvault.running.terraform import Terraform
from farvault.running.versions import versions
from tests.rehearsal.rehearsing import HERE, start, wrapped


class Working:
    """A Terraform, a provider and a Farvault that can be replaced."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.registry = "registry.terraform.io"
        self.farvault = top / "farvault"
        (self.farvault / "__pycache__").mkdir(parents=True)
        (self.farvault / "rules.py").write_text("one")
        (self.farvault / "facts.toml").write_text("one")
        self.provide("5.100.0", "binary")
        self.say('echo \'{"terraform_version": "1.9.0"}\'')

    def provide(self, version: str, content: str) -> None:
        self.provider = self.top / "mirror" / version / "linux_amd64" / "terraform-provider-aws"
        self.provider.parent.mkdir(parents=True, exist_ok=True)
        self.provider.write_text(content)

    def say(self, script: str) -> None:
        self.program = self.top / "terraform"
        self.program.write_text(f"#!/bin/sh\n{script}\n")
        self.program.chmod(0o755)

    def texts(self) -> list[str]:
        with Processes() as processes:
            terraform = Terraform(Program(str(self.program), self.registry), processes, {"PATH": "/usr/bin:/bin"})
            return list(versions(terraform, self.top, self.provider, self.farvault))


def opentofu(working: Working) -> None:
    working.registry = "registry.opentofu.org"


@pytest.mark.parametrize(
    "change",
    [
        lambda working: working.say('echo \'{"terraform_version": "1.9.1"}\''),
        opentofu,
        lambda working: working.provide("5.100.1", "binary"),
        lambda working: working.provide("5.100.0", "another binary"),
        lambda working: (working.farvault / "rules.py").write_text("two"),
        lambda working: (working.farvault / "facts.toml").write_text("two"),
        lambda working: (working.farvault / "new.py").write_text(""),
        lambda working: (working.farvault / "rules.py").rename(working.farvault / "renamed.py"),
    ],
)
def test_another_one_is_another_text(change: Callable[[Working], object], tmp_path: Path) -> None:
    working = Working(tmp_path)
    before = working.texts()
    change(working)
    after = working.texts()
    assert len(after) == len(before)
    assert after != before


def test_the_same_ones_are_the_same_texts(tmp_path: Path) -> None:
    """Wherever the mirror is, and whatever Python caches beside its files."""
    working = Working(tmp_path)
    before = working.texts()
    (working.farvault / "__pycache__" / "rules.pyc").write_text("one")
    moved = tmp_path / "elsewhere"
    shutil.move(tmp_path / "mirror", moved)
    working.provider = moved / working.provider.relative_to(tmp_path / "mirror")
    assert working.texts() == before


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("echo broken; exit 1", "terraform version -json ended with code 1\nbroken"),
        ("echo broken", "terraform version -json ended with code 0\nbroken"),
        ("echo '[]'", "terraform version -json ended with code 0\n[]"),
        ("kill -9 $$", "terraform version -json was killed by signal 9 (SIGKILL)"),
    ],
)
def test_a_terraform_that_does_not_say(script: str, message: str, tmp_path: Path) -> None:
    working = Working(tmp_path)
    working.say(script)
    with pytest.raises(ToolError) as failed:
        working.texts()
    assert failed.value.message == message


OTHER = """import json, subprocess
if sys.argv[1] != "version":
    again()
said = json.loads(subprocess.run([REAL, *sys.argv[1:]], capture_output=True).stdout)
print(json.dumps(said | {"terraform_version": said["terraform_version"] + "-other"}))
"""


def test_a_finished_rehearsal_begins_anew_under_another_terraform(tmp_path: Path) -> None:
    description, keep = tmp_path / "description", tmp_path / "rehearsal"
    shutil.copytree(HERE / "small", description, ignore=shutil.ignore_patterns("vaults"))
    anew, continued = "shop-eu-west-1: done, 3 created", "shop-eu-west-1: done, applied before the interruption"
    other = {"FARVAULT_TERRAFORM": str(wrapped(tmp_path, OTHER))}
    runs: list[tuple[dict[str, str], str]] = [({}, anew), ({}, continued), (other, anew), (other, continued)]
    for variables, message in runs:
        process = start(description, keep, **variables)
        out, err = process.communicate(timeout=900)
        assert process.returncode == 0, err + out
        assert message in err
