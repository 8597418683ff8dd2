"""The API of HCP Terraform and Terraform Enterprise, in its JSON:API form.

HCP Terraform API documentation, "API docs overview"; "Remote Service Discovery" for its address. The token goes to the
host that discovery names, over TLS, and nowhere else: a redirect is followed without it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from farvault.errors import ToolError
from farvault.hcp.credentials import token
from farvault.reading import WRITTEN_BYTES

_ANSWER_SECONDS = 60
_ATTEMPTS = 5
_WAIT_SECONDS = 0.5
_PAGE_SIZE = 100
_LIMITED = 429
_WORDS = {
    401: "the token is not accepted, or has no access",
    403: "the token may not do this",
    404: "there is none of that name, or the token may not see it",
    409: "its state does not allow that now",
}


class ApiError(ToolError):
    """The service refused, with its status."""

    def __init__(self, message: str, status: int, help: str | None = None) -> None:
        super().__init__(message, help)
        self.status = status


class _OverTls(HTTPRedirectHandler):
    """Follows a redirect over TLS alone."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme != "https":
            raise HTTPError(req.full_url, code, "a redirect to an address without TLS", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Client:
    """The API of one host. Its calls raise ToolError, whose message never has the token."""

    def __init__(self, host: str, environment: Mapping[str, str]) -> None:
        self.host = host
        self._token = token(host, environment)
        self._opener = build_opener(_OverTls)
        discovery = f"https://{host}/.well-known/terraform.json"
        try:
            services = json.loads(self._open(Request(discovery)))
            address = urljoin(discovery, services["tfe.v2"])
        except (ValueError, KeyError, TypeError) as fault:
            message = f"'{host}' is no HCP Terraform: its discovery document names no 'tfe.v2'"
            raise ToolError(message, "see 'hostname' of the backend in organization.yaml") from fault
        if urlsplit(address).scheme != "https":
            raise ToolError(f"'{host}' names an API without TLS: '{address}'")
        self._address = address if address.endswith("/") else f"{address}/"

    def get(self, *path: str, **query: str) -> Any:
        """The document at a path, whose parts are escaped."""
        return self._document(self._api("GET", path, query))

    def attributes(self, *path: str) -> dict[str, Any]:
        """The attributes of the one thing at a path."""
        data = self.get(*path)["data"]
        attributes = data.get("attributes") if isinstance(data, dict) else None
        if not isinstance(attributes, dict):
            raise ToolError(f"'{self.host}' answered with something that has no attributes")
        return attributes

    def text(self, *path: str) -> str:
        """What is at a path, as text."""
        return self._api("GET", path, {}).decode(errors="replace")

    def post(self, *path: str) -> None:
        """Ask for an action."""
        self._api("POST", path, {})

    def every(self, *path: str, query: Mapping[str, str] | None = None) -> Iterator[Any]:
        """Each element of a list, over all of its pages."""
        number: int | None = 1
        while number:
            page = {"page[number]": str(number), "page[size]": str(_PAGE_SIZE)}
            document = self._document(self._api("GET", path, {**(query or {}), **page}))
            try:
                yield from document["data"]
                number = document["meta"]["pagination"]["next-page"]
            except (KeyError, TypeError) as fault:
                raise ToolError(f"'{self.host}' answered with a list that is not as documented") from fault

    def log(self, address: str) -> str:
        """The log at an address that the API gave, which asks for no token; without its control characters."""
        if urlsplit(address).scheme != "https":
            raise ToolError(f"'{self.host}' gave the address of a log without TLS")
        text = self._open(Request(address)).decode(errors="replace")  # noqa: S310 - https, as checked above
        return text.strip("\x00\x02\x03")

    def _api(self, method: str, path: tuple[str, ...], query: Mapping[str, str]) -> bytes:
        address = self._address + "/".join(quote(part, safe="") for part in path)
        if query:
            address += f"?{urlencode(query)}"
        request = Request(address, method=method)  # noqa: S310 - https, as checked where it was found
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        request.add_header("Content-Type", "application/vnd.api+json")
        return self._open(request)

    def _open(self, request: Request) -> bytes:
        """The answer; a call that is limited or that met a failing server is repeated a few times."""
        for attempt in range(_ATTEMPTS):
            last = attempt == _ATTEMPTS - 1
            try:
                with self._opener.open(request, timeout=_ANSWER_SECONDS) as answer:
                    return bytes(answer.read(WRITTEN_BYTES))
            except HTTPError as fault:
                with fault:
                    if last or not (fault.code == _LIMITED or fault.code >= 500):
                        raise self._refused(request, fault) from fault
            except (URLError, HTTPException, OSError) as fault:
                reason = fault.reason if isinstance(fault, URLError) else fault
                # An action may have been done although its answer was lost: it is not asked for twice.
                if last or request.get_method() != "GET":
                    raise ToolError(f"'{self.host}' cannot be reached: {reason}") from fault
            time.sleep(_WAIT_SECONDS * 2**attempt)
        raise AssertionError("the last attempt returns or raises")

    def _refused(self, request: Request, fault: HTTPError) -> ApiError:
        try:
            errors = json.loads(fault.read(WRITTEN_BYTES))["errors"]
            said = "; ".join(": ".join(filter(None, (each.get("title"), each.get("detail")))) for each in errors)
        except (ValueError, KeyError, TypeError, AttributeError, OSError, HTTPException):
            said = ""
        path = urlsplit(request.full_url).path
        words = ", ".join(filter(None, (_WORDS.get(fault.code, ""), said and f"it says '{said}'")))
        message = f"'{self.host}' answered {fault.code} to {request.get_method()} {path}: {words or fault.reason}"
        return ApiError(message, fault.code, "see its organization, and whose token this is" if not said else None)

    def _document(self, content: bytes) -> Any:
        try:
            document = json.loads(content)
            if isinstance(document, dict) and "data" in document:
                return document
        except ValueError:
            pass
        raise ToolError(f"'{self.host}' answered with something that is not JSON:API")
