"""`farvault synth --check`: whether a committed output is what the description gives."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from farvault.cli import main
from tests.rehearsal.rehearsing import HERE
from tests.terraform.test_output import tree

STACK = Path("cdktf.out", "stacks", "shop-eu-west-1")


@pytest.fixture(autouse=True)
def _synthesized(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FARVAULT_LOCK", raising=False)
    shutil.copytree(HERE / "quick", "environments")
    assert main(["synth"]) == 0
    (STACK / ".terraform.lock.hcl").write_text("# Terraform's own")
    capsys.readouterr()


def test_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(Path())
    assert main(["synth", "--check"]) == 0
    assert capsys.readouterr() == ("'cdktf.out' is what 'environments' gives\n", "")
    assert tree(Path()) == before


def edit(file: Path) -> None:
    file.write_text(file.read_text() + " ")


def pipe(file: Path) -> None:
    file.unlink()
    file.mkdir()


CHANGES: list[tuple[str, Callable[[Path], None], Path, str]] = [
    ("edited", edit, STACK / "cdk.tf.json", "differs"),
    ("missing", Path.unlink, STACK / "versions.tf.json", "is missing"),
    ("a folder", pipe, STACK / "versions.tf.json", "is a folder, not a file"),
    ("a carried module", edit, STACK / "modules" / "source-account" / "main.tf.json", "differs"),
    ("the manifest", edit, Path("cdktf.out", "manifest.json"), "differs"),
    ("an old stack", Path.touch, Path("cdktf.out", "stacks", "old", "cdk.tf.json"), "is not part of it any more"),
    ("an old file", Path.touch, STACK / "state.tf.json", "is not part of it any more"),
]


@pytest.mark.parametrize(("change", "file", "text"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_it_is_not(change: Callable[[Path], None], file: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    file.parent.mkdir(exist_ok=True)
    change(file)
    assert main(["synth", "--check"]) == 1
    assert capsys.readouterr() == (
        f"'{file}' {text}\n",
        "'cdktf.out' is not what 'environments' gives: run 'farvault synth' and commit it\n",
    )


def test_the_description_has_changed(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("environments", "organization.yaml")
    file.write_text(file.read_text().replace("{role: Deploy}", "{role: Other}"))
    before = tree(Path())
    assert main(["synth", "--check"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 4
    assert all(line.endswith("cdk.tf.json' differs") for line in out)
    assert tree(Path()) == before


def test_nothing_was_synthesized(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree("cdktf.out")
    assert main(["synth", "--check"]) == 1
    assert "'cdktf.out/manifest.json' is missing" in capsys.readouterr().out.splitlines()
    assert not Path("cdktf.out").exists()


def test_what_was_remembered_is_gone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("environments", "farvault.lock.json").unlink()
    assert main(["synth", "--check"]) != 0
    assert "farvault.lock.json" in capsys.readouterr().err


def test_with_replace(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["synth", "--check", "--replace"]) == 2
