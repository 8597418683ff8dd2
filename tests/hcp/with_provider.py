"""The real provider hashicorp/tfe makes the workspaces of a description on the service of tests/hcp.

Usage: python -m tests.hcp.with_provider FOLDER   (make tfe-provider TFE_MIRROR=FOLDER)

FOLDER has the provider as a filesystem mirror of Terraform's, unpacked; every version in it is tried. Nothing that CI
installs from has this provider, so this is run by hand, and is an error where the provider is missing. It ends with 1
at the first thing that is not as it should be.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from farvault.running.program import find_program
from tests.conftest import ROOT
from tests.hcp import settings
from tests.hcp.deploying import Cloud
from tests.hcp.records import StateVersion, Workspace
from tests.rehearsal.rehearsing import HERE

assert settings, "imported for what it makes the service answer"

SECRETS = {
    "TF_VAR_notification_on_call_token": "7-secret-token",
    "TF_VAR_notification_channel_url": "https://x.test/s3cr3t",
}
FIRST = """\
    terraform_version: 1.11.4
    run_role: arn:aws:iam::111111111111:role/Run
    repository: {identifier: acme/backups, branch: main, folder: infrastructure/out, oauth_token_id: ot-hmAyP66qk2AM}
    notifications:
      on-call: {type: generic, url: "https://hooks.example.com/farvault", signed: true}
      channel: {type: slack, triggers: [run:completed]}
      owner: {type: email, users: [user-V3R563qtJNcExAkN]}
"""
SECOND = """\
    terraform_version: ~> 1.12.0
    execution_mode: agent
    agent_pool: inside
    run_role: arn:aws:iam::111111111111:role/Other
    notifications: {on-call: {type: generic, url: "https://hooks.example.com/other"}}
"""


class Failed(Exception):  # noqa: N818 - no error of the program's
    """Something is not as it should be."""


def expect(found: Any, wanted: Any) -> None:
    """Failed where the two are not equal."""
    if found != wanted:
        raise Failed(f"expected {wanted!r}\n     got {found!r}")


class Proof:
    """One version of the provider, and a service of its own."""

    def __init__(self, top: Path, mirror: Path, version: str) -> None:
        self.cloud = Cloud.begin(top)
        self.service = self.cloud.service
        self.service.execution_mode = "local"
        self.service.settings.pools["apool-yoGUFz5zcRMMz53i"] = "inside"
        self.environment = self.cloud.environment | SECRETS | {"TFE_TOKEN": self.service.token}
        self.environment["TF_CLI_CONFIG_FILE"] = str(_only(top, mirror, version))
        self.said = ""

    def describe(self, backend: str, settings: str, without: str = "") -> None:
        """Write the description, and synthesize it."""
        folder = self.cloud.top / "environments"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(HERE / "quick", folder)
        file = folder / "organization.yaml"
        indented = "".join(f"  {line}\n" for line in settings.splitlines())
        text = (
            "deployment:\n  role: Deploy\n  backend:\n    type: cloud\n    organization: acme\n"
            f"    hostname: '{self.service.host}'\n{backend}    workspaces:\n{indented}"
        )
        file.write_text(file.read_text().replace("deployment: {role: Deploy}\n", text))
        if without:  # no plan reaches the account any more
            file.write_text(file.read_text().replace('"444444444444", unit: workloads', '"444444444444"'))
            shutil.rmtree(folder / without)
        self.farvault("synth", code=0)

    def farvault(self, *arguments: str, code: int) -> list[str]:
        """A command of ours, which ends with `code`; its lines."""
        process = subprocess.run(
            [sys.executable, "-m", "farvault", *arguments],
            cwd=self.cloud.top,
            env=self.environment | {"FARVAULT_LOCK": "off"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        self.said += process.stdout + process.stderr
        if process.returncode != code:
            raise Failed(f"farvault {arguments[0]} ended with {process.returncode}:\n{process.stdout}{process.stderr}")
        return [" ".join(line.split()) for line in process.stdout.splitlines()]

    def terraform(self, *arguments: str, code: int = 0) -> str:
        """Terraform in the configuration of the workspaces, which ends with `code`; what it said."""
        process = subprocess.run(
            [find_program().path, f"-chdir={self.cloud.top / 'cdktf.out' / 'workspaces'}", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        self.said += process.stdout + process.stderr
        if process.returncode != code:
            raise Failed(f"terraform {arguments[0]} ended with {process.returncode}:\n{process.stdout}{process.stderr}")
        return process.stdout + process.stderr

    def apply(self, what: str) -> None:
        """Apply, after which a plan is empty."""
        said = self.terraform("apply", "-input=false", "-auto-approve", "-no-color")
        changed = next(line for line in said.splitlines() if line.startswith("Apply complete!"))
        self.terraform("plan", "-input=false", "-detailed-exitcode", "-no-color")
        print(f"  {what}: {changed} A second plan is empty.", flush=True)

    def workspace(self, stack: str) -> dict[str, Any]:
        """The attributes of an environment's workspace."""
        shown = self.service.workspaces[f"farvault-{stack}"].show("acme")
        return {**shown["attributes"], "project": shown["relationships"]["project"]["data"]["id"]}

    def run(self) -> None:
        """Everything that has to hold."""
        store = self.service.add(Workspace("farvault-store-eu-west-1", self.service.projects[0]))
        _hold(store, "terraform_data")
        self.describe("    project: Backups\n", FIRST)
        self.farvault("workspaces", code=1)
        imports = self.farvault("workspaces", "--imports", code=0)
        expect(imports[1:3], ["to = tfe_workspace.store-eu-west-1", 'id = "acme/farvault-store-eu-west-1"'])
        file = self.cloud.top / "cdktf.out" / "workspaces" / "imports.tf"
        file.write_text("\n".join(imports))
        self.terraform("init", "-input=false", "-no-color")
        self.terraform("validate", "-no-color")
        self.apply("created, with one imported")
        file.unlink()
        expect(self.service.workspaces["farvault-store-eu-west-1"].id, store.id)
        self._check_first()
        self.farvault("workspaces", code=0)
        self.describe("    project: Backups\n", SECOND)
        self.apply("driven from the command line, on agents")
        self._check_second()
        self.describe("    project: Backups\n", SECOND, "store")
        said = self.terraform("apply", "-input=false", "-auto-approve", "-no-color", code=1)
        print("    " + " ".join(said[said.index("Error:") :].split()), flush=True)
        expect("farvault-store-eu-west-1" in self.service.workspaces, True)
        print("  an environment that is gone: its workspace, which holds resources, is not deleted", flush=True)
        store.states.clear()
        self.apply("once it holds none")
        expect("farvault-store-eu-west-1" in self.service.workspaces, False)
        self.describe("    project: Backups\n    tags: [backups]\n", SECOND, "store")
        self.apply("renamed, to be chosen by tags")
        expect(
            {each.name: sorted(each.tags) for each in self.service.workspaces.values() if each.tags},
            {f"{name}-eu-west-1": ["backups", f"{name}-eu-west-1"] for name in ("management", "shop", "vaults")},
        )
        self.farvault("workspaces", code=0)
        self._check_secrets()

    def _check_first(self) -> None:
        project = next(each for each in self.service.projects if each.name == "Backups")
        for stack in ("management-eu-west-1", "shop-eu-west-1", "store-eu-west-1", "vaults-eu-west-1"):
            folder, found = f"infrastructure/out/stacks/{stack}", self.workspace(stack)
            wanted = {
                "execution-mode": "remote",
                "terraform-version": "1.11.4",
                "working-directory": folder,
                "trigger-patterns": [f"{folder}/**/*"],
                "auto-apply": False,
                "queue-all-runs": False,
                "global-remote-state": False,
                "project": project.id,
            }
            expect({name: found[name] for name in wanted}, wanted)
            connected = ("identifier", "branch", "oauth-token-id")
            expect([found["vcs-repo"][name] for name in connected], ["acme/backups", "main", "ot-hmAyP66qk2AM"])
        names = {each.id: each.name.removeprefix("farvault-") for each in self.service.workspaces.values()}
        here = self.service.settings
        expect(
            sorted((names[to], names[source]) for to, source in here.triggers.values()),
            [
                ("management-eu-west-1", "shop-eu-west-1"),
                ("management-eu-west-1", "store-eu-west-1"),
                ("shop-eu-west-1", "vaults-eu-west-1"),
                ("store-eu-west-1", "vaults-eu-west-1"),
            ],
        )
        self._check_credentials("arn:aws:iam::111111111111:role/Run", 4)
        sent = {(given["name"], given.get("url"), given.get("token")) for _, given, _ in here.notifications.values()}
        expect(
            sorted(sent, key=str),
            [
                ("channel", SECRETS["TF_VAR_notification_channel_url"], None),
                ("on-call", "https://hooks.example.com/farvault", SECRETS["TF_VAR_notification_on_call_token"]),
                ("owner", None, None),
            ],
        )
        expect(len(here.notifications), 12)

    def _check_second(self) -> None:
        here = self.service.settings
        for stack in ("management-eu-west-1", "shop-eu-west-1"):
            found = self.workspace(stack)
            expect([found["execution-mode"], found["agent-pool-id"]], ["agent", "apool-yoGUFz5zcRMMz53i"])
            expect([found["vcs-repo"], found["terraform-version"]], [None, "~> 1.12.0"])
        expect([here.triggers, len(here.notifications)], [{}, 4])
        self._check_credentials("arn:aws:iam::111111111111:role/Other", 4)

    def _check_credentials(self, role: str, workspaces: int) -> None:
        here = self.service.settings
        ((id, given),) = here.sets.items()
        expect([given["name"], given["global"]], ["farvault-aws-credentials", False])
        expect(len(here.applied[id]), workspaces)
        values = {(each["key"], each["value"], each["category"]) for _, each in here.variables.values()}
        expect(values, {("TFC_AWS_PROVIDER_AUTH", "true", "env"), ("TFC_AWS_RUN_ROLE_ARN", role, "env")})

    def _check_secrets(self) -> None:
        written = "".join(file.read_text() for file in (self.cloud.top / "cdktf.out" / "workspaces").glob("*.json"))
        for secret in (*SECRETS.values(), self.service.token):
            expect(secret in written + self.said, False)
        print("  no secret is in what was synthesized or said", flush=True)


def _hold(workspace: Workspace, kind: str) -> None:
    """Give a workspace a state with one resource."""
    content = {"resources": [{"mode": "managed", "type": kind, "name": "kept", "instances": [{}]}]}
    workspace.states.append(StateVersion(workspace, 1, "", "", content=json.dumps(content).encode()))


def _only(top: Path, mirror: Path, version: str) -> Path:
    """A configuration of Terraform with which it finds this version of the provider alone."""
    source = mirror / "registry.terraform.io" / "hashicorp" / "tfe" / version / _machine()
    alone = top / "mirror" / source.relative_to(mirror)
    alone.parent.mkdir(parents=True)
    alone.symlink_to(source, target_is_directory=True)  # the lowest level: Terraform follows no link above it
    file = top / "terraform.rc"
    file.write_text(f'provider_installation {{\n  filesystem_mirror {{ path = "{top / "mirror"}" }}\n}}\n')
    return file


def _machine() -> str:
    processor = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    return f"{platform.system().lower()}_{processor}"


def versions(mirror: Path) -> list[str]:
    """The versions of the provider for this machine in a mirror, unpacked."""
    pattern = f"registry.terraform.io/hashicorp/tfe/*/{_machine()}/terraform-provider-tfe*"
    return sorted({file.parts[-3] for file in mirror.glob(pattern)})


def main(arguments: Sequence[str]) -> int:
    """Try every version; 1 where something is not as it should be, 2 where there is no provider."""
    found = versions(Path(arguments[0]).absolute()) if len(arguments) == 1 else []
    if not found:
        where = f"'{arguments[0]}' has no" if arguments else "name the folder that has the"
        print(f"{where} provider hashicorp/tfe, unpacked as in a filesystem mirror", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    for version in found:
        print(f"hashicorp/tfe {version}", flush=True)
        with tempfile.TemporaryDirectory() as top:
            proof = Proof(Path(top), Path(arguments[0]).absolute(), version)
            with proof.service:
                try:
                    proof.run()
                except Failed as failed:
                    print(f"  {failed}", file=sys.stderr)
                    return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
