"""Deployments through the HCP Terraform on the loopback address: of whole descriptions to the embedded AWS, and of
small stacks without any provider, which plan and apply in a second.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from farvault.running.program import environment_for, find_program
from tests.conftest import ROOT
from tests.hcp.server import HcpTerraform

#: Only so that a hanging test ends.
LONGEST_SECONDS = 900


class Cloud:
    """The service, and a folder whose stacks have their runs there."""

    def __init__(self, top: Path, service: HcpTerraform, environment: dict[str, str]) -> None:
        self.top = top
        self.service = service
        self.environment = environment | {"PYTHONPATH": str(ROOT)}

    @classmethod
    def begin(cls, top: Path) -> Cloud:
        """Start the service; it is a context manager's to stop it."""
        program = find_program()
        environment = environment_for(program, top)
        environment = {name: value for name, value in environment.items() if not name.startswith(("AWS_", "TF_TOKEN_"))}
        service = HcpTerraform(top / "hcp", program, environment)
        home = {"HOME": str(top / "home")}
        return cls(top, service, environment | service.environment() | home)

    def folder(self, stack: str) -> Path:
        return self.top / "cdktf.out" / "stacks" / stack

    def stacks(self, **blocks: Any) -> None:
        """Write small stacks, each after the one before it, with these contents besides the cloud block."""
        names = [name.replace("_", "-") for name in blocks]
        stacks = {
            name: {"workingDirectory": f"stacks/{name}", "dependencies": names[number - 1 : number] if number else []}
            for number, name in enumerate(names)
        }
        for name, block in zip(names, blocks.values(), strict=True):
            self.folder(name).mkdir(parents=True, exist_ok=True)
            workspaces = {"name": f"farvault-{name}"}
            cloud = {"hostname": self.service.host, "organization": "acme", "workspaces": workspaces}
            content = {"terraform": {"cloud": cloud}, **block}
            (self.folder(name) / "cdk.tf.json").write_text(json.dumps(content))
        (self.top / "cdktf.out" / "manifest.json").write_text(json.dumps({"stacks": stacks}))

    def terraform(self, stack: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [find_program().path, *arguments],
            cwd=self.folder(stack),
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )

    def start(self, *arguments: str, output: IO[bytes] | None = None) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "farvault", *arguments],
            cwd=self.top,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=output or subprocess.PIPE,
            stderr=output or subprocess.PIPE,
            text=True,
        )

    def farvault(self, *arguments: str) -> tuple[int, list[str], str]:
        """The exit code, the lines of standard output with single spaces, and standard error."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=LONGEST_SECONDS)
        assert self.service.token not in out + err
        return process.returncode, [" ".join(line.split()) for line in out.splitlines()], err

    def statuses(self, stack: str) -> list[str]:
        """The status of each run of a stack's workspace, oldest first."""
        return [run.status for run in self.service.runs_of(f"farvault-{stack}")]

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + LONGEST_SECONDS
        with self.service.changed:
            while not condition():
                assert time.monotonic() < end
                self.service.changed.wait(0.1)


def uploaded(content: bytes | None) -> dict[str, bytes]:
    """The files in an upload."""
    assert content is not None
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        files = {each.name: archive.extractfile(each) for each in archive if each.isfile()}
        return {name: file.read() for name, file in files.items() if file}
