"""`farvault explain` for many accounts, for one resource, for one policy, and under assumptions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from farvault.cli import main
from tests.effects.described import write

AT = "--at=2026-12-01T04:00"
SHOP = '  shop: {id: "333333333333", unit: production}\n'
DEPOT = '  depot: {id: "444444444444", unit: production}\n'
CLOSED = '  closed: {id: "555555555555", unit: production, suspended: true}\n'
TAGS = "        daily: {tag_key: backup, tag_value: [daily]}"


@pytest.fixture(autouse=True)
def _described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("environments"), (SHOP, SHOP + DEPOT + CLOSED))


def explain(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["explain", *arguments, AT])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def existing(content: object, *targets: str) -> None:
    """Somebody else's policy, in the folder `existing`."""
    Path("existing").mkdir()
    Path("existing/theirs.json").write_text(json.dumps(content))
    Path("existing/attachments.yaml").write_text(f"theirs: [{', '.join(targets)}]\n")


ALL = """\
account shop: plan daily: valid
account depot: plan daily: valid
  must exist already: vault eu-west-1/primary
accounts management, vaults: no backup plan reaches them
account closed: suspended: no plan reaches it
"""


@pytest.mark.parametrize("folder", [(), ("environments",)])
def test_all_accounts_alike_ones_once(folder: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(capsys, "--all", *folder) == (0, ALL, "")


def test_a_unit(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = explain(capsys, "production")
    assert (code, out.splitlines()[0]) == (0, "account shop: plan daily: valid")


def test_what_is_invalid_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    rule = {"schedule_expression": {"@@assign": "cron(0 25 ? * * *)"}}
    existing({"plans": {"daily": {"rules": {"nightly": rule}}}}, "depot")
    code, out, err = explain(capsys, "--all", "--policies=existing")
    assert code == 1
    assert out.splitlines()[:2] == [
        "account depot: plan daily: invalid",
        "  invalid: plans.daily.rules.nightly.schedule_expression: VALUE_INVALID, "
        "'cron(0 25 ? * * *)' is not a schedule: hours (column 8): got '25'; allowed: 0-23, with , - * /",
    ]
    assert err == "1 account has an effective policy that AWS would not apply, or that is not known\n"
    code, out, _ = explain(capsys, "--all", "--policies=existing", "--format=json")
    groups = json.loads(out)["groups"]
    assert (code, groups[0]["accounts"], groups[0]["valid"]) == (1, ["depot"], False)


def test_which_accounts_a_policy_reaches(capsys: pytest.CaptureFixture[str]) -> None:
    existing({"plans": {"daily": {"regions": {"@@assign": ["eu-north-1"]}}}}, "root")
    assert explain(capsys, "--reach=daily") == (
        0,
        "policy daily, attached to workloads, sets something in 2 accounts\n  shop\n  depot\n",
        "",
    )
    code, out, _ = explain(capsys, "--reach=theirs", "--policies=existing", "--format=json")
    assert (code, json.loads(out)) == (
        0,
        {"policy": "theirs", "sets": ["management", "vaults"], "without_effect": ["shop", "depot"]},
    )


def test_a_resource_that_is_backed_up(capsys: pytest.CaptureFixture[str]) -> None:
    resource = ("shop", "--resource", "EBS", "--region", "eu-west-1", "--tags", "backup=daily")
    assert explain(capsys, *resource) == (
        0,
        "EBS in shop, eu-west-1, tagged backup=daily\n"
        "  backed up by plan 'daily', rule 'nightly': next 2026-12-02 03:00 UTC, in vault 'primary', "
        "kept 35 days, until 2027-01-06\n"
        "    copied to vaults/eu-central-1/central, kept 90 days, until 2027-03-02\n",
        "",
    )
    _, out, _ = explain(capsys, *resource, "--format=json")
    backup = json.loads(out)["shop"]["backups"][0]
    assert backup["kept_until"] == "2027-01-06T03:00Z"
    assert backup["copies"] == [
        {"to": "vaults/eu-central-1/central", "kept_until": "2027-03-02T03:00Z", "delete_after_days": 90}
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (
            ["shop", "--region=eu-west-1", "--tags", "backup=weekly"],
            "not by plan 'daily': it selects resources tagged backup=daily, and its tag 'backup' is 'weekly'",
        ),
        (
            ["shop", "--region=eu-west-1"],
            "not by plan 'daily': it selects resources tagged backup=daily, and the resource has no tag 'backup'",
        ),
        (["shop", "--region=eu-north-1", "--tags", "backup=daily"], "not by plan 'daily': it runs in eu-west-1 only"),
        (["vaults", "--region=eu-west-1", "--tags", "backup=daily"], "no backup plan reaches the account"),
    ],
)
def test_a_resource_that_is_not(arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = explain(capsys, *arguments, "--resource=EBS")
    assert (code, out.splitlines()[1:]) == (1, ["  not backed up", f"  {why}"])


@pytest.mark.parametrize(
    ("selection", "tags", "answer"),
    [
        ("resource_types: [EBS]", [], "yes"),
        ("resource_types: [EFS]", [], "it selects EFS"),
        ("resource_types: ['*']", [], "yes"),
        ("resource_types: ['*'], not_resource_types: [EBS]", [], "it selects everything but EBS"),
        ("resource_types: [EBS], conditions: {string_like: [{tag: env, value: 'prod*'}]}", ["env=production"], "yes"),
        ("resource_types: [EBS], conditions: {string_like: [{tag: env, value: 'prod*'}]}", ["env=test"], "is 'test'"),
        ("resource_types: [EBS], conditions: {string_not_like: [{tag: env, value: 't*'}]}", ["env=test"], "is 'test'"),
        ("resource_types: [EBS], conditions: {string_not_equals: [{tag: env, value: test}]}", ["env=prod"], "yes"),
        ("resource_types: [EBS], conditions: {string_not_equals: [{tag: env, value: test}]}", [], "in doubt: AWS"),
        ("resource_types: [EBS], conditions: {string_equals: [{tag: env, value: a}]}", ["ENV=a"], "has no tag 'env'"),
    ],
)
def test_what_selects_it(selection: str, tags: list[str], answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    main_file = Path("environments/organization.yaml")
    text = main_file.read_text().replace(f"      tags:\n{TAGS}", f"      resources:\n        all: {{{selection}}}")
    main_file.write_text(text)
    given = ["--tags", *tags] if tags else []
    code, out, _ = explain(capsys, "shop", "--resource=EBS", "--region=eu-west-1", *given)
    assert code == (0 if answer == "yes" else 1)
    assert ("  backed up by" in out) == (answer == "yes" or "in doubt" in answer)
    assert answer == "yes" or answer in out


def test_a_type_that_the_management_account_has_opted_out_of(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("environments/management/eu-west-1/environment.yaml")
    file.write_text(file.read_text() + "region_settings: {opt_in: {EBS: false}, others: true}\n")
    arguments = ("shop", "--region=eu-west-1", "--tags", "backup=daily")
    code, out, _ = explain(capsys, *arguments, "--resource=EBS")
    assert (code, "the management account has opted out of EBS in eu-west-1" in out) == (1, True)
    assert explain(capsys, *arguments, "--resource=EFS")[0] == 0


def test_what_would_change_if_an_account_moved(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = explain(capsys, "shop", "--what-if", "move shop root")
    assert code == 0
    assert out.startswith(
        "if\n  move shop root\n\naccount shop (333333333333)\n  root  no policies\n  shop  no policies\n"
    )
    assert "\nwhat would change\n  account shop\n    - plan 'daily', rule 'nightly', in eu-west-1: " in out
    main_file = Path("environments/organization.yaml")
    assert 'shop: {id: "333333333333", unit: production}' in main_file.read_text()


def test_what_would_change_if_policies_were_attached_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    existing(
        {"plans": {"daily": {"rules": {"nightly": {"lifecycle": {"delete_after_days": {"@@assign": "7"}}}}}}}, "root"
    )
    _, out, _ = explain(
        capsys, "--all", "--policies=existing", "--what-if", "attach theirs depot", "--what-if=detach theirs root"
    )
    changed = out.partition("what would change\n")[2]
    assert "account depot\n    - " in changed
    assert "kept 7 days, before 35 days" in changed
    _, out, _ = explain(capsys, "--all", "--what-if=attach daily root", "--what-if=detach daily workloads")
    assert "  accounts management, vaults\n    + plan 'daily'" in out
    _, out, _ = explain(capsys, "--all", "--what-if=move production root")
    assert "    - plan 'daily', rule 'nightly'" in out.partition("what would change\n")[2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "no account is named\n  help: name an account or a unit, or use --all\n"),
        (["workload"], "unknown account 'workload'\n  help: did you mean 'workloads'?\n"),
        (["--reach=dayly"], "no policy 'dayly' is attached to anything\n  help: did you mean 'daily'?\n"),
        (
            ["shop", "--resource=EBS"],
            "--resource needs the Region that the resource is in\n  help: such as --region eu-west-1\n",
        ),
        (
            ["shop", "--resource=EBX", "--region=eu-west-1"],
            "unknown resource type 'EBX'\n  help: did you mean 'EBS'?\n",
        ),
        (
            ["shop", "--resource=EBS", "--region=eu-west-1", "--tags", "daily"],
            "--tags: 'daily' is not KEY=VALUE\n  help: such as --tags backup=daily\n",
        ),
        (
            ["shop", "--what-if=mv shop root"],
            "--what-if: cannot read 'mv shop root'\n"
            "  help: write 'move NAME UNIT', 'attach POLICY TARGET' or 'detach POLICY TARGET'\n",
        ),
        (["shop", "--what-if=move shop work"], "--what-if: 'work' is not a unit\n"),
        (["shop", "--what-if=move ship root"], "--what-if: 'ship' is not an account or a unit\n"),
        (["shop", "--what-if=move workloads production"], "--what-if: unit 'workloads' cannot move into itself\n"),
        (["shop", "--what-if=attach daily workloads"], "--what-if: plan 'daily' is already attached to 'workloads'\n"),
        (["shop", "--what-if=detach daily root"], "--what-if: plan 'daily' is not attached to 'root'\n"),
        (["shop", "--what-if=attach weekly root"], "--what-if: 'weekly' is not a plan or an existing policy\n"),
        (["shop", "--what-if=attach daily nowhere"], "--what-if: 'nowhere' is not a unit, an account or 'root'\n"),
    ],
)
def test_bad_arguments(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = explain(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"farvault: error: {message}")
