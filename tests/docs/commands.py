"""The commands in the documentation; those of the AWS command line can be held against botocore's models."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import botocore.session
import yaml
from botocore import xform_name

from tests.conftest import ROOT

#: Every page that somebody reads, in the repository and in what is published.
PAGES = sorted(
    [
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "modules").glob("*/README.md"),
        *(ROOT / "farvault" / "publishing" / "pages").glob("*.md"),
    ]
)
_BLOCK = re.compile(r"^( *)```(console|sh|bash|shell|yaml)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
_OWN = {"region", "query", "output", "profile", "no-cli-pager"}
"""Options of the AWS command line itself."""
_SCRIPTS = {"run", "script", "before_script", "after_script", "entry"}
"""The keys of pipelines and of pre-commit under which a command stands."""


@dataclass(frozen=True)
class Command:
    """A command that a page says to run."""

    text: str
    """As it stands there, without the prompt; it may have several lines."""
    shown: str = ""
    """What the page shows below it; empty where it shows nothing."""
    at: int = 0
    """Where its block begins in the page."""

    @property
    def line(self) -> str:
        """The command in one line."""
        return re.sub(r"\s*\\\n\s*|\n", " ", self.text).strip()


def commands(text: str) -> Iterator[Command]:
    """Each command in the blocks of a page: at a prompt, in a script, and in the YAML of pipelines and hooks."""
    for match in _BLOCK.finditer(text):
        block = textwrap.dedent(match[3])
        found: Iterator[Command] | list[Command]
        if match[2] == "yaml":
            found = [Command(each) for node in yaml.compose_all(block, yaml.SafeLoader) for each in _scripts(node)]
        elif match[2] == "console":
            found = _at_prompts(block)
        else:
            found = [
                Command(each)
                for each in re.sub(r"\\\n\s*", "", block).splitlines()
                if each and not each.startswith("#")
            ]
        yield from (Command(each.text, each.shown, match.start()) for each in found)


def _at_prompts(block: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command = re.match(r"(?:.*\\\n)*.*\n", part)
        assert command
        yield Command(command[0].rstrip("\n"), part[command.end() :])


def _scripts(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in _SCRIPTS:
                yield from _scripts(value)
            elif isinstance(value, yaml.SequenceNode):
                yield from (each.value for each in value.value if isinstance(each, yaml.ScalarNode))
            elif isinstance(value, yaml.ScalarNode):
                yield value.value.rstrip("\n")
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scripts(each)


def inline(text: str) -> Iterator[str]:
    """What a page has in its sentences and tables as code, in one line each."""
    without = re.sub(r"^( *)```.*?^\1```", "", text, flags=re.MULTILINE | re.DOTALL)
    for code in re.findall(r"(?<!`)`([^`]+)`(?!`)", without):
        yield re.sub(r"\s+", " ", code)


def name(page: Path) -> str:
    """A page's path in the repository."""
    return page.relative_to(ROOT).as_posix()


def text_of(page: str) -> str:
    """A page's text, by its path in the repository."""
    return (ROOT / page).read_text(encoding="utf-8")


@cache
def _model(service: str) -> Any:
    return botocore.session.get_session().get_service_model(service)


def aws_operation(service: str, name: str) -> Any:
    """botocore's model of an operation, by its names in the AWS command line; KeyError where there is none."""
    model = _model({"s3api": "s3"}.get(service, service))
    return model.operation_model({xform_name(each, "-"): each for each in model.operation_names}[name])


def hold_against_aws(line: str) -> None:
    """KeyError where AWS has no such operation or parameter, AssertionError where one is missing."""
    _, service, operation_name, *rest = shlex.split(line)
    shape = aws_operation(service, operation_name).input_shape
    members = {xform_name(member, "-"): member for member in (shape.members if shape else ())}
    options = [word[2:] for word in rest if word.startswith("--") and word[2:] not in _OWN]
    given = {members[each if each in members else each.removeprefix("no-")] for each in options}
    missing = set(shape.required_members if shape else ()) - given
    assert not missing, f"{service} {operation_name}: {sorted(missing)} missing"
