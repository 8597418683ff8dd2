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
