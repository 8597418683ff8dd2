"""What the documentation says to type is understood, by Farvault's parser and AWS's models, and its YAML is YAML."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest
import yaml

from farvault.cli import main
from farvault.cli.main import parser
from tests.conftest import ROOT
from tests.docs.commands import PAGES, aws_commands, lines


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_of_farvault_is_one(page: Path) -> None:
    for line in lines(page.read_text(encoding="utf-8")):
        command = re.sub(r"^(?:\.venv/bin/)", "", re.split(r" (?:>|\|\||\|) ", line)[0])
        if command.startswith("farvault "):
            words = shlex.split(command)[1:]
            with contextlib.redirect_stderr(io.StringIO()) as errors, contextlib.redirect_stdout(io.StringIO()):
                code: object = 0
                try:
                    parser().parse_args(words)
                except SystemExit as ended:
                    code = ended.code
            assert code == 0, f"{line}: {errors.getvalue()}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_of_aws_is_one(page: Path) -> None:
    aws_commands(page.read_text(encoding="utf-8"))


def test_there_are_commands() -> None:
    texts = [page.read_text(encoding="utf-8") for page in PAGES]
    every = [line for text in texts for line in lines(text)]
    assert sum(line.startswith("farvault ") for line in every) > 10
    assert sum(len(aws_commands(text)) for text in texts) > 20


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_yaml_is_yaml(page: Path) -> None:
    for block in re.findall(r"^```yaml\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        list(yaml.compose_all(block, yaml.SafeLoader))  # a tag of GitLab's, such as !reference, is YAML too


def test_the_quick_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything that runs offline and without Terraform, in the order of the page."""
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "quick-start.md").read_text(encoding="utf-8")
    ran = []
    for line in lines(page):
        words = shlex.split(line)
        if words[0] == "farvault" and words[1] in ("init", "check", "explain", "synth"):
            assert main(words[1:]) == 0, capsys.readouterr().err
            ran.append(words[1])
    assert ran == ["init", "check", "explain", "synth"]
    assert (tmp_path / "mine.out" / "stacks" / "shop-eu-west-1").is_dir()


def test_what_restore_says_to_describe_is_in_the_catalogue() -> None:
    """The way back on the page is the one that is rehearsed."""
    page = (ROOT / "docs" / "guides" / "restore.md").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n# (\S+)\n(.*?)```", page, re.DOTALL)
    assert len(shown) == 2
    for file, text in shown:
        whole = yaml.safe_load((ROOT / "docs/catalogue/restore-ready/environments" / file).read_text(encoding="utf-8"))
        for part in ("destination_vaults", "source"):
            said = yaml.safe_load(text)[part]
            for key, value in said.items():
                assert _includes(whole[part][key], value), f"{file}: {part}.{key}"


def _includes(whole: object, part: object) -> bool:
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(key in whole and _includes(whole[key], value) for key, value in part.items())
    return whole == part
