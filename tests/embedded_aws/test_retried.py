"""A request that an SDK retries because the first answer was lost has one effect and one answer.

AWS SDKs give every attempt of one call the same header `amz-sdk-invocation-id` (AWS SDKs and Tools Reference
Guide, "Retry behavior").
"""

from __future__ import annotations

import json
import socket
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials

from farvault.embedded_aws import EmbeddedAws
from farvault.embedded_aws.serving.retried import REMEMBERED, Retried
from tests.embedded_aws.conftest import ORGANIZATION

ORGANIZATIONS = "AWSOrganizationsV20161128"


def send(aws: EmbeddedAws, action: str, body: dict[str, Any], invocation: str | None) -> tuple[int, dict[str, Any]]:
    """One signed request to AWS Organizations, as an SDK sends it; its status and answer."""
    credentials = aws.credentials()
    headers = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"{ORGANIZATIONS}.{action}"}
    if invocation:
        headers["amz-sdk-invocation-id"] = invocation
    request = AWSRequest("POST", f"{aws.endpoint_url}/", headers, json.dumps(body))
    key, secret = credentials["AWS_ACCESS_KEY_ID"], credentials["AWS_SECRET_ACCESS_KEY"]
    SigV4Auth(Credentials(key, secret), "organizations", "us-east-1").add_auth(request)
    host, port = aws.endpoint_url.removeprefix("http://").split(":")
    connection = HTTPConnection(host, int(port), timeout=10)
    try:
        connection.request("POST", "/", request.body, dict(request.headers.items()))
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


def policy(name: str) -> dict[str, Any]:
    return {"Name": name, "Description": "", "Type": "BACKUP_POLICY", "Content": '{"plans": {}}'}


def policies(aws: EmbeddedAws) -> list[str]:
    summaries = aws.client("organizations").list_policies(Filter="BACKUP_POLICY")["Policies"]
    return sorted(each["Name"] for each in summaries)


def test_the_same_call_again_has_one_effect_and_the_same_answer() -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        invocation = str(uuid4())
        first = send(aws, "CreatePolicy", policy("once"), invocation)
        assert first[0] == 200
        assert [send(aws, "CreatePolicy", policy("once"), invocation) for _ in range(3)] == [first] * 3
        assert policies(aws) == ["once"]
        assert aws.log() == ""


def test_another_call_is_refused_as_aws_refuses_it() -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        assert send(aws, "CreatePolicy", policy("once"), str(uuid4()))[0] == 200
        for invocation in (str(uuid4()), None):
            status, answer = send(aws, "CreatePolicy", policy("once"), invocation)
            assert (status, answer["__type"].rpartition("#")[2]) == (400, "DuplicatePolicyException")


def test_a_refusal_is_repeated_too_and_counts_once() -> None:
    """However often the answer is lost, it is one refusal: the fifth refused call is final, not the fifth attempt."""
    with EmbeddedAws(ORGANIZATION) as aws:
        send(aws, "CreatePolicy", policy("once"), str(uuid4()))
        invocation = str(uuid4())
        first = send(aws, "CreatePolicy", policy("once"), invocation)
        assert [send(aws, "CreatePolicy", policy("once"), invocation) for _ in range(6)] == [first] * 6
        assert "refused" not in json.dumps(first)


def test_an_id_is_one_calls_and_one_accounts() -> None:
    """The same id with a different request or account is not the same call."""
    with EmbeddedAws(ORGANIZATION) as aws:
        invocation = str(uuid4())
        assert send(aws, "CreatePolicy", policy("first"), invocation)[0] == 200
        assert send(aws, "CreatePolicy", policy("second"), invocation)[0] == 200
        assert policies(aws) == ["first", "second"]


def test_a_read_is_answered_anew() -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        invocation, parameters = str(uuid4()), {"Filter": "BACKUP_POLICY"}
        assert send(aws, "ListPolicies", parameters, invocation)[1]["Policies"] == []
        send(aws, "CreatePolicy", policy("new"), str(uuid4()))
        assert len(send(aws, "ListPolicies", parameters, invocation)[1]["Policies"]) == 1


def test_only_the_last_answers_are_remembered() -> None:
    answers = Retried()
    for number in range(REMEMBERED + 1):
        answers.remember(str(number), ("200 OK", [], str(number).encode()))
    assert answers.answer("0") is None
    assert [answers.answer(str(number)) is not None for number in (1, REMEMBERED)] == [True, True]
    answers.remember("failed", ("501 Refused", [], b""))
    answers.remember("", ("200 OK", [], b""))
    assert (answers.answer("failed"), answers.answer("")) == (None, None)


def test_an_answer_is_remembered_across_a_restart(tmp_path: Path) -> None:
    journal, invocation = tmp_path / "journal", str(uuid4())
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        first = send(aws, "CreatePolicy", policy("once"), invocation)
    with EmbeddedAws(ORGANIZATION, journal) as aws:
        assert send(aws, "CreatePolicy", policy("once"), invocation) == first
        assert policies(aws) == ["once"]
    assert len(journal.read_text().splitlines()) == 2


class Losing:
    """A proxy in front of the embedded AWS that forwards every request and loses the first answers."""

    def __init__(self, aws: EmbeddedAws, losses: int) -> None:
        self._port = int(aws.endpoint_url.rpartition(":")[2])
        self._losses = losses
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.passed = 0
        Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                ours, _ = self._listening.accept()
            except OSError:
                return
            with ours, socket.create_connection(("127.0.0.1", self._port)) as theirs:
                theirs.sendall(_message(ours))
                answer = _message(theirs)
                self.passed += 1
                if self.passed > self._losses:
                    ours.sendall(answer)

    def close(self) -> None:
        self._listening.close()


def _message(connection: socket.socket) -> bytes:
    """One HTTP message of a known length."""
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def test_an_sdk_that_never_got_the_answer_gets_it_from_its_next_attempt() -> None:
    with EmbeddedAws(ORGANIZATION) as aws:
        proxy = Losing(aws, losses=2)
        client = boto3.Session().client(
            "organizations",
            region_name="us-east-1",
            endpoint_url=proxy.url,
            aws_access_key_id=aws.credentials()["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key="rehearsal",
            config=Config(retries={"total_max_attempts": 4, "mode": "standard"}, proxies={}),
        )
        summary = client.create_policy(**policy("once"))["Policy"]["PolicySummary"]
        proxy.close()
        assert proxy.passed == 3
        assert aws.client("organizations").describe_policy(PolicyId=summary["Id"])["Policy"]["PolicySummary"] == summary
        assert policies(aws) == ["once"]
