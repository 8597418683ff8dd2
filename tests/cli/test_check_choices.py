"""Which findings of check are shown: by rule, beside a baseline, as statistics, alike ones once; and all rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from farvault.cli import main
from farvault.rules import RULES
from tests.effects.described import write

LONG = ("delete_after_days: 35", "delete_after_days: 35\n        cold_storage_after_days: 30")
REGIONS = ("regions: [eu-west-1]", "regions: [eu-west-1, eu-central-1]")


@pytest.fixture(autouse=True)
def _described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("environments"), LONG, REGIONS)


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def slugs(out: str) -> set[str]:
    return {finding["slug"] for finding in json.loads(out)["findings"]}


ALL = {"cold-storage-gap", "missing-vault"}


def test_everything_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = check(capsys, "--format=json")
    assert (code, slugs(out)) == (1, ALL)


@pytest.mark.parametrize(
    ("arguments", "code", "left"),
    [
        (["--select=cold-storage-gap"], 1, {"cold-storage-gap"}),
        (["--select=cold-storage-gap,missing-vault"], 1, ALL),
        (["--select=cold-storage-gap", "--select=missing-vault"], 1, ALL),
        (["--ignore=cold-storage-gap"], 1, {"missing-vault"}),
        (["--ignore=cold-storage-gap,missing-vault"], 0, set()),
        (["--select=vault-twice"], 0, set()),
        (["--select=missing-vault", "--ignore=missing-vault"], 0, set()),
    ],
)
def test_rules_are_chosen(arguments: list[str], code: int, left: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    result, out, err = check(capsys, "--format=json", *arguments)
    assert (result, slugs(out)) == (code, left)
    count = len(ALL - left)
    assert err == (f"note: {count} finding{' was' if count == 1 else 's were'} left out as asked\n" if count else "")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_there_is_not(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, f"{option}=cold-storage-gab") == (
        2,
        "",
        f"farvault: error: {option}: there is no rule 'cold-storage-gab'\n  help: did you mean 'cold-storage-gap'?\n",
    )


def test_what_cannot_be_read_is_never_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("environments/organization.yaml")
    file.write_text(file.read_text().replace("  role: Deploy", "  rolle: Deploy"))
    code, out, _ = check(capsys, "--ignore=unknown-key", "--format=json")
    assert code == 2
    assert "unknown-key" in slugs(out)


def test_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "--write-baseline=known.json")[:2] == (0, "2 findings written to known.json\n")
    code, out, err = check(capsys, "--baseline=known.json")
    assert (code, err) == (0, "note: 2 findings were left out as asked\n")
    assert out.startswith("no findings in ")
    # A new fault beside them is found, on whichever line the old ones are now.
    file = Path("environments/organization.yaml")
    text = file.read_text().replace(
        "start_window_minutes: 60", "start_window_minutes: 60\n        scan_mode: FULL_SCAN"
    )
    file.write_text(f"# a comment\n{text}")
    code, out, _ = check(capsys, "--baseline=known.json", "--format=json")
    assert code == 1
    assert slugs(out).isdisjoint(ALL)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "the baseline 'known.json' cannot be read: No such file or directory\n"),
        ("{}", "'known.json' is not a baseline\n  help: write one: farvault check --write-baseline known.json\n"),
        ("[", "'known.json' is not a baseline\n  help: write one: farvault check --write-baseline known.json\n"),
        ('{"version": 1, "findings": [{}]}', "'known.json' is not a baseline\n"),
        ('{"version": 2, "findings": []}', "'known.json' is not a baseline\n"),
    ],
)
def test_a_baseline_that_is_none(content: str | None, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    if content is not None:
        Path("known.json").write_text(content)
    code, out, err = check(capsys, "--baseline=known.json")
    assert (code, out) == (2, "")
    assert err.startswith(f"farvault: error: {message}")


def test_a_baseline_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = check(capsys, "--write-baseline=nowhere/known.json")
    assert (code, err) == (2, "farvault: error: 'nowhere/known.json' cannot be written: No such file or directory\n")


def test_statistics(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = check(capsys, "--statistics")
    assert code == 1
    laws = {rule.slug: rule.law for rule in RULES}
    assert out == (f"1  cold-storage-gap  {laws['cold-storage-gap']}\n1  missing-vault     {laws['missing-vault']}\n")
    _, out, _ = check(capsys, "--statistics", "--format=json")
    assert json.loads(out) == {"cold-storage-gap": 1, "missing-vault": 1}
    assert check(capsys, "--statistics", "--ignore=cold-storage-gap,missing-vault")[1] == "no findings\n"


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = check(capsys, "--list")
    assert (code, [line.split()[0] for line in out.splitlines()]) == (0, [rule.slug for rule in RULES])
    _, out, _ = check(capsys, "--list", "--format=json")
    first = json.loads(out)["rules"][0]
    assert (first["slug"], first["law"], first["sources"]) == (
        RULES[0].slug,
        RULES[0].law,
        list(RULES[0].sources),
    )


def test_one_cause_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    text = "source: {vaults: {a: {}}, key: {deletion_window_days: 7}}\n"
    for region in ("eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "eu-south-1", "eu-south-2"):
        folder = Path(f"environments/shop/{region}")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "environment.yaml").write_text(text)
    code, out, _ = check(capsys)
    assert code == 1
    assert out.count("error[irreversible]") == 1
    assert "\n  also at: environments/shop/eu-south-1/environment.yaml:" in out
    assert " and 2 more\n" in out
    _, out, _ = check(capsys, "--format=json")
    assert len([each for each in json.loads(out)["findings"] if each["slug"] == "irreversible"]) == 6


COMMENT = "        delete_after_days: 35"
RULE = "unlocked-destination"


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("accept[short-copy-retention] a trial", ""),
        ("accept[vault-twice, short-copy-retention] a trial", "'vault-twice' cannot be accepted"),
        ("accept[short-copy-retention]", "the comment that accepts 'short-copy-retention' gives no reason"),
        ("accept[short-copy-retentoin] a trial", "there is no rule 'short-copy-retentoin'"),
    ],
)
def test_a_comment_accepts_what_is_on_its_line(
    comment: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = "          - {to: vaults/eu-central-1/central, delete_after_days: 90}"
    write(tmp_path / "other", (copy, f"{copy.replace('90', '2')}  # farvault: {comment}"))
    _, out, _ = check(capsys, "other")
    if message:
        assert f"[unused-acceptance]: {message}" in out
    else:
        assert "accepted[short-copy-retention]: " in out
        assert "\n  reason: a trial\n" in out
        assert "unused-acceptance" not in out


def test_a_comment_on_a_line_without_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    window = "start_window_minutes: 60"
    write(tmp_path / "other", (window, f"{window}  # farvault: accept[short-copy-retention] a trial"))
    code, out, _ = check(capsys, "other")
    assert code == 1
    assert "error[unused-acceptance]: nothing on this line breaks 'short-copy-retention'\n" in out
