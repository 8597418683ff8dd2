"""The client of the API: what it repeats, follows, and says when something is wrong; the token is in none of it."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from farvault.errors import ToolError
from farvault.hcp import client as module
from farvault.hcp.client import ApiError, Client
from tests.hcp.deploying import Cloud
from tests.hcp.server import HcpTerraform

DETAILS = "/api/v2/account/details"
DISCOVERY = "/.well-known/terraform.json"


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HcpTerraform]:
    cloud = Cloud.begin(tmp_path)
    monkeypatch.setattr(module, "_WAIT_SECONDS", 0.0)
    monkeypatch.setenv("SSL_CERT_FILE", str(cloud.service.certificate))
    with cloud.service:
        yield cloud.service


def client(service: HcpTerraform) -> Client:
    return Client(service.host, service.environment())


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_passes_is_asked_again(status: int, service: HcpTerraform) -> None:
    service.instead[DETAILS] = [(status, "", b"")] * 3
    assert client(service).get("account", "details")["data"]["attributes"]["username"] == "deployer"


def test_what_stays_is_said(service: HcpTerraform) -> None:
    service.instead[DETAILS] = [(500, "", b"<html>")] * 9
    with pytest.raises(ApiError) as fault:
        client(service).get("account", "details")
    assert fault.value.message == f"'{service.host}' answered 500 to GET {DETAILS}: Internal Server Error"
    assert len(service.instead[DETAILS]) == 4


def test_what_the_service_says_of_an_error_is_shown(service: HcpTerraform) -> None:
    said = b'{"errors": [{"title": "not now", "detail": "it is busy"}, {"title": "or ever"}]}'
    service.instead[DETAILS] = [(409, "", said)]
    with pytest.raises(ApiError) as fault:
        client(service).get("account", "details")
    assert fault.value.message.endswith(": its state does not allow that now, it says 'not now: it is busy; or ever'")


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'"data"'])
def test_an_answer_that_is_no_document(body: bytes, service: HcpTerraform) -> None:
    service.instead[DETAILS] = [(200, "", body)]
    with pytest.raises(ToolError, match="answered with something that is not JSON:API"):
        client(service).get("account", "details")


@pytest.mark.parametrize("body", [b'{"data": []}', b'{"data": null}', b'{"data": {"attributes": []}}'])
def test_an_answer_without_attributes(body: bytes, service: HcpTerraform) -> None:
    service.instead[DETAILS] = [(200, "", body)]
    with pytest.raises(ToolError, match="answered with something that has no attributes"):
        client(service).attributes("account", "details")


@pytest.mark.parametrize("body", [b'{"data": []}', b'{"data": [], "meta": {"pagination": 7}}'])
def test_a_list_without_pages(body: bytes, service: HcpTerraform) -> None:
    service.instead[DETAILS] = [(200, "", body)]
    with pytest.raises(ToolError, match="answered with a list that is not as documented"):
        list(client(service).every("account", "details"))


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"tfe.v2": 7}'])
def test_a_host_that_is_something_else(body: bytes, service: HcpTerraform) -> None:
    service.instead[DISCOVERY] = [(200, "", body)]
    with pytest.raises(ToolError) as fault:
        client(service)
    assert fault.value.message.startswith(f"'{service.host}' is no HCP Terraform: ")


def test_an_api_without_tls(service: HcpTerraform) -> None:
    service.instead[DISCOVERY] = [(200, "", b'{"tfe.v2": "http://localhost/"}')]
    with pytest.raises(ToolError, match="names an API without TLS: 'http://localhost/'"):
        client(service)


def test_a_log_without_tls(service: HcpTerraform) -> None:
    with pytest.raises(ToolError, match="gave the address of a log without TLS"):
        client(service).log("http://localhost/")


@pytest.fixture
def plain() -> Iterator[tuple[str, list[str]]]:
    """A server without TLS, and the tokens that it was sent."""
    tokens: list[str] = []

    class Handling(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            tokens.append(self.headers.get("Authorization", ""))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Handling)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", tokens
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_redirect_is_followed_over_tls_alone(service: HcpTerraform, plain: tuple[str, list[str]]) -> None:
    address, tokens = plain
    service.instead[DETAILS] = [(302, address, b"")]
    with pytest.raises(ApiError):
        client(service).get("account", "details")
    assert tokens == []


def test_a_redirect_is_followed_without_the_token(service: HcpTerraform) -> None:
    """Not even on the same host: there it would be refused."""
    service.instead[DETAILS] = [(307, f"{service.address}/api/v2/ping", b"")]
    with pytest.raises(ApiError) as fault:
        client(service).get("account", "details")
    assert fault.value.status == 401


def test_a_certificate_that_is_not_trusted(service: HcpTerraform, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ToolError, match=r"cannot be reached: .*certificate verify failed"):
        client(service)


def test_nobody_is_there(service: HcpTerraform) -> None:
    with pytest.raises(ToolError, match=r"'localhost:1' cannot be reached: .*refused"):
        Client("localhost:1", {"TF_TOKEN_localhost:1": "token"})
