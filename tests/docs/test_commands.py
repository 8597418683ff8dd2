"""What the pages name is there, by Farvault's parser, the Makefile and AWS's models, and their YAML is YAML.

What runs is run in test_pages.py; this holds for what a sentence names and for what nothing here can run, too.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest
import yaml

from farvault.cli.main import parser
from tests.conftest import ROOT
from tests.docs.commands import PAGES, aws_operation, commands, hold_against_aws, inline, name

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def lines(page: Path) -> list[str]:
    """Each command in the blocks of a page, in one line, without what a comment says."""
    return [each.line.partition("  # ")[0] for each in commands(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_of_farvault_is_one(page: Path) -> None:
    for line in lines(page):
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
    for line in lines(page):
        if line.startswith("aws "):
            hold_against_aws(line)


SUBCOMMANDS = next(each for each in parser()._actions if isinstance(each, argparse._SubParsersAction)).choices
TARGETS = set(re.findall(r"[\w./-]+", " ".join(re.findall(r"^([^\s#:=][^:=]*):(?!=)", MAKEFILE, re.MULTILINE))))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_in_a_sentence_has_its_name(page: Path) -> None:
    """A sentence may leave arguments out; what it names is there."""
    for code in inline(page.read_text(encoding="utf-8")):
        program, *words = code.split(" ")
        if program.endswith("farvault") and words and words[0] != "COMMAND":
            options = {each for action in SUBCOMMANDS[words[0]]._actions for each in action.option_strings}
            assert {word for word in words if word.startswith("--")} <= options, code
        elif program == "make":
            assert {word for word in words if "=" not in word} <= TARGETS, code
        elif program == "aws" and len(words) > 1:
            aws_operation(words[0], words[1])


def test_there_are_commands() -> None:
    every = [line for page in PAGES for line in lines(page)]
    assert sum(line.startswith("farvault ") for line in every) > 10
    assert sum(line.startswith("aws ") for line in every) > 20


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_yaml_is_yaml(page: Path) -> None:
    for block in re.findall(r"^```yaml\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        list(yaml.compose_all(block, yaml.SafeLoader))  # a tag of GitLab's, such as !reference, is YAML too


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
