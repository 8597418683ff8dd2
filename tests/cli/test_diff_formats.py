"""How changes are written for pull requests and machines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from farvault.cli import main
from farvault.cli.diff_formats import _LONGEST_COMMENT
from tests.effects.described import write

RETENTION = ("        delete_after_days: 35\n", "        delete_after_days: 7\n")
KEPT = "plan 'daily', rule 'nightly', in eu-west-1: resources tagged backup=daily: kept 7 days, before 35 days"


@pytest.fixture(autouse=True)
def _two_descriptions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("old"))
    write(Path("new"), RETENTION)


def diff(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["diff", "old", "new", *arguments])
    return code, capsys.readouterr().out


def test_markdown_for_a_pull_request(capsys: pytest.CaptureFixture[str]) -> None:
    vaults = Path("new/vaults/eu-west-1/environment.yaml")
    vaults.write_text(vaults.read_text().replace("min_retention_days: 7", "min_retention_days: 9"))
    assert diff(capsys, "--format=markdown") == (
        1,
        "**Protection is lost in 1 account, and not accepted.**\n"
        "\n"
        "| | accounts | change |\n"
        "|---|---|---|\n"
        f"| lost | shop | {KEPT} |\n"
        "| gained | vaults | vault 'central', in eu-west-1: its lock's minimum retention is 9 days, before 7 days |\n",
    )


def test_markdown_where_nothing_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = diff(capsys, "--format=markdown", "--accept=shop: too *dear* <b> | @all")
    assert code == 0
    assert out.startswith("**No protection is lost that is not accepted.**\n")
    assert out.endswith("days (accepted: too \\*dear\\* \\<b\\> \\| \\@all) |\n")


def test_markdown_fits_into_a_comment(capsys: pytest.CaptureFixture[str]) -> None:
    """GitHub takes 65,536 characters."""
    tags = "        daily: {tag_key: backup, tag_value: [daily]}"
    # Ten selections with a hundred values each, of which every second one has a condition.
    lines = [
        f"        s{number}: {{tag_key: backup{number}, tag_value: [{', '.join(f'v{value}' for value in range(100))}]"
        f"{', conditions: {string_equals: [{tag: a, value: b}]}' if number % 2 else ''}}}"
        for number in range(10)
    ]
    rules = "".join(
        f"      rule{number}:\n        schedule: cron({number} 3 ? * * *)\n        vault: primary\n"
        for number in range(9)
    )
    many = ((tags, "\n".join(lines)), ("    rules:\n", f"    rules:\n{rules}"))
    write(Path("many"), *many)
    main(["diff", "many", "new", "--format=markdown"])
    out = capsys.readouterr().out
    assert len(out.encode()) < _LONGEST_COMMENT + 200


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = diff(capsys, "--format=json", "--accept=daily: too dear")
    assert code == 0
    assert json.loads(out) == {
        "version": 1,
        "lost": 0,
        "changes": [
            {
                "effect": "lost",
                "plan": "daily",
                "rule": "nightly",
                "part": "",
                "regions": ["eu-west-1"],
                "what": ["resources tagged backup=daily"],
                "message": "kept 7 days, before 35 days",
                "accepted": "too dear",
                "account": "shop",
            }
        ],
        "findings": [],
    }


def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(capsys, "--format=github") == (
        1,
        f"::error file=new/organization.yaml,line=15,col=3,title=farvault protection-lost::account shop: {KEPT}\n",
    )
    assert diff(capsys, "--format=github", "--accept=daily: too dear") == (0, "")


def results(out: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(out)["runs"][0]["results"]
    return found


def test_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = diff(capsys, "--format=sarif")
    (result,) = results(out)
    assert (result["ruleId"], result["level"]) == ("protection-lost", "error")
    assert result["message"]["text"] == f"account shop: {KEPT}"
    assert "suppressions" not in result
    _, out = diff(capsys, "--format=sarif", "--accept=daily: too dear")
    (accepted,) = results(out)
    assert accepted["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "too dear"}]
    assert accepted["partialFingerprints"] == result["partialFingerprints"]


@pytest.mark.parametrize("form", ["human", "markdown", "json", "github", "sarif"])
def test_what_check_finds_from_now_on(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Backups go to a vault that nobody describes: the finding refuses, as it would in check."""
    write(Path("broken"), ("regions: [eu-west-1]", "regions: [eu-west-1, eu-central-1]"))
    assert main(["diff", "old", "broken", f"--format={form}"]) == 1
    captured = capsys.readouterr()
    assert "missing-vault" in captured.out
    assert "the new description is refused by farvault check, for what it did not find before\n" in captured.err
    # What was found before is not held against the change.
    assert main(["diff", "broken", "broken", f"--format={form}"]) == 0
    assert "vault" not in capsys.readouterr().err


def test_what_comes_into_doubt_is_lost_at_its_worst(capsys: pytest.CaptureFixture[str]) -> None:
    """Two policies at one unit assign the same retention: AWS's pages disagree on which holds."""
    Path("existing").mkdir()
    content = {"plans": {"daily": {"rules": {"nightly": {"lifecycle": {"delete_after_days": {"@@assign": "60"}}}}}}}
    Path("existing/theirs.json").write_text(json.dumps(content))
    Path("existing/attachments.yaml").write_text("theirs: [production]\n")
    write(Path("beside"), ("attach_to: [workloads]", "attach_to: [production]"))
    assert main(["diff", "old", "beside", "--policies=existing"]) == 1
    assert capsys.readouterr().out == (
        "account shop\n"
        "  - plan 'daily': $.plans.daily.rules.nightly.lifecycle.delete_after_days is in doubt "
        "(same-level-assign: 'theirs', 'daily'); see farvault explain\n"
    )
