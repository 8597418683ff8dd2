"""The commands in the documentation; those of the AWS command line are held against botocore's models."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session
from botocore import xform_name

from tests.conftest import ROOT

PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
_BLOCK = re.compile(r"^( *)```(?:console|sh)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
_OWN = {"region", "query", "output", "profile", "no-cli-pager"}
"""Options of the AWS command line itself."""


def lines(text: str) -> Iterator[str]:
    """Each command in the blocks of a page, in one line."""
    for _, block in _BLOCK.findall(text):
        for line in re.sub(r"\\\n\s*", " ", block).splitlines():
            command = line.strip().removeprefix("$ ").partition("  # ")[0]
            if command and not command.startswith("#"):
                yield command


@dataclass(frozen=True)
class AwsCommand:
    """A command of the AWS command line."""

    service: str
    operation: str
    """As botocore's model names it."""
    parameters: dict[str, str]
    """By the names of botocore's model."""

    def call(self, client: Any, **values: str) -> dict[str, Any]:
        """What the embedded AWS answers, with each placeholder replaced by its value."""
        given = {name: values.get(text, text) for name, text in self.parameters.items()}
        answer: dict[str, Any] = getattr(client, xform_name(self.operation))(**given)
        return answer


@cache
def _model(service: str) -> Any:
    return botocore.session.get_session().get_service_model(service)


def aws_commands(text: str) -> list[AwsCommand]:
    """The commands of the AWS command line in a page; KeyError where AWS has no such operation or parameter."""
    return [_aws_command(shlex.split(line)) for line in lines(text) if line.startswith("aws ")]


def _aws_command(words: list[str]) -> AwsCommand:
    _, service, name, *rest = words
    service = {"s3api": "s3"}.get(service, service)
    operations = {xform_name(each, "-"): each for each in _model(service).operation_names}
    operation = _model(service).operation_model(operations[name])
    members = operation.input_shape.members if operation.input_shape else {}
    by_option = {xform_name(member, "-"): member for member in members}
    parameters: dict[str, str] = {}
    for index, word in enumerate(rest):
        if word.startswith("--") and word[2:] not in _OWN:
            option = word[2:].removeprefix("no-") if word[2:] not in by_option else word[2:]
            following = rest[index + 1] if index + 1 < len(rest) else ""
            parameters[by_option[option]] = "" if following.startswith("--") else following
    missing = set(operation.input_shape.required_members if operation.input_shape else ()) - set(parameters)
    assert not missing, f"{service} {name}: {json.dumps(sorted(missing))} missing"
    return AwsCommand(service, operations[name], parameters)
