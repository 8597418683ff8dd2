"""One AWS provider process that serves many runs of Terraform: only ever for a rehearsal.

Terraform starts a new provider for every command, which costs more than the commands themselves.
`terraform-provider-aws -debug` prints a value of TF_REATTACH_PROVIDERS; with it Terraform talks to the
running process. A second configuration replaces the first, so a process serves one run at a time.
"""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Mapping
from pathlib import Path

from farvault.running.processes import Processes, ending
from farvault.running.program import Program

_ATTACH = re.compile(r"TF_REATTACH_PROVIDERS='(.*)'")


class Provider:
    """A running provider; `environment` is what Terraform needs to talk to it."""

    def __init__(self, binary: Path, program: Program, processes: Processes, environment: Mapping[str, str]) -> None:
        self._processes = processes
        # A second configuration fails where the provider was given a CA bundle.
        own = {name: value for name, value in environment.items() if name != "AWS_CA_BUNDLE"}
        self._process = processes.start([str(binary), "-debug"], own, quiet=True)
        self.environment: dict[str, str] = {}
        assert self._process.stdout
        for line in self._process.stdout:
            match = _ATTACH.search(line)
            if match:
                reattach = json.loads(match.group(1))
                value = {f"{program.registry}/hashicorp/aws": next(iter(reattach.values()))}
                self.environment = {"TF_REATTACH_PROVIDERS": json.dumps(value)}
                break

    @property
    def serves(self) -> bool:
        """Whether it runs and has reported how to reach it."""
        return bool(self.environment) and self._process.poll() is None

    @property
    def ended(self) -> str:
        """How it ended by itself, in words; empty while it runs."""
        code = self._process.poll()
        return "" if code is None else f"the AWS provider {ending(code)}"

    def close(self) -> None:
        """Stop it."""
        self._processes.end(self._process)


def provider_version(binary: Path) -> tuple[int, ...]:
    """The version of a provider that `provider_binary` has found."""
    return tuple(int(part) for part in re.findall(r"\d+", binary.parent.parent.name))


def provider_binary(folder: Path) -> Path | None:
    """The newest AWS provider for this machine under a mirror or a `.terraform` folder, else None."""
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    place = f"*/hashicorp/aws/*/{platform.system().lower()}_{machine}/terraform-provider-aws*"
    binaries = [each for top in (folder, folder / "providers") for each in top.glob(place) if each.is_file()]
    return max(binaries, key=provider_version, default=None)
