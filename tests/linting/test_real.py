"""The real tools say of the sample what was recorded of them, and what they have not seen is found out.

They are large: `make tflint checkov config-inspect` installs them, which CI does before the tests.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from farvault.cli import main
from farvault.linting.tool import find
from tests.linting.expected import expected, printed
from tests.linting.programs import REAL

ABSENT = [name for name, path in REAL.items() if not find(name, path)]


@pytest.fixture(autouse=True)
def _there() -> None:
    if ABSENT:
        message = f"{', '.join(ABSENT)} not installed: make tflint checkov config-inspect"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


def test_they_say_what_was_recorded(tmp_path: Path) -> None:
    recorded = expected("human").read_text(encoding="utf-8")
    assert of_any_tflint(printed(tmp_path, "human", REAL)) == of_any_tflint(recorded)


def of_any_tflint(text: str) -> list[str]:
    """Its lines without the version of the tflint on the PATH, which is the developer's, and without alignment."""
    text = re.sub(r"(?<=/blob/v)[0-9.]+", "X", re.sub(r"^tflint [0-9.]+", "tflint X", text, flags=re.MULTILINE))
    return [" ".join(line.split()) for line in text.splitlines()]


def test_a_folder_with_an_odd_name_and_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each tool places its findings, and sees every block of a module in Terraform's own syntax and of its example."""
    folder = tmp_path / "a b" / "-é#%[x]+'$(y)"
    (folder / "examples" / "one").mkdir(parents=True)
    (folder / "main.tf").write_text(
        'resource "aws_kms_key" "Key" {\n  for_each            = toset([])\n  enable_key_rotation = false\n}\n\n'
        'resource "aws_kms_key" "none" {\n  count = 0\n}\n\ndata "aws_region" "Key" {}\n\nvariable "spare" {}\n'
    )
    (folder / "variables.tf").write_text('variable "more" {\n  type = string\n}\n')
    call = 'module "%s" {\n  source = "../.."\n  spare  = 1\n  more   = "x"\n}\n'
    (folder / "examples" / "one" / "main.tf").write_text(call % "first" + call % "second")
    assert main(["lint", str(folder), *(f"--{name}={path}" for name, path in REAL.items())]) == 1
    out = capsys.readouterr().out
    assert f"{folder}/main.tf:1:1: error[checkov:CKV_AWS_7]: aws_kms_key.Key:\n" in out
    assert f"{folder}/main.tf:1:1: warning[tflint:terraform_naming_convention]: resource name `Key` must match" in out
    assert f"{folder}/main.tf:12:1: warning[tflint:terraform_unused_declarations]: variable" in out
    assert "not-seen" not in out
    assert of_any_tflint(out)[-7:-1] == [
        "tflint X examples 1 1 of 1 0 of 0 2 of 2",
        "tflint X elsewhere 1 2 of 2 3 of 3 2 of 2",
        "checkov 3.3.30 examples 1 1 of 1 0 of 0 -",
        "checkov 3.3.30 elsewhere 1 1 of 1 3 of 3 -",
        "terraform-config-inspect examples 1 1 of 1 0 of 0 2 of 2",
        "terraform-config-inspect elsewhere 1 2 of 2 3 of 3 2 of 2",
    ]


def test_what_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "main.tf").write_text('resource "a" "b" {}\nresource "a" "c" {\n')
    assert main(["lint", str(tmp_path), *(f"--{name}={path}" for name, path in REAL.items())]) == 2
    out = capsys.readouterr().out
    for each in ("unreadable", "tflint:error", "checkov:cannot-read", "terraform-config-inspect:diagnostic"):
        assert f"error[{each}]" in out


def test_a_block_that_tflint_is_told_to_pass_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "main.tf").write_text('# tflint-ignore: all\nresource "aws_kms_key" "key" {}\n')
    assert main(["lint", str(tmp_path), "--tools=tflint", f"--tflint={REAL['tflint']}"]) == 1
    assert f"{tmp_path}/main.tf:1:1: error[tflint:not-seen]: tflint has not seen this file\n" in capsys.readouterr().out
