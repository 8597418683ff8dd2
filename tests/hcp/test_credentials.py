"""The token is found where Terraform finds it, and Terraform itself is the witness."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from farvault.errors import ToolError
from farvault.hcp.credentials import token
from tests.hcp.deploying import Cloud
from tests.hcp.test_runs import MADE

HOST = "tfe.ex-ample.com"
BLOCK = """
# credentials "{host}" {{ token = "commented" }}
/* credentials "{host}" {{ token = "commented" }} */
credentials "other.example" {{
  token = "other"
}}
credentials "{host}" {{
  # the token of the pipeline
  token = "{token}"
}}
"""


def in_variable(host: str, token: str, home: Path) -> dict[str, str]:
    return {f"TF_TOKEN_{host}": token}


def in_rc(host: str, token: str, home: Path) -> dict[str, str]:
    (home / ".terraformrc").write_text(BLOCK.format(host=host, token=token))
    return {}


def in_named_file(host: str, token: str, home: Path) -> dict[str, str]:
    (home / "own.tfrc").write_text(BLOCK.format(host=host, token=token))
    return {"TF_CLI_CONFIG_FILE": str(home / "own.tfrc")}


def by_login(host: str, token: str, home: Path) -> dict[str, str]:
    (home / ".terraform.d").mkdir()
    file = home / ".terraform.d" / "credentials.tfrc.json"
    file.write_text(json.dumps({"credentials": {"other.example": {"token": "other"}, host: {"token": token}}}))
    return {}


def by_helper(host: str, token: str, home: Path, said: str = "") -> dict[str, str]:
    (home / ".terraformrc").write_text('credentials_helper "own" {\n  args = ["--for", "us"]\n}\n')
    program = home / ".terraform.d" / "plugins" / "terraform-credentials-own"
    program.parent.mkdir(parents=True)
    document = said or json.dumps({"token": token})
    program.write_text(f"#!/bin/sh\n[ \"$*\" = '--for us get {host}' ] || exit 1\necho '{document}'\n")
    program.chmod(0o755)
    return {}


PLACES: list[Callable[[str, str, Path], dict[str, str]]] = [in_variable, in_rc, in_named_file, by_login, by_helper]


@pytest.mark.parametrize("place", PLACES)
def test_each_place(place: Callable[[str, str, Path], dict[str, str]], tmp_path: Path) -> None:
    variables = place(HOST, "the-token", tmp_path) | {"HOME": str(tmp_path)}
    assert token(HOST, variables) == "the-token"
    if place is not by_helper:
        assert token(HOST.upper(), variables) == "the-token"


def test_the_variable_comes_first_however_it_is_written(tmp_path: Path) -> None:
    by_login(HOST, "of-login", tmp_path)
    for name in ("TF_TOKEN_tfe_ex__ample_com", "TF_TOKEN_tfe.ex-ample.com"):
        assert token(HOST, {name: "of-variable", "HOME": str(tmp_path)}) == "of-variable"


def test_a_named_configuration_is_the_only_one(tmp_path: Path) -> None:
    in_rc(HOST, "of-home", tmp_path)
    (tmp_path / "own.tfrc").write_text("")
    with pytest.raises(ToolError):
        token(HOST, {"TF_CLI_CONFIG_FILE": str(tmp_path / "own.tfrc"), "HOME": str(tmp_path)})


@pytest.mark.parametrize("content", ["", "{", "[]", '{"credentials": []}', 'credentials "x" {', "\0\xff"])
def test_there_is_none(content: str, tmp_path: Path) -> None:
    (tmp_path / ".terraformrc").write_text(content)
    with pytest.raises(ToolError) as fault:
        token(HOST, {"HOME": str(tmp_path), "TF_TOKEN_other_example": "other"})
    assert fault.value.message == f"there is no API token for '{HOST}'"
    assert "TF_TOKEN_tfe_ex__ample_com" in (fault.value.help or "")


@pytest.mark.parametrize("said", ["secret", "[]", '{"token": 7}'])
def test_a_helper_that_fails_is_named_and_not_quoted(said: str, tmp_path: Path) -> None:
    by_helper(HOST, "", tmp_path, said)
    with pytest.raises(ToolError) as fault:
        token(HOST, {"HOME": str(tmp_path)})
    assert fault.value.message == f"the credentials helper 'own' gave no answer for '{HOST}'"
    with pytest.raises(ToolError) as fault:
        token("another.example", {"HOME": str(tmp_path)})
    assert fault.value.message == "the credentials helper 'own' gave no answer for 'another.example'"


def test_a_helper_that_has_none(tmp_path: Path) -> None:
    by_helper(HOST, "", tmp_path, "{}")
    with pytest.raises(ToolError, match="there is no API token"):
        token(HOST, {"HOME": str(tmp_path)})


@pytest.mark.parametrize("value", ["secret\n", "sec\r\nret", "sec ret", "secr\u00e9t"])
def test_one_that_cannot_be_sent_is_not_shown(value: str, tmp_path: Path) -> None:
    with pytest.raises(ToolError) as fault:
        token(HOST, {f"TF_TOKEN_{HOST}": value, "HOME": str(tmp_path)})
    assert fault.value.message == f"the API token for '{HOST}' has characters that no token has"
    assert "sec" not in f"{fault.value.message} {fault.value.help}"


@pytest.fixture
def cloud(tmp_path: Path) -> Iterator[Cloud]:
    cloud = Cloud.begin(tmp_path)
    with cloud.service:
        yield cloud


@pytest.mark.parametrize("place", PLACES[1:])
def test_terraform_finds_it_there_too(
    place: Callable[[str, str, Path], dict[str, str]], cloud: Cloud, tmp_path: Path
) -> None:
    service, home = cloud.service, tmp_path / "home"
    home.mkdir()
    for name in (f"TF_TOKEN_{service.host}", "TF_CLI_CONFIG_FILE"):
        cloud.environment.pop(name, None)
    cloud.environment |= place(service.host, service.token, home)
    cloud.stacks(one=MADE)
    code, _, err = cloud.farvault("deploy", "--plan")
    assert code == 0, err
    assert cloud.statuses("one") == ["discarded"]
