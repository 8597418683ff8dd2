"""Somebody who follows a page: a folder, a terminal, the programs that the pages name, and an embedded AWS.

Nothing is downloaded: where a page installs Farvault, pip finds its dependencies among those of the tests.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import site
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from farvault.embedded_aws import EmbeddedAws
from farvault.organization import load
from farvault.rehearsal import preconditions
from farvault.running.program import environment_for, find_program
from tests.conftest import ROOT
from tests.docs.commands import Command

#: The AWS command line and pre-commit, which are installed beside the tests: their dependencies are other ones.
PROGRAMS = ROOT / ".venv-guides" / "bin"
#: When the pages' examples were run.
TODAY = datetime(2026, 12, 1, 4, 0, tzinfo=UTC)
#: For as long as this a command may say nothing.
PATIENCE_SECONDS = 1200
#: What the environment of the tests says to them, or to make, and not to a reader.
_OURS = ("AWS_", "CI", "GIT_", "MAKE", "MFLAGS", "PIP_", "PYTEST_", "PYTHON", "VIRTUAL_ENV")
_MARK = "\x1e"
_QUESTIONS = (b"only 'yes' does: ", b"Enter a value: ")
_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Reader:
    """Follows a page in a new folder. A context manager: its AWS ends with it."""

    def __init__(self, scratch: Path) -> None:
        assert PROGRAMS.exists(), "the programs that the pages name are missing: run the tests with 'make test'"
        self.top, self.scratch = scratch / "reader", scratch / "scratch"
        for folder in (self.top, self.scratch / "home", self.scratch / "packages"):
            folder.mkdir(parents=True)
        self._stack = ExitStack()
        self.aws: EmbeddedAws
        base = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
        self.environment = base | environment_for(find_program(), self.scratch)
        self.environment |= {
            "HOME": str(self.scratch / "home"),
            "SOURCE_DATE_EPOCH": str(int(TODAY.timestamp())),
            "COLUMNS": "120",
            "PAGER": "cat",
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",  # which turns it off
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHONPATH": str(self.scratch / "packages"),
        }
        for package in Path(site.getsitepackages()[0]).iterdir():
            if "farvault" not in package.name and package.suffix != ".pth":
                (self.scratch / "packages" / package.name).symlink_to(package)
        venv.create(self.scratch / "python", symlinks=True)
        self._bin = self.scratch / "python" / "bin"
        self.program("pip", 'exec python -m pip "$@"')
        self.given(PROGRAMS / "aws")
        self.program("pre-commit", f'exec "{PROGRAMS}/pre-commit" "$@"')
        # The pages say `terraform`; where there is only OpenTofu, that is what it means.
        self.program("terraform", f'exec "{find_program().path}" "$@"')
        self.on_the_path(str(self._bin))

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def program(self, name: str, script: str) -> None:
        """Put a program on the PATH."""
        (self._bin / name).write_text(f"#!/bin/sh\n{script}\n")
        (self._bin / name).chmod(0o755)

    def given(self, program: Path, target: str = "test") -> None:
        """Put a program on the PATH that has its own packages; without it the test is skipped, but not in CI."""
        if not program.exists():
            assert not os.environ.get("CI"), f"{program.name} is missing: CI installs it before the tests"
            pytest.skip(f"{program.name} is missing: make {target}")
        self.program(program.name, f'exec env -u PYTHONPATH "{program}" "$@"')

    def on_the_path(self, folder: str) -> None:
        self.environment["PATH"] = os.pathsep.join([folder, self.environment.get("PATH", "")])

    def with_farvault(self) -> None:
        """This Farvault is installed already."""
        (metadata,) = Path(site.getsitepackages()[0]).glob("farvault-*.dist-info")
        (self.scratch / "installed").mkdir()
        (self.scratch / "installed" / metadata.name).symlink_to(metadata)
        path = f"{ROOT}:{self.scratch}/installed:$PYTHONPATH"
        self.program("farvault", f'PYTHONPATH="{path}" exec python -P -m farvault "$@"')

    def with_aws(self, description: Path, *, prepared: bool = True) -> None:
        """This organization is there, and as new; its owner has then done what Farvault says to do beforehand."""
        organization = load(description).organization
        assert organization
        aws = self.aws = self._stack.enter_context(EmbeddedAws(preconditions.embedded(organization)))
        self.environment |= aws.environment()
        if not prepared:
            return
        process = subprocess.run(
            [sys.executable, "-m", "farvault", "check", "--beforehand", str(description)],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        assert process.returncode == 0, process.stdout + process.stderr
        for block in re.findall(r"Make it so:\n\n```sh\n# as (.*?)```", process.stdout, re.DOTALL):
            accounts, *lines = block.splitlines()
            for account in re.findall(r"\((\d{12})\)", accounts):
                for line in lines:
                    assert line.startswith("aws ")
                    self.follow([Command(line)], variables=aws.credentials(account))

    def follow(
        self,
        commands: Sequence[Command],
        instead: Mapping[str, str] = {},
        codes: Mapping[str, int] = {},
        variables: Mapping[str, str] = {},
    ) -> list[str]:
        """Run commands in one shell at a terminal, and answer yes where one asks; what each has said.

        instead: what runs in place of a part of a command. codes: those that are not 0, by a command's first words.
        """
        script = ""
        for command in commands:
            text = command.text
            for old, new in instead.items():
                text = text.replace(old, new)
            code = next((code for words, code in codes.items() if command.line.startswith(words)), 0)
            script += f"printf '{_MARK}'\n{text}\ncode=$?; printf '{_MARK}%s' $code; [ $code = {code} ] || exit 9\n"
        said, code = self._at_a_terminal(script, self.environment | dict(variables))
        parts = said.split(_MARK)[1:]
        assert code == 0, f"{commands[len(parts) // 2 - 1].line if parts else script}\n{said}"
        return parts[::2]

    def _at_a_terminal(self, script: str, environment: Mapping[str, str]) -> tuple[str, int]:
        outer, inner = pty.openpty()
        file = self.scratch / "page.sh"
        file.write_text(script)
        process: subprocess.Popen[Any] = subprocess.Popen(
            ["bash", "--noprofile", "--norc", str(file)],
            cwd=self.top,
            env=dict(environment),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
        )
        os.close(inner)
        said, answered = b"", 0
        try:
            while select.select([outer], [], [], PATIENCE_SECONDS)[0]:
                try:
                    read = os.read(outer, 4096)
                except OSError:  # all who could write have ended
                    break
                said += read
                if any(question in said[answered:] for question in _QUESTIONS):
                    os.write(outer, b"yes\n")
                    answered = len(said)
            else:
                raise AssertionError(f"nothing was said for {PATIENCE_SECONDS} s\n{said.decode(errors='replace')}")
            code = process.wait(PATIENCE_SECONDS)
        finally:
            os.close(outer)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        return _STYLE.sub("", said.decode(errors="replace").replace("\r\n", "\n")), code


def shows(shown: str, said: str) -> bool:
    """Whether a page shows what a command says.

    A line of three dots stands for any lines, three at the end of a line for its rest; columns may be narrower.
    """
    pattern = ""
    for line in shown.rstrip("\n").splitlines():
        if line == "...":
            pattern += r"(?:.*\n)*?"
        else:
            words = [re.escape(each) for each in re.split(r"\s+", line.removesuffix("..."))]
            pattern += r"[ ]+".join(words) + (".*" if line.endswith("...") else "") + r"\n"
    return re.fullmatch(pattern, said.rstrip("\n") + "\n") is not None
