"""No file that looks like a part of the description is silently left out, and no other file is touched."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from farvault.cli import main
from farvault.organization import load
from tests.organization.broken import BASE

AN_ENVIRONMENT = "an environment's file is <account>/<region>/environment.yaml"
A_MAIN_FILE = "a description's main file is organization.yaml in its own folder"
OF_ITS_OWN = "move it there, or give its folder to the command as a description of its own"


@pytest.fixture(autouse=True)
def _described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BASE, "environments")


def place_file(name: str, text: str = "source: {}\n") -> None:
    file = Path("environments", name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def load_findings() -> list[str]:
    return [str(finding) for finding in load(Path("environments")).findings]


def misplaced(name: str, belongs: str, help: str) -> list[str]:
    message = f"environments/{name}:1:1: error[misplaced-file]: '{Path(name).name}' is not read: {belongs}"
    return [f"{message}\n  help: {help}"]


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("environment.yaml", "move it to '<account>/<region>/environment.yaml'"),
        ("shop/environment.yaml", "move it to 'shop/<region>/environment.yaml'"),
        ("shop/environment.yml", "move it to 'shop/<region>/environment.yaml'"),
        ("shop/eu-west-1/more/environment.yaml", "move it to 'more/<region>/environment.yaml'"),
        ("production/shop/eu-west-3/environment.yaml", "move it to 'shop/eu-west-3/environment.yaml'"),
        ("a/b/c/d/e/f/environment.yaml", "move it to 'f/<region>/environment.yaml'"),
        ("shop/eu-west-1/environment.yml", "remove it: environment.yaml is beside it"),
        ("shop/eu-west-1/environments.yaml", "remove it: environment.yaml is beside it"),
        ("shop/eu-west-3/environment.yml", "rename it to environment.yaml"),
        ("shop/eu-west-3/environments.yaml", "rename it to environment.yaml"),
        ("shop/eu-west-3/Environment.yaml", "rename it to environment.yaml"),
        ("shop/eu-west-3/ENVIRONMENT.YML", "rename it to environment.yaml"),
        ("shop/eu-west-3/enviroment.yaml", "rename it to environment.yaml"),
        ("shop/eu-west-3/environement.yaml", "rename it to environment.yaml"),
        ("shop/eu-west-3/environnement.yaml", "rename it to environment.yaml"),
    ],
)
def test_an_environment_elsewhere(name: str, help: str) -> None:
    place_file(name)
    assert load_findings() == misplaced(name, AN_ENVIRONMENT, help)


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("organization.yml", "remove it: organization.yaml is beside it"),
        ("organisation.yaml", "remove it: organization.yaml is beside it"),
        ("Organization.yaml", "remove it: organization.yaml is beside it"),
        ("shop/organization.yaml", OF_ITS_OWN),
        ("shop/eu-west-1/organization.yaml", OF_ITS_OWN),
        ("other/mine/eu-west-1/organizations.yml", OF_ITS_OWN),
    ],
)
def test_a_main_file_elsewhere(name: str, help: str) -> None:
    place_file(name)
    assert load_findings() == misplaced(name, A_MAIN_FILE, help)


def test_both_ways_round() -> None:
    place_file("eu-west-3/shop/environment.yaml")
    assert load_findings() == [
        "environments/eu-west-3/shop/environment.yaml:1:1: error[unknown-region]: folder 'shop' is not a Region with "
        "AWS Backup\n  help: did you mean 'shop/eu-west-3/environment.yaml'?"
    ]


@pytest.mark.parametrize("name", ["organization.yml", "Organization.yaml", "organisation.yaml"])
def test_a_misspelt_main_file_alone(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("environments/organization.yaml").rename(Path("environments", name))
    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        "farvault: error: there is no description: 'environments/organization.yaml' does not exist\n"
        f"  help: rename '{name}' to it\n"
    )


def test_what_else_lives_there_is_not_touched() -> None:
    before = load(Path("environments"))
    for name in (
        "README.md",
        "organization.schema.json",
        "environment.schema.json",
        "environment.yaml.bak",
        "environment.yaml~",
        ".environment.yaml.swp",
        "attachments.yaml",
        "settings.yaml",
        "policy.json",
        "policies/vault.json",
        "policies/keys/eu-west-1/key.json",
        "policies/eu-west-1/key.json",
        "notes/of/the/year/environment.txt",
        "shop/README.md",
        "shop/policies/key.json",
        "shop/eu-west-1/key.json",
        "shop/eu-west-1/terraform.tfvars",
        ".git/environment.yaml",
        ".git/modules/shop/environment.yaml",
        ".github/workflows/environment.yaml",
        "shop/.old/environment.yaml",
        "shop/eu-west-1/.terraform/environment.yaml",
        "environments/README.md",
    ):
        place_file(name, "nothing of ours")
    Path("environments/nobody").mkdir()
    Path("environments/nobody/eu-west-1").mkdir()
    Path("environments/readme").symlink_to("nowhere")
    after = load(Path("environments"))
    assert after.findings == ()
    assert after.organization == before.organization
    assert list(after.environments) == list(before.environments)


@pytest.mark.parametrize("link", ["loop", "shop/loop", "shop/eu-west-1/loop", "vaults/eu-west-1/loop/loop"])
@pytest.mark.parametrize("to", ["loop", ".", "..", "/", "../../.."])
def test_links_in_circles_end(link: str, to: str) -> None:
    """They are followed no deeper than an environment is, and hide nothing next to them."""
    place_file("shop/environment.yaml")
    path = Path("environments", link)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to)
    assert (
        misplaced("shop/environment.yaml", AN_ENVIRONMENT, "move it to 'shop/<region>/environment.yaml'")[0]
        in load_findings()
    )
    assert {"management", "shop", "vaults"} <= {site.account for site in load(Path("environments")).environments}


def test_a_link_to_itself_hides_no_environment() -> None:
    Path("environments/aaa").symlink_to("aaa")
    loaded = load(Path("environments"))
    assert loaded.findings == ()
    assert len(loaded.environments) == 4


@pytest.mark.parametrize("name", ["shop", "shop/eu-west-3"])
@pytest.mark.parametrize("to", ["nowhere", "itself"])
def test_an_expected_folder_that_leads_nowhere(name: str, to: str) -> None:
    path = Path("environments", name)
    if path.exists():
        shutil.rmtree(path)
    path.symlink_to(path.name if to == "itself" else "nowhere")
    assert f"environments/{name}:1:1: error[unreadable-file]: is a link that leads nowhere" in load_findings()


def test_folders_may_be_links() -> None:
    shutil.move("environments/shop", "shop")
    Path("environments/shop").symlink_to("../shop")
    loaded = load(Path("environments"))
    assert loaded.findings == ()
    assert len(loaded.environments) == 4


@pytest.mark.parametrize("name", ["", "shop", "shop/eu-west-1"])
def test_a_folder_that_may_not_be_read_is_said(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not as if it were empty."""
    real, closed = os.scandir, Path("environments", name)

    def scandir(path: Path) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert f"{closed}:1:1: error[unreadable-file]: cannot be read: Permission denied" in load_findings()


def test_a_file_where_a_folder_is_expected() -> None:
    shutil.rmtree("environments/shop")
    place_file("shop", "source: {}\n")
    assert [line for line in load_findings() if "unknown-vault" not in line] == []


def test_deep_folders_end() -> None:
    deep = Path("environments")
    for _ in range(150):
        deep = deep / "deeper"
    place_file(str(deep.relative_to("environments") / "environment.yaml"))
    (finding,) = load(Path("environments")).findings
    assert finding.slug == "misplaced-file"
