"""The configuration that makes HCP Terraform's workspaces, as data, and where it is in an output."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from farvault.cli import main
from farvault.facts import REGIONS
from farvault.organization import load
from farvault.terraform.backend import terraform_block
from farvault.terraform.stack import Stacks
from farvault.terraform.workspaces import configuration, directly_before, own_workspace, run_triggers
from tests.conftest import ROOT
from tests.rehearsal.rehearsing import HERE
from tests.terraform.test_output import tree

CATALOGUE = ROOT / "docs" / "catalogue" / "hcp-terraform" / "environments"
REPOSITORY = {"identifier": "acme/backups", "oauth_token_id": "ot-1"}


def describe(folder: Path, workspaces: dict[str, Any] | None, shops: int = 0, **backend: Any) -> Stacks:
    """The description of a few environments with this backend, and with more accounts whose backups are copied."""
    shutil.copytree(HERE / "quick", folder)
    main = folder / "organization.yaml"
    content = yaml.safe_load(main.read_text())
    content["deployment"]["backend"] = {"type": "cloud", "organization": "acme", **backend}
    if workspaces is not None:
        content["deployment"]["backend"]["workspaces"] = workspaces
    for number in range(shops):
        content["accounts"][f"shop{number}"] = {"id": f"{500000000000 + number}", "unit": "workloads"}
        shutil.copytree(folder / "shop", folder / f"shop{number}")
    main.write_text(yaml.safe_dump(content))
    organization = load(folder).organization
    assert organization, load(folder).findings
    return Stacks(organization)


def resources(stacks: Stacks) -> dict[str, dict[str, Any]]:
    content = configuration(stacks)
    assert content
    found: dict[str, dict[str, Any]] = content["resource"]
    return found


def test_none_where_none_is_described(tmp_path: Path, shipped: Any) -> None:
    assert configuration(Stacks(shipped)) is None
    assert configuration(describe(tmp_path / "environments", None)) is None


def test_the_least(tmp_path: Path) -> None:
    """Driven from the command line: no triggers, no credentials, no project, nothing to ask for."""
    content = configuration(describe(tmp_path / "environments", {}))
    assert content
    assert content["provider"] == {"tfe": [{"hostname": "app.terraform.io", "organization": "acme"}]}
    assert content["terraform"]["cloud"]["workspaces"] == {"name": "farvault-workspaces"}
    assert set(content) == {"provider", "resource", "terraform"}
    assert set(content["resource"]) == {"tfe_workspace", "tfe_workspace_settings"}
    assert content["resource"]["tfe_workspace"]["shop-eu-west-1"] == {
        "name": "farvault-shop-eu-west-1",
        "trigger_patterns": [],
        "auto_apply": False,
        "auto_apply_run_trigger": False,
        "queue_all_runs": False,
        "force_delete": False,
        "lifecycle": {"prevent_destroy": True},
    }
    assert content["resource"]["tfe_workspace_settings"]["shop-eu-west-1"] == {
        "workspace_id": "${tfe_workspace.shop-eu-west-1.id}",
        "execution_mode": "remote",
        "global_remote_state": False,
    }


def test_every_workspace_is_the_one_of_its_stack(tmp_path: Path) -> None:
    """Whether the stacks choose them by name or by tags."""
    backends: tuple[dict[str, Any], ...] = ({"workspace_prefix": "x_"}, {"tags": ["backups"]}, {"project": "Mine"})
    for number, backend in enumerate(backends):
        stacks = describe(tmp_path / str(number), {}, **backend)
        made = resources(stacks)["tfe_workspace"]
        assert sorted(made) == [site.stack for site in stacks.sites()]
        for site in stacks.sites():
            chosen = terraform_block(stacks.organization.description.deployment.backend, site)["cloud"]["workspaces"]
            workspace = made[site.stack]
            assert workspace["name"] == chosen.get("name", site.stack)
            assert workspace.get("tag_names") == chosen.get("tags")
            assert workspace.get("project_id") == ("${data.tfe_project.this.id}" if "project" in chosen else None)


def test_its_own_workspace_is_no_environments(tmp_path: Path) -> None:
    """An environment's ends with a Region, and no Region ends so."""
    stacks = describe(tmp_path / "environments", {})
    backend: Any = stacks.organization.description.deployment.backend
    ending = own_workspace(backend).removeprefix(backend.workspace_prefix)
    assert not any(region.endswith(ending) or ending.endswith(region) for region in REGIONS)


def test_credentials_are_for_these_workspaces_alone(tmp_path: Path) -> None:
    role = "arn:aws:iam::111111111111:role/Run"
    stacks = describe(tmp_path / "environments", {"run_role": role})
    made = resources(stacks)
    assert made["tfe_variable_set"]["aws_credentials"]["global"] is False
    assert {(each["key"], each["value"], each["category"]) for each in made["tfe_variable"].values()} == {
        ("TFC_AWS_PROVIDER_AUTH", "true", "env"),
        ("TFC_AWS_RUN_ROLE_ARN", role, "env"),
    }
    assert {each["workspace_id"] for each in made["tfe_workspace_variable_set"].values()} == {
        f"${{tfe_workspace.{site.stack}.id}}" for site in stacks.sites()
    }


def test_secrets_are_variables(tmp_path: Path) -> None:
    notifications = {
        "on-call": {"type": "generic", "signed": True},
        "page": {"type": "generic", "url": "https://a.example/b"},
        "chat": {"type": "microsoft-teams"},
        "owner": {"type": "email", "users": ["user-1"]},
    }
    stacks = describe(tmp_path / "environments", {"notifications": notifications})
    content = configuration(stacks)
    assert content
    assert {(name, each["sensitive"]) for name, each in content["variable"].items()} == {
        ("notification_on_call_url", True),
        ("notification_on_call_token", True),
        ("notification_chat_url", True),
    }
    made = content["resource"]["tfe_notification_configuration"]
    assert len(made) == len(notifications) * len(stacks.sites())
    assert made["shop-eu-west-1_on-call"]["token"] == "${var.notification_on_call_token}"
    assert [made[f"shop-eu-west-1_{name}"].get("url") for name in notifications] == [
        "${var.notification_on_call_url}",
        "https://a.example/b",
        "${var.notification_chat_url}",
        None,
    ]


def test_a_repository(tmp_path: Path) -> None:
    repository = {**REPOSITORY, "folder": "infra/out", "branch": "live"}
    workspace = resources(describe(tmp_path / "environments", {"repository": repository}))["tfe_workspace"]
    folder = "infra/out/stacks/shop-eu-west-1"
    assert workspace["shop-eu-west-1"]["working_directory"] == folder
    assert workspace["shop-eu-west-1"]["trigger_patterns"] == [f"{folder}/**/*"]
    connection = {"identifier": "acme/backups", "branch": "live", "oauth_token_id": "ot-1"}
    assert workspace["shop-eu-west-1"]["vcs_repo"] == [connection]


def test_run_triggers_are_the_manifests_order(tmp_path: Path) -> None:
    """Each path of triggers, and no other, leads along the order; none is given that others lead to already."""
    stacks = describe(tmp_path / "environments", {"repository": REPOSITORY})
    triggers = {(each["sourceable_id"], each["workspace_id"]) for each in resources(stacks)["tfe_run_trigger"].values()}
    named = {tuple(re.sub(r".*[.](.*)[.]id}", r"\1", id) for id in pair) for pair in triggers}
    assert named == {
        ("vaults-eu-west-1", "shop-eu-west-1"),
        ("vaults-eu-west-1", "store-eu-west-1"),
        ("shop-eu-west-1", "management-eu-west-1"),
        ("store-eu-west-1", "management-eu-west-1"),
    }
    before = {site.stack: {each.stack for each in sites} for site, sites in stacks.dependencies().items()}
    reached: dict[str, set[str]] = {stack: set() for stack in before}
    for _ in before:
        for source, stack in named:
            reached[stack] |= {source} | reached[source]
    assert reached == before
    assert "tfe_run_trigger" not in resources(
        describe(tmp_path / "b", {"repository": REPOSITORY, "run_triggers": False})
    )


@pytest.mark.parametrize(("shops", "given"), [(18, 20), (19, 0)])
def test_at_most_as_many_triggers_as_a_workspace_takes(shops: int, given: int, tmp_path: Path) -> None:
    """Above that, none: half of them would begin a run as if all were applied."""
    stacks = describe(tmp_path / "environments", {"repository": REPOSITORY}, shops)
    last = next(site for site in stacks.sites() if site.account == "management")
    assert len(directly_before(stacks)[last]) == shops + 2
    assert len(run_triggers(stacks)[last]) == given
    made = resources(stacks)["tfe_run_trigger"].values()
    assert len([each for each in made if "management" in each["workspace_id"]]) == given
    assert len(made) == given + shops + 2


def test_what_is_said_is_literal(tmp_path: Path) -> None:
    """Terraform reads a template in every text."""
    stacks = describe(tmp_path / "environments", {"execution_mode": "agent", "agent_pool": "${a} %{b}"})
    content = configuration(stacks)
    assert content
    assert content["data"]["tfe_agent_pool"]["this"]["name"] == "$${a} %%{b}"


@pytest.fixture
def _catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FARVAULT_LOCK", raising=False)
    shutil.copytree(CATALOGUE, "environments")
    assert main(["synth"]) == 0


@pytest.mark.usefixtures("_catalogue")
def test_beside_the_stacks(capsys: pytest.CaptureFixture[str]) -> None:
    """It is no stack for anything that reads the manifest, and is kept, compared and left as a stack is."""
    folder = Path("cdktf.out", "workspaces")
    assert sorted(tree(folder)) == [".terraformignore", "cdk.tf.json", "versions.tf.json"]
    assert "workspaces" not in json.loads(Path("cdktf.out", "manifest.json").read_text())["stacks"]
    assert not Path("cdktf.out", "stacks", "workspaces").exists()
    for name in (".terraform.lock.hcl", "imports.tf", ".terraform/terraform.tfstate"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("kept")
    before = tree(Path())
    assert main(["synth"]) == main(["synth", "--check"]) == 0
    assert tree(Path()) == before
    (folder / "cdk.tf.json").write_text("{}")
    capsys.readouterr()
    assert main(["synth", "--check"]) == 1
    assert capsys.readouterr().out == "'cdktf.out/workspaces/cdk.tf.json' differs\n"
    description = Path("environments", "organization.yaml")
    text = description.read_text()
    start, end = text.index("    # The workspaces themselves"), text.index("plans:")
    description.write_text(text[:start] + text[end:])
    assert main(["synth", "--check"]) == 1
    assert "'cdktf.out/workspaces/cdk.tf.json' is not part of it any more" in capsys.readouterr().out
    assert main(["synth"]) == 0
    assert sorted(tree(folder)) == [".terraform.lock.hcl", ".terraform/terraform.tfstate", "imports.tf"]
