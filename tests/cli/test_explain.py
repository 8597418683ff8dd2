from __future__ import annotations

import json
from pathlib import Path

import pytest

from farvault.cli import main
from tests.effects.described import write

AT = "--at=2026-12-01T04:00"
LEGACY = """\
{"plans": {
  "daily": {
    "regions": {"@@append": ["eu-north-1"]},
    "rules": {
      "nightly": {"lifecycle": {"delete_after_days": {"@@assign": "7"}}},
      "hourly": {
        "schedule_expression": {"@@assign": "cron(0 * ? * * *)"},
        "target_backup_vault_name": {"@@assign": "Default"}
      }
    }
  }
}}
"""
TABLE = """\
account shop (333333333333)
  root        no policies
  workloads   daily
  production  no policies
  shop        no policies

plan daily, every value from daily at workloads
  regions                            eu-west-1
  rules
    nightly
      copy_actions
        vaults/eu-central-1/central
          lifecycle
            delete_after_days        90
          target_backup_vault_arn    arn:aws:backup:eu-central-1:222222222222:backup-vault:central
      lifecycle
        delete_after_days            35
      schedule_expression            cron(0 3 ? * * *)
      start_backup_window_minutes    60
      target_backup_vault_name       primary
  selections
    tags
      daily
        iam_role_arn                 arn:aws:iam::$account:role/farvault/FarvaultBackup
        tag_key                      backup
        tag_value                    daily
  nightly runs next (UTC): 2026-12-02 03:00, 2026-12-03 03:00, 2026-12-04 03:00, 2026-12-05 03:00, 2026-12-06 03:00
  nightly copies: primary in eu-west-1 -> vaults/eu-central-1/central, kept 90 days

the effective policy is valid
"""
MERGED = (Path(__file__).parent / "merged.txt").read_text()
MALFORMED_OUTPUT = Path(__file__).parent / "malformed.txt"
LOCKED = """\
ignored
  plans.daily.regions: @@append eu-north-1 of legacy at production
    not allowed to child policies by daily at workloads
  plans.daily.rules.hourly: all of it of legacy at production
    child policies may add no keys here, says daily at workloads
  plans.daily.rules.nightly.lifecycle.delete_after_days: @@assign 7 of legacy at production
    not allowed to child policies by daily at workloads

the effective policy is valid
"""


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def existing(text: str = LEGACY, attachments: str = "legacy: [production]\n") -> str:
    Path("existing").mkdir()
    Path("existing/legacy.json").write_text(text)
    Path("existing/attachments.yaml").write_text(attachments)
    return "--policies=existing"


@pytest.mark.parametrize("account", ["shop", "333333333333"])
def test_table(account: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", account, AT]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == (TABLE, "")


def test_existing_policies_are_merged(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", "shop", AT, existing(), "--path", "plans.daily.rules"]) == 0
    assert capsys.readouterr().out == MERGED


def test_what_is_ignored_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"), ("    rules:\n", "    child_policies: ['@@none']\n    rules:\n"))
    assert main(["explain", "shop", AT, existing()]) == 0
    assert capsys.readouterr().out == TABLE.replace("production  no policies", "production  legacy").replace(
        "the effective policy is valid\n", LOCKED
    )


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", "shop", AT, existing(), "--format=json"]) == 0
    explained = json.loads(capsys.readouterr().out)
    assert explained["nodes"][1:3] == [
        {"node": "workloads", "id": "ou-ab12-22222222", "policies": ["daily"]},
        {"node": "production", "id": "ou-ab12-33333333", "policies": ["legacy"]},
    ]
    daily, legacy = {"policy": "daily", "node": "workloads"}, {"policy": "legacy", "node": "production"}
    assert {tuple(each["path"]): each for each in explained["settings"]}[("plans", "daily", "regions")] == {
        "path": ["plans", "daily", "regions"],
        "value": ["eu-west-1", "eu-north-1"],
        "set_by": [daily, legacy],
    }
    assert (explained["valid"], explained["invalid"], explained["ignored"], explained["doubts"]) == (True, [], [], [])
    assert explained["effective"]["plans"]["daily"]["rules"]["nightly"]["lifecycle"] == {"delete_after_days": "7"}
    assert explained["plans"]["daily"]["regions"] == ["eu-west-1", "eu-north-1"]
    assert explained["plans"]["daily"]["selects"] == ["resources tagged backup=daily"]
    assert explained["plans"]["daily"]["rules"]["nightly"] == {
        "next_runs": [f"2026-12-0{day}T03:00Z" for day in range(2, 7)],
        "vault": "primary",
        "delete_after_days": 7,
        "copies": [
            {
                "to": "vaults/eu-central-1/central",
                "target_backup_vault_arn": "arn:aws:backup:eu-central-1:222222222222:backup-vault:central",
                "delete_after_days": 90,
            }
        ],
    }


def test_invalid(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    rules = {f"r{n}": {"schedule_expression": {"@@assign": "cron(0 5 ? * * *)"}} for n in range(10)}
    assert main(["explain", "shop", AT, existing(json.dumps({"plans": {"daily": {"rules": rules}}}))]) == 1
    captured = capsys.readouterr()
    assert captured.out.partition("\ninvalid\n")[2].splitlines()[0] == (
        "  plans.daily.rules: ELEMENTS_TOO_MANY, at most 10 rules in a plan, got 11"
    )
    assert captured.err == (
        "the effective policy of 'shop' is invalid: AWS keeps its last valid one until all is right\n"
    )


def test_an_account_without_plans_and_a_region_without_backups(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", "vaults", AT]) == 0
    assert capsys.readouterr().out == (
        "account vaults (222222222222)\n  root    no policies\n  vaults  no policies\n\nno backup plan reaches it\n"
    )
    assert main(["explain", "shop", AT, "--region", "eu-north-1"]) == 0
    assert "no backup plan reaches it in eu-north-1\n" in capsys.readouterr().out


def test_a_path_inside_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", "shop", AT, "--path", "plans.daily.rules.nightly.lifecycle"]) == 0
    assert capsys.readouterr().out.partition("\n\n")[2] == (
        "plan daily, every value from daily at workloads\n"
        "  rules\n"
        "    nightly\n"
        "      lifecycle\n"
        "        delete_after_days  35\n"
        "\n"
        "the effective policy is valid\n"
    )


def test_a_policy_of_the_same_name_is_ours(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    Path("existing").mkdir()
    Path("existing/daily.json").write_text(LEGACY)
    Path("existing/attachments.json").write_text('{"daily": ["root"]}')
    assert main(["explain", "shop", AT, "--policies=existing"]) == 0
    assert capsys.readouterr().out == TABLE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["shpo"], "unknown account 'shpo'\n  help: did you mean 'shop'?\n"),
        (
            ["shop", "--region=eu-west-9"],
            "unknown Region 'eu-west-9'\n  help: did you mean 'eu-west-2' or 'eu-west-3'?\n",
        ),
        (
            ["shop", "--path=plans.daily.region"],
            "nothing is set at 'plans.daily.region' in account 'shop'\n  help: did you mean 'plans.daily.regions'?\n",
        ),
        (["shop", "--policies=none"], "there is no folder of existing policies 'none'\n"),
        (
            ["shop", "--policies=environments"],
            "the folder of existing policies 'environments' needs either attachments.yaml or attachments.json\n",
        ),
    ],
)
def test_bad_arguments(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", *arguments]) == 2
    assert capsys.readouterr().err == f"farvault: error: {message}"


MALFORMED = {
    "attachments": ("{}", "legacy: shop\nother: []\n2: x\n"),
    "target": ("{}", "legacy: [shpo]\n"),
    "syntax": ('{"plans": {"daily": 1,}}', "legacy: [root]\n"),
    "grammar": (
        '{"plans": {"daily": {"regions": ["a"], "rules": {"@@asign": "x"},\n'
        ' "rules": {"a": {"@@assign": 1, "b": {}}}}}}',
        "legacy: [root]\n",
    ),
    "nesting": ("[" * 10_000, "legacy: [root]\n"),
    "size": (" " * 10_000_000, "legacy: [root]\n"),
    "list": ("{}", "- legacy\n"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_policies_are_located(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("environments"))
    assert main(["explain", "shop", existing(*MALFORMED[name])]) == 2
    expected = MALFORMED_OUTPUT.read_text().split("=== ")[1:]
    sections = {section.partition("\n")[0]: section.partition("\n")[2] for section in expected}
    assert list(sections) == list(MALFORMED)
    assert capsys.readouterr().err == sections[name]
