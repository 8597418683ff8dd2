"""The pipelines of docs/guides/many-environments.md, run here: every job in a folder of its own, as on its own machine.

Only what belongs to the service is played: checkouts, artifacts, matrices, conditions. Commands run as the page has
them; only nothing is installed, as it is this Farvault that is tested.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from farvault.embedded_aws import EmbeddedAws
from farvault.rehearsal import preconditions
from farvault.running.program import environment_for, find_program
from tests.conftest import ROOT
from tests.deployment.test_deploy import DELAYED, QUICK
from tests.deployment.test_many_machines import LONGEST_SECONDS, PROGRAM, plan_of
from tests.rehearsal.rehearsing import described, leftovers, wrapped

PAGE = (ROOT / "docs" / "guides" / "many-environments.md").read_text()
FILES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
CREDENTIALS = "aws-actions/configure-aws-credentials"
DEPLOY, WAVE = ".github/workflows/farvault-deploy.yml", ".github/workflows/farvault-wave.yml"
PARENT, JOBS = ".gitlab-ci.yml", ".gitlab/farvault-jobs.yml"
NAMES = ("vaults-eu-west-1", "shop-eu-west-1", "store-eu-west-1", "management-eu-west-1")


class Loader(yaml.SafeLoader):
    """YAML 1.2's `on`, and GitLab's `!reference`."""


Loader.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0] != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class Reference(list[str]):
    pass


def referenced(loader: Loader, node: yaml.SequenceNode) -> Reference:
    return Reference(loader.construct_sequence(node))


Loader.add_constructor("!reference", referenced)


def read(file: str) -> Any:
    return yaml.load(FILES[file], Loader)


class Service:
    """Where the jobs run: checkouts, artifacts, and what every machine has."""

    def __init__(self, top: Path, variables: Mapping[str, str], backend: str = "{type: local}") -> None:
        self.top = top
        self.artifacts = top / "artifacts"
        self.repository = top / "repository"
        shutil.copytree(QUICK, self.repository / "environments")
        file = self.repository / "environments" / "organization.yaml"
        file.write_text(file.read_text().replace("{role: Deploy}", f"{{role: Deploy, backend: {backend}}}"))
        (top / "path").mkdir()
        program = top / "path" / "farvault"
        program.write_text(f'#!/bin/sh\nexec {sys.executable} -m farvault "$@"\n')
        program.chmod(0o755)
        own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        search = os.pathsep.join([str(program.parent), os.environ["PATH"]])
        self.variables: dict[str, str] = own | {
            "PATH": search,
            "PYTHONPATH": str(ROOT),
            "FARVAULT_MARK": str(top),
            **variables,
        }
        self.count = 0
        self._lock = threading.Lock()
        self.bash("farvault synth --output ../synthesized", self.repository)

    def checkout(self) -> Path:
        with self._lock:
            self.count += 1
            folder = self.top / "machines" / str(self.count)
        shutil.copytree(self.repository, folder)
        return folder

    def start(self, script: str, folder: Path, variables: Mapping[str, str]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=folder,
            env=self.variables | dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def bash(self, script: str, folder: Path, variables: Mapping[str, str] = {}) -> str:
        process = self.start(script, folder, variables)
        out, err = process.communicate(timeout=LONGEST_SECONDS)
        assert process.returncode == 0, f"{script}\n{out}\n{err}"
        return out

    def upload(self, name: str, folder: Path, pattern: str) -> None:
        """Files lose their permissions in an artifact."""
        (self.artifacts / name).mkdir(parents=True, exist_ok=True)
        for file in sorted(folder.glob(pattern)):
            shutil.copyfile(file, self.artifacts / name / file.name)

    def download(self, pattern: str, to: Path) -> None:
        to.mkdir(exist_ok=True)
        for each in sorted(self.artifacts.iterdir()):
            if fnmatchcase(each.name, pattern):
                for file in each.iterdir():
                    shutil.copyfile(file, to / file.name)


class GitHub(Service):
    """Plays GitHub Actions, as far as the page uses it. An expression that it does not know is a KeyError."""

    secrets = {"secrets.FARVAULT_PLANS_KEY": "a long key", "inputs.destroy": "", "vars.FARVAULT_ROLE": ""}

    def evaluated(self, value: Any, values: Mapping[str, str]) -> str:
        return re.sub(r"\$\{\{ (.+?) \}\}", lambda match: values[match[1]], str(value))

    def job(self, job: Any, values: Mapping[str, str], killed: Path | None = None, **variables: str) -> dict[str, str]:
        """Run one job; its outputs. killed: the file at whose appearance the machine of the last command dies."""
        values = self.secrets | dict(values)
        folder = self.top
        outputs = {}
        variables |= {name: self.evaluated(value, values) for name, value in job.get("env", {}).items()}
        for step in job["steps"]:
            arguments = {name: self.evaluated(value, values) for name, value in step.get("with", {}).items()}
            uses = step.get("uses", "").partition("@")[0]
            if uses == "actions/checkout":
                folder = self.checkout()
            elif uses == "actions/upload-artifact":
                self.upload(arguments["name"], folder, arguments["path"])
            elif uses == "actions/download-artifact":
                self.download(arguments.get("name") or arguments["pattern"], folder / arguments["path"])
            elif "run" in step and step["run"] != "pip install .":
                own = {name: self.evaluated(value, values) for name, value in step.get("env", {}).items()}
                own |= variables | {"GITHUB_OUTPUT": str(folder / "output")}
                if killed and "deploy" in step["run"]:
                    self.die(step["run"], folder, own, killed)
                    return {}
                self.bash(step["run"], folder, own)
            else:
                assert uses in ("", "actions/setup-python", "hashicorp/setup-terraform", CREDENTIALS)
        if (folder / "output").exists():
            outputs = dict(line.split("=", 1) for line in (folder / "output").read_text().splitlines())
        return outputs

    def die(self, script: str, folder: Path, variables: Mapping[str, str], at: Path) -> None:
        process = self.start(script, folder, variables)
        end = time.monotonic() + LONGEST_SECONDS
        while not at.exists():
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < end
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        at.with_suffix(".go").touch()
        process.communicate()
        assert leftovers(self.top, LONGEST_SECONDS) == []


class States(ThreadingHTTPServer):
    """Terraform's http backend: states and their locks, in memory."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.states: dict[str, bytes] = {}
        self.locks: dict[str, bytes] = {}

    def __enter__(self) -> States:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    server: States

    def answer(self, code: int, content: bytes = b"") -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def do_GET(self) -> None:
        state = self.server.states.get(self.path)
        self.answer(200 if state else 404, state or b"")

    def do_POST(self) -> None:
        path = self.path.partition("?")[0]
        assert path in self.server.locks, "states are written under a lock"
        self.server.states[path] = self.body()
        self.answer(200)

    def do_LOCK(self) -> None:
        body = self.body()
        held = self.server.locks.setdefault(self.path, body)
        self.answer(200 if held is body else 423, held)

    def do_UNLOCK(self) -> None:
        self.body()
        self.server.locks.pop(self.path, None)
        self.answer(200)

    def log_message(self, format: str, *_: object) -> None:
        pass


@pytest.fixture
def states() -> Iterator[States]:
    with States() as server:
        yield server


@pytest.mark.long
def test_github_deploys_with_real_terraform_and_one_machine_that_dies(tmp_path: Path, states: States) -> None:
    organization = described(QUICK)
    with EmbeddedAws(preconditions.embedded(organization)) as aws:
        preconditions.make(organization, aws)
        own = environment_for(find_program(), tmp_path)
        variables = aws.environment() | {name: own[name] for name in ("TF_CLI_CONFIG_FILE",) if name in own}
        address = f"http://127.0.0.1:{states.server_port}/{{stack}}"
        github = GitHub(tmp_path, variables, f'{{type: http, address: "{address}", lock_address: "{address}"}}')
        jobs, apply = read(DEPLOY)["jobs"], read(WAVE)["jobs"]["apply"]
        assert all(job["uses"] == f"./{WAVE}" for name, job in jobs.items() if name.startswith("wave-"))

        waves = json.loads(github.job(jobs["waves"], {"steps.waves.outputs.waves": ""})["waves"])
        assert [len(wave) for wave in waves["apply"]] == [1, 2, 1]
        with ThreadPoolExecutor(2) as machines:
            planned = [machines.submit(github.job, jobs["plan"], of(each)) for each in waves["plan"]]
            assert [each.result() for each in planned] == [{}] * 4
        assert states.states == {}
        sealed = [file.read_bytes() for file in github.artifacts.rglob("*.sealed")]
        assert len(sealed) == 4
        assert not any(b"tfplan" in each for each in sealed)
        github.job(jobs["judge"], {})
        assert not (github.artifacts / "approval").exists()
        github.job(jobs["approve"], {})

        (only,) = waves["apply"][0]
        github.job(apply, of(only))
        stopped, other = waves["apply"][1]
        name = only_environment(github, stopped["only"])
        program = wrapped(tmp_path, DELAYED, IN=name, TOP=str(tmp_path))
        github.job(apply, of(stopped), killed=tmp_path / f"{name}.begun", FARVAULT_TERRAFORM=str(program))
        assert f"/{name}" in states.states
        github.job(apply, of(other))
        (last,) = waves["apply"][2]
        with pytest.raises(AssertionError, match=f"'{name}' must be applied before these"):
            github.job(apply, of(last))
        github.job(apply, of(stopped))
        github.job(apply, of(last))
        assert sorted(states.states) == sorted(f"/{each}" for each in NAMES)
        out = github.bash("farvault synth --locked; farvault deploy --plan", github.checkout())
        assert [line.split() for line in out.splitlines()[-2:]] == [
            ["all", "0", "0", "0", "0", "0"],
            ["nothing", "would", "be", "destroyed"],
        ]
        assert states.locks == {}


def of(shard: Mapping[str, str]) -> dict[str, str]:
    return {f"matrix.{name}": value for name, value in shard.items()}


def only_environment(service: Service, reference: str) -> str:
    out = service.bash("farvault synth > log; farvault waves --shards 2 --format json", service.checkout())
    shards = [shard for wave in json.loads(out)["waves"] for shard in wave]
    (name,) = next(shard["environments"] for shard in shards if shard["only"] == reference)
    assert isinstance(name, str)
    return name


def test_the_workflows_need_what_they_use() -> None:
    """Each job and expression refers to what there is, and a wave waits for the one before it."""
    jobs = read(DEPLOY)["jobs"]
    for name, job in jobs.items():
        needs = [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", [])
        assert set(needs) <= {*jobs}
        assert set(re.findall(r"needs\.(\w+)\.", yaml.dump(job))) <= {*needs}, name
        assert (name == "approve") == ("environment" in job)
    # Destinations, sources, policies, leftovers: docs/architecture.md, farvault/terraform/stack.py.
    assert [jobs[f"wave-{number}"]["needs"] for number in range(1, 5)] == [
        ["waves", "approve"],
        *(["waves", f"wave-{number}"] for number in range(1, 4)),
    ]
    for number in range(1, 5):
        job = jobs[f"wave-{number}"]
        assert job["with"]["shards"] == f"${{{{ toJSON(fromJSON(needs.waves.outputs.waves).apply[{number - 1}]) }}}}"
        condition = f"fromJSON(needs.waves.outputs.waves).apply[{number - 1}] != null"
        assert job.get("if", condition if number == 1 else "") == condition
    for workflow in (DEPLOY, WAVE):
        assert read(workflow)["permissions"] == {"contents": "read", "id-token": "write"}
    steps = [step for job in [*jobs.values(), read(WAVE)["jobs"]["apply"]] for step in job.get("steps", [])]
    assert all(step["with"]["persist-credentials"] is False for step in steps if "checkout" in step.get("uses", ""))
    assert not any("${{" in step.get("run", "") for step in steps), "nothing is written into a script"


def test_gitlab_deploys_with_a_terraform_that_keeps_a_state(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / "states").mkdir(exist_ok=True)
        (tmp_path / "states" / name).write_text("0 all\n")
    (tmp_path / "all").write_text(plan_of("create", "aws_iam_role.a"))
    (tmp_path / "nothing").write_text(plan_of("no-op", "aws_iam_role.a"))
    (tmp_path / "terraform").write_text(PROGRAM)
    (tmp_path / "terraform").chmod(0o755)
    program = {"TOP": str(tmp_path), "FARVAULT_TERRAFORM": str(tmp_path / "terraform"), "KILLED": ""}
    gitlab = Service(tmp_path, program | {"PLANS_KEY": "a long key"})
    parent = read(PARENT)
    folder = gitlab.checkout()
    gitlab.bash("\n".join(parent["waves"]["script"]), folder)
    child = yaml.load((folder / parent["waves"]["artifacts"]["paths"][0]).read_text(), Loader)
    assert child.pop("include") == [{"local": JOBS}]
    jobs = read(JOBS)
    stages = child.pop("stages")
    assert {job["stage"] for job in child.values()} == {*stages}
    ran = []
    for stage in stages:
        for name in [name for name, job in child.items() if job["stage"] == stage]:
            job = extended(child[name], jobs)
            folder = gitlab.checkout()
            for other in job.get("dependencies", []):
                assert other in ran
                shutil.copytree(gitlab.artifacts / other, folder, dirs_exist_ok=True)
            script = "\n".join([*job["before_script"], *flat(job["script"], jobs)])
            gitlab.bash(script, folder, job.get("variables", {}))
            for file in [file for path in job.get("artifacts", {}).get("paths", []) for file in folder.glob(path)]:
                to = gitlab.artifacts / name / file.relative_to(folder)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, to)
            ran.append(name)
    assert ran == [*child]
    assert {(tmp_path / "states" / name).read_text() for name in NAMES} == {"1 nothing\n"}
    applied = [line for line in (tmp_path / "said").read_text().splitlines() if line.startswith("apply")]
    assert applied[0] == f"apply {NAMES[0]}"
    assert applied[-1] == f"apply {NAMES[-1]}"
    assert len(applied) == 4
    assert jobs[".farvault-approve"]["when"] == "manual"
    assert jobs[".farvault-approve"]["allow_failure"] is False


def extended(job: dict[str, Any], jobs: Mapping[str, Any]) -> dict[str, Any]:
    return extended(jobs[job["extends"]], jobs) | job if "extends" in job else job


def flat(script: list[Any], jobs: Mapping[str, Any]) -> Iterator[str]:
    for line in script:
        if isinstance(line, Reference):
            yield from jobs[line[0]][line[1]]
        else:
            yield line
