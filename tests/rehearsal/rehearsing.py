"""Rehearsals in tests: as a user starts them, and step by step on output that was edited."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from farvault.embedded_aws import EmbeddedAws
from farvault.organization import Organization, load
from farvault.organization.references import DEFAULT_VAULT
from farvault.rehearsal.folder import STATE, Folder
from farvault.rehearsal.preconditions import embedded
from farvault.rehearsal.proof import Proof, SimulatedJob
from farvault.rehearsal.rehearse import Rehearsal, Rehearsed
from farvault.running.processes import Processes
from farvault.running.program import find_program
from farvault.running.runner import State
from tests.conftest import ROOT, run_app

HERE = Path(__file__).parent


def described(folder: Path) -> Organization:
    organization = load(folder).organization
    assert organization is not None
    return organization


class Silent:
    """Shows nothing."""

    def changed(self, task: Any) -> None: ...

    def tick(self, tasks: Any) -> None: ...

    def finishing(self, tasks: Any) -> None: ...


@dataclass
class Result:
    rehearsal: Rehearsed
    jobs: list[SimulatedJob] = field(default_factory=list)

    def states(self) -> dict[str, str]:
        return {task.name: task.state.value for task in self.rehearsal.tasks}

    def errors(self, stack: str) -> str:
        every = [*self.rehearsal.tasks, *self.rehearsal.checks]
        return "\n".join(str(error) for task in every if task.name == stack for error in task.errors)

    def reasons(self, account: str, region: str) -> dict[str, str | None]:
        """Why what this account backs up in this Region did not arrive, by where it goes."""
        return {
            str(each.target): each.reason
            for each in self.jobs
            if (each.site.account, each.site.region) == (account, region)
        }


def synthesized(description: Path, keep: Path) -> Folder:
    folder = Folder(keep)
    process = run_app(description, folder.output)
    assert process.returncode == 0, process.stderr
    return folder


def edit(folder: Folder, file: str, change: Callable[[Any], Any]) -> None:
    """Change a synthesized JSON file: what `change` returns, or what it changed in place."""
    path = folder.output / "stacks" / file
    content = json.loads(path.read_text())
    changed = change(content)
    path.unlink()  # it may be a hard link to another test's file
    path.write_text(json.dumps(content if changed is None else changed))


def rehearse(
    folder: Folder,
    organization: Organization,
    *,
    update: bool = False,
    allowed: tuple[str, ...] = (),
    before: Callable[[Organization, EmbeddedAws], None] | None = None,
) -> Result:
    """Rehearse; `before` creates what exists before the preconditions."""
    with (
        folder.lock() as lock,
        Processes(lock) as processes,
        Rehearsal(organization, folder, processes, Silent(), update=update, allowed=allowed) as rehearsal,
    ):
        if before:
            before(organization, rehearsal.aws)
        result = Result(rehearsal.run())
        if all(task.state is State.DONE for task in result.rehearsal.tasks):
            result.jobs = list(Proof(organization, rehearsal.aws).simulate())
        assert rehearsal.aws.log() == ""
        return result


def copied(folder: Folder, to: Path) -> Folder:
    shutil.copytree(folder.path, to, symlinks=True)
    return Folder(to)


def start(description: Path, keep: Path, *more: str, **variables: str) -> subprocess.Popen[str]:
    """`farvault rehearse` as a user starts it, in a pipe."""
    command = [sys.executable, "-m", "farvault", "rehearse", str(description), "--keep", str(keep), *more]
    environment = os.environ | {"FARVAULT_MARK": str(keep)} | variables
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def leftovers(keep: Path, patience_seconds: float = 120.0) -> list[str]:
    """Command lines of processes that a rehearsal started and left running, once they had time to end."""
    end = time.monotonic() + patience_seconds
    while commands := [command for _, command in _marked(keep)]:
        if time.monotonic() > end:
            return commands
        time.sleep(0.05)
    return []


def _marked(keep: Path) -> list[tuple[int, str]]:
    """Process id and command line of everything that a rehearsal in this folder started."""
    processes = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            marked = f"FARVAULT_MARK={keep}\0".encode() in (process / "environ").read_bytes() + b"\0"
            if marked and int(process.name) != os.getpid():
                processes.append((int(process.name), (process / "cmdline").read_text().replace("\0", " ")))
        except OSError:
            continue
    return [(number, command) for number, command in processes if command]


def wrapped(folder: Path, script: str, **names: object) -> Path:
    """A program under the real one's name that runs Python, in which REAL is the real one and `again()` runs it."""
    real = find_program().path
    program = folder / "bin" / Path(real).name
    program.parent.mkdir(parents=True, exist_ok=True)
    constants = "".join(f"{name} = {value!r}\n" for name, value in ({"REAL": real} | names).items())
    again = "def again():\n    os.execv(REAL, [REAL, *sys.argv[1:]])\n"
    program.write_text(f"#!{sys.executable}\nimport os, sys\n{constants}{again}{script}")
    program.chmod(0o755)
    return program


def running(keep: Path) -> dict[str, list[int]]:
    """The process ids of what a rehearsal is running, by kind: terraform, provider or server; oldest first."""
    pids: dict[str, list[int]] = {"terraform": [], "provider": [], "server": []}
    for number, command in sorted(_marked(keep)):
        kind = next((each for each, matches in _KINDS.items() if matches(command.split(" "))), None)
        if kind:
            pids[kind].append(number)
    return pids


_KINDS: dict[str, Callable[[list[str]], bool]] = {
    "terraform": lambda words: Path(words[0]).name in ("terraform", "tofu"),
    "provider": lambda words: Path(words[0]).name.startswith("terraform-provider-aws"),
    "server": lambda words: "farvault.embedded_aws.serving.process" in words,
}


def holds_exactly_what_the_states_do(description: Path, keep: Path) -> None:
    """Nothing that a deployment creates is in the embedded AWS twice, or missing from the states."""
    folder, organization = Folder(keep), described(description)
    stated = sorted(
        each["attributes"]["arn"]
        for state in (folder.output / "stacks").glob(f"*/{STATE}")
        for resource in json.loads(state.read_text())["resources"]
        if resource["mode"] == "managed" and resource["type"] in _TYPES
        for each in resource["instances"]
    )
    assert stated
    with EmbeddedAws(embedded(organization), folder.journal) as aws:
        assert sorted(_existing(aws, organization)) == stated


_TYPES = (
    "aws_iam_role",
    "aws_organizations_policy",
    "aws_kms_key",
    "aws_kms_replica_key",
    "aws_backup_vault",
    "aws_backup_logically_air_gapped_vault",
)


def _existing(aws: EmbeddedAws, organization: Organization) -> Iterator[str]:
    """The ARN of everything of these kinds that did not exist before."""
    before = {organization.description.deployment.role, "AWSServiceRoleForBackup", DEFAULT_VAULT}
    for policy in aws.client("organizations").list_policies(Filter="BACKUP_POLICY")["Policies"]:
        yield policy["Arn"]
    for account in {organization.account(site.account).id for site in organization.sites()}:
        for role in aws.client("iam", account).list_roles()["Roles"]:
            if role["RoleName"] not in before:
                yield role["Arn"]
    for site in organization.sites():
        place = organization.account(site.account).id, site.region
        for vault in aws.client("backup", *place).list_backup_vaults()["BackupVaultList"]:
            if vault["BackupVaultName"] not in before:
                yield vault["BackupVaultArn"]
        kms = aws.client("kms", *place)
        for key in kms.list_keys()["Keys"]:
            if kms.describe_key(KeyId=key["KeyId"])["KeyMetadata"]["KeyManager"] == "CUSTOMER":
                yield key["KeyArn"]
