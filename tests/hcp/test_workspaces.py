"""`farvault workspaces`: what should exist, what does, and what is too much."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hcp.deploying import Cloud
from tests.hcp.records import Project, Workspace
from tests.rehearsal.rehearsing import HERE


@pytest.fixture
def cloud(tmp_path: Path) -> Iterator[Cloud]:
    cloud = Cloud.begin(tmp_path)
    with cloud.service:
        yield cloud
        assert {method for method, _ in cloud.service.requests} <= {"GET"}, "it only reads"


def describe(cloud: Cloud, backend: str) -> None:
    folder = cloud.top / "environments"
    shutil.copytree(HERE / "quick", folder, dirs_exist_ok=True)
    file = folder / "organization.yaml"
    text = f"type: cloud, organization: acme, hostname: '{cloud.service.host}'{backend}"
    file.write_text(file.read_text().replace("{role: Deploy}", f"{{role: Deploy, backend: {{{text}}}}}"))


def add(cloud: Cloud, *names: str, project: str = "", tags: tuple[str, ...] = ()) -> None:
    service = cloud.service
    chosen = next((each for each in service.projects if each.name == project), service.projects[0])
    for name in names:
        service.add(Workspace(name, chosen, tags=list(tags)))


HEAD = "workspace environment project after is"


def test_missing_there_and_too_much(cloud: Cloud) -> None:
    describe(cloud, ", project: Backups")
    cloud.service.projects.append(Project("Backups"))
    add(cloud, "farvault-shop-eu-west-1", "farvault-old-eu-west-1", project="Backups")
    add(cloud, "farvault-vaults-eu-west-1", "farvault-of-others", "elsewhere")
    code, out, err = cloud.farvault("workspaces")
    assert (code, err) == (1, "")
    assert out == [
        HEAD,
        "farvault-management-eu-west-1 management-eu-west-1 Backups "
        "shop-eu-west-1, store-eu-west-1, vaults-eu-west-1 missing",
        "farvault-shop-eu-west-1 shop-eu-west-1 Backups vaults-eu-west-1 there, remote, 0 resources",
        "farvault-store-eu-west-1 store-eu-west-1 Backups vaults-eu-west-1 missing",
        "farvault-vaults-eu-west-1 vaults-eu-west-1 Backups there, remote, 0 resources",
        "farvault-old-eu-west-1 too much, remote, 0 resources",
    ]


def test_all_there_over_several_pages(cloud: Cloud) -> None:
    describe(cloud, "")
    add(cloud, *(f"farvault-{each}-eu-west-1" for each in ("management", "shop", "store", "vaults")))
    cloud.service.most_on_a_page = 3
    code, out, err = cloud.farvault("workspaces")
    assert (code, err, len(out)) == (0, "", 5)
    assert all(line.endswith(" there, remote, 0 resources") for line in out[1:])


def test_by_tags(cloud: Cloud) -> None:
    describe(cloud, ", tags: [backups]")
    add(cloud, "shops", tags=("backups", "shop-eu-west-1"))
    add(cloud, "left", tags=("backups", "gone-eu-west-1"))
    add(cloud, "others")
    code, out, err = cloud.farvault("workspaces", "--format", "json")
    assert (code, err) == (1, "")
    found = {each["environment"]: (each["workspace"], each["is"]) for each in json.loads("\n".join(out))}
    assert found == {
        "management-eu-west-1": (None, "missing"),
        "shop-eu-west-1": ("shops", "there"),
        "store-eu-west-1": (None, "missing"),
        "vaults-eu-west-1": (None, "missing"),
        None: ("left", "too much"),
    }


def test_nothing_is_called_too_much_where_nothing_tells_them_apart(cloud: Cloud) -> None:
    describe(cloud, ", workspace_prefix: ''")
    add(cloud, *(f"{each}-eu-west-1" for each in ("management", "shop", "store", "vaults")), "anything")
    code, out, _ = cloud.farvault("workspaces")
    assert (code, len(out)) == (0, 5)


def test_offline(cloud: Cloud) -> None:
    describe(cloud, ", tags: [backups]")
    del cloud.environment[f"TF_TOKEN_{cloud.service.host}"]
    code, out, err = cloud.farvault("workspaces", "--offline")
    assert (code, err) == (0, "")
    assert out[-1] == "any with the tags backups, vaults-eu-west-1 vaults-eu-west-1"
    assert cloud.service.requests == []


def test_without_a_token(cloud: Cloud) -> None:
    describe(cloud, "")
    del cloud.environment[f"TF_TOKEN_{cloud.service.host}"]
    code, out, err = cloud.farvault("workspaces")
    assert (code, out) == (3, [])
    assert err.startswith(f"farvault: error: there is no API token for '{cloud.service.host}'\n")


def test_another_organization(cloud: Cloud) -> None:
    describe(cloud, "")
    file = cloud.top / "environments" / "organization.yaml"
    file.write_text(file.read_text().replace("organization: acme", "organization: nobody"))
    code, out, err = cloud.farvault("workspaces")
    assert (code, out) == (3, [])
    assert "answered 404 to GET /api/v2/organizations/nobody/workspaces: " in err


def test_another_backend(cloud: Cloud) -> None:
    shutil.copytree(HERE / "quick", cloud.top / "environments")
    code, out, err = cloud.farvault("workspaces")
    assert (code, out) == (2, [])
    assert err.splitlines()[0] == "farvault: error: the backend of 'environments' is 'local', which has no workspaces"


MADE = ", workspaces: {repository: {identifier: acme/backups, oauth_token_id: ot-1}}"


def more_shops(cloud: Cloud, count: int) -> None:
    """Further accounts whose backups are copied."""
    folder = cloud.top / "environments"
    accounts = "".join(f'  shop{n}: {{id: "{500000000000 + n}", unit: workloads}}\n' for n in range(count))
    file = folder / "organization.yaml"
    file.write_text(file.read_text().replace("deployment:", f"{accounts}deployment:"))
    for number in range(count):
        shutil.copytree(folder / "shop", folder / f"shop{number}")


def test_the_workspace_of_those_that_are_made(cloud: Cloud) -> None:
    """It should exist, is of no environment, and is not too much."""
    describe(cloud, MADE)
    add(cloud, *(f"farvault-{each}-eu-west-1" for each in ("management", "shop", "store", "vaults")))
    code, out, err = cloud.farvault("workspaces")
    assert (code, err, out[-1]) == (1, "", "farvault-workspaces missing")
    add(cloud, "farvault-workspaces")
    code, out, err = cloud.farvault("workspaces", "--format", "json")
    assert (code, err) == (0, "")
    rows = json.loads("\n".join(out))
    assert [each["is"] for each in rows] == ["there"] * 5
    assert {each["environment"]: each.get("triggered_by") for each in rows} == {
        "management-eu-west-1": ["shop-eu-west-1", "store-eu-west-1"],
        "shop-eu-west-1": ["vaults-eu-west-1"],
        "store-eu-west-1": ["vaults-eu-west-1"],
        "vaults-eu-west-1": [],
        None: None,
    }
    describe(cloud, "")
    assert cloud.farvault("workspaces")[1][-1] == "farvault-workspaces too much, remote, 0 resources"


def test_what_has_too_many_triggers_is_begun_by_hand(cloud: Cloud) -> None:
    describe(cloud, MADE)
    more_shops(cloud, 19)
    code, out, err = cloud.farvault("workspaces", "--offline")
    assert (code, len(out)) == (0, 25)
    assert err == (
        "'management-eu-west-1' comes after 21 others, and a workspace has at most 20 run triggers, so it has none: "
        "begin its run by hand once those are applied\n"
    )


def test_imports(cloud: Cloud) -> None:
    describe(cloud, ", workspaces: {}")
    assert cloud.farvault("workspaces", "--imports") == (0, [], "")
    add(cloud, "farvault-shop-eu-west-1", "farvault-old-eu-west-1", "farvault-workspaces")
    code, out, err = cloud.farvault("workspaces", "--imports")
    assert (code, err) == (0, "")
    assert out == ["import {", "to = tfe_workspace.shop-eu-west-1", 'id = "acme/farvault-shop-eu-west-1"', "}"]
    describe(cloud, "")
    code, out, err = cloud.farvault("workspaces", "--imports")
    assert (code, out) == (2, [])
    assert err.splitlines()[0] == "farvault: error: 'environments' describes no configuration that makes workspaces"


ROLE = ", project: Mine, workspaces: {run_role: 'arn:aws:iam::111111111111:role/Run'}"


def trust(cloud: Cloud, backend: str, shops: int = 0) -> tuple[int, list[str], str]:
    """The trust policy on another host than ours, which no token is needed for."""
    shutil.rmtree(cloud.top / "environments", ignore_errors=True)
    describe(cloud, backend)
    file = cloud.top / "environments" / "organization.yaml"
    file.write_text(file.read_text().replace(cloud.service.host, "tfe.example.com"))
    more_shops(cloud, shops)
    return cloud.farvault("workspaces", "--trust-policy")


def admitted(out: list[str]) -> dict[str, dict[str, list[str]]]:
    (statement,) = json.loads("\n".join(out))["Statement"]
    assert statement["Principal"] == {"Federated": "arn:aws:iam::111111111111:oidc-provider/tfe.example.com"}
    conditions: dict[str, dict[str, list[str]]] = statement["Condition"]
    return conditions


def test_trust_policy(cloud: Cloud) -> None:
    code, out, err = trust(cloud, ROLE)
    assert (code, err) == (0, "")
    assert admitted(out) == {
        "StringEquals": {"tfe.example.com:aud": "aws.workload.identity"},
        "StringLike": {
            "tfe.example.com:sub": [
                f"organization:acme:project:Mine:workspace:farvault-{each}-eu-west-1:run_phase:*"
                for each in ("management", "shop", "store", "vaults")
            ]
        },
    }
    assert cloud.service.requests == []


def test_trust_policy_of_more_than_fit(cloud: Cloud) -> None:
    """No list is cut: all workspaces of the prefix are admitted, which is said, or it is refused."""
    code, out, err = trust(cloud, ROLE, shops=30)
    assert code == 0
    assert err.startswith("the trust policy names no workspace: with all 34 it would have ")
    assert len(out[0]) <= 2048
    of = "organization:acme:project:Mine:workspace:farvault-"
    conditions = admitted(out)
    assert conditions["StringLike"] == {"tfe.example.com:sub": [f"{of}*:run_phase:*"]}
    assert conditions["StringNotLike"] == {"tfe.example.com:sub": [f"{of}workspaces:run_phase:*"]}
    for backend in (f", workspace_prefix: ''{ROLE}", f", tags: [backups]{ROLE}"):
        code, out, err = trust(cloud, backend, shops=30)
        assert (code, out) == (2, [])
        assert "34 workspaces, whose names have no beginning of their own" in err


def test_trust_policy_of_nobody(cloud: Cloud) -> None:
    code, out, err = trust(cloud, MADE)
    assert (code, out, err.splitlines()[0]) == (2, [], "farvault: error: no role is described that runs begin as")
    describe(cloud, ROLE)
    file = cloud.top / "environments" / "organization.yaml"
    file.write_text(file.read_text().replace("tfe.example.com", "tfe.example.com:8443"))
    code, out, err = cloud.farvault("workspaces", "--trust-policy")
    assert (code, out) == (2, [])
    assert err.startswith("farvault: error: AWS takes no OIDC provider with a port, as ")
