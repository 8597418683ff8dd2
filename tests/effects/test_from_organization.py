"""Existing policies read from AWS Organizations: an emulated one, on this machine."""

from __future__ import annotations

import json
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import server
from moto.organizations import models

from farvault.cli import main
from tests.effects.described import write

POLICY = {"plans": {"daily": {"rules": {"nightly": {"lifecycle": {"delete_after_days": {"@@assign": "7"}}}}}}}


@pytest.fixture
def organizations(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    monkeypatch.chdir(tmp_path)
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    address = f"http://{host}:{port}"
    urllib.request.urlopen(urllib.request.Request(f"{address}/moto-api/reset", method="POST")).close()
    monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    client = boto3.client("organizations", region_name="us-east-1")
    yield client
    running.stop()


def described(client: Any) -> dict[str, str]:
    """An organization of one unit and account, and its description; the ids of its parts."""
    ids = {"organization": client.create_organization(FeatureSet="ALL")["Organization"]["Id"]}
    ids["root"] = client.list_roots()["Roots"][0]["Id"]
    client.enable_policy_type(RootId=ids["root"], PolicyType="BACKUP_POLICY")
    ids["workloads"] = client.create_organizational_unit(ParentId=ids["root"], Name="Workloads")["OrganizationalUnit"][
        "Id"
    ]
    write(
        Path("environments"),
        ("o-a1b2c3d4e5", ids["organization"]),
        ("root: r-ab12", f"root: {ids['root']}"),
        ("ou-ab12-22222222", ids["workloads"]),
        ("ou-ab12-33333333", f"ou-{ids['root'][2:]}-33333333"),
    )
    return ids


def policy(client: Any, name: str, content: Any, target: str) -> None:
    response = client.create_policy(Content=json.dumps(content), Description="", Name=name, Type="TAG_POLICY")
    id = response["Policy"]["PolicySummary"]["Id"]
    # The emulation cannot create backup policies, but lists and describes them.
    for backend in models.organizations_backends["123456789012"].values():
        for each in backend.policies:
            each.type = "BACKUP_POLICY" if each.id == id else each.type
    client.attach_policy(PolicyId=id, TargetId=target)


def test_they_are_merged_with_ours(organizations: Any, capsys: pytest.CaptureFixture[str]) -> None:
    ids = described(organizations)
    policy(organizations, "legacy", POLICY, ids["workloads"])
    policy(organizations, "everywhere", {"plans": {"daily": {"regions": {"@@append": ["us-east-1"]}}}}, ids["root"])
    assert main(["explain", "shop", "--from-organization", "--format=json"]) == 0
    explained = json.loads(capsys.readouterr().out)
    assert [node["policies"] for node in explained["nodes"]] == [["everywhere"], ["legacy", "daily"], [], []]
    assert explained["effective"]["plans"]["daily"]["rules"]["nightly"]["lifecycle"] == {"delete_after_days": "7"}
    assert [(each["question"], each["path"][-1]) for each in explained["doubts"]] == [
        ("same-level-assign", "delete_after_days")
    ]


def test_a_policy_outside_the_grammar_is_left_out_by_name(
    organizations: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in AWS's tag example 3, which has a key beside an operator."""
    ids = described(organizations)
    policy(
        organizations,
        "odd",
        {"plans": {"daily": {"regions": {"@@assign": ["eu-west-1"], "more": 1}}}},
        ids["workloads"],
    )
    policy(
        organizations,
        "far",
        POLICY,
        organizations.create_organizational_unit(ParentId=ids["root"], Name="Far")["OrganizationalUnit"]["Id"],
    )
    assert main(["explain", "shop", "--from-organization"]) == 1
    captured = capsys.readouterr()
    assert "not known, as these policies reach it too and cannot be read\n  odd (p-" in captured.out
    assert "the effective policy is valid" not in captured.out
    warning, *_, verdict = captured.err.splitlines()
    assert warning.startswith("farvault: warning: left out, as it is outside the grammar: policy odd (p-")
    assert verdict == "whether the effective policy of 'shop' is valid is not known"
    assert main(["explain", "vaults", "--from-organization"]) == 0
    capsys.readouterr()
    assert main(["policies", "--from-organization"]) == 0


def test_the_tree_is_that_of_aws(organizations: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """An account that was moved into a unit nobody has described gets what is attached there."""
    ids = described(organizations)
    far = organizations.create_organizational_unit(ParentId=ids["workloads"], Name="Far")["OrganizationalUnit"]["Id"]
    for name, target in (("Shop", far), ("Till", ids["root"])):
        created = organizations.create_account(AccountName=name, Email=f"{name}@example.com")
        ids[name] = created["CreateAccountStatus"]["AccountId"]
        if target != ids["root"]:
            organizations.move_account(AccountId=ids[name], SourceParentId=ids["root"], DestinationParentId=target)
    main_file = Path("environments/organization.yaml")
    main_file.write_text(main_file.read_text().replace('"333333333333"', f'"{ids["Shop"]}"'))
    policy(organizations, "legacy", POLICY, far)
    assert main(["explain", "shop", "--from-organization", "--format=json"]) == 0
    captured = capsys.readouterr()
    explained = json.loads(captured.out)
    assert [(node["node"], node["policies"]) for node in explained["nodes"]] == [
        ("root", []),
        ("workloads", ["daily"]),
        ("Far", ["legacy"]),
        ("shop", []),
    ]
    assert explained["effective"]["plans"]["daily"]["rules"]["nightly"]["lifecycle"] == {"delete_after_days": "7"}
    lines = captured.err.splitlines()
    assert lines[0] == "farvault: note: AWS Organizations differs from the description:"
    assert f"  unit 'Far' ({far}) is not described" in lines
    assert "  account 'shop' is in unit 'Far', and described in unit 'production'" in lines
    assert f"  account Till ({ids['Till']}) is not described" in lines
    assert "  account 'vaults' (222222222222) is not there" in lines
    # A change of the description is compared as described.
    assert main(["diff", "environments", "environments", "--from-organization"]) == 0
    assert capsys.readouterr().out == "nothing changes in effect\n"


def test_another_organization_is_refused(organizations: Any, capsys: pytest.CaptureFixture[str]) -> None:
    there = organizations.create_organization(FeatureSet="ALL")["Organization"]["Id"]
    write(Path("environments"))
    assert main(["explain", "shop", "--from-organization"]) == 2
    assert capsys.readouterr().err == (
        f"farvault: error: the credentials are of organization '{there}', the description is of 'o-a1b2c3d4e5'\n"
        "  help: use credentials of the described organization's management account\n"
    )


def test_what_aws_refuses_is_said_in_its_words(organizations: Any, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["policies", "--from-organization"]) == 3
    error = capsys.readouterr().err
    assert error.startswith("farvault: error: AWS Organizations: An error occurred (AWSOrganizationsNotInUseException)")
    assert error.endswith(
        "\n  help: needed of organizations: DescribeOrganization, ListRoots, ListOrganizationalUnitsForParent, "
        "ListAccountsForParent, ListPolicies, DescribePolicy, ListTargetsForPolicy\n"
    )


def test_without_boto3(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "boto3", None)
    write(Path("environments"))
    assert main(["explain", "shop", "--from-organization"]) == 2
    assert capsys.readouterr().err == (
        "farvault: error: boto3 is needed to read policies from AWS Organizations\n"
        "  help: install it beside Farvault: pip install boto3\n"
    )
