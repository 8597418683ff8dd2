"""HCP Terraform on the loopback address, as far as Terraform's cloud block and our own calls need it.

HTTPS on a free port of 127.0.0.1 with a certificate of its own, service discovery, and the API in its JSON:API form:

* https://developer.hashicorp.com/terraform/internals/remote-service-discovery
* https://developer.hashicorp.com/terraform/cloud-docs/api-docs, and its pages organizations, projects, workspaces,
  configuration-versions, run, plans, applies, policy-checks, state-versions, workspace-resources, account

What a page says of a state that forbids an action is kept: 409 where a workspace is locked, where a run cannot be
confirmed, discarded or cancelled; 404 where there is nothing, and where the token is not known.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import secrets
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlsplit

from farvault.running.program import Program
from tests.hcp.certificate import write_certificate
from tests.hcp.executing import Executor
from tests.hcp.records import FINAL, ConfigurationVersion, Project, Run, Settings, StateVersion, Workspace, resource

_USER = "user-V3R563qtJNcExAkN"
_PAGE = 20
_HEADERS = {"TFP-API-Version": "2.6", "TFP-AppName": "HCP Terraform", "X-RateLimit-Limit": "30"}


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, str]
    body: bytes
    token: str

    @property
    def data(self) -> Any:
        """What a JSON:API request holds."""
        return json.loads(self.body or b"{}").get("data") or {}

    @property
    def attributes(self) -> dict[str, Any]:
        return dict(self.data.get("attributes") or {})


class RefusedError(Exception):
    """An answer that is an error."""

    def __init__(self, status: int, title: str, detail: str = "") -> None:
        super().__init__(title)
        self.status = status
        self.errors = {"errors": [{"status": str(status), "title": title, "detail": detail}]}


class Elsewhere(Exception):  # noqa: N818 - no error
    """The answer is at another address, which asks for no token."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class _Listening(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that leaves, or does not trust the certificate, is no error of the server's."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


Answer = bytes | dict[str, Any] | list[dict[str, Any]] | None
Handler = Callable[..., Answer]
_ROUTES: list[tuple[str, re.Pattern[str], Handler]] = []


def route(method: str, path: str) -> Callable[[Handler], Handler]:
    """The method answers this path, in which :name is one part."""

    def add(handler: Handler) -> Handler:
        pattern = "".join("([^/]+)" if part.startswith(":") else re.escape(part) for part in re.split(r"(:\w+)", path))
        _ROUTES.append((method, re.compile(pattern), handler))
        return handler

    return add


class HcpTerraform:
    """A context manager: the service, with one organization and one user.

    folder: a new folder for runs. program, environment: the Terraform that executes runs, and how it finds providers.
    """

    def __init__(self, folder: Path, program: Program, environment: dict[str, str], organization: str = "acme") -> None:
        folder.mkdir(parents=True)
        self.organization = organization
        self.token = secrets.token_urlsafe(32)
        self.projects = [Project("Default Project")]
        self.workspaces: dict[str, Workspace] = {}
        self.configurations: dict[str, ConfigurationVersion] = {}
        self.runs: dict[str, Run] = {}
        self.state_versions: dict[str, StateVersion] = {}
        self.settings = Settings()
        self.variables: dict[str, str] = {}
        """Environment variables of the runs in new workspaces."""
        self.execution_mode = "remote"
        """That of new workspaces."""
        self.requests: list[tuple[str, str]] = []
        """Method and path of every request, in order."""
        self.most_on_a_page = 100
        self.instead: dict[str, list[tuple[int, str, bytes]]] = {}
        """By path: what is answered instead, a status, a Location and a body for each request, as long as there are."""
        self.withheld: set[str] = set()
        """Paths of which answers are never sent, although what was asked is done."""
        self.changed = Condition()
        self.certificate = folder / "certificate.pem"
        write_certificate(self.certificate, folder / "key.pem")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, folder / "key.pem")
        self._server = _Listening(("127.0.0.1", 0), self._handler())
        # Without this, a connection that never speaks would keep every other one waiting.
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self.host = f"localhost:{self._server.server_address[1]}"
        self.address = f"https://{self.host}"
        self.executor = Executor(program, folder, environment | self.environment(), self.changed)
        self._ended = False
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def environment(self) -> dict[str, str]:
        """What a client needs: the certificate that it trusts, and its token."""
        return {"SSL_CERT_FILE": str(self.certificate), f"TF_TOKEN_{self.host}": self.token}

    def __enter__(self) -> HcpTerraform:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self.changed:
            self._ended = True
            self.changed.notify_all()
        self.executor.close()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def add(self, workspace: Workspace) -> Workspace:
        """Create a workspace."""
        workspace.variables = dict(self.variables)
        self.workspaces[workspace.name] = workspace
        return workspace

    def wait_for_the_end(self) -> None:
        """Return when the service is stopped."""
        with self.changed:
            self.changed.wait_for(lambda: self._ended)

    def runs_of(self, name: str) -> list[Run]:
        """The runs of a workspace, oldest first."""
        return [run for run in self.runs.values() if run.workspace.name == name]

    def answer(self, request: Request) -> Answer:
        """The answer to one request; RefusedError where it is an error."""
        with self.changed:
            self.requests.append((request.method, request.path))
        known = {self.token, *(run.token for run in self.runs.values())}
        if request.path.startswith("/api/v2/") and request.token not in known:
            raise RefusedError(401, "unauthorized")
        for method, pattern, handler in _ROUTES:
            match = pattern.fullmatch(request.path)
            if match and method == request.method:
                with self.changed:
                    return handler(self, request, *match.groups())
        raise RefusedError(404, "not found")

    # Discovery, and who asks.

    @route("GET", "/.well-known/terraform.json")
    def discovery(self, request: Request) -> Answer:
        return json.dumps({"tfe.v2": "/api/v2/", "tfe.v2.1": "/api/v2/", "tfe.v2.2": "/api/v2/"}).encode()

    @route("GET", "/api/v2/ping")
    def ping(self, request: Request) -> Answer:
        return None

    @route("GET", "/api/v2/account/details")
    def account(self, request: Request) -> Answer:
        return resource("users", _USER, {"username": "deployer", "is-service-account": True})

    @route("GET", "/api/v2/organizations/:organization")
    def read_organization(self, request: Request, organization: str) -> Answer:
        self.must_be_ours(organization)
        return resource("organizations", organization, {"name": organization, "permissions": {}})

    @route("GET", "/api/v2/organizations/:organization/entitlement-set")
    def entitlements(self, request: Request, organization: str) -> Answer:
        self.must_be_ours(organization)
        names = ("operations", "private-module-registry", "sentinel", "state-storage", "vcs-integrations")
        return resource("entitlement-sets", "org-1", dict.fromkeys(names, True))

    def must_be_ours(self, organization: str) -> None:
        """RefusedError for any other organization."""
        if organization != self.organization:
            raise RefusedError(404, "not found")

    # Projects and workspaces.

    @route("GET", "/api/v2/organizations/:organization/projects")
    def list_projects(self, request: Request, organization: str) -> Answer:
        self.must_be_ours(organization)
        names = request.query.get("filter[names]", "").split(",")
        return [each.show(organization) for each in self.projects if names == [""] or each.name in names]

    @route("POST", "/api/v2/organizations/:organization/projects")
    def create_project(self, request: Request, organization: str) -> Answer:
        self.must_be_ours(organization)
        self.projects.append(Project(request.attributes["name"]))
        return self.projects[-1].show(organization)

    @route("GET", "/api/v2/organizations/:organization/workspaces")
    def list_workspaces(self, request: Request, organization: str) -> Answer:
        self.must_be_ours(organization)
        tags = [each for each in request.query.get("search[tags]", "").split(",") if each]
        project = request.query.get("filter[project][id]")
        part = request.query.get("search[name]", "")
        return [
            each.show(organization)
            for each in sorted(self.workspaces.values(), key=lambda each: each.name)
            if set(tags) <= set(each.tags) and part in each.name and project in (None, each.project.id)
        ]

    @route("POST", "/api/v2/organizations/:organization/workspaces")
    def create_workspace(self, request: Request, organization: str) -> Answer:
        self.must_be_ours(organization)
        name = request.attributes["name"]
        if name in self.workspaces:
            raise RefusedError(422, "invalid attribute", "Name has already been taken")
        relations = request.data.get("relationships") or {}
        chosen = ((relations.get("project") or {}).get("data") or {}).get("id")
        project = next((each for each in self.projects if each.id == chosen), self.projects[0])
        named = [each["attributes"]["name"] for each in (relations.get("tags") or {}).get("data") or ()]
        bound = [each["attributes"]["key"] for each in (relations.get("tag-bindings") or {}).get("data") or ()]
        workspace = Workspace(name, project, execution_mode=self.execution_mode, tags=[*named, *bound])
        workspace.take(request.attributes)
        return self.add(workspace).show(organization)

    @route("GET", "/api/v2/organizations/:organization/workspaces/:name")
    def read_workspace(self, request: Request, organization: str, name: str) -> Answer:
        self.must_be_ours(organization)
        if name not in self.workspaces:
            raise RefusedError(404, "not found")
        return self.workspaces[name].show(organization)

    @route("PATCH", "/api/v2/workspaces/:id")
    def update_workspace(self, request: Request, id: str) -> Answer:
        workspace = self.workspace(id)
        del self.workspaces[workspace.name]
        workspace.take(request.attributes)
        self.workspaces[workspace.name] = workspace
        chosen = ((request.data.get("relationships") or {}).get("project") or {}).get("data")
        if chosen:
            workspace.project = next(each for each in self.projects if each.id == chosen["id"])
        return workspace.show(self.organization)

    @route("GET", "/api/v2/workspaces/:id/tag-bindings")
    def tag_bindings(self, request: Request, id: str) -> Answer:
        tags = self.workspace(id).tags
        return [resource("tag-bindings", f"tb-{tag}", {"key": tag, "value": ""}) for tag in tags]

    @route("PATCH", "/api/v2/workspaces/:id/tag-bindings")
    def add_tag_bindings(self, request: Request, id: str) -> Answer:
        workspace = self.workspace(id)
        workspace.tags += [each["attributes"]["key"] for each in request.data]
        return self.tag_bindings(request, id)

    @route("POST", "/api/v2/workspaces/:id/actions/lock")
    def lock(self, request: Request, id: str) -> Answer:
        workspace = self.workspace(id)
        if workspace.locked_by:
            raise RefusedError(409, "conflict", "Workspace is already locked")
        workspace.locked_by = "user"
        return workspace.show(self.organization)

    @route("POST", "/api/v2/workspaces/:id/actions/unlock")
    def unlock(self, request: Request, id: str) -> Answer:
        workspace = self.workspace(id)
        if not workspace.locked_by:
            raise RefusedError(409, "conflict", "Workspace is already unlocked")
        if workspace.locked_by != "user":
            raise RefusedError(409, "conflict", f"Workspace is locked by Run {workspace.locked_by}")
        workspace.locked_by = ""
        return workspace.show(self.organization)

    @route("GET", "/api/v2/workspaces/:id/resources")
    def resources(self, request: Request, id: str) -> Answer:
        return [
            resource("resources", f"wsr-{number}", {"address": each["address"], "provider-type": each["type"]})
            for number, each in enumerate(self.workspace(id).resources())
        ]

    def workspace(self, id: str) -> Workspace:
        """The workspace with this id; RefusedError where there is none."""
        for workspace in self.workspaces.values():
            if workspace.id == id:
                return workspace
        raise RefusedError(404, "not found")

    # Configurations and runs.

    @route("POST", "/api/v2/workspaces/:id/configuration-versions")
    def create_configuration(self, request: Request, id: str) -> Answer:
        given = request.attributes
        speculative, provisional = (bool(given.get(each)) for each in ("speculative", "provisional"))
        configuration = ConfigurationVersion(self.workspace(id), speculative, provisional)
        self.configurations[configuration.id] = configuration
        return configuration.show(self.address)

    @route("GET", "/api/v2/configuration-versions/:id")
    def read_configuration(self, request: Request, id: str) -> Answer:
        if id not in self.configurations:
            raise RefusedError(404, "not found")
        return self.configurations[id].show(self.address)

    @route("PUT", "/hosted/configuration/:secret")
    def upload_configuration(self, request: Request, secret: str) -> Answer:
        for each in self.configurations.values():
            if each.secret == secret and each.content is None:
                each.content = request.body
                return None
        raise RefusedError(404, "not found")

    @route("POST", "/api/v2/runs")
    def create_run(self, request: Request) -> Answer:
        relations = request.data["relationships"]
        configuration = self.configurations.get(relations["configuration-version"]["data"]["id"])
        if configuration is None or configuration.content is None:
            raise RefusedError(422, "invalid relation", "the configuration version is not uploaded")
        given = request.attributes
        only = bool(given.get("plan-only")) or configuration.speculative
        run = Run(configuration.workspace, configuration, _USER, bool(given.get("save-plan")), only)
        run.message = given.get("message") or "Triggered via CLI"
        run.auto_apply = bool(given.get("auto-apply"))
        self.runs[run.id] = run
        self.executor.plan(run)
        return run.show(self.address)

    @route("GET", "/api/v2/workspaces/:id/runs")
    def list_runs(self, request: Request, id: str) -> Answer:
        workspace = self.workspace(id)
        every = [run for run in reversed(self.runs.values()) if run.workspace is workspace]
        if request.query.get("filter[status_group]") == "non_final":
            every = [run for run in every if run.status not in FINAL]
        return [run.show(self.address) for run in every]

    @route("GET", "/api/v2/runs/:id")
    def read_run(self, request: Request, id: str) -> Answer:
        run = self._run(id)
        wanted = request.query.get("include", "").split(",")
        included = {"plan": run.show_plan(self.address), "apply": run.show_apply(self.address)}
        included["workspace"] = run.workspace.show(self.organization)
        return {"data": run.show(self.address), "included": [included[each] for each in wanted if each in included]}

    @route("GET", "/api/v2/runs/:id/run-events")
    def run_events(self, request: Request, id: str) -> Answer:
        self._run(id)
        return []

    @route("POST", "/api/v2/runs/:id/actions/apply")
    def apply(self, request: Request, id: str) -> Answer:
        run = self._run(id)
        if not run.show(self.address)["attributes"]["actions"]["is-confirmable"]:
            raise RefusedError(409, "transition not allowed")
        for other in self.runs.values():  # a saved plan is of no use once another run is applied
            if other.workspace is run.workspace and other is not run and other.status == "planned_and_saved":
                other.status = "discarded"
        run.status = "apply_queued"
        self.executor.apply(run)
        return None

    @route("POST", "/api/v2/runs/:id/actions/discard")
    def discard(self, request: Request, id: str) -> Answer:
        run = self._run(id)
        if not run.show(self.address)["attributes"]["actions"]["is-discardable"]:
            raise RefusedError(409, "transition not allowed")
        run.status = "discarded"
        if run.workspace.current_run == run.id:
            run.workspace.current_run, run.workspace.locked_by = None, ""
        self.changed.notify_all()
        return None

    @route("POST", "/api/v2/runs/:id/actions/cancel")
    def cancel(self, request: Request, id: str) -> Answer:
        run = self._run(id)
        if not run.show(self.address)["attributes"]["actions"]["is-cancelable"]:
            raise RefusedError(409, "transition not allowed")
        self.executor.cancel(run)
        return None

    @route("GET", "/api/v2/organizations/:organization/runs/queue")
    def queue(self, request: Request, organization: str) -> Answer:
        return []

    @route("GET", "/api/v2/organizations/:organization/capacity")
    def capacity(self, request: Request, organization: str) -> Answer:
        return resource("organization-capacity", organization, {"pending": 0, "running": 0})

    def _run(self, id: str) -> Run:
        if id not in self.runs:
            raise RefusedError(404, "not found")
        return self.runs[id]

    # Plans, applies, policy checks.

    @route("GET", "/api/v2/plans/:id")
    def read_plan(self, request: Request, id: str) -> Answer:
        return self._run_of(plan_id=id).show_plan(self.address)

    @route("GET", "/api/v2/plans/:id/json-output")
    def plan_json(self, request: Request, id: str) -> Answer:
        run = self._run_of(plan_id=id)
        if run.plan_json is None:
            return None
        raise Elsewhere(f"{self.address}/hosted/plan/{run.plan_log.secret}")

    @route("GET", "/hosted/plan/:secret")
    def hosted_plan_json(self, request: Request, secret: str) -> Answer:
        return next(run.plan_json for run in self.runs.values() if run.plan_log.secret == secret)

    @route("GET", "/api/v2/plans/:id/json-output-redacted")
    def redacted_plan_json(self, request: Request, id: str) -> Answer:
        return self._run_of(plan_id=id).redacted_json

    @route("GET", "/api/v2/applies/:id")
    def read_apply(self, request: Request, id: str) -> Answer:
        return self._run_of(apply_id=id).show_apply(self.address)

    def _run_of(self, **attributes: str) -> Run:
        for run in self.runs.values():
            if all(getattr(run, name) == value for name, value in attributes.items()):
                return run
        raise RefusedError(404, "not found")

    @route("GET", "/hosted/log/:secret")
    def read_log(self, request: Request, secret: str) -> Answer:
        offset, limit = (int(request.query.get(name, default)) for name, default in (("offset", 0), ("limit", 65536)))
        for run in self.runs.values():
            for log in (run.plan_log, run.apply_log):
                if log.secret == secret:
                    return log.text[offset : offset + limit]
        raise RefusedError(404, "not found")

    @route("GET", "/api/v2/policy-checks/:id")
    def read_policy_check(self, request: Request, id: str) -> Answer:
        for run in self.runs.values():
            for check in run.checks:
                if check.id == id:
                    return check.show(run.id)
        raise RefusedError(404, "not found")

    @route("GET", "/api/v2/policy-checks/:id/output")
    def policy_check_output(self, request: Request, id: str) -> Answer:
        for run in self.runs.values():
            for check in run.checks:
                if check.id == id:
                    return check.text.encode()
        raise RefusedError(404, "not found")

    # State versions.

    @route("POST", "/api/v2/workspaces/:id/state-versions")
    def create_state_version(self, request: Request, id: str) -> Answer:
        workspace, given = self.workspace(id), request.attributes
        by = next((run.id for run in self.runs.values() if run.token == request.token), "user")
        if workspace.locked_by != by:
            raise RefusedError(409, "conflict", "the workspace must be locked by who uploads a state")
        if workspace.state and given["serial"] <= workspace.state.serial and not given.get("force"):
            raise RefusedError(409, "conflict", f"serial {given['serial']} is not newer")
        version = StateVersion(workspace, given["serial"], given.get("lineage", ""), given["md5"])
        if given.get("state"):
            self._keep(version, base64.b64decode(given["state"]))
        workspace.states.append(version)
        self.state_versions[version.id] = version
        return version.show(self.address)

    def _keep(self, version: StateVersion, content: bytes) -> None:
        if hashlib.md5(content, usedforsecurity=False).hexdigest() != version.md5:
            raise RefusedError(422, "invalid attribute", "md5 does not match the state")
        version.content = content

    @route("PUT", "/hosted/state/:secret")
    def upload_state(self, request: Request, secret: str) -> Answer:
        self._keep(self._version(secret), request.body)
        return None

    @route("PUT", "/hosted/state/:secret/json")
    def upload_json_state(self, request: Request, secret: str) -> Answer:
        self._version(secret)
        return None

    @route("GET", "/hosted/state/:secret")
    def download_state(self, request: Request, secret: str) -> Answer:
        return self._version(secret).content

    def _version(self, secret: str) -> StateVersion:
        for version in self.state_versions.values():
            if version.secret == secret:
                return version
        raise RefusedError(404, "not found")

    @route("GET", "/api/v2/state-versions/:id")
    def read_state_version(self, request: Request, id: str) -> Answer:
        if id not in self.state_versions:
            raise RefusedError(404, "not found")
        return self.state_versions[id].show(self.address)

    @route("GET", "/api/v2/workspaces/:id/current-state-version")
    def current_state_version(self, request: Request, id: str) -> Answer:
        state = self.workspace(id).state
        if state is None:
            raise RefusedError(404, "not found")
        return state.show(self.address)

    # HTTP.

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handling(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _handle(self) -> None:
                parts = urlsplit(self.path)
                body = self._body()
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                location = ""
                token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
                try:
                    answer = service.answer(Request(self.command, parts.path, query, body, token))
                    status = 204 if answer is None else 200
                except RefusedError as refused:
                    status, answer = refused.status, refused.errors
                except Elsewhere as elsewhere:
                    status, answer, location = 307, None, elsewhere.address
                if self.command == "POST" and parts.path in service.withheld:
                    service.wait_for_the_end()
                    return
                if service.instead.get(parts.path):
                    status, location, answer = service.instead[parts.path].pop(0)
                if isinstance(answer, list):
                    answer = self._page(answer, query)
                elif isinstance(answer, dict) and "type" in answer:
                    answer = {"data": answer}
                hosted = isinstance(answer, bytes) and parts.path.startswith("/hosted/")
                content = answer if isinstance(answer, bytes) else json.dumps(answer).encode() if answer else b""
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                for name, value in _HEADERS.items():
                    self.send_header(name, value)
                kind = "application/vnd.api+json" if not isinstance(answer, bytes) else "application/json"
                self.send_header("Content-Type", "application/octet-stream" if hosted else kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def _body(self) -> bytes:
                """What was sent, which newer clients send in chunks, and compressed."""
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if self.headers.get("Transfer-Encoding") == "chunked":
                    while size := int(self.rfile.readline(), 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                return gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle  # noqa: N815 - names of http.server

            def _page(self, every: list[dict[str, Any]], query: dict[str, str]) -> dict[str, Any]:
                number, size = (
                    int(query.get("page[number]", 1)),
                    min(int(query.get("page[size]", _PAGE)), service.most_on_a_page),
                )
                pages = max(1, -(-len(every) // size))
                pagination = {
                    "current-page": number,
                    "page-size": size,
                    "next-page": number + 1 if number < pages else None,
                    "prev-page": number - 1 if number > 1 else None,
                    "total-pages": pages,
                    "total-count": len(every),
                }
                shown = every[(number - 1) * size : number * size]
                return {"data": shown, "meta": {"pagination": pagination}}

            def log_message(self, format: str, *arguments: Any) -> None:
                """Nothing: a test's output is its own."""

        return Handling
