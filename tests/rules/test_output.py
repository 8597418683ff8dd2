"""`farvault check`: its formats, exit codes and options, compared whole; and a rule that crashes."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import farvault.rules
from farvault.cli.main import main
from farvault.facts import SOURCES
from farvault.rules import RULES
from farvault.rules.laws import cold_storage_gap
from farvault.rules.rule import Fault, RuleItem
from tests.conftest import NOW
from tests.rules.describe import HERE, MAIN, base, merge, write

GAP = {MAIN: {"plans": {"daily": {"rules": {"nightly": {"cold_storage_after_days": 30}}}}}}
SHORT = {
    "backup/eu-west-1": {"destination_vaults": {"central": {"lock": None}}},
    MAIN: {
        "plans": {
            "daily": {
                "rules": {"nightly": {"copies": [{"to": "backup/eu-west-1/central", "delete_after_days": 2}]}},
            }
        }
    },
}
ACCEPT = {MAIN: {"accept": [{"rule": "short-copy-retention", "at": "plans.daily", "reason": "100%: a trial"}]}}
GAP_TEXT = """\
organization.yaml:36:9: error[cold-storage-gap]: plan 'daily', rule 'nightly':
  delete_after_days must be at least 90 days after cold_storage_after_days (30), got 35
  help: use 120 or more, or drop cold_storage_after_days
  see: farvault check --explain cold-storage-gap
"""
NEEDED = """\
must be true beforehand, and cannot be seen from here (--beforehand shows why, and commands to check and make it):
  trusted-access: AWS Backup has trusted access to the organization, in management
  backup-policies-enabled: the policy type BACKUP_POLICY is enabled on the organization's root, which needs all \
features, in management
  deployment-role: the deployment's role farvault/FarvaultDeploy exists, in 4 accounts: backup, management, shop and \
1 more
  source-key: what is copied of EBS is encrypted with a customer managed key that backup may use, or not at all, in 2 \
accounts: shop, warehouse
"""
SHORT_TEXT = """\
organization.yaml:39:11: warning[short-copy-retention]: plan 'daily', rule 'nightly', copy to backup/eu-west-1/central:
  a copy should be kept for at least 7 days to stay incremental, got 2
  help: use 7 or more
  see: farvault check --explain short-copy-retention
"""


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run `farvault check` on the base with overrides: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))

    def run(*overrides: dict[str, Any], options: tuple[str, ...] = ()) -> tuple[int, str, str]:
        files = base()
        for over in overrides:
            files = merge(over, files)
        write(files, tmp_path)
        code = main(["check", ".", *options])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_nothing_found(check: Any) -> None:
    assert check() == (0, "no findings in 4 accounts, 5 environments, 1 plan\n" + NEEDED, "")


def test_error(check: Any) -> None:
    assert check(GAP) == (1, GAP_TEXT + "1 error; the description was not accepted\n", "")


def test_warnings_alone_are_no_failure(check: Any) -> None:
    assert check(SHORT) == (0, SHORT_TEXT + "1 warning; the description was accepted\n" + NEEDED, "")


def test_strict_makes_warnings_count(check: Any) -> None:
    expected = (1, SHORT_TEXT + "1 warning; the description was not accepted\n", "")
    assert check(SHORT, options=("--strict",)) == expected


def test_accepted_is_listed_and_no_failure(check: Any) -> None:
    expected = (
        "organization.yaml:39:11: accepted[short-copy-retention]: "
        "a copy should be kept for at least 7 days to stay incremental, got 2\n"
        "  reason: 100%: a trial\n"
        "no findings (1 accepted) in 4 accounts, 5 environments, 1 plan\n" + NEEDED
    )
    assert check(SHORT, ACCEPT, options=("--strict",)) == (0, expected, "")


def test_unreadable_is_bad_input(check: Any) -> None:
    code, out, _ = check({MAIN: {"plan": {}}})
    assert code == 2
    assert "error[unknown-key]: unknown key 'plan'" in out


@pytest.mark.parametrize(("opinions", "slugs"), [("off", []), ("essential", ["nothing-locked"])])
def test_opinions_can_be_switched(check: Any, opinions: str, slugs: list[str]) -> None:
    unlocked = {
        f"backup/{region}": {"destination_vaults": {"central": {"lock": None}}}
        for region in ("eu-west-1", "eu-central-1")
    }
    _, out, _ = check(unlocked, {MAIN: {"opinions": opinions}})
    assert re.findall(r"\[(.*)\]", out) == slugs


def test_json(check: Any) -> None:
    code, out, err = check(GAP, options=("--format", "json"))
    assert (code, err) == (1, "")
    assert json.loads(out) == {
        "version": 1,
        "findings": [
            {
                "file": "organization.yaml",
                "line": 36,
                "column": 9,
                "severity": "error",
                "slug": "cold-storage-gap",
                "at": "plans.daily.rules.nightly.delete_after_days",
                "subject": "plan 'daily', rule 'nightly'",
                "message": "delete_after_days must be at least 90 days after cold_storage_after_days (30), got 35",
                "help": "use 120 or more, or drop cold_storage_after_days",
                "see": "farvault check --explain cold-storage-gap",
            }
        ],
        "accepted": [],
        "beforehand": [],
    }


def test_github(check: Any) -> None:
    tagged = {MAIN: {"plans": {"daily": {"backup_plan_tags": {"aws:100%": "x"}}}}}
    code, out, _ = check(GAP, tagged, options=("--format", "github"))
    assert code == 1
    assert out.splitlines() == [
        "::error file=organization.yaml,line=36,col=9,title=farvault cold-storage-gap::"
        "plan 'daily', rule 'nightly': delete_after_days must be at least 90 days after cold_storage_after_days (30), "
        "got 35%0Ahelp: use 120 or more, or drop cold_storage_after_days",
        "::error file=organization.yaml,line=49,col=7,title=farvault tag-text::"
        "plan 'daily': 'aws:100%25' begins with 'aws:', which AWS keeps for itself%0Ahelp: rename it",
        "::error file=organization.yaml,line=49,col=7,title=farvault tag-text::"
        "plan 'daily': a tag's key has letters, digits, spaces and '_.:/=+-@', got '%25' in 'aws:100%25'%0A"
        "help: leave it out",
    ]


def test_github_has_nothing_to_say(check: Any) -> None:
    assert check(options=("--format", "github")) == (0, "", "")


def test_sarif(check: Any) -> None:
    code, out, _ = check(GAP, SHORT, ACCEPT, options=("--format", "sarif"))
    assert code == 1
    log = json.loads(out)
    schema = json.loads((HERE / "sarif-subset.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        each["ruleId"] for each in run["results"]
    ]
    gap, own = ({each["id"]: each for each in rules}[slug] for slug in ("cold-storage-gap", "irreversible"))
    (title,) = cold_storage_gap.RULE.sources
    assert gap["helpUri"] == SOURCES[title]
    assert f"Source: {title} <{SOURCES[title]}>." in gap["help"]["text"]
    assert f"Source: [{title}]({SOURCES[title]})." in gap["help"]["markdown"]
    assert "helpUri" not in own, "there is no page"
    assert [(each["ruleId"], each["level"], each.get("suppressions")) for each in run["results"]] == [
        ("cold-storage-gap", "error", None),
        (
            "short-copy-retention",
            "warning",
            [{"kind": "external", "status": "accepted", "justification": "100%: a trial"}],
        ),
    ]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "organization.yaml"},
        "region": {"startLine": 36, "startColumn": 9},
    }


@pytest.mark.parametrize("folder", [".", "sub/folder"])
def test_paths_begin_at_the_top_of_the_repository(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever the command runs, and whether the description is named as it is seen from there or in full."""
    top, description = tmp_path / "top", tmp_path / "top" / "described"
    for made in (top / ".git", description, top / folder):
        made.mkdir(parents=True, exist_ok=True)
    write(merge(GAP, base()), description)
    monkeypatch.chdir(top / folder)
    for named in (str(description), os.path.relpath(description)):
        assert main(["check", named, "--format", "sarif"]) == 1
        (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location == {"uri": "described/organization.yaml"}
        assert main(["check", named, "--format", "github"]) == 1
        assert "file=described/organization.yaml," in capsys.readouterr().out


def test_sarif_fingerprints_are_unique_and_outlive_the_clock(check: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    often = {MAIN: {"plans": {"daily": {"regions": ["eu-west-1", "eu-west-2", "eu-west-3"]}}}}
    minutes = {MAIN: {"plans": {"daily": {"rules": {"nightly": {"schedule": "cron(0/5 * ? * * *)"}}}}}}
    _, first, _ = check(often, minutes, options=("--format", "sarif"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    _, second, _ = check(often, minutes, options=("--format", "sarif"))
    assert first != second
    prints = [
        [each["partialFingerprints"] for each in json.loads(out)["runs"][0]["results"]] for out in (first, second)
    ]
    assert prints[0] == prints[1]
    assert len({json.dumps(each) for each in prints[0]}) == len(prints[0]) == 3


def test_same_input_same_bytes(check: Any) -> None:
    assert check(GAP, SHORT, options=("--format", "sarif")) == check(GAP, SHORT, options=("--format", "sarif"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_every_rule_is_explained(rule: farvault.rules.Rule, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", rule.slug]) == 0
    out = capsys.readouterr().out
    for text in (rule.slug, rule.law, rule.why, *rule.sources, *(SOURCES[title] for title in rule.sources)):
        assert text in out


def test_unknown_rule_is_not_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "lock-retentoin"]) == 2
    assert capsys.readouterr().err == (
        "farvault: error: there is no rule 'lock-retentoin'\n  help: did you mean 'lock-retention'?\n"
    )


@pytest.mark.parametrize("output", ["human", "sarif"])
def test_crash_hides_nothing(check: Any, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    def crash(item: RuleItem) -> Iterator[Fault]:
        raise KeyError(item.name)

    rules = {rule.slug: rule for rule in RULES}
    failing = dataclasses.replace(rules["schedule-interval"], check=crash)
    monkeypatch.setattr(farvault.rules, "RULES", tuple((rules | {failing.slug: failing}).values()))
    code, out, err = check(GAP, options=("--format", output))
    assert (code, err) == (3, "")
    if output == "human":
        assert re.sub(r"\.py:[0-9]+", ".py:0", out) == (
            f"organization.yaml:1:1: bug[{failing.slug}]: the rule itself failed: KeyError: 'nightly', "
            "at test_output.py:0\n"
            "  help: this is a fault in Farvault, please report it; every other rule was checked\n"
            + GAP_TEXT
            + "1 error, 1 bug; the description was not accepted\n"
        )
    else:
        (run,) = json.loads(out)["runs"]
        assert [each["ruleId"] for each in run["results"]] == ["cold-storage-gap"]
        (invocation,) = run["invocations"]
        assert not invocation["executionSuccessful"]
        assert [each["associatedRule"]["id"] for each in invocation["toolExecutionNotifications"]] == [failing.slug]


def test_crash_while_items_are_gathered(check: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(survey: object) -> Any:
        raise RuntimeError("two\nlines")

    failing = dataclasses.replace(RULES[0], items=crash)
    monkeypatch.setattr(farvault.rules, "RULES", (failing, *RULES[1:]))
    code, out, _ = check(GAP)
    assert code == 3
    assert f"bug[{failing.slug}]: the rule itself failed: RuntimeError: two, at test_output.py:" in out
    assert "error[cold-storage-gap]" in out


@pytest.mark.parametrize("plain", [False, True])
def test_colour_and_excerpt_in_a_terminal(tmp_path: Path, plain: bool) -> None:
    write(merge(GAP, base()), tmp_path)
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"NO_COLOR": "1"} if plain else {}
    parent, child = pty.openpty()
    command = [sys.executable, "-c", "import sys; from farvault.cli import main; sys.exit(main())", "check", "."]
    code = subprocess.run(command, cwd=tmp_path, env=environment, stdout=child, stderr=child).returncode
    os.close(child)
    out = b""
    with contextlib.suppress(OSError):  # the terminal's end
        while piece := os.read(parent, 4096):
            out += piece
    os.close(parent)
    assert code == 1
    expected = (
        "organization.yaml:36:9: \x1b[1;31merror[cold-storage-gap]\x1b[0m: plan 'daily', rule 'nightly':\n"
        "  \x1b[34m36 |\x1b[0m         delete_after_days: 35\n"
        "  \x1b[34m   |\x1b[0m         \x1b[1m^\x1b[0m\n"
        "  delete_after_days must be at least 90 days after cold_storage_after_days (30), got 35\n"
        "  help: use 120 or more, or drop cold_storage_after_days\n"
        "  see: farvault check --explain cold-storage-gap\n"
        "\n"
        "1 error; the description was not accepted\n"
    )
    screen = out.decode().replace("\r\n", "\n")
    assert screen == (re.sub(r"\x1b\[[0-9;]*m", "", expected) if plain else expected)


def test_watch_checks_again_and_ends_cleanly(tmp_path: Path) -> None:
    write(base(), tmp_path)
    command = [
        sys.executable,
        "-c",
        "import sys; from farvault.cli import main; sys.exit(main())",
        "check",
        "--watch",
        ".",
    ]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "no findings in 4 accounts, 5 environments, 1 plan\n"
        for line in NEEDED.splitlines(keepends=True):
            assert process.stdout.readline() == line
        write(merge(GAP, base()), tmp_path)
        assert "cold-storage-gap" in process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, "")


def test_gap_rule_is_the_one_these_tests_lean_on() -> None:
    assert cold_storage_gap.RULE in RULES
