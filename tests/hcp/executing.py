"""Runs, really executed: Terraform in a folder of its own, with what was uploaded and the workspace's variables.

As on HCP Terraform, Terraform there has the same cloud block, runs its operations itself (TF_FORCE_LOCAL_BACKEND), and
reads and writes the state through the API with a token of the run's own:
https://developer.hashicorp.com/terraform/cloud-docs/run/run-environment
"""

from __future__ import annotations

import io
import json
import signal
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import Any

from farvault.running.program import Program
from tests.hcp.records import FINAL, PolicyCheck, Run

_PLAN = "run.tfplan"
_CHANGED = 2
Policy = Callable[[dict[str, Any]], tuple[str, str]]
"""A policy check: from the plan as JSON to its status, and what it says."""


class Executor:
    """Executes runs, each in a thread; one that is no saved plan, or that applies, has its workspace alone."""

    def __init__(self, program: Program, folder: Path, environment: dict[str, str], changed: Condition) -> None:
        self.policies: list[Policy] = []
        self.held: set[str] = set()
        """Names of workspaces whose runs wait before they plan, until they are taken out or cancelled."""
        self.saving: set[str] = set()
        """Names of workspaces whose runs have applied, and are not called applied until they are taken out."""
        self._program = program
        self._folder = folder
        self._environment = environment
        self._changed = changed
        self._processes: dict[str, subprocess.Popen[str]] = {}
        self._threads: list[Thread] = []
        self._schemas: dict[str, Any] = {}
        self._open = True

    def plan(self, run: Run) -> None:
        self._start(self._plan, run)

    def apply(self, run: Run) -> None:
        self._start(self._apply, run)

    def cancel(self, run: Run) -> None:
        """Interrupt what it does, or end it where it has not begun; the condition is held."""
        run.canceled = True
        process = self._processes.get(run.id)
        if process and process.poll() is None:
            process.send_signal(signal.SIGINT)
        self._changed.notify_all()

    def close(self) -> None:
        """Kill what runs, and wait for every thread."""
        with self._changed:
            self._open = False
            for process in self._processes.values():
                process.kill()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _start(self, work: Callable[[Run], None], run: Run) -> None:
        def guarded() -> None:
            try:
                work(run)
            except Exception as fault:  # a bug of this server: whoever waits must see it
                run.plan_log.write(f"the server failed: {fault!r}\n")
                self._say(run, "errored", plan_status="errored", apply_status="errored")
                raise
            finally:
                run.plan_log.end()
                run.apply_log.end()

        thread = Thread(target=guarded, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _say(self, run: Run, status: str, **more: Any) -> None:
        with self._changed:
            run.status = status
            for name, value in more.items():
                setattr(run, name, value)
            if status in FINAL and run.workspace.current_run == run.id:
                run.workspace.current_run = None
                run.workspace.locked_by = ""
            self._changed.notify_all()

    def _begin(self, run: Run) -> bool:
        """Wait until the workspace is free; whether the run begins."""
        workspace = run.workspace
        alone = not (run.save_plan or run.plan_only) or run.status == "apply_queued"
        with self._changed:
            while self._open and not run.canceled:
                held = workspace.name in self.held
                if not held and not (alone and workspace.current_run not in (None, run.id)):
                    break
                self._changed.wait()
            if run.canceled or not self._open:
                return False
            if alone:
                workspace.current_run = workspace.locked_by = run.id
            return True

    def _plan(self, run: Run) -> None:
        if not self._begin(run):
            return self._say(run, "canceled", plan_status="unreachable")
        self._say(run, "planning", plan_status="running")
        folder = self._folder / run.id
        folder.mkdir()
        assert run.configuration.content is not None
        with tarfile.open(fileobj=io.BytesIO(run.configuration.content)) as archive:
            archive.extractall(folder, filter="data")
        version = f"Terraform v{run.workspace.terraform_version}\non linux_amd64\n"
        run.plan_log.write(f"{version}Initializing plugins and modules...\n")
        code = self._run(run, "init", "-input=false", "-no-color", silent=True)
        if code == 0:
            arguments = ("-json", "-input=false", "-lock=false", "-detailed-exitcode", f"-out={_PLAN}")
            code = self._run(run, "plan", *arguments)
        if run.canceled:
            return self._say(run, "canceled", plan_status="canceled")
        if code not in (0, _CHANGED):
            return self._say(run, "errored", plan_status="errored")
        run.plan_json = self._output(run, "show", "-json", _PLAN)
        run.redacted_json = self._redacted(run, run.plan_json)
        run.plan_log.end()
        with self._changed:
            run.has_changes = code == _CHANGED
            run.plan_status = "finished"
        for policy in self.policies:
            run.checks.append(PolicyCheck(*policy(json.loads(run.plan_json))))
        failed = {each.status for each in run.checks}
        if "hard_failed" in failed:
            self._say(run, "errored")
        elif run.plan_only or not run.has_changes:
            self._say(run, "planned_and_finished")
        elif "soft_failed" in failed:
            self._say(run, "policy_override")
        elif run.auto_apply:
            self._say(run, "apply_queued")
            self._apply(run)
        else:
            self._say(run, "planned_and_saved" if run.save_plan else "planned")

    def _apply(self, run: Run) -> None:
        if not self._begin(run):
            return self._say(run, "canceled", apply_status="unreachable")
        self._say(run, "applying", apply_status="running")
        version = f"Terraform v{run.workspace.terraform_version}\non linux_amd64\n"
        run.apply_log.write(f"{version}Initializing plugins and modules...\n")
        code = self._run(run, "apply", "-json", "-input=false", "-lock=false", _PLAN)
        run.apply_log.end()
        with self._changed:  # as while the service saves the state
            run.apply_status = "finished" if code == 0 else "errored"
            self._changed.wait_for(lambda: run.workspace.name not in self.saving or not self._open)
        if code == 0:
            return self._say(run, "applied", apply_status="finished")
        if run.canceled:
            return self._say(run, "canceled", apply_status="canceled")
        return self._say(run, "errored", apply_status="errored")

    def _place(self, run: Run) -> tuple[Path, dict[str, str]]:
        workspace = run.workspace
        own = {"TF_FORCE_LOCAL_BACKEND": "1", "TF_WORKSPACE": workspace.name, "TFC_RUN_ID": run.id}
        own |= {"TFE_RUN_ID": run.id, "TFC_AGENT_VERSION": "1.20.0"}
        own |= {name: run.token for name in self._environment if name.startswith("TF_TOKEN_")}
        return self._folder / run.id / workspace.working_directory, self._environment | workspace.variables | own

    def _run(self, run: Run, *arguments: str, silent: bool = False) -> int:
        """Terraform's return code; what it writes goes into the log of the phase, or only where it fails."""
        folder, environment = self._place(run)
        log = run.apply_log if arguments[0] == "apply" else run.plan_log
        with self._changed:
            if run.canceled or not self._open:
                return -signal.SIGINT
            process = subprocess.Popen(
                [self._program.path, *arguments],
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                process_group=0,
            )
            self._processes[run.id] = process
        assert process.stdout
        said = ""
        for line in process.stdout:
            said += line
            if not silent:
                log.write(line)
        code = process.wait()
        process.stdout.close()
        if silent and code:
            log.write(said)
        return code

    def _output(self, run: Run, *arguments: str) -> bytes:
        folder, environment = self._place(run)
        return subprocess.run(
            [self._program.path, *arguments], cwd=folder, env=environment, check=True, capture_output=True
        ).stdout

    def _redacted(self, run: Run, plan: bytes) -> bytes:
        """The plan as Terraform's own renderer reads it, with the schemas of the types in it.

        Terraform, internal/command/jsonformat/plan.go.
        """
        if not self._schemas:
            self._schemas = json.loads(self._output(run, "providers", "schema", "-json"))
        document = json.loads(plan)
        used = {each["type"] for key in ("resource_changes", "resource_drift") for each in document.get(key, ())}
        providers = {
            name: {
                kind: {each: schema for each, schema in schemas.items() if each in used}
                for kind, schemas in provider.items()
                if kind in ("resource_schemas", "data_source_schemas")
            }
            for name, provider in self._schemas["provider_schemas"].items()
        }
        keys = ("output_changes", "resource_changes", "resource_drift", "relevant_attributes")
        redacted = {key: document[key] for key in keys if key in document}
        redacted["plan_format_version"] = document["format_version"]
        redacted["provider_format_version"] = self._schemas["format_version"]
        redacted["provider_schemas"] = providers
        return json.dumps(redacted).encode()
