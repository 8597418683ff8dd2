from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from farvault.cli import main
from tests.conftest import ROOT, run_app

INIT = ["init", "o-a1b2c3d4e5", "r-ab12", "management=111111111111", "vaults=222222222222", "shop=333333333333"]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_init_then_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(INIT) == 0
    assert capsys.readouterr().out == (
        "environments/organization.yaml\n"
        "environments/management/eu-west-1/environment.yaml\n"
        "environments/vaults/eu-west-1/environment.yaml\n"
        "environments/vaults/eu-central-1/environment.yaml\n"
        "environments/shop/eu-west-1/environment.yaml\n"
        "environments/organization.schema.json\n"
        "environments/environment.schema.json\n"
        "next: read environments/organization.yaml, then run 'farvault check environments'\n"
    )
    assert main(["check"]) == 0
    summary, needed, *_ = capsys.readouterr().out.splitlines()
    assert summary == "no findings in 3 accounts, 4 environments, 1 plan"
    assert needed.startswith("must be true beforehand")


def test_init_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "environments").mkdir()
    (tmp_path / "environments" / "mine").touch()
    assert main(INIT) == 2
    assert capsys.readouterr().err == (
        "farvault: error: 'environments' is not empty, it holds 'mine'\n  help: choose another folder with --folder\n"
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({1: "a1b2"}, "the organization must be 'o-' and 10 to 32 lower-case letters and digits, got 'a1b2'"),
        ({2: "ab12"}, "the root must be 'r-' and 4 to 32 lower-case letters and digits, got 'ab12'"),
        ({5: "shop"}, "the id of account 'shop' must be 12 digits, in quotes, got ''"),
        (
            {5: "Shop=333333333333"},
            "the account's name must be 1 to 50 lower-case letters, digits and hyphens, a letter first, got 'Shop'",
        ),
        ({5: "shop=222222222222"}, "'shop=222222222222' names an account twice"),
        ({5: "--regions=eu-west-1"}, "at least three accounts are needed, got 2"),
        ({0: "init --regions eu-west-1 eu-west-9 --folder x"}, "unknown Region 'eu-west-9'"),
        (
            {0: "init --regions eu-west-1 eu-west-1 --folder x"},
            "two different Regions are needed, got eu-west-1, eu-west-1",
        ),
    ],
)
def test_init_refuses(change: dict[int, str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [word for index, each in enumerate(INIT) for word in change.get(index, each).split(" ")]
    assert main(arguments) == 2
    assert capsys.readouterr().err.splitlines()[0] == f"farvault: error: {message}"
    assert list(tmp_path.iterdir()) == []


def test_synth(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(INIT) == 0
    capfd.readouterr()
    assert main(["synth", "--output", "made"]) == 0
    captured = capfd.readouterr()
    assert captured.out == "4 environments in made/stacks\nthe modules they call in made/modules\n"
    assert captured.err == "'environments/farvault.lock.json' has changed: commit it with the description\n"
    assert main(["synth", "--output", "made", "--locked"]) == 0
    assert capfd.readouterr().err == ""
    assert Path("made/stacks/shop-eu-west-1/cdk.tf.json").is_file()


def test_synth_refuses_a_broken_description(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(INIT) == 0
    Path("environments/shop/eu-west-1/environment.yaml").write_text("source: {vault: {}}\n")
    capfd.readouterr()
    assert main(["synth"]) == 2
    assert capfd.readouterr().err == (
        "environments/organization.yaml:31:16: error[unknown-vault]: no environment holds a vault 'primary'\n"
        "  help: there is 'Default', 'central'\n"
        "environments/shop/eu-west-1/environment.yaml:1:10: error[unknown-key]: unknown key 'vault'\n"
        "  help: did you mean 'vaults'?\n"
        "2 findings; nothing was synthesized\n"
    )
    assert not Path("cdktf.out").exists()


def test_broken_node_is_a_tool_error_of_the_app() -> None:
    assert main(INIT) == 0
    process = run_app(Path("environments"), Path("cdktf.out"), JSII_NODE="/nowhere/node")
    assert process.returncode == 3
    assert process.stderr.startswith("farvault: error: CDKTN failed")
    assert "Traceback" not in process.stderr
    assert sorted(entry.name for entry in Path().iterdir()) == ["environments"]


def test_output_that_cannot_be_written_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(INIT) == 0
    assert main(["synth"]) == 0
    before = sorted(Path("cdktf.out").rglob("*"))
    capfd.readouterr()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("farvault.terraform.writing.write_manifest", full)
    assert main(["synth"]) == 3
    assert capfd.readouterr().err == (
        "farvault: error: 'cdktf.out' cannot be written: No space left on device\n"
        "  help: what was there before is untouched\n"
    )
    assert sorted(Path("cdktf.out").rglob("*")) == before


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert re.fullmatch(r"farvault \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize("command", ["rehearse", "aws"])
def test_rehearsing_without_what_it_needs(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("farvault.cli.extras.find_spec", lambda name: None)
    assert main([command]) == 2
    assert capsys.readouterr().err == (
        "farvault: error: a rehearsal needs moto and boto3\n"
        "  help: in a checkout: make rehearse; beside an installed wheel: pip install 'moto[server]' boto3\n"
    )


def test_bug_is_ours(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(arguments: object) -> int:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("farvault.cli.check.run", fail)
    assert main(["check"]) == 3
    error = capsys.readouterr().err
    assert error.startswith("farvault: bug: ZeroDivisionError: division by zero\n")
    assert "Traceback" not in error


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check", "--nonsense"], ["init"]])
def test_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: farvault" in capsys.readouterr().err


def test_output_into_a_pipe_that_closes() -> None:
    command = f"'{sys.executable}' -m farvault check '{ROOT / 'environments'}' | true"
    process = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert process.stderr == ""


def test_readme_shows_the_help() -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "farvault", "--help"], capture_output=True, text=True, env={"COLUMNS": "100"}
    ).stdout
    blocks = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    # Where columns begin differs from one Python to the next.
    assert help_text.split() in [block.split() for block in blocks]


def test_synth_refuses_to_change_what_is_remembered(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(INIT) == 0
    capfd.readouterr()
    assert main(["synth", "--locked"]) == 2
    assert capfd.readouterr().err == (
        "farvault: error: 'environments/farvault.lock.json' is not what the description gives\n"
        "  help: run 'farvault synth' and commit the file\n"
    )
    assert sorted(entry.name for entry in Path().iterdir()) == ["environments"]
    assert not Path("environments/farvault.lock.json").exists()
