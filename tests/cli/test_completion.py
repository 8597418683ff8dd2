"""Completion, as a real bash asks for it; zsh and fish ask in the same way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from farvault.cli import main
from tests.conftest import ROOT

#: What bash does when Tab is pressed after a line, with the function that is registered for farvault.
ASK = """
source <(farvault completion bash)
COMP_WORDS=(<words>)
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMP_LINE='<line>'
COMP_POINT=${#COMP_LINE}
COMP_TYPE=9
$(complete -p farvault | sed 's/.*-F \\([^ ]*\\) .*/\\1/') farvault "${COMP_WORDS[COMP_CWORD]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    program = tmp_path / "bin" / "farvault"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m farvault "$@"\n')
    program.chmod(0o755)
    return f"{program.parent}:{os.environ['PATH']}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("farvault e", {"explain"}),
        ("farvault synth --l", {"--locked"}),
        ("farvault synth --re", {"--replace"}),
        ("farvault completion ", {"bash", "zsh", "fish"}),
        ("farvault check desc", {"described/"}),
    ],
)
def test_bash(line: str, expected: set[str], path: str, tmp_path: Path) -> None:
    (tmp_path / "described").mkdir()
    words = " ".join(f"'{word}'" for word in line.split(" "))
    script = ASK.replace("<words>", words).replace("<line>", line)
    process = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=os.environ | {"PATH": path}, capture_output=True, text=True
    )
    assert process.stderr == ""
    assert {each.strip() for each in process.stdout.splitlines()} - {"-h", "--help"} == expected


@pytest.mark.parametrize(("shell", "registers"), [("zsh", "compdef"), ("fish", "complete --command farvault")])
def test_the_others_register_it(shell: str, registers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert registers in capsys.readouterr().out
