"""The embedded AWS as one WSGI application: moto's services behind one lock, and a private API.

Requests run one at a time, so that the journal's order is the order of their effects. Every request
must be signed with credentials of the organization; moto gets the account they belong to.
Paths under `/farvault/` are Farvault's own: see `private`.
"""

from __future__ import annotations

import io
import re
import sys
import traceback
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from json import dumps, loads
from threading import Lock
from typing import Any
from urllib.parse import parse_qs, unquote
from xml.sax.saxutils import escape

from moto.moto_api._internal import mock_random
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.test import create_environ, run_wsgi_app

from farvault.access.evaluation import UnsupportedPolicy
from farvault.embedded_aws import backend, clock, kms
from farvault.embedded_aws.iam import access, managed_policies, service
from farvault.embedded_aws.organization import ExistingOrganization
from farvault.embedded_aws.organizations import api as organizations
from farvault.embedded_aws.serving import backup, private, retried
from farvault.embedded_aws.serving.journal import Journal
from farvault.embedded_aws.serving.patience import Patience

Environ = dict[str, Any]
StartResponse = Callable[[str, list[tuple[str, str]]], Any]

_CREDENTIAL = re.compile(r"Credential=([A-Z0-9]{16,128})/")
_REGION = re.compile(r"Credential=[A-Z0-9]+/\d{8}/([^/]+)/")
_READS = re.compile(r"(Get|List|Describe|Head|BatchGet|Search|Lookup|Simulate)")
_JOURNALLED_HEADERS = ("HTTP_AUTHORIZATION", "HTTP_X_AMZ_TARGET", "CONTENT_TYPE", "HTTP_USER_AGENT", retried.HEADER)

#: What is not embedded, each with a message that names it; neither our fault nor a refusal by AWS.
_UNSUPPORTED = (UnsupportedPolicy, backend.UnknownRegionError, NotImplementedError)


def install() -> None:
    """Install every embedded handler in place of moto's; once per process, before the first request."""
    clock.install()
    managed_policies.install()
    service.install()
    kms.install()
    organizations.install()
    backup.install()


class Application:
    """The WSGI application of one organization.

    journal: where changes are stored, and read from at the start; None: nowhere.
    """

    def __init__(self, organization: ExistingOrganization, journal: Journal | None = None) -> None:
        self._lock = Lock()
        self._inner = DomainDispatcherApplication(create_backend_app)
        self._journal = journal
        self._count = 0
        self._patience = Patience()
        self._retried = retried.Retried()
        mock_random.seed(organization.id)
        clock.stop_at(journal.started_at if journal else clock.now())
        organizations.seed(organization)
        for entry in journal.entries() if journal else ():
            self._replay(entry)
        clock.stop_at(None)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        with self._lock:
            body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            clock.stop_at(clock.now())
            try:
                status, headers, answer = self._answer(environ, body)
            finally:
                clock.stop_at(None)
        other_headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*other_headers, ("Content-Length", str(len(answer)))])
        return [answer]

    def _answer(self, environ: Environ, body: bytes) -> tuple[str, list[tuple[str, str]], bytes]:
        path = str(environ.get("PATH_INFO", ""))
        own = path.startswith("/farvault/")
        credential = _CREDENTIAL.search(environ.get("HTTP_AUTHORIZATION", ""))
        account = access.account_of(credential.group(1)) if credential else None
        if account is None and not own:
            return _error(
                environ, 403, "InvalidClientTokenId", "The security token included in the request is invalid."
            )
        changes = path in private.CHANGES if own else _changes(environ, body)
        call = retried.name(environ, account, body) if changes else ""
        before = self._retried.answer(call)
        if before is not None:
            return before
        entry = _entry(environ, body, account) if changes and self._journal else None
        if changes:
            self._count += 1
            mock_random.seed(self._count)
        answer = self._run(environ, body, account)
        if entry is not None and self._journal and answer[0].startswith("2"):
            self._journal.append({"n": self._count} | entry)
        target = environ.get("HTTP_X_AMZ_TARGET") or f"{environ['REQUEST_METHOD']} {path}"
        if changes and not own:
            answer = self._patience.judge(account, target, body, answer)
            self._retried.remember(call, answer)
        return answer

    def _run(self, environ: Environ, body: bytes, account: str | None) -> tuple[str, list[tuple[str, str]], bytes]:
        environ["wsgi.input"] = io.BytesIO(body)
        try:
            if environ["PATH_INFO"].startswith("/farvault/"):
                return self._own(environ, body)
            region = _REGION.search(environ.get("HTTP_AUTHORIZATION", ""))
            if region:
                backend.check_region(region.group(1))
            environ["HTTP_X_MOTO_ACCOUNT_ID"] = account
            chunks, status, headers = run_wsgi_app(self._inner, environ, buffered=True)
            return status, list(headers), b"".join(chunks)
        except _UNSUPPORTED as fault:
            return _error(environ, 501, "NotImplemented", str(fault))
        except Exception as fault:
            traceback.print_exc(file=sys.stderr)
            return _error(environ, 501, "NotImplemented", f"the embedded AWS failed: {type(fault).__name__}: {fault}")

    def _own(self, environ: Environ, body: bytes) -> tuple[str, list[tuple[str, str]], bytes]:
        """One of Farvault's own requests."""
        try:
            if environ["PATH_INFO"] == private.CHECKPOINT:
                answer: dict[str, Any] = {"position": self._journal.position if self._journal else None}
            else:
                answer = private.answer(environ["PATH_INFO"], loads(body or b"{}"))
        except _UNSUPPORTED:
            raise
        except (ValueError, LookupError) as fault:
            return _error(environ, 400, type(fault).__name__, str(fault))
        return "200 OK", [("Content-Type", "application/json")], dumps(answer).encode()

    def _replay(self, entry: dict[str, Any]) -> None:
        """Run a journalled request again; it succeeded before, so anything else is our bug."""
        path, _, query = entry["url"].partition("?")
        environ = create_environ(path="/", method=entry["method"], query_string=query)
        environ |= entry["headers"] | {"PATH_INFO": unquote(path), "RAW_URI": entry["url"], "REQUEST_URI": entry["url"]}
        body = b64decode(entry["body"])
        environ["CONTENT_LENGTH"] = str(len(body))
        self._count = int(entry["n"])
        mock_random.seed(self._count)
        clock.stop_at(entry["at"])
        call = retried.name(environ, entry["account"], body)
        status, headers, answer = self._run(environ, body, entry["account"])
        if not status.startswith("2"):
            raise AssertionError(f"replay of request {self._count} answered {status}: {answer.decode()}")
        self._retried.remember(call, (status, headers, answer))


def _changes(environ: Environ, body: bytes) -> bool:
    """Whether a request may change something, from its action or method."""
    if environ["REQUEST_METHOD"] in ("GET", "HEAD"):
        return False
    action = environ.get("HTTP_X_AMZ_TARGET", "").rpartition(".")[2]
    if not action and environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        action = parse_qs(body.decode("utf-8", "replace")).get("Action", [""])[0]
    return not _READS.match(action)


def _entry(environ: Environ, body: bytes, account: str | None) -> dict[str, Any]:
    url = environ.get("RAW_URI") or environ.get("REQUEST_URI") or environ["PATH_INFO"]
    return {
        "at": clock.now(),
        "account": account,
        "method": environ["REQUEST_METHOD"],
        "url": url,
        "headers": {name: environ[name] for name in _JOURNALLED_HEADERS if name in environ},
        "body": b64encode(body).decode(),
    }


def _error(environ: Environ, status: int, code: str, message: str) -> tuple[str, list[tuple[str, str]], bytes]:
    """An error in the protocol of the request: XML for query services, else JSON."""
    if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        error = f"<Error><Type>Sender</Type><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
        text = f"<ErrorResponse>{error}<RequestId>0</RequestId></ErrorResponse>"
        return f"{status} Refused", [("Content-Type", "text/xml")], text.encode()
    text = dumps({"__type": code, "message": message})
    return f"{status} Refused", [("Content-Type", "application/json"), ("x-amzn-ErrorType", code)], text.encode()
